"""Whether a changed rule is really another one: the smallest possible patient that tells its versions apart."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any as Plain
from typing import Literal

from expert.chart import Chart
from expert.language.conditions import Condition, leaves
from expert.language.layers import pairs_read
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.proving import Equivalence, Unproved

Result = Literal["different", "equivalent", "not proved"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proved:
    """``different`` with the smallest patient for whom the two versions, among the old rules, do not do the same;
    ``equivalent`` where there is none; ``not proved``, and ``why``."""

    result: Result
    patient: tuple[str, ...] = ()
    why: str = ""

    def data(self) -> dict[str, Plain]:
        """As plain data."""
        return {"result": self.result, "patient": list(self.patient), "why": self.why or None}


def prove_changed(old: RuleBase, new: RuleBase, changed: Iterable[str], *, seconds: float) -> Mapping[str, Proved]:
    """A proof for each of these rules, which both rule bases have by this id. Needs the extra ``proving``.

    Both versions are put among the old rules and the old impossible combinations; a version that reads what is not
    there, or is defined otherwise, cannot be compared so. Raises ProverMissing.
    """
    ids = list(changed)
    equivalence = Equivalence(old, seconds=seconds) if ids else None
    found: dict[str, Proved] = {}
    for id_ in ids:
        why = _why_not(old, old.rules_by_id[id_], new.rules_by_id[id_])
        if why or equivalence is None:
            found[id_] = Proved(result="not proved", why=why)
            continue
        try:
            chart = equivalence.witness(old.rules_by_id[id_], new.rules_by_id[id_])
        except Unproved as error:
            found[id_] = Proved(result="not proved", why=str(error))
            continue
        found[id_] = Proved(result="equivalent") if chart is None else Proved(
            result="different", patient=_told(old, chart)
        )  # fmt: skip
    return found


def _why_not(old: RuleBase, before: Rule, after: Rule) -> str:
    """Why the new version cannot stand among the old rules; '' where it can."""
    known = {**old.terms_by_name, **old.conclusions_by_name}
    if before.then.conclusion != after.then.conclusion:
        return "it concludes something else"
    for condition in (after.when, after.unless):
        for leaf in leaves(condition) if condition is not None else ():
            if leaf.subject.name not in known or known[leaf.subject.name] != leaf.subject:
                return f"it reads {leaf.subject.name}, which the old rule base does not have so"
    if _depends(old, (after.when, after.unless), {before.then.pair, after.then.pair}):
        return "it reads what rests on itself among the old rules"
    return ""


def _depends(old: RuleBase, conditions: Iterable[Condition | None], pairs: set[tuple[str, str]]) -> bool:
    """Whether the conditions read one of these pairs among the old rules, at any depth."""
    waiting = [pair for condition in conditions for pair in pairs_read(condition)]
    seen = set(waiting)
    while waiting:
        pair = waiting.pop()
        if pair in pairs:
            return True
        for rule in old.rules_by_pair.get(pair, ()):
            more = (pairs_read(rule.when) | pairs_read(rule.unless)) - seen
            seen |= more
            waiting += more
    return False


def _told(rulebase: RuleBase, chart: Chart) -> tuple[str, ...]:
    return tuple(f"{name}: {rulebase.terms_by_name[name].spoken(value)}" for name, value in chart.items())
