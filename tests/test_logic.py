"""The truth tables of three-valued logic, written out."""

import pytest

from expert.logic import at_least, conjunction, disjunction

T, F, U = True, False, None


@pytest.mark.parametrize(
    ("a", "b", "both", "either"),
    [
        (T, T, T, T), (T, U, U, T), (T, F, F, T),
        (U, T, U, T), (U, U, U, U), (U, F, F, U),
        (F, T, F, T), (F, U, F, U), (F, F, F, F),
    ],
)  # fmt: skip
def test_conjunction_and_disjunction_of_two(a, b, both, either):
    assert conjunction([a, b]) is both
    assert disjunction([a, b]) is either


def test_of_nothing():
    assert conjunction([]) is True
    assert disjunction([]) is False


@pytest.mark.parametrize(
    ("parts", "one", "two", "three"),
    [
        ((T, T, T), T, T, T), ((T, T, U), T, T, U), ((T, T, F), T, T, F),
        ((T, U, U), T, U, U), ((T, U, F), T, U, F), ((T, F, F), T, F, F),
        ((U, U, U), U, U, U), ((U, U, F), U, U, F), ((U, F, F), U, F, F),
        ((F, F, F), F, F, F),
    ],
)  # fmt: skip
def test_at_least_of_three(parts, one, two, three):
    assert [at_least(count, parts) for count in (1, 2, 3)] == [one, two, three]
    assert [at_least(count, reversed(parts)) for count in (1, 2, 3)] == [one, two, three]


def test_each_connective_reads_a_generator_once():
    assert conjunction(value for value in (T, U)) is U
    assert disjunction(value for value in (F, U)) is U
    assert at_least(1, (value for value in (F, U))) is U
