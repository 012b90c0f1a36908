"""Why not: what became of every rule that could have concluded it, and of those behind them, down to the findings."""

from collections import Counter
from collections.abc import Iterable

from expert.consultation import Consultation
from expert.explaining import State, reaching
from expert.language.conclusions import CONFLICT, Conclusion, Verdict
from expert.language.rulebase import RuleBase
from expert.outcome import Outcome
from expert.questions.asked import concluded_text, conclusion_asked, conflict_text, ids, listed, outcome_asked
from expert.questions.parts import RuleAnswer, WhyNot
from expert.questions.states import States


def why_not(
    said: Consultation | Outcome, conclusion: str, value: str | None = None, rulebase: RuleBase | None = None
) -> WhyNot:
    """Why a conclusion, or this value of it, is not concluded; if it stands after all, that is said.

    Every rule that could have concluded it is told with each thing that it demands (see ``RuleAnswer``), and so is
    every rule that could have concluded what these lacked, each once, until all that is lacking are findings. Nothing
    is run: a stored consultation is asked by the rules that gave it (``rulebase``, by default the installed one).
    Raises NotFound for a conclusion or a value that there is not, NotRecalled for a consultation that is another rule
    base's or was changed.
    """
    outcome = outcome_asked(said, rulebase)
    defined = conclusion_asked(outcome.rulebase, conclusion, value)
    states = States(outcome)
    answers = {rule.id: states.of(rule) for rule in outcome.rulebase.rules_for(conclusion, value)}
    first = tuple(answers.values())
    _go_behind(first, answers, states)
    standing = outcome.standing.get(conclusion)
    return WhyNot(
        says=_says(outcome, defined, value, first),
        conclusion=conclusion,
        title=defined.title,
        value=value,
        stands=standing is not None and value in (None, standing),
        standing=standing,
        rules=first,
        behind=tuple(answers.values())[len(first) :],
    )


def _go_behind(rules: Iterable[RuleAnswer], answers: dict[str, RuleAnswer], states: States) -> None:
    """Adds the rules that could have concluded what stands in the way of these, each followed by those behind it."""
    waiting = [_behind(rule) for rule in rules]
    waiting = [[name for names in waiting for name in names][::-1]]
    while waiting:
        if not waiting[-1]:
            waiting.pop()
        elif (name := waiting[-1].pop()) not in answers:
            answers[name] = states.of(states.outcome.rulebase.rule(name))
            waiting.append(_behind(answers[name])[::-1])


def _behind(rule: RuleAnswer) -> list[str]:
    """The rules that could have concluded what stands in the way of this one."""
    if rule.state in ("fired", "withheld"):
        return []
    lacking = (line.leaf for line in rule.when if line.matters and line.leaf is not None)
    return [name for leaf in lacking for name in leaf.rules]


def _says(outcome: Outcome, defined: Conclusion, value: str | None, rules: tuple[RuleAnswer, ...]) -> str:
    """What stands and what that means for what was asked about; or what became of the rules, in numbers."""
    stands = outcome.standing.get(defined.name)
    if stands == CONFLICT:
        return _in_conflict(outcome, defined, value)
    became = _in_numbers(concluded_text(defined, value), rules)
    if stands is None:
        return f"Nothing is concluded of {defined.title}. {became}"
    by = f"by {listed(ids(reaching(outcome, defined.name)))}"
    if value in (None, stands):
        return f"{concluded_text(defined, stands)} stands, {by}."
    if isinstance(defined, Verdict):
        return (
            f"{defined.title} stands at '{stands}', {by}; were '{value}' concluded too, the two would be in conflict, "
            f"and neither would stand. {became}"
        )
    if defined.values.index(stands) > defined.values.index(str(value)):
        return f"{defined.title} stands at '{stands}', {by}, a step above '{value}', and the highest stands. {became}"
    return f"{defined.title} stands at '{stands}', {by}, a step below '{value}'. {became}"


def _in_conflict(outcome: Outcome, defined: Conclusion, value: str | None) -> str:
    said = conflict_text(defined, outcome)
    if value is None:
        return said
    if (defined.name, value) in outcome.concluded:
        return f"{said} '{value}' was concluded, and not alone."
    return f"{said} Were '{value}' concluded too, it would still be in conflict."


def _in_numbers(asked: str, rules: tuple[RuleAnswer, ...]) -> str:
    if not rules:
        return f"No rule concludes '{asked}'."
    states = Counter(rule.state for rule in rules)
    told = [f"{many} {words[many > 1]}" for state, words in _BECAME.items() if (many := states[state])]
    return f"Of the {len(rules)} rules that conclude it, {listed(told)}." if rules[1:] else _of_one(rules[0])


def _of_one(rule: RuleAnswer) -> str:
    return f"The only rule that concludes it is {rule.rule}. {rule.says}"


_BECAME: dict[State, tuple[str, str]] = {
    "fired": ("fired", "fired"),
    "withheld": ("was withheld", "were withheld"),
    "could still fire": ("could still fire", "could still fire"),
    "did not fire": ("can no longer fire", "can no longer fire"),
}
