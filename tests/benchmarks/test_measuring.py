"""What the benchmarks print: ratios, the best form, how cost grows, and one JSON object."""

import gc
import json

import pytest

from expert.chart import Chart
from tests.benchmarks import consult, growth, measuring
from tests.benchmarks.consult import Cell
from tests.benchmarks.measuring import OURS, Contestant, best_of, contest, exponent, heap_set_aside, ratio
from tests.benchmarks.peers import FORMS

FIGURES = {OURS: [3.0, 4.0, 5.0], "one": [6.0, 4.0, 2.0], "other": [1.0, 9.0, 1.5]}


def test_a_ratio_is_the_median_of_the_rounds():
    assert ratio(FIGURES, "one") == 1.0
    assert ratio(FIGURES, "other") == 3.0


def test_the_best_form_of_a_peer_is_the_fastest_one():
    forms = [Contestant(name, print, dict, peer) for name, peer in ((OURS, ""), ("one", "peer"), ("other", "peer"))]
    assert best_of(forms, FIGURES) == {"peer": "other"}
    assert best_of(forms[:2], FIGURES) == {"peer": "one"}


@pytest.mark.parametrize("power", [0.5, 1.0, 2.0])
def test_the_power_with_which_cost_grows(power):
    sizes = [60, 200, 1000]
    assert exponent(sizes, [7 * size**power for size in sizes]) == pytest.approx(power)


def test_contestants_take_turns_on_all_charts_and_the_first_round_does_not_count():
    asked = []
    charts = [Chart({"a": True}), Chart()]
    two = [Contestant(name, lambda held, name=name: asked.append((name, len(held))), dict) for name in "xy"]
    found = contest(two, charts, 2)
    assert asked == [("x", 1), ("x", 0), ("y", 1), ("y", 0)] * 3
    assert [len(found[name]) for name in "xy"] == [2, 2]


def test_each_call_gets_a_chart_of_its_own():
    chart = Chart({"a": True})
    assert measuring.fresh(chart) == chart
    assert measuring.fresh(chart) is not chart


def test_what_was_built_before_is_back_in_garbage_collection_afterwards():
    with heap_set_aside():
        assert gc.get_freeze_count() > 0
    assert gc.get_freeze_count() == 0


def test_consult_prints_one_object_with_a_ratio_for_each_peer(capsys):
    consult.main(["--rules", "62", "--rounds", "1", "--charts", "3", "--json"])
    found = json.loads(capsys.readouterr().out)
    assert set(found["ratios"]) == {
        "clipspy", "zen-engine", *(str(form) for form in FORMS if form.is_known), "the reference", "experta's Rete",
    }  # fmt: skip
    assert found["ratios"]["clipspy"] == max(cell["ratios"]["clipspy"] for cell in found["cells"])
    assert all(cell["microseconds"][OURS] > 0 for cell in found["cells"])
    assert found["machine"]
    assert found["versions"]["clipspy"]


def cells(**microseconds: list[float]) -> list[Cell]:
    """A cell of 100 rules and one of 400, with made-up figures."""
    return [
        Cell(
            rulebase="made up", charts="mostly known", rules=rules, findings=50, known=38.0, fired=12.5,
            best={"clipspy": "clipspy: a form"}, ratios={"clipspy": microseconds["ours"][place] / found[place]},
            microseconds={OURS: microseconds["ours"][place], "clipspy: a form": found[place]},
        )
        for place, rules in enumerate((100, 400))
        for found in [microseconds["clipspy"]]
    ]  # fmt: skip


def test_growth_tells_cost_ratio_and_power_by_size():
    made_up = cells(ours=[10.0, 40.0], clipspy=[20.0, 40.0])
    found = growth.costs(made_up)
    assert found == {OURS: {100: 10.0, 400: 40.0}, "clipspy": {100: 20.0, 400: 40.0}}
    assert growth.ratios(made_up) == {"clipspy": {100: 0.5, 400: 1.0}}
    assert growth.exponents(found) == {OURS: pytest.approx(1.0), "clipspy": pytest.approx(0.5)}
    *_, of_ours, of_peer = growth.table("mostly known", made_up, found)
    assert of_ours.split() == ["ours", "10", "40", "rules", "**", "1.00"]
    assert of_peer.split() == ["clipspy", "20", "(0.50)", "40", "(1.00)", "rules", "**", "0.50"]


def test_growth_is_drawn_the_same_for_the_same_figures(tmp_path):
    pytest.importorskip("matplotlib", reason="matplotlib is not installed (the extra 'peers')")
    found = {"mostly known": growth.costs(cells(ours=[10.0, 40.0], clipspy=[20.0, 40.0]))}
    told = {"machine": "A machine", "python": "3", "date": "2026-01-02T03:04:05"}
    pictures = [tmp_path / "one.svg", tmp_path / "two.svg"]
    for path in pictures:
        growth.plot(found, told, path)
    one, two = (path.read_text(encoding="utf-8") for path in pictures)
    assert one == two
    for said in ("charts mostly known", "A machine; Python 3; 2026-01-02", "clipspy (C)", "ours (experta"):
        assert said in one
