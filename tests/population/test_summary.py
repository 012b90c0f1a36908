"""The summary for people: complete, with rates of the valid rows, well-formed, the same bytes whenever it is made."""

import json
import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest

from expert.meaning import conclude
from expert.population.counting import part_counts
from expert.population.markup import percent
from expert.population.summary import summary_files, summary_of
from expert.population.summary_text import summary_lines
from tests.bases.garden import RULEBASE as GARDEN
from tests.population.results import result_frame
from tests.population.test_counting import AFTER, BEFORE, NEW, OLD, charts_of

CHARTS = charts_of(GARDEN)
REASONS = {"cold_feet is 3 <b>, not true or false": 4, "a & b cannot stand together": 2}
VOID = {"meta", "link", "br", "hr"}


@pytest.fixture(scope="module")
def summary():
    counts = [part_counts(GARDEN, result_frame(GARDEN, CHARTS))]
    return summary_of(GARDEN, counts, rows=len(CHARTS) + 6, set_aside=6, reasons=REASONS, about={"input": "a<b.csv"})


@pytest.fixture(scope="module")
def compared():
    counts = [part_counts(NEW, AFTER, OLD, BEFORE)]
    return summary_of(NEW, counts, rows=60, set_aside=60 - AFTER.height, against=OLD)


class Page(HTMLParser):
    """Every tag closed in its turn; the words between tags; what is loaded from elsewhere."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.words, self.loaded = [], [], []
        self.feed(text)
        self.close()
        assert not self.open
        self.text = re.sub(r"\s+", " ", " ".join(self.words))

    def handle_starttag(self, tag, attrs):
        self.loaded += [value for name, value in attrs if name in ("src", "href", "xlink:href") and value]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.loaded += [value for name, value in attrs if name in ("src", "href", "xlink:href") and value]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def page_of(summary):
    return Page(summary_files(summary)["summary.html"].decode())


def test_rates_are_of_the_valid_rows(summary):
    outcomes = [conclude(GARDEN, chart) for chart in CHARTS.values()]
    assert (summary["rows"], summary["valid"], summary["set_aside"]) == (66, 60, 6)
    for one in summary["conclusions"]:
        standing = [outcome.standing.get(one["name"]) for outcome in outcomes]
        for value in one["values"]:
            assert value["count"] == standing.count(value["value"])
            assert value["rate"] == pytest.approx(value["count"] / 60)
        assert one["not_concluded"]["count"] == standing.count(None)
    for one in summary["rules"]:
        assert one["fired"]["count"] == sum(GARDEN.rule(one["id"]) in outcome.fired for outcome in outcomes)
    asked = [[flag.asked(chart.truth) for flag in GARDEN.red_flags] for chart in CHARTS.values()]
    assert summary["red_flags"]["open"]["count"] == sum("not asked" in one for one in asked)
    assert summary["red_flags"]["present"]["count"] == sum("present" in one for one in asked)


def test_the_page_names_every_conclusion_and_every_rule(summary):
    page = page_of(summary)
    for named in (*GARDEN.conclusions, *GARDEN.rules):
        assert re.sub(r"\s+", " ", named.title) in page.text
    assert all(reason in page.text for reason in REASONS)
    assert "a<b.csv" in page.text
    assert "not concluded" in page.text
    assert "is not absent" in page.text


def test_the_page_loads_nothing_and_is_the_same_under_any_hash_seed(summary, compared, tmp_path):
    for one in (summary, compared):
        page = page_of(one)
        assert "script" not in page.open
        assert all(target.startswith("#") for target in page.loaded)
    (tmp_path / "summary.json").write_text(json.dumps(compared), encoding="utf-8")
    code = ("import json, pathlib, sys; from expert.population.summary import summary_files;"
            "summary = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding='utf-8'));"
            "sys.stdout.buffer.write(summary_files(summary)['summary.html'])")  # fmt: skip
    made = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "summary.json")], check=True, capture_output=True,
        env={"PYTHONHASHSEED": "1"},
    )  # fmt: skip
    assert made.stdout == summary_files(compared)["summary.html"]


def test_what_is_less_cautious_is_told_first_and_in_red(compared):
    changes = compared["against"]
    assert changes["released"]["count"]
    assert changes["conclusions"][0]["changes"][0]["step"] == "released"
    page = summary_files(compared)["summary.html"].decode()
    alarm = page.index('<div class="alarm"')
    assert page.index("<h2>Changes") < alarm < page.index("<h3>Conclusions that differ")
    assert f"Less cautious: {changes['released']['count']} patients" in page
    first = summary_lines(compared)[0]
    assert first.is_alarm
    assert str(changes["released"]["rows"][0]) in first.text
    for name in ("added", "gone", "c.added", "c.gone"):
        assert name in page
    assert "Only before &lt;&amp;&gt;" in page


def test_without_a_change_no_alarm_is_told():
    same = summary_of(NEW, [part_counts(NEW, AFTER, NEW, AFTER)], rows=60, set_aside=0, against=NEW)
    assert 'class="alarm"' not in summary_files(same)["summary.html"].decode()
    assert not any(line.is_alarm for line in summary_lines(same))


def test_of_no_valid_row_there_is_no_rate():
    empty = summary_of(GARDEN, [], rows=2, set_aside=2, reasons={"two": 2})
    assert all(value["rate"] is None for one in empty["conclusions"] for value in one["values"])
    assert "set aside" in page_of(empty).text
    assert "Rows: 2, of them 0 valid and 2 set aside." in [line.text for line in summary_lines(empty)]


@pytest.mark.parametrize(
    ("rate", "said"),
    [(None, "of nobody"), (0, "0 %"), (1, "100 %"), (1e-6, "< 0.01 %"), (0.0034, "0.34 %"), (0.0449, "4.5 %"),
     (0.99899, "99.9 %"), (0.99999, "> 99.9 %")],
)  # fmt: skip
def test_a_rate_is_never_rounded_to_nobody_or_everybody(rate, said):
    assert percent(rate) == said
