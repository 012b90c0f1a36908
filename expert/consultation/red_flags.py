"""Which red flags were asked, and how urgent it is: told of every chart, even where nothing was asked."""

from expert.consultation import red_flag_parts as parts
from expert.consultation.unchanging import Unchanging
from expert.explaining import Explanation
from expert.language.red_flags import RedFlag
from expert.outcome import Outcome


def red_flags_of(outcome: Outcome, made: Unchanging) -> tuple[parts.RedFlagAsked, ...]:
    """Each red flag of the rule base, in its order."""
    return tuple(_asked(flag, outcome, made) for flag in outcome.rulebase.red_flags)


def urgency_of(
    outcome: Outcome, explanation: Explanation, flags: tuple[parts.RedFlagAsked, ...]
) -> parts.Urgency | None:
    """The standing urgency with its actions; None when the rule base has none. Never reassures while a flag is open."""
    graded = outcome.rulebase.urgency
    if graded is None:
        return None
    standing = next((found for found in explanation.standings if found.name == graded.name), None)
    value = standing.value if standing else None
    not_asked = sum(flag.asked == "not asked" for flag in flags)
    return parts.Urgency(
        conclusion=graded.name,
        value=value,
        actions=tuple(dict.fromkeys(rule.because for rule in standing.rules)) if standing else (),
        not_asked=not_asked,
        says=_says(value, not_asked, is_highest=value == graded.values[-1]),
    )


def _asked(flag: RedFlag, outcome: Outcome, made: Unchanging) -> parts.RedFlagAsked:
    asked = flag.asked(outcome.chart.truth)
    questions = made.questions[flag.id].items() if asked == "not asked" else ()
    return parts.RedFlagAsked(
        id=flag.id,
        title=flag.title,
        asked=asked,
        questions=tuple(question for name, question in questions if name not in outcome.chart),
    )


def _says(value: str | None, not_asked: int, *, is_highest: bool) -> str:
    many = f"{not_asked} {'red flag' if not_asked == 1 else 'red flags'} not asked"
    if value is None:
        return f"open: {many}" if not_asked else "open: no urgency is concluded, though every red flag was asked"
    return f"{value}, at least: {many}" if not_asked and not is_highest else value
