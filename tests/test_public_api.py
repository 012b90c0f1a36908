"""The public names: few, sorted, lazy; rule bases are found by entry point."""

import gc
import subprocess
import sys
import weakref
from importlib.metadata import EntryPoint

import pytest

import expert
from expert import loading
from tests.bases.garden import RULEBASE

HEAVY = ("pydantic", "experta", "rich", "click", "ruamel", "knowledge")


def test_the_names_are_few_sorted_and_there() -> None:
    assert expert.__all__ == sorted(expert.__all__)
    assert set(expert.__all__) <= set(dir(expert))
    for name in expert.__all__:
        assert getattr(expert, name) is not None


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'consul'"):
        _ = expert.consul  # type: ignore[attr-defined]  # it is the error that is tested


@pytest.mark.parametrize("statement", ["import expert", "import expert; expert.ExpertError"])
def test_importing_it_imports_nothing_heavy(statement: str) -> None:
    script = f"{statement}; import sys; sys.exit(' '.join(name for name in {HEAVY!r} if name in sys.modules) or None)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def installed(monkeypatch: pytest.MonkeyPatch, **points: str) -> None:
    found = [EntryPoint(name, value, loading.GROUP) for name, value in points.items()]
    monkeypatch.setattr(loading, "entry_points", lambda group: found)


def test_the_only_rule_base_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch, garden="tests.bases.garden:RULEBASE")
    assert expert.load() is RULEBASE
    assert expert.load("garden") is RULEBASE
    assert expert.consult({"leaf.yellow": True}).standing("light") == "too little"


@pytest.mark.parametrize(
    ("points", "name", "sentence"),
    [
        ({}, None, ("no rule base is installed; install a distribution that announces one in the entry-point group "
                   "'expert.rulebases'.")),
        ({"b": "x:y", "a": "x:z"}, None, "several rule bases are installed; name one of: a, b."),
        ({"garden": "x:y"}, "gardn", "there is no rule base 'gardn'; did you mean 'garden'? installed are: garden."),
        ({"x": "tests.bases.garden:leaf"}, None, ("the rule base 'x' (tests.bases.garden:leaf) cannot be loaded: "
         "AttributeError: module 'tests.bases.garden' has no attribute 'leaf'; mend or reinstall the distribution that "
         "announces it.")),
        ({"x": "no_module:y"}, None, ("the rule base 'x' (no_module:y) cannot be loaded: ModuleNotFoundError: "
         "No module named 'no_module'; mend or reinstall the distribution that announces it.")),
        ({"x": "tests.bases.garden:RULES"}, None, ("the entry point 'x' (tests.bases.garden:RULES) gives a tuple; "
         "it has to be a RuleBase.")),
    ],
)  # fmt: skip
def test_a_rule_base_that_is_not_to_be_had_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, points: dict[str, str], name: str | None, sentence: str
) -> None:
    installed(monkeypatch, **points)
    with pytest.raises(expert.ExpertError) as raised:
        expert.load(name)
    assert str(raised.value) == sentence


def test_many_are_consulted_one_at_a_time() -> None:
    taken = 0

    def endless():
        nonlocal taken
        while True:
            taken += 1
            yield {"leaf.yellow": True}

    consultations = expert.consult_many(endless(), RULEBASE)
    assert next(consultations).standing("light") == "too little"
    assert next(consultations).findings[0].value is True
    assert taken == 2


def test_many_are_not_kept() -> None:
    seen = []
    for consultation in expert.consult_many(({"leaf.yellow": True} for _ in range(50)), RULEBASE):
        assert consultation.standing("light") == "too little"
        seen.append(weakref.ref(consultation))
    del consultation
    gc.collect()
    assert [one() for one in seen if one() is not None] == []


def test_a_fault_among_many_names_its_number() -> None:
    consultations = expert.consult_many([{"leaf.yellow": True}, {"leaf.yelow": True}], RULEBASE)
    next(consultations)
    with pytest.raises(expert.ChartError, match=r"^findings 2: there is no term 'leaf.yelow'; did you mean"):
        next(consultations)


def test_the_api_logs_which_rules_fired(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("INFO", logger="expert.firing"):
        expert.consult({"leaf.yellow": True}, RULEBASE)
    assert [record.getMessage() for record in caplog.records] == ["fired light.pale"]
