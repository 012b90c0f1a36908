"""Witnesses as case files: what is wrong today, written so that ``expert replay`` shows it.

Such a file expects what comes out now. It passes while the fault is there and fails once it is mended; then its
expected values are to be replaced by those of the source, and it stays as the case that guards the mended rule.
"""

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

from expert.chart import Chart
from expert.language.conclusions import NOTHING
from expert.language.rulebase import RuleBase
from expert.meaning import conclude
from expert.proofs.faults import Fault
from expert.proofs.proof import Proof, given
from expert.whole_folder import Kind, with_digests, write_whole
from expert.yaml_words import yaml_list, yaml_word

WIDTH = 116


WITNESSES = Kind(noun="a set of witnesses", manifest="witnesses.json", key="witnesses")


def write_witnesses(proof: Proof, folder: Path | str) -> tuple[Path, int]:
    """Write a case file for each fault that has a witness; returns the folder, resolved, and how many files there are.

    The folder is new, empty, or holds witnesses as they were written, which are replaced. Raises FolderRefused; the
    folder is then as it was.
    """
    files = dict(witness_files(proof))
    return write_whole(folder, WITNESSES, lambda: with_digests(files, WITNESSES)), len(files)


def witness_files(proof: Proof) -> Iterator[tuple[str, str]]:
    """The name and the text of each witness's case file."""
    for fault in (*proof.faults, *(fault for fault, _ in proof.waived)):
        if fault.patients:
            yield f"{re.sub(r'[^a-z0-9]+', '_', fault.key.lower()).strip('_')}.yaml", case_text(proof.rulebase, fault)


def case_text(rulebase: RuleBase, fault: Fault) -> str:
    """A case of one point a patient, which expects what comes out today."""
    lines = [
        f"# {fault.key}",
        "# Found by 'expert prove'. It expects what comes out today: mend the rules, then expect what the source says.",
        f"case: {yaml_word(f'Witness of a fault - {fault.key}')}",
        "source: {cite: expert prove}",
        "story: >",
        *textwrap.wrap(fault.says, WIDTH, initial_indent="  ", subsequent_indent="  ", break_long_words=False),
        "course:",
    ]
    known = Chart()
    for name, chart in zip(("smallest patient", "when more is known"), fault.patients, strict=False):
        lines += _point(rulebase, fault, name, known, chart)
        known = chart
    return "\n".join(lines) + "\n"


def _point(rulebase: RuleBase, fault: Fault, name: str, known: Chart, chart: Chart) -> Iterator[str]:
    outcome = conclude(rulebase, chart)
    more = {term: value for term, value in chart.items() if known.get(term) != value}
    yield f"  - at: {name}"
    yield "    adds:" if more else "    adds: {}"
    for term, value in given(rulebase, Chart(more)).items():
        yield f"      {term}: {yaml_word(value)}"
    yield "    expect:"
    for conclusion in fault.shows:
        yield f"      {conclusion}: {yaml_word(outcome.standing.get(conclusion, NOTHING))}"
    topics = {rule.topic for rule in outcome.fired if rule.then.conclusion.name in fault.shows}
    fired = [rule.id for rule in outcome.fired if rule.topic in topics]
    if fired:
        yield f"    fires: {yaml_list(fired)}"
