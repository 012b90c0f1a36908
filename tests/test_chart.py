"""The chart: an immutable mapping of what is known."""

from expert.chart import Chart
from expert.language import weeks
from tests.bases.kettle import age, leaks

KNOWN = {"kettle.leaks": False, "kettle.descaled_weeks_ago": 0}


def test_a_chart_is_a_mapping_that_nobody_else_can_change():
    held = dict(KNOWN)
    chart = Chart(held)
    held["kettle.leaks"] = True
    assert dict(chart) == KNOWN
    assert (len(chart), list(chart), chart["kettle.leaks"]) == (2, list(KNOWN), False)
    assert Chart() == {}
    assert not hasattr(chart, "__dict__")


def test_equal_charts_have_one_hash_whatever_their_order():
    turned = Chart(dict(reversed(KNOWN.items())))
    assert (turned, hash(turned)) == (Chart(KNOWN), hash(Chart(KNOWN)))
    assert len({Chart(), Chart(KNOWN), turned, Chart({"kettle.leaks": True})}) == 3


def test_a_chart_never_shows_a_patients_values():
    assert repr(Chart(KNOWN)) == "Chart(2 findings)"


def test_what_is_false_or_nought_is_known_all_the_same():
    chart = Chart(KNOWN)
    assert (chart.truth(leaks.absent), chart.truth(leaks.present)) == (True, False)
    assert (chart.truth(age < weeks(1)), chart.truth(age >= weeks(1))) == (True, False)
    assert [Chart().truth(leaf) for leaf in (leaks.absent, leaks.present, age < weeks(1))] == [None, None, None]


def test_extended_and_without_make_other_charts():
    chart = Chart(KNOWN)
    assert chart.extended({"kettle.leaks": True, "kettle.hums": True}) == {
        **KNOWN,
        "kettle.leaks": True,
        "kettle.hums": True,
    }
    assert chart.without("kettle.leaks", "kettle.hums") == {"kettle.descaled_weeks_ago": 0}
    assert chart == KNOWN
