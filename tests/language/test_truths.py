"""The truth of a condition worked out once for each node: the same as the plain reading of the tree."""

from random import Random

from expert.chart import Chart
from expert.language.conditions import Leaf, leaves
from expert.language.truth import Truths, truth
from expert.logic import Truth
from expert.testing import Steering, random_rulebase
from tests.conftest import CI


class OfFindings(Truths):
    """Leaves on conclusions are unknown here. Counts how often each leaf is asked for."""

    def __init__(self, chart: Chart) -> None:
        super().__init__()
        self.chart = chart
        self.asked: list[int] = []

    def of_leaf(self, leaf: Leaf) -> Truth:
        self.asked.append(id(leaf))
        return self.chart.truth(leaf) if leaf.subject.is_finding else None


def test_of_random_rule_bases_it_is_the_plain_truth_and_no_leaf_is_asked_twice() -> None:
    several = 0
    for seed in range(100 if CI else 15):
        rulebase = random_rulebase(Random(seed), rules=15)
        truths = OfFindings(Steering(rulebase, seed).half_known())
        for rule in (*rulebase.rules, *rulebase.rules):
            assert truths.truth(rule.when) is truth(rule.when, OfFindings(truths.chart).of_leaf)
            several += len(list(leaves(rule.when))) > 1
        assert len(set(truths.asked)) == len(truths.asked)
    assert several > 20  # or nothing was tried
