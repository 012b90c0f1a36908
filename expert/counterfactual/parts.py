"""What is asked of a change of findings, and what was found: values, without the search."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from expert.changes import Change, Said, changes
from expert.chart import Held
from expert.consultation.build import finding
from expert.errors import ExpertError, NotFound, did_you_mean
from expert.language.conclusions import CONFLICT, Conclusion, Then, Verdict
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.language.terms import Term
from expert.outcome import Outcome
from expert.wording import then_text

Only = Literal["unknown", "known"]

NOTICE = "This tells what the rules hang on; it is no advice to change a finding, or to look until one is found."


class NothingToChange(ExpertError):
    """What is wanted is so already."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """That a conclusion stands, or does not: this value of it, or any where ``value`` is None.

    ``only`` allows a change of what is not known, or of what is known, alone.
    """

    conclusion: Conclusion
    value: str | None
    goes: bool
    only: Only | None = None

    @classmethod
    def of(
        cls, before: Outcome, name: str, value: str | None = None, *, goes: bool = False, only: Only | None = None
    ) -> "Wanted":
        """What is wanted of a chart; raises NotFound for a wrong name or value, NothingToChange where it is so already.

        What goes is the value that stands; so ``value`` may be left out.
        """
        conclusion = before.rulebase.conclusion(name)
        if only not in (None, *get_args(Only)):
            raise NotFound(f"only= is {only!r}; it takes 'unknown', 'known' or None.")
        values = (*conclusion.values, *((CONFLICT,) if isinstance(conclusion, Verdict) else ()))
        if value is not None and value not in values:
            near = did_you_mean(value[:200], values)
            raise NotFound(
                f"{name} has no value '{value[:200]}'; {f'{near} ' if near else ''}its values are: {', '.join(values)}."
            )
        stands = before.standing.get(name)
        if goes and (stands is None or value not in (None, stands)):
            now = f"{name} stands at '{stands}'" if stands else f"nothing stands of {name}"
            raise NothingToChange(f"{now}, so {f'{chr(39)}{value}{chr(39)}' if value else 'nothing'} can go.")
        if not goes and (stands == value if value else stands not in (None, CONFLICT)):
            raise NothingToChange(f"'{then_text(Then(conclusion, str(stands)))}' stands already.")
        return cls(conclusion, stands if goes else value, goes, only)

    def holds(self, outcome: Outcome) -> bool:
        """Whether an outcome is as wanted."""
        stands = outcome.standing.get(self.conclusion.name)
        if self.goes:
            return stands != self.value
        return stands == self.value if self.value else stands not in (None, CONFLICT)

    @property
    def says(self) -> str:
        """The conclusion, and its value where one is meant."""
        return then_text(Then(self.conclusion, self.value)) if self.value else self.conclusion.title


@dataclass(frozen=True, slots=True)
class ChangedFinding:
    """A finding that is added (``before`` is None) or gets another value.

    Of a quantity every value from ``low`` to ``high`` does as well; ``after`` is the one nearest to the value before,
    or the lowest.
    """

    term: Term
    before: Held | None
    after: Held
    low: int | None = None
    high: int | None = None

    @property
    def span(self) -> str:
        """The values that do as well, of a quantity: '4 to 11 weeks'; '' where no other does."""
        if not isinstance(self.term, Quantity) or self.low is None or self.high is None or self.low == self.high:
            return ""
        return f"{self.term.spoken(self.low).removesuffix(f' {self.term.unit.name}')} to {self.term.spoken(self.high)}"


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """The smallest change of findings that brings what is wanted; ``after`` is None where no change can.

    ``changed`` are the findings that change, in the order of the rule base's terms.
    """

    wanted: Wanted
    before: Outcome
    after: Outcome | None
    changed: tuple[ChangedFinding, ...] = ()

    @property
    def rulebase(self) -> RuleBase:
        """The rule base that was asked."""
        return self.before.rulebase

    @property
    def along(self) -> tuple[Change, ...]:
        """Every conclusion that changes with these findings, the wanted one too."""
        if self.after is None:
            return ()
        return changes(Said.of(self.before), Said.of(self.after), self.rulebase)

    @property
    def says(self) -> str:
        """The answer in one sentence, without the findings."""
        wish = f"'{self.wanted.says}' {'go' if self.wanted.goes else 'stand'}"
        if self.after is not None:
            count = len(self.changed)
            return f"{count} {'change' if count == 1 else 'changes'} would make {wish}, and no fewer do."
        match self.wanted.only:
            case "unknown":
                return (
                    f"No further finding can make {wish}, whatever is found, as long as what is known stays as it is."
                )
            case "known":
                return f"No change of the known findings alone can make {wish}."
        return f"No change of findings can make {wish}: none of a known one, and none that is added."

    def data(self) -> dict[str, Any]:
        """The answer as plain data."""
        name = self.wanted.conclusion.name
        base = self.rulebase
        return {
            "rulebase": {"name": base.name, "version": base.version, "fingerprint": base.fingerprint},
            "wanted": {
                "conclusion": name, "title": self.wanted.conclusion.title, "value": self.wanted.value,
                "goes": self.wanted.goes, "only": self.wanted.only,
            },
            "possible": self.after is not None,
            "says": self.says,
            "before": self.before.standing.get(name),
            "after": None if self.after is None else self.after.standing.get(name),
            "changes": [self._changed(one) for one in self.changed],
            "conclusions": [
                {
                    "conclusion": one.conclusion, "title": base.conclusion(one.conclusion).title,
                    "before": one.before, "after": one.after,
                    "rules": list(one.rules), "begins_with": list(one.begins_with),
                }
                for one in self.along
            ],
            "notice": NOTICE,
        }  # fmt: skip

    def _changed(self, one: ChangedFinding) -> Mapping[str, Any]:
        assert self.after is not None
        after = finding(one.term, self.after.chart)
        before = finding(one.term, self.before.chart).value if one.before is not None else None
        return {
            "term": one.term.name, "question": one.term.question, "cost": one.term.cost, "says": after.says,
            "before": before, "after": after.value, "unit": after.unit, "any_of": one.span or None,
        }  # fmt: skip
