"""Why a row is set aside is said as ``read_chart`` says it, whatever stands in it, and in bounded memory."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import expert
from expert.errors import ChartError
from expert.language.conditions import leaves
from expert.language.rulebase import RuleBase
from expert.population.naming import terms_by_column
from expert.population.set_aside import Refusals, Tally
from tests.bases.garden import RULEBASE as GARDEN
from tests.conftest import CI

SPINE = expert.load("lumbar-hamstring")
CELLS = st.sampled_from([True, False, 1, 0, 1.0, 12, 12.5, float("nan"), "present", "dry", "no such word", "4 weeks"])


def said(rulebase: RuleBase, values: dict[str, object]) -> list[str]:
    """What ``read_chart`` says of the same values."""
    terms = terms_by_column(rulebase)
    try:
        expert.read_chart(rulebase, {terms[column].name: value for column, value in values.items()}, where="")
    except ChartError as error:
        return [problem.removeprefix(": ") for problem in error.problems]
    return []


@pytest.mark.parametrize("rulebase", [GARDEN, SPINE], ids=["garden", "spine"])
@settings(max_examples=1000 if CI else 40)
@given(data=st.data())
def test_the_sentences_are_those_of_a_chart(rulebase: RuleBase, data: st.DataObject) -> None:
    terms = terms_by_column(rulebase)
    words = {column: st.sampled_from([*getattr(term, "values", (True, False)), 1]) for column, term in terms.items()}
    columns = data.draw(st.lists(st.sampled_from(sorted(terms)), unique=True, max_size=60))
    values = {column: data.draw(words[column] | CELLS) for column in columns}
    assert list(Refusals(rulebase, terms).of(values).values()) == said(rulebase, values)


def test_every_impossible_combination_is_told() -> None:
    terms = terms_by_column(SPINE)
    refusals = Refusals(SPINE, terms)
    told = set()
    for combination in SPINE.impossible:
        values: dict[str, object] = {}
        for leaf in leaves(combination.when):
            term = leaf.subject
            held = next((value for value in getattr(leaf, "values", ())), None)
            values[term.name.replace(".", "__")] = (
                held
                if held is not None
                else float(next(n for n in range(term.first, term.last + 1) if leaf.holds(n))) * float(term.step)
            )
        faults = refusals.of(values)
        assert list(faults.values()) == said(SPINE, values)
        told |= faults.keys()
    assert len(told & {one.id for one in SPINE.impossible}) > len(SPINE.impossible) // 2


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("expert.population.set_aside.MOST_REMEMBERED", 50)
    terms = terms_by_column(GARDEN)
    refusals = Refusals(GARDEN, terms)
    for number in range(80):
        assert refusals.of({"soil__moisture": f"mud {number}"})
    assert refusals._remembered.cache_info().currsize == 50


def test_a_tally_of_parts_is_that_of_the_whole() -> None:
    rows = [{"a": "a is 1", "b": "b is 2"}, {"b": "b is 3"}, {"c": "c"}, {"b": "b is 4"}]
    whole, first, second = Tally(), Tally(), Tally()
    for number, faults in enumerate(rows):
        whole.add(faults)
        (first if number < 2 else second).add(faults)
    assert Tally.merged([first.data(), second.data()]).data() == whole.data()
    assert whole.data() == [["b", 3, "b is 2"], ["a", 1, "a is 1"], ["c", 1, "c"]]
    assert whole.commonest() == {"b is 2": 3, "a is 1": 1, "c": 1}
