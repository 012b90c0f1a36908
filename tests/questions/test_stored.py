"""Asked of a stored consultation the answers are the same, and nothing is run for them."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import expert
from expert import meaning
from expert.chaining import Engine
from expert.chart import Chart
from expert.consultation import Consultation, consultation_of
from expert.consultation.red_flag_parts import Part
from expert.language.rulebase import RuleBase
from expert.meaning import conclude
from expert.outcome import Outcome
from expert.questions import how, reaches, rule_state, uses, what_if, why_not
from expert.recalling import NotRecalled
from expert.testing import near, rule_directed
from knowledge import RULEBASE
from tests.conftest import CI
from tests.questions.asking import BASES, GARDEN, stored

Said = Outcome | Consultation


def asked_without_running(said: Said, base: RuleBase, *, every: int = 1) -> Iterator[Part]:
    """The answers to all questions that need nothing run; of each kind every so-manieth."""
    standing = said.standing if isinstance(said, Outcome) else {one.name: one.value for one in said.conclusions}
    yield from (how(said, name, base) for name in [*standing][::every])
    yield from (rule_state(said, rule.id, base) for rule in base.rules[::every])
    for conclusion in base.conclusions[::every]:
        yield from (why_not(said, conclusion.name, value, base) for value in (None, *conclusion.values))


@pytest.mark.parametrize("base", BASES, ids=repr)
@settings(max_examples=100 if CI else 5)
@given(data=st.data())
def test_a_stored_consultation_answers_as_the_outcome_did(base: RuleBase, data: st.DataObject) -> None:
    chart = data.draw(rule_directed(base))
    live, kept = conclude(base, chart), stored(base, chart)
    assert list(asked_without_running(kept, base, every=2)) == list(asked_without_running(live, base, every=2))
    other = data.draw(near(base, chart))
    without = [name for name in chart if name not in other]
    assert what_if(kept, {}, without, base) == what_if(live, {}, without)


def test_a_consultation_of_the_installed_rule_base_answers_as_the_outcome_did() -> None:
    findings = {"complaint.muscle": "hamstrings", "hamstring.discomfort": True, "disc_degeneration.l5_s1": True}
    consultation = expert.consult(findings)
    kept = Consultation.model_validate_json(consultation.model_dump_json())
    live = conclude(RULEBASE, Chart(findings))
    assert list(asked_without_running(kept, RULEBASE, every=40)) == list(
        asked_without_running(live, RULEBASE, every=40)
    )
    assert expert.how(kept, "nerve_impingement") == how(live, "nerve_impingement")  # the installed one by default


def test_nothing_is_run_for_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = stored(GARDEN, Chart({"leaf.yellow": True, "leaf.spots": True, "soil.moisture": "flooded"}))

    def run(*_: object) -> Outcome:
        raise AssertionError("something was run")

    monkeypatch.setattr(Engine, "run", run)
    monkeypatch.setattr(Engine, "__init__", run)
    monkeypatch.setattr(meaning, "conclude", run)
    answers = list(asked_without_running(kept, GARDEN))
    assert len(answers) == 30
    assert uses("leaf.spots", GARDEN).rules
    assert reaches("watering", None, GARDEN).rules
    with pytest.raises(AssertionError, match="something was run"):
        what_if(kept, {"leaf.drooping": True}, (), GARDEN)


def questions(said: Said, base: RuleBase) -> list[Callable[[], Part]]:
    return [
        lambda: how(said, "light", base),
        lambda: why_not(said, "light", None, base),
        lambda: rule_state(said, "light.pale", base),
        lambda: what_if(said, {}, (), base),
    ]


def test_no_question_is_answered_of_what_was_changed_or_is_another_rule_bases() -> None:
    kept = stored(GARDEN, Chart({"leaf.yellow": True}))
    fewer = replace(GARDEN, version="2", rules=GARDEN.rules[1:])
    for ask in (*questions(kept.model_copy(update={"firings": ()}), GARDEN), *questions(kept, fewer)):
        with pytest.raises(NotRecalled):
            ask()


def test_other_words_are_told_in_the_words_of_today() -> None:
    kept = stored(GARDEN, Chart({"leaf.yellow": True}))
    other = replace(GARDEN.rule("light.pale"), because="Light is food.")
    reworded = replace(GARDEN, rules=(other, *(rule for rule in GARDEN.rules if rule.id != other.id)))
    assert how(kept, "light", reworded).steps[0].because == "Light is food."


def test_the_order_in_which_rules_are_kept_does_not_matter() -> None:
    chart = Chart({"leaf.yellow": True, "leaf.spots": True, "soil.moisture": "flooded"})
    kept = consultation_of(conclude(GARDEN, chart))
    turned = kept.model_copy(update={"firings": (*kept.firings[::-1], kept.firings[0])})
    assert how(turned, "repot", GARDEN) == how(kept, "repot", GARDEN)


def test_a_finding_that_is_told_twice_was_added() -> None:
    kept = consultation_of(conclude(GARDEN, Chart({"leaf.yellow": True})))
    twice = kept.model_copy(update={"findings": kept.findings * 2})
    with pytest.raises(NotRecalled, match=r"^the consultation tells leaf.yellow twice; it was changed\.$"):
        how(twice, "light", GARDEN)


@pytest.mark.parametrize("kind", [how, why_not, rule_state])
def test_answers_go_to_json_and_back(kind: Callable[..., Part]) -> None:
    outcome = conclude(GARDEN, Chart({"leaf.yellow": True, "leaf.spots": True}))
    asked = "light.pale" if kind is rule_state else "light"
    for answer in (kind(outcome, asked), uses(asked.partition(".")[0], GARDEN), reaches("light", None, GARDEN)):
        assert type(answer).model_validate_json(answer.model_dump_json()) == answer
