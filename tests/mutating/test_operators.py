"""Each operator's slips, told one by one: the exact list of a small rule, and what cannot be made."""

from dataclasses import replace

import pytest

from expert.errors import LanguageError
from expert.language import (
    WEEKS,
    RuleBase,
    all_of,
    any_of,
    at_least,
    choice,
    flag,
    grade,
    quantity,
    sign,
    verdict,
    weeks,
)
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is
from expert.language.rules import Rule
from expert.mutating.operators import OPERATORS, slips_in
from expert.mutating.slips import Slip, slips_of
from expert.mutating.stillborn import Nursery
from tests.bases import garden, kettle, pneumonia
from tests.bases.spine import rule, rulebase, spine

pain = flag("pain", "Is there pain?")
numb = flag("numb", "Is there numbness?")
weak = flag("weak", "Is there weakness?")
side = choice("side", "Which side?", values=("left", "right", "both"))
tear = choice("tear", "How large?", values=("none", "small", "large", "whole"), ordered=True)
lasting = quantity("lasting", "For how long?", unit=WEEKS, low=0, high=10)
degree = grade("degree", "Degree", steps=("slight", "marked", "severe"))
origin = verdict("origin", "Origin", values=("muscle", "spine", "hip"))
excepted = sign("excepted", "Excepted")
urgent = sign("urgent", "Urgent")


def said(condition: Condition, unless: Condition | None = None) -> list[str]:
    """The slips of a rule with this condition, as ids without the rule."""
    return [slip.says for slip in slips_of(rule("a.rule", condition, urgent, unless))][1:]


def test_a_flag_is_negated() -> None:
    assert said(pain.present) == ["negate: pain: absent instead of pain: present"]


def test_a_threshold_is_negated_shifted_and_its_strictness_flipped() -> None:
    assert said(lasting < weeks(4)) == [
        "negate: lasting: at least 4 weeks instead of lasting: below 4 weeks",
        "shift threshold: lasting: below 5 weeks instead of lasting: below 4 weeks",
        "shift threshold: lasting: below 3 weeks instead of lasting: below 4 weeks",
        "flip strictness: lasting: at most 4 weeks instead of lasting: below 4 weeks",
    ]
    trees = [slip.tree for slip in slips_in(lasting >= weeks(4))]
    assert trees == [Compare(lasting, "<", 4), Compare(lasting, ">=", 5), Compare(lasting, ">=", 3),
                     Compare(lasting, ">", 4)]  # fmt: skip


def test_a_threshold_stays_within_the_range() -> None:
    assert [slip.tree for slip in slips_in(lasting >= weeks(10)) if slip.operator == "shift threshold"] == [
        Compare(lasting, ">=", 9)
    ]


def test_a_choice_is_negated_and_its_values_swapped_for_their_neighbours() -> None:
    assert [slip.tree for slip in slips_in(side.is_("right"))] == [
        Is(side, ("left", "both")), Is(side, ("both",)), Is(side, ("left",)),
    ]  # fmt: skip
    assert [slip.tree for slip in slips_in(side.is_in("left", "right"))] == [
        Is(side, ("both",)),
        Is(side, ("left", "both")),
    ]


def test_the_bounds_of_an_ordered_choice_are_thresholds() -> None:
    def shifted(condition: Condition) -> list[tuple[object, ...]]:
        return [slip.tree.values for slip in slips_in(condition)
                if slip.operator == "shift threshold" and isinstance(slip.tree, Is)]  # fmt: skip

    assert shifted(tear.at_least("large")) == [("whole",), ("small", "large", "whole")]
    assert shifted(tear.at_most("small")) == [("none", "small", "large"), ("none",)]
    assert shifted(tear.between("small", "large")) == [
        ("large",), ("none", "small", "large"), ("small", "large", "whole"), ("small",),
    ]  # fmt: skip
    assert shifted(tear.is_("small")) == []
    assert shifted(tear.is_in("none", "large")) == []
    assert shifted(side.is_in("left", "right")) == []


def test_a_leaf_on_a_conclusion_has_no_complement() -> None:
    assert said(degree.reaches("marked")) == [
        "swap value: Degree: severe instead of Degree: at least marked",
        "swap value: Degree: at least slight instead of Degree: at least marked",
    ]
    assert [slip.tree for slip in slips_in(origin.is_("spine"))] == [Is(origin, ("muscle",)), Is(origin, ("hip",))]
    assert said(excepted.concluded) == []


def test_parts_are_dropped_and_joined_otherwise() -> None:
    a, b, c = pain.present, numb.present, weak.present
    assert [(slip.operator, slip.place, slip.tree) for slip in slips_in(all_of(a, any_of(b, c)))
            if slip.operator != "negate"] == [
        ("swap all and any", (), Any((a, Any((b, c))))),
        ("drop condition", (1,), Any((b, c))),
        ("drop condition", (2,), a),
        ("swap all and any", (2,), All((a, All((b, c))))),
        ("drop condition", (2, 1), All((a, c))),
        ("drop condition", (2, 2), All((a, b))),
    ]  # fmt: skip
    assert [(slip.operator, slip.tree) for slip in slips_in(at_least(2, a, b, c)) if slip.operator != "negate"] == [
        ("change count", AtLeast(3, (a, b, c))), ("change count", AtLeast(1, (a, b, c))),
        ("drop condition", AtLeast(2, (b, c))), ("drop condition", AtLeast(2, (a, c))),
        ("drop condition", AtLeast(2, (a, b))),
    ]  # fmt: skip


def test_what_a_rule_concludes_is_changed() -> None:
    def others(then: object) -> list[str]:
        one = rule("a.rule", pain.present, then)
        return [slip.then.value for slip in slips_of(one) if slip.operator == "change conclusion"]

    assert others(degree.at("slight")) == ["marked"]
    assert others(degree.at("marked")) == ["severe", "slight"]
    assert others(origin.at("spine")) == ["muscle", "hip"]
    assert others(urgent) == []


def test_the_exact_list_of_a_rule_with_an_exception() -> None:
    gate = rule("gate.opens", all_of(pain.present, lasting >= weeks(4)), degree.at("slight"),
                any_of(excepted.concluded, origin.is_("hip")))  # fmt: skip
    assert [slip.id for slip in slips_of(gate)] == [
        "gate.opens/delete rule",
        "gate.opens/drop condition 1: pain: present",
        "gate.opens/drop condition 2: lasting: at least 4 weeks",
        "gate.opens/drop condition 1 of unless: Excepted (concluded)",
        "gate.opens/drop condition 2 of unless: Origin: hip",
        "gate.opens/negate 1: pain: absent instead of pain: present",
        "gate.opens/negate 2: lasting: below 4 weeks instead of lasting: at least 4 weeks",
        "gate.opens/shift threshold 2: lasting: at least 5 weeks instead of lasting: at least 4 weeks",
        "gate.opens/shift threshold 2: lasting: at least 3 weeks instead of lasting: at least 4 weeks",
        "gate.opens/flip strictness 2: lasting: above 4 weeks instead of lasting: at least 4 weeks",
        "gate.opens/swap value 2 of unless: Origin: muscle instead of Origin: hip",
        "gate.opens/swap value 2 of unless: Origin: spine instead of Origin: hip",
        "gate.opens/swap all and any: any of 2 conditions instead of all of 2 conditions",
        "gate.opens/swap all and any of unless: all of 2 conditions instead of any of 2 conditions",
        "gate.opens/change conclusion: Degree: marked instead of slight",
        "gate.opens/drop unless",
    ]


def test_one_tree_is_one_slip() -> None:
    twice = slips_of(rule("a.rule", All((pain.present, pain.present)), urgent))
    assert [slip.says for slip in twice] == [
        "delete rule", "drop condition 1: pain: present", "negate 1: pain: absent instead of pain: present",
        "negate 2: pain: absent instead of pain: present",
        "swap all and any: any of 2 conditions instead of all of 2 conditions",
    ]  # fmt: skip
    two = slips_of(rule("a.rule", side.is_in("left", "both"), urgent))  # either swap gives what negating gives, or less
    assert len({(slip.when, slip.unless) for slip in two[1:]}) == len(two[1:])


def test_every_operator_is_in_the_order_and_ids_differ() -> None:
    for base in (garden.RULEBASE, kettle.RULEBASE, pneumonia.RULEBASE, spine()):
        slips = [slip for one in base.rules for slip in slips_of(one)]
        assert len({slip.id for slip in slips}) == len(slips)
        for one in base.rules:
            order = [OPERATORS.index(slip.operator) for slip in slips if slip.rule is one]
            assert order == sorted(order)


def loads(base: RuleBase, slip: Slip) -> bool:
    """Whether the whole rule base loads with the slip, its new nodes written as an author writes them."""
    try:
        mutated = slip.mutated()
        if mutated is not None:
            for condition in (mutated.when, mutated.unless):
                rewritten(condition) if condition is not None else None
        rules = [mutated if one.id == slip.rule.id else one for one in base.rules]
        replace(base, rules=tuple(one for one in rules if one is not None), policies=(), topics=())
    except LanguageError:
        return False
    return True


def rewritten(condition: Condition) -> Condition:
    match condition:
        case All(parts):
            return all_of(*map(rewritten, parts))
        case Any(parts):
            return any_of(*map(rewritten, parts))
        case AtLeast(count, parts):
            return at_least(count, *map(rewritten, parts))
        case Compare(subject, op, steps):
            measure = weeks(float(steps * subject.step))
            measure = replace(measure, unit=subject.unit)
            return {"<": subject.__lt__, "<=": subject.__le__, ">": subject.__gt__, ">=": subject.__ge__}[op](measure)
    return condition


def awkward() -> RuleBase:
    """A rule base in which a slip can break everything that is checked when it is loaded."""
    free = grade("free", "Free", steps=("yes", "no"), releasing=("yes",))
    rules = (
        rule("a.excepted", numb.present, excepted),
        rule("a.marked", any_of(pain.present, lasting > weeks(9)), degree.at("marked"), excepted.concluded),
        rule("a.severe", all_of(lasting >= weeks(4), lasting <= weeks(4)), degree.at("severe")),
        rule(
            "b.spine", all_of(degree.reaches("severe"), any_of(side.is_("left"), side.is_("both"))), origin.at("spine")
        ),
        rule("b.hip", at_least(2, pain.present, numb.present), origin.at("hip"), origin_known.concluded),
        rule("b.known", degree.reaches("slight"), origin_known),
        rule("c.free", all_of(origin_known.concluded, pain.absent), urgent),
        rule("c.yes", all_of(degree.reaches("severe"), pain.absent), free.at("yes")),
        rule("c.no", origin.is_("spine"), free.at("no")),
    )
    return rulebase(
        (pain, numb, weak, side, tear, lasting), (excepted, degree, origin, origin_known, urgent, free), rules
    )


origin_known = sign("origin_known", "Origin known")


@pytest.mark.parametrize("base", [garden.RULEBASE, kettle.RULEBASE, pneumonia.RULEBASE, spine(), awkward()],
                         ids=["garden", "kettle", "pneumonia", "spine", "awkward"])  # fmt: skip
def test_stillborn_is_what_the_rule_base_refuses(base: RuleBase) -> None:
    nursery = Nursery(base)
    for one in base.rules:
        for slip in slips_of(one):
            assert nursery.loads(slip) == loads(base, slip), slip.id


def test_the_awkward_rule_base_has_stillborn_slips_of_every_kind() -> None:
    base, nursery = awkward(), Nursery(awkward())
    stillborn = {slip.id for one in base.rules for slip in slips_of(one) if not nursery.loads(slip)}
    assert {id_.partition(":")[0] for id_ in stillborn} >= {
        "a.excepted/delete rule",  # nothing concludes what is read
        "a.severe/shift threshold 1",  # excludes the other threshold
        "a.marked/shift threshold 2",  # above the highest value
        "b.hip/drop condition 1",  # one condition left, of which two are counted
        "b.spine/swap all and any 2",  # left and both
        "b.spine/change conclusion",  # nothing concludes what is read
        "c.yes/swap value 1",  # a releasing value would rest on an exception
    }


def test_a_cycle_is_stillborn() -> None:
    first, second = sign("first", "First"), sign("second", "Second")
    base = rulebase(
        (pain,),
        (first, second, degree),
        (
            rule("a.marked", pain.present, degree.at("marked")),
            rule("a.slight", degree.reaches("marked"), degree.at("slight")),
        ),
    )
    nursery = Nursery(base)
    ids = [slip.id for one in base.rules for slip in slips_of(one) if not nursery.loads(slip)]
    assert "a.slight/change conclusion: Degree: marked instead of slight" in ids
    assert "a.slight/swap value: Degree: at least slight instead of Degree: at least marked" in ids


def test_a_finding_that_the_source_attributes_promise_may_not_go_unread() -> None:
    from knowledge import RULEBASE  # noqa: PLC0415 - so that the rest of this module runs where it does not import

    nursery = Nursery(RULEBASE)
    assert RULEBASE.source_attributes is not None
    needed = {term.name for _, use in RULEBASE.source_attributes.uses() for term in use.terms}
    read = {one.id: {name for name in needed if name in str(one.when)} for one in RULEBASE.rules}
    only = [name for name in needed if sum(name in names for names in read.values()) == 1]
    for name in only:
        (reader,) = (one for one in RULEBASE.rules if name in read[one.id])
        gone = [slip for slip in slips_of(reader) if slip.deleted or name not in str(slip.when)]
        assert gone
        assert not any(nursery.loads(slip) for slip in gone)


def test_a_rule_is_mutated_as_it_says() -> None:
    original: Rule = kettle.RULEBASE.rule("care.descale")
    slips = {slip.operator: slip for slip in slips_of(original)}
    assert slips["delete rule"].mutated() is None
    dropped = slips["drop unless"].mutated()
    assert dropped is not None
    assert (dropped.unless, dropped.when, dropped.id) == (None, original.when, original.id)
