"""A replay on the screen: case by case what was expected and concluded, then totals and the rules that never fired."""

from itertools import groupby

from rich.text import Text

from expert.cases import place_of
from expert.cli.screen import Screen, counted
from expert.language.conclusions import NOTHING
from expert.language.rulebase import RuleBase
from expert.replay_report import Difference, Report, Result

STATUS = {"passed": ("passed", "green"), "failed": ("FAILED", "bold red"), "disagrees": ("differs", "yellow")}
FEW = 20


def show_report(screen: Screen, report: Report, *, quiet: bool = False) -> None:
    """Print the report; ``quiet`` leaves out the situations that pass."""
    chosen = [result for result in report.results if not quiet or result.status == "failed"]
    for _, results in groupby(chosen, key=lambda result: result.case.path):
        _case(screen, list(results), report.rulebase)
    _totals(screen, report)


def _case(screen: Screen, results: list[Result], rulebase: RuleBase) -> None:
    case = results[0].case
    screen.item(case.title, place_of(case.path, rulebase), indent=0)
    for result in results:
        word, style = STATUS[result.status]
        screen.say(Text.assemble((word, style), f"  {result.situation.name or 'as documented'}"), indent=2)
        _expected(screen, result, rulebase)
        screen.pair("rules fired", ", ".join(rule.id for rule in result.outcome.fired) or "none", label_width=14)
        if result.outcome.withheld:
            withheld = ", ".join(rule.id for rule in result.outcome.withheld)
            screen.pair("rules withheld", withheld, label_width=14)
        for difference in result.failures:
            _difference(screen, difference)
    screen.blank()


def _expected(screen: Screen, result: Result, rulebase: RuleBase) -> None:
    """Every conclusion that the situation expects something of: what was expected, what was concluded."""
    expected = result.situation.expected
    for name, wanted in expected.values.items():
        found = result.outcome.standing.get(name, NOTHING)
        said = _said(wanted, found, expected.disagrees.get(name))
        screen.pair(rulebase.conclusion(name).title, said, label_width=40, label_style="")


def _difference(screen: Screen, difference: Difference) -> None:
    """A failure: what of it is not in the list of conclusions above, and what became of the rules concerned."""
    first, *rest = difference.lines()
    if difference.kind != "value":
        screen.point(first, indent=4, style="red")
    elif difference.by:
        screen.point(f"{difference.about}: {difference.found} comes from {', '.join(difference.by)}", indent=4)
    for line in rest:
        screen.say(line.lstrip(), indent=4 + len(line) - len(line.lstrip()))


def _said(wanted: str, found: str, disagreement: str | None) -> Text:
    if found == wanted:
        return Text(f"{found}, as expected")
    if disagreement:
        return Text.assemble((found, STATUS["disagrees"][1]), f"; the source says {wanted}. Why: {disagreement}")
    return Text.assemble((found, STATUS["failed"][1]), f"; expected {wanted}")


def _totals(screen: Screen, report: Report) -> None:
    screen.say("TOTALS", "bold")
    counts = [
        f"{len(report.passed)} passed",
        f"{len(report.failed)} failed",
        f"{len(report.disagreeing)} in which the source and we differ",
    ]
    cases, situations = counted(len(report.cases), "case"), counted(len(report.results), "situation")
    style = "bold red" if report.failed else "bold"
    screen.say(Text.assemble(f"{cases}, {situations}: ", (", ".join(counts), style), "."), indent=2)
    never, rules = report.never_fired, len(report.fired_in)
    screen.say(f"{rules - len(never)} of {counted(rules, 'rule')} fired in some case.", indent=2)
    if never:
        screen.blank()
        screen.say("RULES THAT NEVER FIRED", "bold")
        for rule in never:
            title = report.rulebase.rule(rule).title if len(never) <= FEW else ""
            screen.point(Text.assemble(rule, (f"  {title}", "dim")))
