"""Wrong case files: each file of ``cases/`` is wrong as its first line says; the text beside it is the whole error."""

from pathlib import Path

import pytest

from expert.cases import read_case
from expert.errors import CaseError
from tests.bases.kettle import RULEBASE

FOLDER = Path(__file__).with_name("cases")


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.yaml")))
def test_a_wrong_case_is_refused_in_these_words(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FOLDER)
    with pytest.raises(CaseError) as caught:
        read_case(name, RULEBASE)
    assert f"{caught.value}\n" == Path(name).with_suffix(".txt").read_text(encoding="utf-8")
    assert "\n".join(caught.value.problems) == str(caught.value)


def test_every_wrong_case_has_its_words() -> None:
    assert {path.stem for path in FOLDER.glob("*.yaml")} == {path.stem for path in FOLDER.glob("*.txt")}
