"""Conditions: complements land on the leaves, and every complement is the negation over known findings."""

import operator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expert.chart import Chart
from expert.errors import LanguageError
from expert.language import WEEKS, all_of, any_of, at_least, choice, flag, grade, quantity, same, sign, verdict, weeks
from expert.language.conditions import All, Any, AtLeast, Compare, Is, leaves
from expert.language.joining import DEEPEST
from expert.language.truth import truth

tight = flag("tight", "Is the hamstring tight?")
pain = flag("pain", "Is there pain?")
scan = choice("scan", "What did the scan show?", values=("not done", "clear", "torn"), study=True)
power = choice("power", "How strong?", values=("none", "weak", "fair", "full"), ordered=True)
since = quantity("since", "Since when?", unit=WEEKS, low=0, high=8)
TERMS = (tight, pain, scan, power, since)


def values_of(term):
    match term.kind:
        case "flag":
            return (True, False)
        case "choice":
            return term.values
        case _:
            return range(term.first, term.last + 1)


leaf = st.one_of(
    st.sampled_from([tight.present, tight.absent, pain.present, pain.absent, scan.done, scan.is_in("clear", "torn")]),
    st.sampled_from(scan.values).map(scan.is_),
    st.sampled_from(power.values).map(power.is_),
    st.sampled_from(power.values[1:]).map(power.at_least),
    st.sampled_from(power.values[:-1]).map(power.at_most),
    st.integers(1, 7).flatmap(
        lambda n: st.sampled_from([since < weeks(n), since <= weeks(n), since >= weeks(n), since > weeks(n)])
    ),
)


def branches(inner):
    parts = st.lists(inner, min_size=1, max_size=4, unique_by=str)
    return st.one_of(
        parts.map(lambda p: All(tuple(p))),  # not all_of, which refuses parts that exclude each other
        parts.map(lambda p: Any(tuple(p))),
        parts.flatmap(lambda p: st.integers(1, len(p)).map(lambda n: AtLeast(n, tuple(p)))),
    )


conditions = st.recursive(leaf, branches, max_leaves=8)
known = st.fixed_dictionaries({term.name: st.sampled_from(values_of(term)) for term in TERMS})
half_known = st.fixed_dictionaries({}, optional={term.name: st.sampled_from(values_of(term)) for term in TERMS})


def negation(value):
    return None if value is None else not value


@given(conditions, half_known)
def test_a_complement_is_the_negation_and_unknown_stays_unknown(condition, findings):
    chart = Chart(findings)
    assert truth(~condition, chart.truth) is negation(truth(condition, chart.truth))


@given(conditions)
def test_the_complement_of_a_complement_means_the_same(condition):
    assert str(~~condition) == str(condition)


@given(conditions, known)
def test_a_complete_chart_leaves_nothing_unknown(condition, findings):
    assert truth(condition, Chart(findings).truth) is not None


@given(conditions, half_known, known)
def test_a_decided_condition_stays_decided_as_more_is_known(condition, findings, more):
    before = truth(condition, Chart(findings).truth)
    if before is not None:
        assert truth(condition, Chart({**more, **findings}).truth) is before


def test_complements_are_pushed_to_the_leaves():
    assert ~all_of(tight.present, since >= weeks(4)) == any_of(tight.absent, since < weeks(4))
    assert ~at_least(2, tight.present, pain.present, scan.is_("torn")) == at_least(
        2, tight.absent, pain.absent, scan.is_in("not done", "clear")
    )


def test_the_nodes_that_the_short_forms_build():
    assert tight.present == Is(tight, (True,))
    assert power.between("weak", "fair") == Is(power, ("weak", "fair"))
    assert power.at_least("fair") == Is(power, ("fair", "full"))
    assert power.at_most("weak") == Is(power, ("none", "weak"))
    assert scan.is_in("torn", "clear") == Is(scan, ("clear", "torn"))
    assert scan.done == Is(scan, ("clear", "torn"))
    assert (since > weeks(3)) == Compare(since, ">", 3)
    assert (weeks(3) < since) == (since > weeks(3))
    assert since.is_(weeks(3)) == All((Compare(since, ">=", 3), Compare(since, "<=", 3)))
    assert all_of(tight.present) == tight.present
    assert isinstance(at_least(1, tight.present), AtLeast)


def test_same_expands_to_the_shared_values():
    left = choice("symptom_side", "Which side hurts?", values=("left", "right", "both"))
    right = choice("finding_side", "Which side is the finding on?", values=("left", "right", "midline"))
    assert same(left, right) == Any(
        (All((left.is_("left"), right.is_("left"))), All((left.is_("right"), right.is_("right"))))
    )


@pytest.mark.parametrize(
    ("value", "below", "on", "above"),
    [(3, True, False, False), (4, False, True, False), (5, False, False, True)],
)
def test_a_threshold_below_on_and_above(value, below, on, above):
    chart = Chart({"since": value})
    assert truth(since < weeks(4), chart.truth) is below
    assert truth(since <= weeks(4), chart.truth) is (below or on)
    assert truth(since >= weeks(4), chart.truth) is (on or above)
    assert truth(since > weeks(4), chart.truth) is above
    assert truth(since.is_(weeks(4)), chart.truth) is on


def test_leaves_come_from_left_to_right():
    condition = all_of(pain.present, any_of(tight.present, scan.done), at_least(1, pain.absent))
    assert [str(leaf) for leaf in leaves(condition)] == [
        "pain is present", "tight is present", "scan is clear or torn", "pain is absent",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "build",
    [
        lambda: all_of(tight.present, tight.absent),
        lambda: all_of(pain.present, scan.is_("torn"), scan.is_("clear")),
        lambda: all_of(since < weeks(3), since > weeks(5)),
        lambda: at_least(2, scan.is_("torn"), scan.is_("clear")),
        lambda: at_least(3, pain.present, tight.present, tight.absent),
    ],
)
def test_what_can_never_hold_is_refused(build):
    with pytest.raises(LanguageError, match="can never hold"):
        build()


def test_what_can_hold_together_is_taken():
    all_of(since >= weeks(3), since <= weeks(3), scan.is_in("torn", "clear"), scan.is_in("not done", "clear"))
    at_least(2, pain.present, tight.present, tight.absent)


def test_nesting_has_an_end():
    condition = tight.present
    for turn in range(DEEPEST):
        condition = (all_of, any_of)[turn % 2](condition, pain.present)
    with pytest.raises(LanguageError, match="nested more than 50 deep"):
        all_of(condition, pain.present)


suspected = sign("suspected", "Suspected")
level = grade("level", "Level", steps=("possible", "likely", "sure"))
injury = verdict("injury", "Injury", values=("confirmed", "excluded"), releasing=("excluded",))


def test_leaves_on_conclusions():
    assert suspected.concluded == Is(suspected, ("concluded",))
    assert level.reaches("likely") == Is(level, ("likely", "sure"))
    assert injury.is_("excluded") == Is(injury, ("excluded",))
    assert injury.in_conflict == Is(injury, ("conflict",))


@pytest.mark.parametrize(
    "condition", [suspected.concluded, level.reaches("sure"), injury.is_("excluded"), injury.in_conflict]
)
def test_a_leaf_on_a_conclusion_has_no_complement(condition):
    for complemented in (condition, all_of(tight.present, condition)):
        with pytest.raises(LanguageError, match="let a rule conclude the contrary, or use unless="):
            operator.invert(complemented)


def test_standing_values():
    assert level.standing({"possible", "sure"}) == "sure"
    assert level.standing(()) is None
    assert injury.standing({"excluded"}) == "excluded"
    assert injury.standing({"excluded", "confirmed"}) == "conflict"
    assert suspected.standing({"concluded"}) == "concluded"
