"""Figures, plain data and the page of a coverage."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from expert.chart import Chart
from expert.coverage import measure
from expert.coverage.picture import picture
from expert.coverage.report import COLUMNS, Count, by_topic, count, counts, data, gaps_by_rule
from expert.language.waivers import Waiver
from tests.bases.kettle import RULEBASE
from tests.coverage.test_measuring import case_of

HARD = {"kettle.hums": True, "water.hardness": "hard"}
CHARTS = (
    Chart(),
    Chart({**HARD, "kettle.descaled_weeks_ago": 1}),
    Chart(HARD),
    Chart({"water.hardness": "hard"}),
    Chart({"kettle.leaks": True}),
)
COVERAGE = measure(RULEBASE, [case_of(*CHARTS)])


@pytest.mark.parametrize(
    ("covered", "of_all", "percent"),
    [(0, 0, "100 %"), (0, 7, "0 %"), (1, 3, "33.3 %"), (1, 2, "50 %"), (1999, 2000, "99.9 %"), (9, 9, "100 %")],
)
def test_a_share_is_rounded_down(covered, of_all, percent):
    assert Count(covered, of_all, 0, 0).percent == percent


def test_the_columns_count_every_obligation_once():
    for one in COVERAGE.found:
        assert sum(chosen(one.obligation) for _, chosen in COLUMNS) == 1
    assert sum(column.all for column in counts(COVERAGE.found).values()) == len(COVERAGE.found)


def test_the_figures_by_hand():
    """In the care topic: care.fresh and care.descale, of one leaf each; the second is withheld and fires."""
    care = {name: str(one) for name, one in counts(by_topic(COVERAGE)["care"]).items()}
    assert care == {
        "rules fired": "2/2", "true": "1/1", "false": "0/1", "unknown": "1/1", "concluded": "1/1",
        "not concluded": "1/1", "unless used": "1/1", "unless not used": "1/1", "values": "2/2",
    }  # fmt: skip
    gaps = {rule.id: [one.obligation.outcome for one in found] for rule, found in gaps_by_rule(COVERAGE)}
    assert gaps["care.fresh"] == ["false"]
    assert "care.descale" not in gaps


def test_what_is_out_of_reach_is_not_counted_and_what_is_waived_is_not_met():
    proved = measure(RULEBASE, [case_of(*CHARTS)], unreachable=lambda open_: list(open_)[:1])
    before, after = count(COVERAGE.found), count(proved.found)
    assert after == Count(before.covered, before.all - 1, 0, 1)
    assert len(data(proved)["unreachable"]) == 1
    key = "uncovered leaf: care.fresh, leaf 1 (kettle.descaled_weeks_ago < 2 weeks) false"
    waiver = Waiver(waives=key, because="Nobody keeps the date.", on="2026-01-01")
    waived = measure(replace(RULEBASE, waivers=(waiver,)), [case_of(*CHARTS)])
    assert counts(by_topic(waived)["care"])["false"] == Count(0, 1, 1, 0)
    assert data(waived)["waived"] == [{"key": key, "because": "Nobody keeps the date.", "on": "2026-01-01"}]


def test_data_is_plain_and_names_every_gap_with_its_nearest_situation():
    told = data(COVERAGE)
    assert json.loads(json.dumps(told)) == told
    assert [one["key"] for one in told["gaps"]] == [one.obligation.key for one in COVERAGE.gaps]
    assert (told["cases"], told["situations"], told["ok"]) == (1, 5, False)
    whole = count(COVERAGE.found)
    assert told["all"] == {"covered": whole.covered, "all": whole.all, "waived": 0, "unreachable": 0}
    gap = next(one for one in told["gaps"] if one["about"] == "care.fresh")
    assert gap == {
        "key": "uncovered leaf: care.fresh, leaf 1 (kettle.descaled_weeks_ago < 2 weeks) false",
        "kind": "leaf", "about": "care.fresh", "outcome": "false", "number": 1, "in": "when",
        "leaf": "kettle.descaled_weeks_ago < 2 weeks",
        "nearest": {"case": "A case", "situation": "situation 0", "file": "case.yaml", "line": 0,
                    "changes": [{"leaf": "kettle.descaled_weeks_ago < 2 weeks", "to": "false"}]},
    }  # fmt: skip


class Read(HTMLParser):
    """Checks that what is opened is closed, and collects the titles of the cells."""

    def __init__(self, page):
        super().__init__()
        self.open, self.cells, self.text = [], {}, []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        if tag != "meta":
            self.open.append((tag, dict(attrs)))

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        self.text.append(data)
        if len(self.open) > 1 and self.open[-1][0] == "title" and self.open[-2][0] == "rect":
            self.cells[data] = self.open[-2][1]["class"]


def test_the_page_has_a_cell_for_each_rule_that_fires_or_is_withheld_in_a_case():
    read = Read(picture(COVERAGE).decode())
    cells = {title: kind for title, kind in read.cells.items() if kind in ("fired", "withheld")}
    assert cells == {f"{rule} fired in {number} of 5: A case": "fired" for rule, number in {
        "scale.signs": 2, "care.fresh": 1, "care.descale": 1, "use.with_care": 2, "use.stop": 1}.items()}  # fmt: skip
    withheld = Read(picture(measure(RULEBASE, [case_of(CHARTS[1])])).decode())
    assert withheld.cells["care.descale withheld in 1 of 1: A case"] == "withheld"


def test_the_page_stands_alone_and_names_every_gap():
    page = picture(COVERAGE).decode()
    assert not re.search(r"<script|<link|src=|https?://", page)
    read = Read(page)
    assert sum(text.endswith((" gap", " gaps")) for text in read.text) == len(
        {rule.topic for one in COVERAGE.gaps for rule in one.obligation.rules}
    )
    assert page.count("<td>never") == 0
    for topic in by_topic(COVERAGE):
        assert f'href="#{topic}"' in page
        assert f'id="{topic}"' in page


def test_a_value_that_no_rule_concludes_is_on_the_page():
    less = replace(RULEBASE, rules=tuple(rule for rule in RULEBASE.rules if rule.id != "scale.test"))
    page = picture(measure(less, [case_of(*CHARTS)])).decode()
    assert "<td>scale</td><td>certain</td><td>the value</td>" in page


def test_titles_and_names_are_escaped():
    case = replace(case_of(*CHARTS), title="<b> & 'half' \ud800", path="<i>/a.yaml")
    page = picture(measure(RULEBASE, [case]))
    assert b"<b>" not in page
    assert b"<i>" not in page
    assert b"&lt;b&gt; &amp; &#x27;half&#x27; \\ud800" in page


def test_a_page_without_any_case():
    Read(picture(measure(RULEBASE, [])).decode())
