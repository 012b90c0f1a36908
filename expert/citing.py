"""Who cites what: the rules and the documented cases behind each claim of the source."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from expert.cases import Case, Situation
from expert.cases.deciding import claims_among
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.language.sources import Claim
from expert.side_by_side import Charts, conclude_all


def rules_of(claim: Claim, rulebase: RuleBase) -> list[str]:
    """Ids of the rules that cite the claim; of a caveat or rationale also those that carry it as a remark."""
    as_remark = {"caveat", "rationale"}.intersection(claim.kinds)
    return [rule.id for rule in rulebase.rules if claim.id in (claims_cited(rule) if as_remark else rule.claims)]


def claims_cited(rule: Rule) -> frozenset[str]:
    """The claims that a rule cites, itself or by a caveat or rationale."""
    remarks = (*rule.caveats, *rule.rationale)
    return frozenset((*rule.claims, *(claim for remark in remarks for claim in remark.claims)))


def cases_by_claim(rulebase: RuleBase, cases: Iterable[Case]) -> Mapping[str, list[str]]:
    """Claim id -> the cases that show it, as paths within the rule base's cases; sorted.

    A case shows a claim when its file names it (among ``claims`` or in ``decides``), or when a rule or remark that
    cites it fires or is withheld in it.
    """
    situations = [(path, case, one) for case in cases for path in (path_within(rulebase, case),)
                  for one in case.situations]  # fmt: skip
    shown: dict[str, set[str]] = {}
    for path, case, one in situations:
        for claim in claims_named(case, one):
            shown.setdefault(claim, set()).add(path)
    found = conclude_all(rulebase, Charts(one.chart for _, _, one in situations))
    for rule in rulebase.rules:
        places = found.charts.places(found.fired.get(rule.id, 0) | found.withheld.get(rule.id, 0))
        paths = {situations[place][0] for place in places}
        for claim in claims_cited(rule) if paths else ():
            shown.setdefault(claim, set()).update(paths)
    return {claim: sorted(names) for claim, names in shown.items()}


def claims_named(case: Case, situation: Situation) -> tuple[str, ...]:
    """The claims that a case names for itself, and for one of its situations."""
    return (*case.claims, *claims_among(case.decides), *claims_among(situation.expected.decides))


def path_within(rulebase: RuleBase, case: Case) -> str:
    """A case's file as a path within the rule base's cases, with '/' on every system; else as it was read."""
    path = Path(case.path)
    inside = rulebase.cases is not None and path.is_relative_to(rulebase.cases)
    return path.relative_to(rulebase.cases).as_posix() if inside and rulebase.cases else case.path
