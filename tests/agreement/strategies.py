"""Hypothesis strategies: rule bases in the whole of the language, and half-known charts for any rule base."""

from hypothesis import strategies as st

from expert.chart import Chart
from expert.language import Quantity, RuleBase
from tests.agreement.random_rulebases import random_rulebase, telling_values, without_impossible


def rulebases(*, most_rules: int = 12) -> st.SearchStrategy[RuleBase]:
    """Small rule bases that load, drawn by Hypothesis itself, so that a failing one shrinks."""
    return st.builds(
        lambda random, rules: random_rulebase(random, rules=rules),
        st.randoms(use_true_random=False),
        st.integers(1, most_rules),
    )


def charts(rulebase: RuleBase) -> st.SearchStrategy[Chart]:
    """Charts with any of a rule base's findings known, in any order, often on a threshold; none that is impossible."""
    findings = {term.name: _values(rulebase, term.name) for term in rulebase.terms}
    return (
        st.fixed_dictionaries({}, optional=findings)
        .flatmap(lambda held: st.permutations(list(held.items())))
        .map(lambda items: without_impossible(rulebase, Chart(dict(items))))
    )


def _values(rulebase: RuleBase, name: str) -> st.SearchStrategy[bool | str | int]:
    term = rulebase.term(name)
    telling = st.sampled_from(telling_values(rulebase, name))
    return telling | st.integers(term.first, term.last) if isinstance(term, Quantity) else telling
