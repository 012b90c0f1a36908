"""Wrong rule bases: each file of ``rulebases/`` makes one mistake, and the text beside it is the whole error."""

import runpy
from pathlib import Path

import pytest

from expert.errors import LanguageError

FOLDER = Path(__file__).with_name("rulebases")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.stem)
def test_a_wrong_rule_base_is_refused_in_these_words(path: Path) -> None:
    with pytest.raises(LanguageError) as caught:
        runpy.run_path(str(path))
    assert f"{caught.value}\n" == path.with_suffix(".txt").read_text(encoding="utf-8")


def test_every_wrong_rule_base_has_its_words() -> None:
    assert {path.stem for path in FOLDER.glob("*.py")} == {path.stem for path in FOLDER.glob("*.txt")}
