"""Recalls the outcome of a stored consultation: what it says, as values of the rule base, with nothing run again.

A stored consultation is only what somebody kept. It is asked about by the rules that made it, so it has to be of a rule
base of the same meaning; and what it says has to hang together, or it was changed since.
"""

from collections import Counter
from collections.abc import Iterable

from expert.consultation import Consultation
from expert.echo import echo
from expert.errors import ChartError, ExpertError
from expert.findings import read_chart
from expert.language.conditions import Leaf
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.language.truth import truth
from expert.logic import Truth
from expert.meaning import concludes
from expert.outcome import Outcome


class NotRecalled(ExpertError):
    """A stored consultation of another rule base, or one that was changed; one sentence says which."""


def recalled(rulebase: RuleBase, consultation: Consultation, *, where: str = "the consultation") -> Outcome:
    """The outcome of a stored consultation; ``where`` names it in errors.

    Words may have changed since, the meaning of the rule base may not. Raises NotRecalled.
    """
    kept = consultation.rulebase
    if kept.meaning_fingerprint != rulebase.meaning_fingerprint:
        raise NotRecalled(
            f"{where} was given by {kept.name} {kept.version} (meaning {kept.meaning_fingerprint[:12]}), and this is "
            f"{rulebase.name} {rulebase.version} (meaning {rulebase.meaning_fingerprint[:12]}); "
            "use that rule base, or consult again."
        )
    try:
        chart = read_chart(rulebase, _said(consultation), where=where)
    except ChartError as error:
        raise NotRecalled(str(error)) from None
    twice = [term for term, times in Counter(one.term for one in consultation.findings).items() if times > 1]
    if twice:
        raise NotRecalled(f"{where} tells {twice[0]} twice; it was changed.")
    fired, withheld = (
        _in_order(rulebase, (one.rule for one in rules), where)
        for rules in (consultation.firings, consultation.withheld)
    )
    outcome = Outcome(rulebase, chart, fired, withheld)
    _check(outcome, consultation, where)
    return outcome


def _said(consultation: Consultation) -> dict[str, object]:
    """The findings as a caller sends them, with where they come from."""
    return {
        one.term: [
            {"value": one.value, **{key: said for key, said in source.model_dump().items() if said}}
            for source in one.provenance
        ]
        or one.value
        for one in consultation.findings
    }


def _in_order(rulebase: RuleBase, ids: Iterable[str], where: str) -> tuple[Rule, ...]:
    """The rules of these ids in the order in which they are decided, whatever the order in which they are kept."""
    kept = set(ids)
    for id_ in sorted(kept - set(rulebase.rules_by_id)):
        raise NotRecalled(f"{where} names the rule {echo(id_)}, which {rulebase.name} does not have; it was changed.")
    return tuple(rule for rule in rulebase.rules_in_order if rule.id in kept)


def _check(outcome: Outcome, consultation: Consultation, where: str) -> None:
    """That what is said hangs together: exactly the rules fired that what is known and concluded bears out.

    As exceptions stand in layers, only what the rules do say of the findings hangs together so.
    """

    def of_leaf(leaf: Leaf) -> Truth:
        return outcome.chart.truth(leaf) if leaf.subject.is_finding else concludes(leaf, outcome.concluded)

    fired, withheld = ({rule.id for rule in rules} for rules in (outcome.fired, outcome.withheld))
    for rule in outcome.rulebase.rules:
        met = truth(rule.when, of_leaf) is True
        excepted = met and rule.unless is not None and truth(rule.unless, of_leaf) is True
        if (met and not excepted, excepted) != (rule.id in fired, rule.id in withheld):
            said = "fired" if rule.id in fired else "was withheld" if rule.id in withheld else "did not fire"
            raise NotRecalled(
                f"{where} says that {rule.id} {said}, which its findings do not bear out; it was changed."
            )
    stands = {one.name: one.value for one in consultation.conclusions}
    if stands != dict(outcome.standing):
        differing = sorted(name for name in {*stands, *outcome.standing}
                           if stands.get(name) != outcome.standing.get(name))  # fmt: skip
        raise NotRecalled(
            f"{where} says otherwise of {echo(differing[0])[1:-1]} than the rules which it says fired; it was changed."
        )
