"""Every format gives what the reference gives; what is wrong is set aside in the words of ``read_chart``."""

import json
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from expert.population import run
from expert.population.inputs import json_lines as by_arrow_or_not
from expert.population.polars_job import polars_job
from tests.bases.garden import RULEBASE
from tests.conftest import CI
from tests.population.garden_tables import KINDS, TERMS, WRITERS, expected, frame_of, json_lines, parts_in

FLAGS = st.sampled_from([True, False, None])
# Of the kind that the column has, and not always right: another word, between two steps, outside the range.
ROWS = st.lists(
    st.fixed_dictionaries({
        "plant": st.text(st.characters(codec="utf-8", exclude_characters="\x00\r"), min_size=1),
        **{column: FLAGS for column, kind in KINDS.items() if kind == pl.Boolean()},
        "soil__moisture": st.sampled_from(["dry", "wet", "flooded", "soaked", None]),
        "soil__ph_test": st.sampled_from(["not done", "acid", "true", None]),
        "room__temperature": st.sampled_from([20.0, 11.5, 12.00004, 12.3, 40.0, 41.0, float("nan"), None]),
    }),
    min_size=1, max_size=30,
)  # fmt: skip
FEW = settings(max_examples=100 if CI else 3, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(autouse=True)
def no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page for people takes as long to draw as all the rest."""
    monkeypatch.setattr("expert.population.running.summary_files", lambda summary: {"summary.json": b"{}"})


def agrees(source: Path, out: Path, rows: list[dict[str, object]], *, rows_per_part: int) -> None:
    done = run(source, out, rulebase=RULEBASE, keep=["plant"], rows_per_part=rows_per_part)
    results, refused = expected(rows)
    assert (done.rows, done.set_aside) == (len(rows), len(refused))
    found = parts_in(out)
    assert found["plant"].to_list() == [rows[number - 1]["plant"] for number in results["row"]]
    assert_frame_equal(found.drop("plant"), results)
    if refused:
        aside = parts_in(out, "set-aside")
        assert dict(zip(aside["row"], aside["reason"], strict=True)) == {
            number: " ".join(problems) for number, problems in refused.items()
        }
        assert aside["plant"].to_list() == [rows[number - 1]["plant"] for number in refused]
    else:
        assert not list(out.glob("set-aside*"))


@pytest.mark.parametrize("name", WRITERS)
@FEW
@given(rows=ROWS, rows_per_part=st.sampled_from([3, 8, 100]))
def test_every_format_gives_what_the_reference_gives(
    tmp_path_factory: pytest.TempPathFactory, name: str, rows: list[dict[str, object]], rows_per_part: int
) -> None:
    folder = tmp_path_factory.mktemp("format")
    WRITERS[name](frame_of(rows), folder / name)
    if ".csv" in name or "json" in name:
        # CSV writes NaN as a text, and Polars' JSON as null: neither is what is asked here.
        rows = [{**row, "room__temperature": None if row["room__temperature"] != row["room__temperature"] else
                 row["room__temperature"]} for row in rows]  # fmt: skip
        WRITERS[name](frame_of(rows), folder / name)
    agrees(folder / name, folder / "out", rows, rows_per_part=rows_per_part)


# What a line of JSON may hold in the place of any value.
ANYTHING = st.sampled_from([
    True, False, None, 1, 0, 20, 20.0, 1e300, 10**30, float("nan"), "present", "absent", "true", "dry", "20 C",
    "20 celsius", "20", "2020-01-01", "", "x" * 300, [1], {"value": True}, "\u00e9",
])  # fmt: skip
MIXED = st.lists(
    st.fixed_dictionaries({"plant": st.text(min_size=1, max_size=3, alphabet="abc")},
                          optional=dict.fromkeys(TERMS, ANYTHING)),
    min_size=1, max_size=8,
)  # fmt: skip


@settings(FEW, max_examples=600 if CI else 12)
@given(rows=MIXED)
def test_a_line_of_json_may_hold_anything(
    tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, object]]
) -> None:
    # A mapping with 'value' is a finding with its source in a chart, and nothing that a table's cell can be.
    plain = [{column: [1] if isinstance(value, dict) else value for column, value in row.items()} for row in rows]
    folder = tmp_path_factory.mktemp("mixed")
    agrees(json_lines(folder / "t.ndjson", plain), folder / "out", plain, rows_per_part=3)


@settings(FEW, max_examples=600 if CI else 100)
@given(rows=MIXED)
def test_lines_read_by_arrow_are_as_lines_read_one_by_one(rows: list[dict[str, object]]) -> None:
    lines = [by_arrow_or_not.Line(number, json.dumps(row).encode()) for number, row in enumerate(rows, start=1)]
    terms = {column: RULEBASE.term(name) for column, name in TERMS.items()}

    class OneByOne(by_arrow_or_not.JsonLines):
        def _by_arrow(self) -> None:
            return None

    read, slowly = (kind("t", lines, ("plant",), lambda _: None) for kind in (by_arrow_or_not.JsonLines, OneByOne))
    assert_frame_equal(read.kept(), slowly.kept())
    # A number out of all range may be refused at once, or left to the expressions, which refuse it.
    (cells, aside), (slow_cells, slow_aside) = (_evaluated(*one.cells(terms)) for one in (read, slowly))
    assert aside.to_list() == slow_aside.to_list()
    assert_frame_equal(cells.filter(~aside), slow_cells.filter(~aside))
    everyone = pl.Series([True] * len(rows))
    assert_frame_equal(read.as_given(everyone, terms), slowly.as_given(everyone, terms))


def _evaluated(cells: pl.DataFrame, refused: pl.Series | None) -> tuple[pl.DataFrame, pl.Series]:
    """The cells, and which rows are set aside."""
    aside = polars_job(RULEBASE, cells.schema)(cells)["set_aside"]
    return cells, aside if refused is None else aside | refused


def test_a_cell_of_csv_is_what_it_reads_as(tmp_path: Path) -> None:
    source = tmp_path / "t.csv"
    source.write_text(
        "plant,leaf__yellow,room__temperature,soil__ph_test\n"
        'a,true,20,acid\nb,absent,20.5 C,\n"c, ""d""",,,\ne,1,20,acid\nf,yes,nan,true\ng,true,1e1,acid\n'
        "h,,000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000020,\n",
        encoding="utf-8",
    )
    run(source, tmp_path / "out", rulebase=RULEBASE, keep=["plant"])
    found, aside = parts_in(tmp_path / "out"), parts_in(tmp_path / "out", "set-aside")
    assert found["plant"].to_list() == ["a", "b", 'c, "d"', "g", "h"]
    assert found["light"].to_list() == ["too little", None, None, "too little", None]
    assert found["dormant"].to_list() == [False, False, False, True, False]
    assert aside["plant"].to_list() == ["e", "f"]
    assert aside["leaf__yellow"].to_list() == ["1", "yes"]
    assert aside["reason"].to_list() == [
        "leaf.yellow takes true or false, not '1'; say true.",
        (
            "leaf.yellow takes true or false, not 'yes'; say true. soil.ph_test has no value 'true'; its values are: "
            "not done, acid, neutral, alkaline. room.temperature takes a number in celsius, not 'nan'; leave it out "
            "when it is not known."
        ),
    ]


@pytest.mark.parametrize("spelt", ["true false", "True False", "TRUE FALSE", "present absent"])
def test_a_flag_of_csv_is_read_as_programs_pandas_and_spreadsheets_write_it(spelt: str, tmp_path: Path) -> None:
    yes, no = spelt.split()
    table = tmp_path / "plants.csv"
    table.write_text(f"leaf.yellow,leaf.spots\n{yes},{no}\n{no},\n".replace(".", "__"), encoding="utf-8")
    done = run(table, tmp_path / "out", rulebase=RULEBASE)
    assert done.set_aside == 0
    found = parts_in(tmp_path / "out")
    expected = tmp_path / "plants.ndjson"
    expected.write_text('{"leaf__yellow": true, "leaf__spots": false}\n{"leaf__yellow": false}\n', encoding="utf-8")
    run(expected, tmp_path / "meant", rulebase=RULEBASE)
    assert found.equals(parts_in(tmp_path / "meant"))


def test_a_number_of_thousands_of_digits_is_set_aside(tmp_path: Path) -> None:
    table = tmp_path / "plants.csv"
    table.write_text(f"room__temperature\n{'9' * 5000}\n20\n", encoding="utf-8")
    done = run(table, tmp_path / "out", rulebase=RULEBASE)
    assert (done.rows, done.set_aside) == (2, 1)
