"""``expert claims``: each claim of the source, the rules that encode it, the cases that show it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from expert.cases import Case, read_cases
from expert.cli.options import json_option, rulebase_option
from expert.cli.screen import Screen, print_json
from expert.consulting import outcome_of
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.language.sources import Claim

NONE = "none"


@click.command()
@rulebase_option
@json_option
def claims(rulebase: RuleBase, as_json: bool) -> None:
    """List the source's claims, the rules that encode them, and the cases that show them.

    A case shows a claim when its file names it, or when a rule or remark that cites it fires in the case.
    """
    rules = {claim.id: rules_of(claim, rulebase) for claim in rulebase.claims}
    cases = cases_by_claim(rulebase)
    if as_json:
        print_json([
            {"id": claim.id, "kinds": list(claim.kinds), "rules": rules[claim.id], "cases": cases.get(claim.id, [])}
            for claim in rulebase.claims
        ])  # fmt: skip
        return
    screen = Screen()
    for place, claim in enumerate(rulebase.claims):
        if place:
            screen.blank()
        screen.item(claim.id, f"{claim.about}, {', '.join(claim.kinds)}", indent=0)
        screen.say(claim.says, indent=2)
        if claim.reading:
            screen.pair("read as", claim.reading, indent=2, label_width=7)
        screen.pair("rules", ", ".join(rules[claim.id]) or NONE, indent=2, label_width=7)
        screen.pair("cases", "; ".join(cases.get(claim.id, [])) or NONE, indent=2, label_width=7)


def rules_of(claim: Claim, rulebase: RuleBase) -> list[str]:
    """Ids of the rules that cite the claim; of a caveat or rationale also those that carry it as a remark."""
    as_remark = {"caveat", "rationale"}.intersection(claim.kinds)
    return [rule.id for rule in rulebase.rules if claim.id in (cited_by(rule) if as_remark else rule.claims)]


def cited_by(rule: Rule) -> frozenset[str]:
    """The claims that a rule cites, itself or by a caveat or rationale."""
    remarks = (*rule.caveats, *rule.rationale)
    return frozenset((*rule.claims, *(claim for remark in remarks for claim in remark.claims)))


def cases_by_claim(rulebase: RuleBase) -> Mapping[str, list[str]]:
    """Claim id -> the files of the bundled cases that show it, as paths within the rule base's cases; sorted."""
    shown: dict[str, set[str]] = {}
    if rulebase.cases is None:
        return {}
    for case in read_cases(rulebase):
        path = Path(case.path)
        name = str(path.relative_to(rulebase.cases)) if path.is_relative_to(rulebase.cases) else case.path
        for claim in (*case.claims, *_cited_in(case, rulebase)):
            shown.setdefault(claim, set()).add(name)
    return {claim: sorted(names) for claim, names in shown.items()}


def _cited_in(case: Case, rulebase: RuleBase) -> Iterable[str]:
    for situation in case.situations:
        outcome = outcome_of(rulebase, situation.chart)
        for rule in (*outcome.fired, *outcome.withheld):
            yield from cited_by(rule)
