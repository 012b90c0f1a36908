"""The reference: what a rule base means, in a few lines of plain Python over the tree.

Every other reader of the rules is held to agree with this one on each conclusion, each fired and each withheld rule.
"""

from collections.abc import Collection

from expert.chart import Chart
from expert.language.conclusions import Conclusion, Verdict
from expert.language.conditions import Leaf, Stands
from expert.language.layers import Pair
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.language.truth import truth
from expert.logic import Truth
from expert.outcome import Outcome


def conclude(rulebase: RuleBase, chart: Chart) -> Outcome:
    """Decide every rule, layer by layer."""
    concluded: set[Pair] = set()
    fired: list[Rule] = []
    withheld: list[Rule] = []

    def of_leaf(leaf: Leaf) -> Truth:
        return chart.truth(leaf) if leaf.subject.is_finding else concludes(leaf, concluded)

    for rule in rulebase.rules_in_order:
        if truth(rule.when, of_leaf) is not True:
            continue
        if rule.unless is not None and truth(rule.unless, of_leaf) is True:
            withheld.append(rule)
        else:
            fired.append(rule)
            concluded.add(rule.then.pair)
    return Outcome(rulebase, chart, tuple(fired), tuple(withheld))


def concludes(leaf: Leaf, concluded: Collection[Pair]) -> bool:
    """Whether a leaf on a conclusion holds, when these pairs were concluded.

    The value of a verdict must stand alone; so must a step that an invariant wants to *stand*.
    """
    conclusion = leaf.subject
    if not isinstance(conclusion, Conclusion):
        raise TypeError(f"{conclusion.name} is a finding, not a conclusion")
    values = [value for value in conclusion.values if (conclusion.name, value) in concluded]
    if isinstance(conclusion, Verdict) or isinstance(leaf, Stands):
        stands = conclusion.standing(values)
        return stands is not None and leaf.holds(stands)
    return any(map(leaf.holds, values))
