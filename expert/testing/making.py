"""A chart in the making: findings are added one by one, towards a condition, and it never becomes impossible.

It asks one question, ``below(n)``: a whole number from 0 to n - 1. A ``random.Random`` answers it fast; Hypothesis
answers it so that a chart shrinks, and therefore 0 always means *less*: the finding is left out, the first of the
ways is taken, no exception is aimed at.
"""

from collections.abc import Callable, Mapping

from expert.chart import Chart, Held
from expert.language.conditions import Condition
from expert.language.rules import Rule
from expert.testing.tables import Concluded, Finding, Plan, Some, Tables

Below = Callable[[int], int]

# One answer says both whether a finding is left out (0, seldom) and which of its values it gets (the rest).
FINE = 4096
ONE_IN = 4  # so often the exception of a rule is aimed at too


class Making:
    """A chart in the making; ``findings`` are what it holds so far, in the order in which they were added."""

    def __init__(
        self, tables: Tables, below: Below, findings: Mapping[str, Held], *, may_be_impossible: bool = False
    ) -> None:
        self._tables = tables
        self._may_be_impossible = may_be_impossible
        self._below = below
        self.findings: dict[str, Held] = dict(findings)
        self._left_out: set[str] = set()

    @property
    def chart(self) -> Chart:
        """The chart as it stands."""
        return Chart(self.findings)

    def aim_at(self, rule: Rule) -> None:
        """Add what makes the rule's condition hold, and now and then its exception too."""
        self._meet(self._tables.plans[rule.id])
        if rule.unless is not None and self._below(ONE_IN) == ONE_IN - 1:
            self._meet(self._tables.exceptions[rule.id])

    def aim_for(self, condition: Condition) -> None:
        """Add what makes a condition hold, as far as what is known leaves room for it."""
        self._meet(self._tables.plan(condition))

    def put(self, name: str, value: Held) -> bool:
        """Add a finding that is not known yet, if it makes no impossible combination; whether it was added."""
        if name in self.findings:
            return False
        self.findings[name] = value
        if self._may_be_impossible or self._tables.allows(self.findings, name):
            return True
        del self.findings[name]
        return False

    def _meet(self, plan: Plan) -> None:
        match plan:
            case Finding():
                self._meet_finding(plan)
            case Some(count, parts) if count == len(parts):
                for part in parts:
                    self._meet(part)
            case Some(count, parts):
                waiting = list(parts)
                for _ in range(count):
                    self._meet(waiting.pop(self._open_one(waiting)))
            case Concluded(rules):
                if rules:
                    plans = [self._tables.plans[rule.id] for rule in rules]
                    self._meet(plans[self._open_one(plans)])

    def _meet_finding(self, wanted: Finding) -> None:
        if wanted.name in self.findings or wanted.name in self._left_out:
            return
        answer = self._below(FINE)
        if answer > 0:
            for turn in range(len(wanted.values)):
                if self.put(wanted.name, wanted.values[(answer - 1 + turn) % len(wanted.values)]):
                    return
        # Never asked for again, so that the next questions are the same whether or not it was left out.
        self._left_out.add(wanted.name)

    def _open_one(self, plans: list[Plan]) -> int:
        """Where a plan stands that what is known does not forbid: the one drawn, or the next after it."""
        if len(plans) == 1:
            return 0
        drawn = self._below(len(plans))
        seen: dict[str, bool] = {}
        for turn in range(len(plans)):
            place = (drawn + turn) % len(plans)
            if not self._is_forbidden(plans[place], seen):
                return place
        return drawn

    def _is_forbidden(self, plan: Plan, seen: dict[str, bool]) -> bool:
        match plan:
            case Finding(name):
                known = self.findings.get(name)
                return not plan.values if known is None else not plan.holds(known)
            case Some(count, parts) if count == len(parts):
                return any(self._is_forbidden(part, seen) for part in parts)
            case Some(count, parts):
                return sum(not self._is_forbidden(part, seen) for part in parts) < count
            case Concluded(rules):
                return all(self._is_rule_forbidden(rule, seen) for rule in rules)

    def _is_rule_forbidden(self, rule: Rule, seen: dict[str, bool]) -> bool:
        if rule.id not in seen:
            seen[rule.id] = self._is_forbidden(self._tables.plans[rule.id], seen)
        return seen[rule.id]
