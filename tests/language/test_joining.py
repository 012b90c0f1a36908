"""How conditions are joined: how many can hold together, how deep they nest, and what is refused in which words."""

import pytest

from expert.errors import LanguageError
from expert.language import all_of, any_of, at_least, weeks
from expert.language.conditions import All, Any, AtLeast
from expert.language.joining import DEEPEST, depth, most_together
from tests.bases.kettle import age, cold, element, hardness, hums, leaks, scale, scale_test


@pytest.mark.parametrize(
    ("parts", "most"),
    [
        ([leaks.present], 1),
        ([leaks.present, leaks.absent], 1),
        ([leaks.present, cold.present, hums.absent], 3),
        ([leaks.present, leaks.absent, cold.present, cold.absent, hums.absent], 3),
        ([hardness.is_("soft"), hardness.is_("medium"), hardness.is_("hard")], 1),
        ([hardness.at_least("medium"), hardness.at_most("medium"), hardness.is_("hard")], 2),
        ([age < weeks(5)], 1),
        ([age <= weeks(5)], 1),
        ([age > weeks(5)], 1),
        ([age >= weeks(5)], 1),
        ([age < weeks(5), age > weeks(3)], 2),
        ([age <= weeks(5), age >= weeks(5)], 2),
        ([age < weeks(5), age >= weeks(5)], 1),
        ([age < weeks(5), age > weeks(4)], 1),
        ([age < weeks(5), age > weeks(6), leaks.present], 2),
        # What is concluded, or joined already, is not looked into.
        ([element.is_("sound"), element.is_("broken")], 2),
        ([scale.stands_at("likely"), scale.stands_at("certain")], 2),
        ([all_of(leaks.present, cold.present), leaks.absent], 2),
    ],
)
def test_how_many_hold_at_once(parts, most):
    assert most_together(parts) == most


def test_one_condition_is_itself_and_several_are_joined_in_their_order():
    both = (leaks.present, age > weeks(5))
    assert (all_of(leaks.present), any_of(leaks.present)) == (leaks.present, leaks.present)
    assert (all_of(*both), any_of(*both), at_least(1, *both), at_least(2, *both)) == (
        All(both), Any(both), AtLeast(1, both), AtLeast(2, both),
    )  # fmt: skip
    assert at_least(1, leaks.present) == AtLeast(1, (leaks.present,))
    assert any_of(leaks.present, leaks.absent) == Any((leaks.present, leaks.absent))
    assert at_least(1, leaks.present, leaks.absent) == AtLeast(1, (leaks.present, leaks.absent))


def test_how_deep_a_condition_is_nested():
    inner = at_least(1, leaks.present, cold.present)
    assert [depth(one) for one in (leaks.present, inner, any_of(hums.present, inner), all_of(inner, hums.present))] == [
        0, 1, 2, 2,
    ]  # fmt: skip
    assert depth(all_of(hums.present, any_of(leaks.present, inner), cold.present)) == 3


@pytest.mark.parametrize("join", [any_of, all_of, lambda *parts: at_least(1, *parts)])
def test_just_so_deep_and_no_deeper(join):
    condition = leaks.present
    for _ in range(50):
        condition = any_of(cold.present, condition)
    assert (DEEPEST, depth(condition)) == (50, 50)
    with pytest.raises(LanguageError, match="is nested more than 50 deep"):
        join(hums.present, condition)


@pytest.mark.parametrize(
    ("build", "said"),
    [
        (all_of, "all_of() holds no condition at all; name at least one."),
        (any_of, "any_of() holds no condition at all; name at least one."),
        (lambda: at_least(1), "at_least() holds no condition at all; name at least one."),
        (lambda: all_of(5), "all_of(...) takes conditions, and 5 is none; write for example some_flag.present."),
        (lambda: any_of(leaks), f"any_of(...) takes a condition, and kettle.leaks alone is none; write {leaks.hint}."),
        (lambda: at_least(1, 5), "at_least(...) takes conditions, and 5 is none; write for example some_flag.present."),
        *(
            (lambda count=count: at_least(count, leaks.present, cold.present),
             f"at_least({count!r}, ...) counts 2 conditions; write a whole number from 1 to 2.")
            for count in (0, 3, -1, True, 1.0, "1", None)
        ),
        (lambda: at_least(1, leaks.present, cold.present, leaks.present),
         "at_least(1, ...) counts (kettle.leaks is present) twice; name each condition once."),
        (lambda: at_least(2, leaks.present, leaks.absent),
         "at_least(2, ...) can never hold; too many of its conditions exclude one another."),
        (lambda: all_of(scale_test.is_("clean"), scale_test.is_("scaled")),
         "all_of(scale_test is clean, scale_test is scaled) can never hold; two of its conditions exclude each other."),
    ],
)  # fmt: skip
def test_what_cannot_be_joined_is_refused(build, said):
    with pytest.raises(LanguageError) as caught:
        build()
    assert str(caught.value).partition(": ")[2] == said
