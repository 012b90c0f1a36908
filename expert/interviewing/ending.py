"""When an interview is at its end: which goals are open still, and what to ask next."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from expert.consultation.parts import ConclusionNamed
from expert.interviewing.choosing import candidates, chosen, first_red_flag
from expert.interviewing.outlook import Outlook
from expert.interviewing.parts import Criterion, Ended, Ending, LeftOpen
from expert.interviewing.state import Interview
from expert.language.rulebase import RuleBase
from expert.meaning import conclude
from expert.proving import ProverMissing, Unproved
from expert.settling import Settling

SECONDS = 1.0  # for one question to the solver; what it does not answer in time counts as open, and is asked on about


@dataclass(frozen=True, slots=True)
class OpenGoals:
    """The goals that some answer could still change, and by which criterion the others are settled."""

    names: tuple[str, ...]
    criterion: Criterion


def next_term(interview: Interview) -> str | None:
    """The term to ask for next; None at the end of the interview.

    The interview ends when the most urgent step stands, unless the caller goes on; and when the goals are settled.
    Until then red flags are asked first, in the order of the rule base, whatever the goals; then what ``chosen`` says.
    """
    if acts_first(interview):
        return None
    outlook = Outlook(interview.rulebase, interview.chart, interview.never)
    goals = open_goals(interview, outlook).names
    if not goals:
        return None
    flag = first_red_flag(outlook)
    return flag[1] if flag else chosen(outlook, goals)


def acts_first(interview: Interview) -> bool:
    """Whether the most urgent step stands, and the caller did not choose to go on."""
    return interview.going_on is None and is_most_urgent(interview)


def is_most_urgent(interview: Interview) -> bool:
    """Whether the most urgent step stands."""
    graded = interview.rulebase.urgency
    if graded is None:
        return False
    return conclude(interview.rulebase, interview.chart).standing.get(graded.name) == graded.values[-1]


def open_goals(interview: Interview, outlook: Outlook) -> OpenGoals:
    """The goals that are not settled by what can still be asked; *unknown* is taken to stay unknown.

    First by what rules can still do; what that leaves open is proved, where the extra ``proving`` is installed.
    """
    rulebase = interview.rulebase
    names = tuple(name for name in interview.goals if not outlook.settled(rulebase.conclusions_by_name[name]))
    settling = _settling(rulebase) if names else None
    if settling is None:
        return OpenGoals(names, "bounded")
    try:
        settled = settling.settled(interview.chart, names, askable=set(outlook.askable()))
    except Unproved:
        return OpenGoals(names, "bounded")
    return OpenGoals(tuple(name for name in names if not settled[name]), "proved")


def ending(interview: Interview) -> Ending:
    """How an interview that asks nothing more ended."""
    now = Outlook(interview.rulebase, interview.chart, interview.never)
    acting = acts_first(interview)
    # Of an interview that came to its end, what stays open is what could change if the unknown became known.
    left = tuple(_left_open(interview, now if acting else Outlook(interview.rulebase, interview.chart, ())))
    why: Ended
    if acting:
        why, says = "act first", "the most urgent step stands: act first"
    elif left:
        why, says = "nothing left to ask", "what could still change the goals was answered 'unknown'"
    else:
        why, says = "settled", "whatever else is answered, the goals stay as they are"
    criterion: Criterion = "act first" if acting else open_goals(interview, now).criterion
    return Ending(why=why, criterion=criterion, says=says, questions=len(interview.answers), open=left)


def _left_open(interview: Interview, outlook: Outlook) -> Iterator[LeftOpen]:
    """The open goals; of an outlook to which nothing stays unknown, for want of what was answered *unknown*."""
    rulebase = interview.rulebase
    standing = conclude(rulebase, interview.chart).standing
    for name in open_goals(interview, outlook).names:
        asked = set(candidates(outlook, [name]))
        wanted = asked if outlook.never == interview.never else asked & interview.never
        if wanted:
            yield LeftOpen(
                goal=ConclusionNamed(name=name, title=rulebase.conclusions_by_name[name].title),
                value=standing.get(name),
                terms=tuple(term for term in rulebase.terms_by_name if term in wanted),
            )


@lru_cache(maxsize=4)
def _settling(rulebase: RuleBase) -> Settling | None:
    """What proves for this rule base; None where z3 is not installed."""
    try:
        return Settling(rulebase, seconds=SECONDS)
    except ProverMissing:
        return None
