"""Many charts at once mean what each means alone: fired, withheld, concluded, and the truth of every leaf."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expert.chart import Chart
from expert.language.conclusions import CONFLICT
from expert.language.conditions import leaves
from expert.logic import at_least
from expert.meaning import conclude
from expert.side_by_side import Bits, Charts, conclude_all, standing, together
from expert.testing import Steering, random_rulebase
from tests.conftest import CI

TRUTHS = st.lists(st.sampled_from((True, False, None)), min_size=1, max_size=6)


@given(data=st.data(), truths=TRUTHS)
def test_counting_bits_is_three_valued_counting(data, truths):
    count = data.draw(st.integers(1, len(truths)))
    found = together(count, [Bits(int(truth is True), int(truth is False)) for truth in truths])
    wanted = at_least(count, truths)
    assert found == Bits(int(wanted is True), int(wanted is False))


@pytest.mark.parametrize("seed", range(100 if CI else 20))
def test_of_a_random_rule_base(seed):
    random = Random(seed)
    rulebase = random_rulebase(random, rules=2 + 3 * seed % 40)
    charts = Charts([Steering(rulebase, random).half_known() for _ in range(40)])
    found = conclude_all(rulebase, charts)
    for number, chart in enumerate(charts.charts):
        alone = conclude(rulebase, chart)
        in_it = [rule.id for rule in rulebase.rules_in_order if found.fired.get(rule.id, 0) >> number & 1]
        assert in_it == [rule.id for rule in alone.fired]
        withheld = [rule.id for rule in rulebase.rules_in_order if found.withheld.get(rule.id, 0) >> number & 1]
        assert withheld == [rule.id for rule in alone.withheld]
        assert alone.concluded == {pair for pair, mask in found.concluded.items() if mask >> number & 1}
        stands = {
            conclusion.name: value
            for conclusion in rulebase.conclusions
            for value in (*conclusion.values, *((CONFLICT,) if conclusion.kind == "verdict" else ()))
            if standing(conclusion, value, found.concluded, charts.every) >> number & 1
        }
        assert stands == alone.standing
        for leaf in {leaf for rule in rulebase.rules for leaf in leaves(rule.when) if leaf.subject.is_finding}:
            bits = charts.truth(leaf)
            assert (bits.true >> number & 1, bits.false >> number & 1) == {
                True: (1, 0), False: (0, 1), None: (0, 0),
            }[chart.truth(leaf)]  # fmt: skip


def test_of_our_own_rule_base(replayed):
    charts = Charts(result.outcome.chart for result in replayed.results)
    found = conclude_all(replayed.rulebase, charts)
    for number, result in enumerate(replayed.results):
        assert [rule.id for rule in result.outcome.fired] == [
            rule.id for rule in replayed.rulebase.rules_in_order if found.fired.get(rule.id, 0) >> number & 1
        ]
        assert [rule.id for rule in result.outcome.withheld] == [
            rule.id for rule in replayed.rulebase.rules_in_order if found.withheld.get(rule.id, 0) >> number & 1
        ]


def test_the_numbers_of_the_charts_in_a_mask():
    assert Charts([Chart(), Chart(), Chart()]).places(0b101) == (0, 2)
