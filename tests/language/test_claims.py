"""The register of claims: read strictly, every fault at once."""

from pathlib import Path

import pytest

from expert.errors import LanguageError
from expert.language import Claim, read_claims

GOOD = """\
general_readings: ["Words mean what they say."]
claims:
  - {id: A1, kinds: [rule, gate], about: use, says: "A leaking kettle is not used.", reading: ours}
  - {id: A2, kinds: [case], about: use, says: "It leaked."}
"""

KINDS = "rule, gate, caveat, rationale, vocabulary, case"
WRONG = [
    ("- a\n", ["claims.yaml: a register of claims is a mapping with the list 'claims'."]),
    ("claims: {}\n", ["claims.yaml: a register of claims is a mapping with the list 'claims'."]),
    ("general_readings: []\n", ["claims.yaml: a register of claims is a mapping with the list 'claims'."]),
    ("claims: []\n", ["claims.yaml:1: the register holds no claim; list them under 'claims:'."]),
    (
        "claim: []\nclaims: [{id: A1, kinds: [case], about: a, says: b}]\n",
        ["claims.yaml:1: the key 'claim' is not known here; did you mean 'claims'?"],
    ),
    (
        "claims:\n  - {id: A1, kinds: [rul, {}], about: 1, says: '', raeding: x}\n  - 5\n  - {kinds: []}\n",
        [
            "claims.yaml:2: the key 'raeding' is not known here; did you mean 'reading'?",
            "claims.yaml:2: 'about' must be text, and is a number; write it out, in quotes if need be.",
            "claims.yaml:2: 'says' must be text, and is empty; write it out, in quotes if need be.",
            "claims.yaml:2: there is no kind 'rul'; did you mean 'rule'?",
            f"claims.yaml:2: there is no kind a mapping of 0; a kind is one of: {KINDS}.",
            "claims.yaml:3: a claim is a mapping with id, kinds, about, says, reading, and this is a number.",
            "claims.yaml:4: the claim has no 'id'; add it.",
            "claims.yaml:4: the claim has no 'about'; add it.",
            "claims.yaml:4: the claim has no 'says'; add it.",
            f"claims.yaml:4: 'kinds' must be a list of at least one of: {KINDS}.",
        ],
    ),
    (
        "claims:\n- {id: A1, kinds: [case], about: a, says: b}\n- {id: A1, kinds: [case], about: a, says: b}\n",
        ["claims.yaml:3: the claim A1 stands twice; keep one row."],
    ),
    ("claims: [", ["claims.yaml:1: broken YAML: the text ends where a value should stand; close what is open."]),
]


def test_claims_are_read_in_the_files_order(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_text(GOOD, encoding="utf-8")
    assert read_claims(path) == (
        Claim(id="A1", kinds=("rule", "gate"), about="use", says="A leaking kettle is not used.", reading="ours"),
        Claim(id="A2", kinds=("case",), about="use", says="It leaked."),
    )


@pytest.mark.parametrize(("text", "sentences"), WRONG, ids=range(len(WRONG)))
def test_a_wrong_register_is_refused(
    text: str, sentences: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("claims.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(LanguageError) as caught:
        read_claims("claims.yaml")
    assert str(caught.value).splitlines() == sentences


def test_a_register_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("claims.yaml").write_text(GOOD, encoding="utf-8")
    with pytest.raises(LanguageError, match=r"^there is no file claim\.yaml; did you mean 'claims\.yaml'\?$"):
        read_claims("claim.yaml")
