"""What is not known and would matter: unknown findings that could still decide a rule whose value does not stand."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from expert.language.conclusions import CONFLICT, Grade, Verdict
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, Leaf
from expert.language.layers import Pair
from expert.language.rules import Rule
from expert.language.terms import Term
from expert.language.truth import Truths
from expert.logic import Truth
from expert.meaning import concludes
from expert.outcome import Outcome


class Prospect(Truths):
    """What is still open after a consultation.

    ``undecided`` are the rules, by layer and id, that a further finding could make fire: their condition is unknown,
    and nothing known withholds them. What was concluded is taken to stay concluded.
    """

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self.outcome = outcome
        self._may: set[Pair] = set()
        self._asked_first: dict[str, tuple[str, ...]] = {}
        self.undecided: list[Rule] = []
        done = {rule.id for rule in (*outcome.fired, *outcome.withheld)}
        # In the order of layers, so that every pair which a rule reads is settled before the rule.
        for rule in outcome.rulebase.rules_in_order:
            if rule.id not in done and self._is_undecided(rule):
                self.undecided.append(rule)
                self._may.add(rule.then.pair)

    def open_leaves(self, condition: Condition) -> Iterator[Leaf]:
        """The undecided leaves that could still decide a condition: those below no part that is decided already."""
        pending = [condition]
        while pending:
            one = pending.pop()
            if self.truth(one) is None:
                match one:
                    case All(parts) | Any(parts) | AtLeast(_, parts):
                        pending += reversed(parts)
                    case Is() | Compare():
                        yield one

    def asked_first(self, term: Term) -> tuple[str, ...]:
        """The term's name if its question applies; else the unknown findings that tell whether it does."""
        found = self._asked_first.get(term.name)
        if found is None:
            found = self._asked_first[term.name] = tuple(dict.fromkeys(self._first(term)))
        return found

    def _first(self, term: Term) -> Iterator[str]:
        applies = True if term.asked_if is None else self.truth(term.asked_if)
        if applies:
            yield term.name
        elif applies is None and term.asked_if is not None:
            yield from (leaf.subject.name for leaf in self.open_leaves(term.asked_if))

    def of_leaf(self, leaf: Leaf) -> Truth:
        """Whether a leaf holds; None when it does not, and still may."""
        if leaf.subject.is_finding:
            return self.outcome.chart.truth(leaf)
        if isinstance(leaf.subject, Verdict):
            return True if concludes(leaf, self.outcome.concluded) else None if self._may_stand(leaf) else False
        pairs = [(leaf.subject.name, str(value)) for value in leaf.values] if isinstance(leaf, Is) else []
        if not self.outcome.concluded.isdisjoint(pairs):
            return True
        return False if self._may.isdisjoint(pairs) else None

    def _is_undecided(self, rule: Rule) -> bool:
        if self.truth(rule.when) is not None:
            return False
        return rule.unless is None or self.truth(rule.unless) is not True

    def _may_stand(self, leaf: Leaf) -> bool:
        name, values = leaf.subject.name, leaf.values if isinstance(leaf, Is) else ()
        has = {value for one, value in self.outcome.concluded if one == name}
        can = {value for one, value in self._may if one == name}
        return len(has | can) > 1 if CONFLICT in values else not has and not can.isdisjoint(values)


def missing(outcome: Outcome, prospect: Prospect | None = None) -> Mapping[str, tuple[Rule, ...]]:
    """Term name -> the rules that it could still decide, by layer and id; terms in the order of the rule base.

    A finding is missing when it is unknown and stands at an undecided leaf of a rule that is itself undecided and
    whose value does not yet stand (of a grade: nor a higher step). A question that does not apply is not missing;
    where it is not known whether it applies, that is what is missing first. ``prospect`` is the outcome's, where the
    caller has it already.
    """
    prospect = prospect or Prospect(outcome)
    found: dict[str, list[Rule]] = {}
    for rule in prospect.undecided:
        if not _stands(rule, outcome):
            terms = (leaf.subject for leaf in prospect.open_leaves(rule.when) if leaf.subject.is_finding)
            for name in {first for term in terms for first in prospect.asked_first(term)}:  # type: ignore[arg-type]
                found.setdefault(name, []).append(rule)
    return {name: tuple(found[name]) for name in outcome.rulebase.terms_by_name if name in found}


def holding_back(outcome: Outcome, prospect: Prospect | None = None) -> Mapping[str, tuple[str, ...]]:
    """Term name -> the conclusions that stand at a cautious value and that an answer could help to release.

    Such is a conclusion each of whose cautious firings has an exception that may still hold, and for which a rule of
    a releasing value has fired or still may. Asked for is what could decide those exceptions and rules, through
    however many undecided rules. (What a contraindication withholds waits for no answer, and is not among these.)
    ``prospect`` is the outcome's, where the caller has it already.
    """
    waiting = {name: fired for name in outcome.standing if (fired := _cautious_firings(outcome, name))}
    if not waiting:
        return {}
    prospect = prospect or Prospect(outcome)
    found: dict[str, list[str]] = {}
    for name, fired in waiting.items():
        releasing = outcome.rulebase.conclusions_by_name[name].releasing
        pairs = {(name, value) for value in releasing}
        lifts = [rule.unless for rule in fired if rule.unless is not None and _is_open(rule.unless, prospect)]
        may_be_released = any(rule.then.pair in pairs for rule in (*outcome.fired, *prospect.undecided))
        if len(lifts) == len(fired) and may_be_released:
            for term in _deciding(lifts, pairs, prospect):
                found.setdefault(term, []).append(name)
    return {name: tuple(conclusions) for name, conclusions in found.items()}


def _cautious_firings(outcome: Outcome, name: str) -> list[Rule]:
    """The firings that hold a conclusion at its cautious value; none where it is in conflict, released or no gate."""
    releasing = outcome.rulebase.conclusions_by_name[name].releasing
    if not releasing or outcome.standing[name] in (*releasing, CONFLICT):
        return []
    return [rule for rule in outcome.fired if rule.then.conclusion.name == name and rule.then.value not in releasing]


def _is_open(condition: Condition, prospect: Prospect) -> bool:
    return prospect.truth(condition) is None


def _deciding(conditions: Iterable[Condition], pairs: Collection[Pair], prospect: Prospect) -> Iterator[str]:
    """The unknown findings, each once, that could decide the conditions, or rules that conclude the pairs."""
    told: dict[str, None] = {}
    wanted, open_conditions = set(pairs), list(conditions)
    # From the last layer back, so that every rule is met after the rules that read it.
    for rule in (None, *reversed(prospect.undecided)):
        if rule is not None and rule.then.pair in wanted:
            open_conditions.append(rule.when)
        while open_conditions:
            for leaf in prospect.open_leaves(open_conditions.pop()):
                if isinstance(leaf.subject, Term):
                    told.update(dict.fromkeys(prospect.asked_first(leaf.subject)))
                elif isinstance(leaf, Is):
                    wanted.update((leaf.subject.name, str(value)) for value in leaf.values)
    yield from told


def _stands(rule: Rule, outcome: Outcome) -> bool:
    """Whether the rule could change nothing of its conclusion any more."""
    conclusion, value = rule.then.conclusion, rule.then.value
    standing = outcome.standing.get(conclusion.name)
    if standing is None:
        return False
    if isinstance(conclusion, Grade):
        return conclusion.values.index(standing) >= conclusion.values.index(value)
    return standing in (value, CONFLICT)
