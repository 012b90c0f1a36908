"""Templates of missing cases: refused as written, killing their slips once filled in, and a folder kept safe."""

from dataclasses import replace
from pathlib import Path

import pytest

from expert.cases import Case, read_case, read_cases
from expert.errors import CaseError
from expert.language import flag, grade
from expert.meaning import conclude
from expert.mutating import MutationReport, mutate, write_templates
from expert.mutating.missing_cases import missing_cases
from expert.whole_folder import FolderRefused
from tests.bases import spine
from tests.bases.garden import RULEBASE as GARDEN
from tests.bases.pneumonia import RULEBASE

FOLDER = Path(__file__).with_name("pneumonia_cases")
GARDEN_CASES = Path(__file__).parents[1] / "cli" / "garden_cases.yaml"
NAMES = ("on 100", "low and clear", "disorientation instead", "three points, mental test too")


@pytest.fixture(scope="module")
def cases() -> tuple[Case, ...]:
    """The guideline's cases with holes in them."""
    return tuple(
        replace(case, situations=tuple(one for one in case.situations if not one.name.endswith(NAMES)))
        for case in read_cases(RULEBASE, [FOLDER])
    )


@pytest.fixture(scope="module")
def report(cases: tuple[Case, ...]) -> MutationReport:
    return mutate(RULEBASE, cases)


def filled_in(path: Path) -> None:
    """As a person would whose source says what the rule base means: all values, and all fired rules of every topic."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("expect: {}", "expect: {risk: nothing}"), encoding="utf-8")
    chart = read_case(path, RULEBASE).situations[0].chart
    outcome = conclude(RULEBASE, chart)
    values = {conclusion.name: outcome.standing.get(conclusion.name, "nothing") for conclusion in RULEBASE.conclusions}
    topics = {rule.topic for rule in outcome.fired}
    fires = [rule.id for rule in outcome.fired if rule.topic in topics]
    said = ", ".join(f"{name}: {value}" for name, value in values.items())
    text = text.replace("expect: {}", f"expect: {{{said}}}" + (f"\nfires: [{', '.join(fires)}]" if fires else ""))
    path.write_text(text, encoding="utf-8")


def test_a_template_as_written_is_refused_for_it_expects_nothing(report: MutationReport, tmp_path: Path) -> None:
    folder, many = write_templates(report, tmp_path / "missing")
    files = sorted(folder.glob("*.yaml"))
    assert len(files) == many > 1
    for path in files:
        with pytest.raises(CaseError) as caught:
            read_case(path, RULEBASE)
        (sentence,) = caught.value.problems
        assert sentence.endswith("a case expects nothing; add at least one of: expect, fires, withheld, asks.")


def test_filled_in_the_templates_close_every_hole(
    report: MutationReport, cases: tuple[Case, ...], tmp_path: Path
) -> None:
    assert len(report.survivors) > 5
    folder, many = write_templates(report, tmp_path / "missing")
    assert many < len(report.survivors)
    for path in folder.glob("*.yaml"):
        filled_in(path)
    assert mutate(RULEBASE, (*cases, *read_cases(RULEBASE, [folder]))).survivors == ()


def test_each_names_the_slips_that_it_would_notice(
    report: MutationReport, cases: tuple[Case, ...], tmp_path: Path
) -> None:
    folder, _ = write_templates(report, tmp_path / "missing")
    named = set()
    for path in sorted(folder.glob("*.yaml")):
        text = " ".join(path.read_text(encoding="utf-8").replace("\n#", " ").split())
        mine = {tried.slip.id for tried in report.survivors if f"- {tried.slip.id} " in text}
        filled_in(path)
        left = {tried.slip.id for tried in mutate(RULEBASE, (*cases, read_case(path, RULEBASE))).survivors}
        assert mine.isdisjoint(left)
        named |= mine
    assert named == {tried.slip.id for tried in report.survivors}


def test_the_patient_is_the_smallest(report: MutationReport) -> None:
    found = {missing.first.slip.id: missing.chart for missing in missing_cases(report)}
    assert dict(found["crp.low/drop condition 1.3: infection antibiotics clear: absent"]) == {
        "infection.of_lower_airways": True, "infection.is_pneumonia": False, "crp.concentration": 0,
    }  # fmt: skip


def test_another_value_is_noticed_where_it_stands_and_not_where_a_higher_one_does() -> None:
    pain, numb = flag("pain", "?"), flag("numb", "?")
    degree = grade("degree", "Degree", steps=("slight", "marked", "severe"))
    slight = spine.rule("a.slight", pain.present, degree.at("slight"))
    severe = spine.rule("a.severe", pain.present, degree.at("severe"))
    alone = mutate(spine.rulebase((pain, numb), (degree,), (slight,)), [])
    (found,) = missing_cases(alone)
    assert dict(found.chart) == {"pain": True}
    assert "a.slight/change conclusion: Degree: marked instead of slight" in [one.slip.id for one in found.noticed]
    both = mutate(spine.rulebase((pain, numb), (degree,), (slight, severe)), [], rules=["a.slight"])
    same = [one.slip.says for one in both.results if one.status == "equivalent"]
    assert same == ["change conclusion: Degree: marked instead of slight"]  # no patient ever sees the lower step


def test_a_template_quotes_rule_source_and_claims(tmp_path: Path) -> None:
    found = mutate(GARDEN, read_cases(GARDEN, [GARDEN_CASES]), rules=["water", "season"])
    folder, _ = write_templates(found, tmp_path / "missing")
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.yaml"))]
    water = next(text for text in texts if "water.wet_and_drooping/" in text)
    for line in (
        "# water.wet_and_drooping: Drooping in wet soil",
        "# because: A plant that droops in wet soil has often been watered too much.",
        "# claim G1: Wet soil and drooping leaves go together.",
        "source: {cite: leaflet, place: water}  # where the expected values come from",
        "  # overwatering: possible | likely | nothing",
    ):
        assert f"{line}\n" in water
    assert "\ndecides: [G1" in water
    season = next(text for text in texts if "season.cold_room/" in text)
    assert '\n# decides: "trial: the sentence that decides what is expected"\n' in season
    assert "  room.temperature: 12  # celsius\n" in "".join(texts)
    assert all(max(map(len, text.splitlines())) <= 120 for text in texts)


def test_the_same_report_gives_the_same_files_and_replaces_them(report: MutationReport, tmp_path: Path) -> None:
    def contents() -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in (tmp_path / "missing").iterdir()}

    write_templates(report, tmp_path / "missing")
    before = contents()
    write_templates(report, tmp_path / "missing")
    assert contents() == before
    fewer = replace(report, results=report.results[: len(report.results) // 2])
    write_templates(fewer, tmp_path / "missing")
    assert len(contents()) < len(before)
    assert [path.name for path in tmp_path.iterdir()] == ["missing"]


def test_what_is_filled_in_or_foreign_is_never_written_over(report: MutationReport, tmp_path: Path) -> None:
    folder, _ = write_templates(report, tmp_path / "missing")
    first = min(folder.glob("*.yaml"))
    written = first.read_bytes()
    first.write_bytes(written + b"# mine\n")
    with pytest.raises(
        FolderRefused, match=r"holds missing_001_\w+\.yaml, which has been changed since it was written"
    ):
        write_templates(report, folder)
    assert first.read_bytes() == written + b"# mine\n"
    first.write_bytes(written)
    (folder / "notes.txt").write_text("mine")
    with pytest.raises(FolderRefused, match=r"holds notes\.txt, which is not part of a set of templates"):
        write_templates(report, folder)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "missing_cases.json").write_text('{"handbook": {}, "files": ["missing_cases.json"]}')
    with pytest.raises(FolderRefused, match="is not part of a set of templates"):
        write_templates(report, tmp_path / "other")
