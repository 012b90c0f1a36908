"""Everything that reads text or values keeps the law of ``tests.benchmarks.fuzz_formats``, which can fail."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expert.errors import ChartError, ExpertError
from tests.benchmarks import fuzz_formats
from tests.benchmarks.fuzz import SHARES, run
from tests.benchmarks.fuzz_formats import READ, Broken, Format, formats, tried
from tests.conftest import CI

NUMBERS = range(2000 if CI else 100)


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    return formats(str(tmp_path_factory.mktemp("fuzz")))


@pytest.mark.parametrize("name", list(SHARES))
def test_what_is_damaged_is_read_or_refused_in_sentences(known, name):
    tally = run(known[name], 7, NUMBERS)
    assert tally.broken == []
    assert tally.read > 0
    assert len(tally.kinds) > 10


@pytest.mark.parametrize("name", ["chart", "chart in JSON", "case", "claims"])
@settings(max_examples=300 if CI else 50)
@given(content=st.binary(max_size=60))
def test_any_bytes_are_read_or_refused_in_sentences(known, name, content):
    assert tried(known[name], content)


@pytest.mark.parametrize("name", ["chart", "chart in JSON", "case", "small case", "claims", "measures"])
def test_an_input_is_known_by_its_seed(known, name):
    first, again, other = ([known[name].drawn(random.Random(seed)) for _ in range(9)] for seed in ("a", "a", "b"))
    assert first == again != other


def failing(error: BaseException):
    def read(given: object) -> object:
        raise error

    return Format(name="x", drawn=lambda draw: None, read=read, place="x")


def test_another_exception_breaks_the_law():
    tally = run(failing(KeyError("a")), 1, range(3))
    assert (tally.inputs, tally.read, len(tally.broken)) == (3, 0, 3)
    assert "KeyError" in tally.broken[0]


@pytest.mark.parametrize(
    "said", ["no place.", "y: another place.", "x: two.\nlines.", "x: no end", "x: odd \x07.", "x: " + "a" * 2000 + "."]
)
def test_a_sentence_without_place_or_end_breaks_the_law(said):
    with pytest.raises(Broken):
        tried(failing(ExpertError(said)), None)


def test_a_sentence_with_its_place_keeps_the_law():
    assert tried(failing(ChartError(["x: the 3rd is 'a'; b.", "x:7: good."])), None) == ["the 0rd is '..'", "good."]


def test_no_answer_breaks_the_law(monkeypatch):
    def read(given: object) -> object:
        while True:
            pass

    monkeypatch.setattr(fuzz_formats, "MOST_SECONDS", 0.05)
    with pytest.raises(Broken, match="no answer"):
        tried(Format(name="x", drawn=lambda draw: None, read=read, place="x"), None)


def test_what_is_read_is_said_to_be():
    assert tried(Format(name="x", drawn=lambda draw: None, read=lambda given: given, place="x"), 1) == [READ]
