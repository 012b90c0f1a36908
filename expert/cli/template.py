"""``expert template``: an empty chart, every term commented out, with its question, unit and values."""

import textwrap
from collections.abc import Iterator
from itertools import groupby

import click

from expert.cli.options import json_option, rulebase_option
from expert.cli.screen import print_json
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.language.terms import Choice, Term
from expert.wording import condition_lines
from expert.yaml_words import yaml_word

WIDTH = 100


@click.command()
@rulebase_option
@json_option
def template(rulebase: RuleBase, as_json: bool) -> None:
    """Print an empty chart in YAML: every term as a comment with its question, unit and values.

    With --json, an object of every term with the value null, which means not known.
    """
    if as_json:
        print_json({term.name: None for term in rulebase.terms})
    else:
        click.echo("\n".join(template_lines(rulebase)))


def template_lines(rulebase: RuleBase) -> Iterator[str]:
    """The lines of an empty chart."""
    yield from _comment(f"An empty chart for {rulebase.title} (rule base {rulebase.name}, version {rulebase.version}).")
    yield "#"
    yield from _comment(
        "Take the '#' away before each finding that is known, and give its value. What stays a comment, or has no "
        "value, is not known: it counts neither as present nor as absent, and nothing is excluded by it."
    )
    yield "# Then: expert consult FILE"
    about = {name: topic.about for topic in rulebase.topics if topic.kind == "terms" for name in topic.holds}
    for heading, terms in groupby(rulebase.terms, key=lambda term: about.get(term.name) or _first_part(term)):
        yield ""
        yield ""
        yield f"# {'-' * 58}"
        yield from _comment(heading)
        for term in terms:
            yield ""
            yield from _entry(term)


def _first_part(term: Term) -> str:
    """What heads a term where the rule base has no topics of terms."""
    return term.name.partition(".")[0].replace("_", " ")


def _entry(term: Term) -> Iterator[str]:
    yield from _comment(term.question)
    if term.explains:
        yield from _comment(term.explains, "#   ")
    if term.asked_if is not None:
        asked = "; ".join(line.text for line in condition_lines(term.asked_if))
        yield from _comment(f"Asked if {asked}.", "#   ")
    match term:
        case Choice():
            yield "#   values" + (", from least to most" if term.ordered else "") + ":"
            yield from (f"#     {yaml_word(value)}" for value in term.values)
        case Quantity():
            yield f"#   a number in {term.unit.name}: {term.range_text}"
        case _:
            yield "#   true or false"
    yield f"#{term.name}: "


def _comment(text: str, start: str = "# ") -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=start, subsequent_indent=start, break_long_words=False)
