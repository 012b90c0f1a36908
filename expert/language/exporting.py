"""The whole of a rule base as plain data, put together from its parts."""

from typing import TYPE_CHECKING
from typing import Any as Plain

from expert.language import export

if TYPE_CHECKING:
    from expert.language.rulebase import RuleBase


def rulebase_data(rulebase: "RuleBase", *, prose: bool) -> dict[str, Plain]:
    """See ``RuleBase.export``."""
    terms, conclusions = rulebase.terms, rulebase.conclusions
    if not prose:
        terms = tuple(sorted(terms, key=lambda term: term.name))
        conclusions = tuple(sorted(conclusions, key=lambda conclusion: conclusion.name))
    data: dict[str, Plain] = {
        "terms": [export.term_data(term, prose=prose) for term in terms],
        "conclusions": [export.conclusion_data(conclusion, prose=prose) for conclusion in conclusions],
        "rules": [export.rule_data(rule, prose=prose) for rule in rulebase.rules],
        "impossible": [export.impossible_data(combination, prose=prose) for combination in rulebase.impossible],
    }
    if not prose:
        return data
    sources = export.sources_of(rulebase.rules, rulebase.source_attributes)
    return {
        "name": rulebase.name, "version": rulebase.version, "title": rulebase.title,
        "intended_use": rulebase.intended_use, "misuse": rulebase.misuse,
        **data,
        "units": [export.unit_data(unit) for unit in export.units_of(rulebase.terms).values()],
        "sources": [export.source_data(source) for source in sources.values()],
        "policies": [export.policy_data(policy) for policy in rulebase.policies],
        "red_flags": [export.red_flag_data(flag) for flag in rulebase.red_flags],
        "urgency": rulebase.urgency.name if rulebase.urgency is not None else None,
        "goals": [goal.name for goal in rulebase.goals],
        "claims": [export.claim_data(claim) for claim in rulebase.claims],
        "topics": [export.topic_data(topic) for topic in rulebase.topics],
        "invariants": [export.invariant_data(invariant) for invariant in rulebase.invariants],
        "source_attributes": export.origin_data(rulebase.source_attributes),
        "waivers": [export.waiver_data(waiver) for waiver in rulebase.waivers],
    }  # fmt: skip
