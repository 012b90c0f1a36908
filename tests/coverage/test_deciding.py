"""Which leaf decides, by hand: the tables that textbooks have, with a third value."""

from itertools import product

import pytest

from expert.chart import Chart
from expert.coverage.deciding import deciding, holds, so_many
from expert.language import all_of, any_of, at_least, flag
from expert.side_by_side import Charts

a, b, c = (flag(name, "Is it there?") for name in ("a", "b", "c"))
A, B, C = a.present, b.present, c.present

SAID = {"T": True, "F": False}


def decided(condition, patients):
    """For each patient, written as 'TFU' (the truths of a, b, c), the leaves that decide."""
    charts = Charts(
        Chart({name: SAID[one] for name, one in zip("abc", patient, strict=False) if one in SAID})
        for patient in patients
    )
    masks = list(deciding(condition, lambda leaf: charts.truth(leaf).true, charts.every))
    return {
        patient: "".join(leaf.subject.name for leaf, mask in masks if mask >> number & 1)
        for number, patient in enumerate(patients)
    }


def test_of_two_that_must_both_hold_one_decides_where_the_other_is_true():
    assert decided(all_of(A, B), ["TT", "TF", "TU", "FT", "UT", "FF", "FU", "UF", "UU"]) == {
        "TT": "ab", "TF": "b", "TU": "b", "FT": "a", "UT": "a", "FF": "", "FU": "", "UF": "", "UU": "",
    }  # fmt: skip


def test_of_two_of_which_one_is_enough_one_decides_where_the_other_is_not_true():
    assert decided(any_of(A, B), ["TT", "TF", "TU", "FT", "UT", "FF", "FU", "UF", "UU"]) == {
        "TT": "", "TF": "a", "TU": "a", "FT": "b", "UT": "b", "FF": "ab", "FU": "ab", "UF": "ab", "UU": "ab",
    }  # fmt: skip


def test_of_two_of_three_one_decides_where_exactly_one_other_is_true():
    assert decided(at_least(2, A, B, C), ["TTT", "TTF", "TUU", "TFU", "UUU", "FTT"]) == {
        "TTT": "", "TTF": "ab", "TUU": "bc", "TFU": "bc", "UUU": "", "FTT": "bc",
    }  # fmt: skip


def test_the_known_four_tests_of_a_and_b_or_c():
    """The textbook's minimal set for ``a and (b or c)``: four tests, in which each leaf decides both ways."""
    assert decided(all_of(A, any_of(B, C)), ["TTF", "FTF", "TFT", "TFF"]) == {
        "TTF": "ab", "FTF": "a", "TFT": "ac", "TFF": "bc",
    }  # fmt: skip


def test_a_leaf_that_stands_twice_is_two_and_each_is_masked_by_the_other():
    """``(a and b) or (a and c)``: with b and c both true neither a decides, though together they do."""
    twice = any_of(all_of(A, B), all_of(A, C))
    assert decided(twice, ["TTT", "TTF", "TFT", "FTT", "FTF"]) == {
        "TTT": "", "TTF": "ab", "TFT": "ac", "FTT": "aa", "FTF": "a",
    }  # fmt: skip


def test_where_no_leaf_is_asked_nothing_decides():
    charts = Charts([Chart({"a": True})])
    assert [mask for _, mask in deciding(all_of(A, B), lambda leaf: charts.truth(leaf).true, 0)] == [0, 0]


@pytest.mark.parametrize("number", range(1, 6))
def test_so_many_counts(number):
    columns = list(product((0, 1), repeat=number))
    masks = [sum(column[place] << bit for bit, column in enumerate(columns)) for place in range(number)]
    for count in range(1, number + 1):
        assert so_many(count, masks) == sum((sum(column) >= count) << bit for bit, column in enumerate(columns))


def test_holds_is_the_truth_of_the_condition():
    charts = Charts([Chart({"a": True, "b": False}), Chart({"a": True, "c": True}), Chart()])
    assert holds(at_least(2, A, B, C), lambda leaf: charts.truth(leaf).true) == 0b010
