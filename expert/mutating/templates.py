"""Missing cases as files: the findings are there, and what should come out is left to a person who has the source.

A template as it is written expects nothing, and is refused by whoever reads cases until it does.
"""

from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from expert.cases.expectations import allowed
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.mutating.missing_cases import MissingCase, missing_cases
from expert.mutating.report import MutationReport, Tried
from expert.units import spoken
from expert.whole_folder import Kind, with_digests, write_whole
from expert.wording import citation_text
from expert.yaml_words import yaml_list, yaml_part, yaml_word

TEMPLATES = Kind(noun="a set of templates", manifest="missing_cases.json", key="missing cases")
WIDTH = 116
_HEAD = (
    "A missing case, written by 'expert mutate --write'. It expects nothing yet, so 'expert replay' refuses it.",
    "Fill in what the SOURCE says should come out, never what a run gives; then give it a title and a story.",
)


def write_templates(report: MutationReport, folder: Path | str) -> tuple[Path, int]:
    """Write the missing cases of a report into a folder; returns the folder, resolved, and how many files there are.

    The folder is new, empty, or holds templates as they were written, which are replaced. Raises FolderRefused, and
    ExpertError where z3 is not installed, or gives no answer; the folder is then as it was.
    """
    files: dict[str, str] = {}

    def make() -> dict[str, str]:
        for number, missing in enumerate(missing_cases(report), 1):
            name = f"missing_{number:03}_{missing.first.slip.rule.id.replace('.', '_')}.yaml"
            files[name] = template_text(missing, report.rulebase, number)
        return with_digests(files, TEMPLATES)

    return write_whole(folder, TEMPLATES, make), len(files)


def template_text(missing: MissingCase, rulebase: RuleBase, number: int) -> str:
    """One template as a case file."""
    rules = list(dict.fromkeys(tried.slip.rule for tried in (*missing.noticed, *missing.unnoticed)))
    lines = [*_comment(*_HEAD), "#", *_slips(missing), *(line for rule in rules for line in _about(rule, rulebase))]
    cited, first = rules[0].source, rules[0]
    place = f", place: {yaml_part(cited.place)}" if cited.place else ""
    lines += [
        f"case: {yaml_word(f'Missing case {number}: {first.id}')}  # a sentence that a physician would say",
        f"source: {{cite: {yaml_part(cited.source.id)}{place}}}  # where the expected values come from",
        "story: >",
        "  (what happened, in words)",
        *_decides(rules),
        "findings:" if missing.chart else "findings: {}",
        *(f"  {name}: {_said(missing, rulebase, name)}" for name in missing.chart),
        "expect: {}",
        *(f"  # {name}: {' | '.join(values)}" for name, values in _conclusions(rules)),
        f"# fires: []  # all that should fire of a topic: {', '.join(dict.fromkeys(rule.topic for rule in rules))}",
        *(["# withheld: {}"] if any(rule.unless is not None for rule in rules) else []),
    ]
    return "\n".join(lines) + "\n"


def _slips(missing: MissingCase) -> Iterator[str]:
    if missing.noticed:
        yield from _comment("It notices these slips if it expects all that should come out:")
        for tried in missing.noticed:
            yield from _point(tried)
    if missing.unnoticed:
        yield from _comment("This slip shows in this patient, but changes nothing that a case can expect:")
        for tried in missing.unnoticed:
            yield from _point(tried)


def _point(tried: Tried) -> Iterator[str]:
    shown = f" (shows in {tried.shown_in} too, where an expectation would do as well)" if tried.shown_in else ""
    yield from _comment(f"- {tried.slip.id}{shown}", indent="  ")


def _about(rule: Rule, rulebase: RuleBase) -> Iterator[str]:
    """What the rule says for itself, for whoever looks the expected values up."""
    says = {claim.id: claim for claim in rulebase.claims}
    yield "#"
    yield from _comment(f"{rule.id}: {rule.title}", f"because: {rule.because}")
    yield from _comment(f"source: {citation_text(rule.source)}")
    for id_ in rule.claims:
        yield from _comment(f"claim {id_}: {says[id_].says}")
        if says[id_].reading:
            yield from _comment(f"read as: {says[id_].reading}", indent="  ")


def _decides(rules: list[Rule]) -> Iterator[str]:
    claims = list(dict.fromkeys(claim for rule in rules for claim in rule.claims))
    if claims:
        yield f"decides: {yaml_list(claims)}  # keep those that decide what is expected"
    else:
        yield f"# decides: {yaml_word(f'{rules[0].source.source.id}: the sentence that decides what is expected')}"


def _conclusions(rules: list[Rule]) -> list[tuple[str, tuple[str, ...]]]:
    concluded = {rule.then.conclusion.name: rule.then.conclusion for rule in rules}
    return [(name, allowed(conclusion)) for name, conclusion in concluded.items()]


def _said(missing: MissingCase, rulebase: RuleBase, name: str) -> str:
    term, value = rulebase.term(name), missing.chart[name]
    if isinstance(term, Quantity):
        return f"{spoken(int(value) * term.step)}  # {term.unit.name}"
    return yaml_word(value if isinstance(value, bool) else str(value))


def _comment(*texts: str, indent: str = "") -> Iterator[str]:
    for text in texts:
        yield from wrap(
            text, WIDTH, initial_indent=f"# {indent}", subsequent_indent=f"#   {indent}", break_on_hyphens=False
        )
