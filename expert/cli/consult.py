"""``expert consult``: one patient; conclusions first, then why, then what is withheld and what is not known."""

import os
import sys

import click

from expert.chart import Chart
from expert.cli.consultation_page import show_consultation
from expert.cli.log_options import reference_option
from expert.cli.options import json_option, rulebase_option
from expert.cli.screen import Screen, print_json_text
from expert.cli.settled_page import settled_of
from expert.consultation import Consultation, consultation_of
from expert.consultation.reading import is_consultation
from expert.consulting import outcome_of
from expert.errors import ChartError
from expert.findings import read_chart
from expert.language.rulebase import RuleBase
from expert.nodes import Unreadable
from expert.text_files import LARGEST, decode, read_text, shown
from expert.yaml_reader import read_findings_text

STANDARD_INPUT = "standard input"


@click.command()
@click.argument("file", type=click.Path(allow_dash=True, readable=False))
@rulebase_option
@click.option("--brief", is_flag=True, help="Leave out the reasons and the sources.")
@click.option("--all", "every", is_flag=True, help="Show every question that could matter, not the first alone.")
@click.option(
    "--log", "where", metavar="URL", help="Record it in this decision log first ('expert log record --help')."
)
@reference_option
@json_option
def consult(
    *, file: str, rulebase: RuleBase, brief: bool, every: bool, where: str | None, reference: str | None, as_json: bool
) -> None:
    """Consult the rule base about one patient.

    FILE holds the findings in YAML or JSON, a term and its value a line ('expert template' prints an empty chart);
    '-' reads them from standard input. A term that is left out is not known.

    With the extra 'proving' the page tells which conclusions are settled: no further answer can change them. The JSON
    is the same with and without it; 'expert explain settled' tells it as JSON.
    """
    if reference is not None and where is None:
        raise click.UsageError("--reference names the patient in a decision log; say which with --log.")
    text, name = text_of(file)
    outcome = outcome_of(rulebase, chart_of(text, name, rulebase))
    consultation = consultation_of(outcome)
    recorded = _recorded(consultation, where, reference)
    if as_json:
        print_json_text(consultation.model_dump_json(indent=2))
    else:
        order = [conclusion.name for conclusion in rulebase.conclusions]
        settled = settled_of(outcome, brief=brief)
        show_consultation(Screen(), consultation, order, settled=settled, brief=brief, every=every)
    if recorded:
        click.echo(recorded, err=True)


def _recorded(consultation: Consultation, where: str | None, reference: str | None) -> str:
    """What is said of a consultation that was recorded, before anybody sees it; nothing where no log is wanted."""
    if where is None:
        return ""
    # Imported when it is wanted: it needs an extra.
    from expert.log import Log  # noqa: PLC0415

    with Log.open(where) as log:
        entry = log.record(consultation, reference)
        return f"Recorded as entry {entry.number} in {log.place}; head {entry.head}"


def chart_of(text: str, where: str, rulebase: RuleBase) -> Chart:
    """The chart in a text of YAML or JSON; one that holds nothing but comments is a chart of which nothing is known."""
    if _only_comments(text):
        return Chart()
    if is_consultation(text):
        raise ChartError(
            [f"{where}: this is a stored consultation, and findings are wanted; ask of it: expert explain."]
        )
    node = read_findings_text(text, where)
    findings = node.plain()
    if not isinstance(findings, dict):
        raise ChartError([f"{where}: a chart is a list of 'term: value', a line each, and this is {node.kind}."])
    if "case" in findings and "case" not in rulebase.terms_by_name:
        raise ChartError([f"{where}: this is a case file; replay it with: expert replay {where}"])
    return read_chart(rulebase, findings, where=where, lines=node.key_lines)


def text_of(file: str, *, largest: int = LARGEST) -> tuple[str, str]:
    """The text of a file, or of standard input for '-', of at most so many bytes; and its name for errors."""
    if file != "-":
        return read_text(file, largest=largest), shown(file)
    if sys.stdin is None:
        raise Unreadable(f"{STANDARD_INPUT} is closed; name a file, or write to it.")
    try:
        content = sys.stdin.buffer.read(largest + 1)
    except OSError as error:
        raise Unreadable(f"{STANDARD_INPUT} cannot be read: {os.strerror(error.errno or 0).lower()}.") from None
    return decode(content, STANDARD_INPUT, largest=largest), STANDARD_INPUT


def _only_comments(text: str) -> bool:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return bool(lines) and all(line.startswith("#") for line in lines)
