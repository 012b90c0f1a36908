"""Layers: what a condition reads, in which order pairs are decided, and which rules make a cycle."""

import pytest

from expert.errors import LanguageError
from expert.language import all_of, any_of, flag, sign
from expert.language.layers import conclusions_read, layers_of, pairs_read, reads_conflict
from tests.bases.kettle import RULEBASE, descale, element, fresh, leaks, scale, use
from tests.language.test_checks import rule

BOTH = {("element", "sound"), ("element", "broken")}


@pytest.mark.parametrize(
    ("condition", "read", "pairs"),
    [
        (None, [], set()),
        (leaks.present, [], set()),
        (all_of(leaks.present, descale.concluded), [("descale", ("concluded",))], {("descale", "concluded")}),
        (scale.reaches("likely"), [("scale", ("likely", "certain"))], {("scale", "likely"), ("scale", "certain")}),
        (scale.stands_at("likely"), [], set()),
        (element.is_("sound"), [("element", ("sound",))], BOTH),
        (element.in_conflict, [("element", ("conflict",))], BOTH),
    ],
)
def test_what_a_condition_reads(condition, read, pairs):
    assert [(conclusion.name, values) for conclusion, values in conclusions_read(condition)] == read
    assert pairs_read(condition) == pairs


def test_a_conflict_is_read_at_any_leaf():
    assert reads_conflict(any_of(descale.concluded, element.in_conflict)) is True
    assert reads_conflict(all_of(descale.concluded, element.is_("sound"))) is False
    assert reads_conflict(leaks.present) is False


def test_a_pair_comes_after_all_that_its_rules_read():
    assert layers_of(RULEBASE.rules) == {
        ("scale", "possible"): 0, ("scale", "likely"): 0, ("scale", "certain"): 0, ("freshly_descaled", "concluded"): 0,
        ("descale", "concluded"): 1, ("element", "sound"): 0, ("element", "broken"): 0, ("use", "go on"): 1,
        ("use", "with care"): 2, ("use", "stop"): 1,
    }  # fmt: skip
    assert layers_of([]) == {}


def test_an_exception_comes_before_what_it_excepts():
    first, second = sign("first", "First"), sign("second", "Second")
    rules = [
        rule("a.b", leaks.present, second, unless=any_of(first.concluded, descale.concluded)),
        rule("a.c", fresh.concluded, first),
        rule("a.d", leaks.present, descale),
        rule("a.e", leaks.absent, fresh),
    ]
    layers = layers_of(rules)
    assert {name: layers[name, "concluded"] for name in ("freshly_descaled", "descale", "first", "second")} == {
        "freshly_descaled": 0, "descale": 0, "first": 1, "second": 2,
    }  # fmt: skip


def test_the_rules_of_a_cycle_are_named_in_order():
    signs = [sign(f"sign_{letter}", "Sign") for letter in "abcdefgh"]
    rules = [
        rule(f"s.{one.name}", before.concluded, one) for before, one in zip([signs[-1], *signs], signs, strict=False)
    ]
    outside = rule("s.outside", signs[0].concluded, descale)
    with pytest.raises(LanguageError) as caught:
        layers_of([*rules[::-1], outside, rule("s.other", leaks.present, signs[3])])
    who, _, rest = str(caught.value).partition(" depend on one another (")
    assert who == "rules s.other, " + ", ".join(one.id for one in rules)
    assert rest.endswith("); let one read findings instead.")
    names = rest.removesuffix("); let one read findings instead.").split(" -> ")
    assert sorted(names[1:]) == [f"{one.name} concluded" for one in signs]
    assert names[0] == names[-1]


def test_a_rule_that_depends_on_itself():
    with pytest.raises(LanguageError) as caught:
        layers_of([rule("use.again", use.reaches("stop"), use.at("stop"))])
    assert (
        str(caught.value) == "rule use.again depends on itself (use stop -> use stop); let one read findings instead."
    )
    with pytest.raises(LanguageError, match=r"^rules a\.b, a\.c depend on one another"):
        layers_of(
            [
                rule("a.c", descale.concluded, fresh),
                rule("a.b", flag("x", "?").present, descale, unless=fresh.concluded),
            ]
        )
