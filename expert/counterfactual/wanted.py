"""What is wanted of a change of findings, and what was found: light values, with the outcomes before and after."""

from dataclasses import dataclass
from typing import Literal, get_args

from expert.chart import Held
from expert.errors import ExpertError
from expert.language.conclusions import CONFLICT, Conclusion
from expert.language.quantities import Quantity
from expert.language.terms import Term
from expert.outcome import Outcome
from expert.questions.asked import concluded_text, conclusion_asked

Only = Literal["unknown", "known"]


class NothingToChange(ExpertError):
    """What is wanted is so already, or nothing stands that could go; or it is no question that can be asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """That a value of a conclusion stands (None: any, a conflict left out); or, if it ``goes``, that it does not.

    ``only`` allows a change of what is not known, or of what is known, alone.
    """

    conclusion: Conclusion
    value: str | None
    goes: bool
    only: Only | None

    @classmethod
    def of(cls, before: Outcome, name: str, value: str | None, *, goes: bool, only: Only | None) -> "Wanted":
        """What is wanted of a patient; what goes is the value that stands, so that it need not be named.

        Raises NotFound for a wrong name or value, NothingToChange where it is so already.
        """
        conclusion = conclusion_asked(before.rulebase, name, value)
        if only not in (None, *get_args(Only)):
            raise NothingToChange(f"only= takes 'unknown', 'known' or None, and not {only!r}.")
        stands = before.standing.get(name)
        if goes and (stands is None or value not in (None, stands)):
            now = "nothing of it stands" if stands is None else f"it stands at '{stands}'"
            raise NothingToChange(f"'{concluded_text(conclusion, value)}' does not stand and cannot go; {now}.")
        if not goes and stands is not None and stands == (value or stands) and stands != CONFLICT:
            raise NothingToChange(f"'{concluded_text(conclusion, stands)}' stands already.")
        return cls(conclusion=conclusion, value=stands if goes else value, goes=goes, only=only)

    def holds(self, outcome: Outcome) -> bool:
        """Whether an outcome is as wanted."""
        stands = outcome.standing.get(self.conclusion.name)
        if self.goes:
            return stands != self.value
        return stands not in (None, CONFLICT) if self.value is None else stands == self.value


@dataclass(frozen=True, slots=True)
class Changed:
    """A finding that is added (``before`` is None) or gets another value.

    Of a quantity every value from ``low`` to ``high`` does as well, in steps; ``after`` is the one nearest to the value
    before, or the lowest.
    """

    term: Term
    before: Held | None
    after: Held
    low: int | None = None
    high: int | None = None

    @property
    def any_of(self) -> str | None:
        """The values that do as well, of a quantity: '4 to 11 weeks'; None where no other does."""
        if not isinstance(self.term, Quantity) or self.low is None or self.high is None or self.low == self.high:
            return None
        return f"{self.term.spoken(self.low).removesuffix(f' {self.term.unit.name}')} to {self.term.spoken(self.high)}"


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """The smallest change that brings what is wanted; ``after`` is None where no change can.

    ``changed`` are the findings that change, in the order of the rule base's terms.
    """

    wanted: Wanted
    before: Outcome
    after: Outcome | None
    changed: tuple[Changed, ...] = ()
