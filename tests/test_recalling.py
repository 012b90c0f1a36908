"""A stored consultation recalled: the same outcome, with nothing run; and refused where it was changed."""

from dataclasses import replace

import pytest
from hypothesis import given

from expert.chart import Chart
from expert.consultation import Consultation, consultation_of
from expert.meaning import conclude
from expert.outcome import Outcome
from expert.recalling import NotRecalled, recalled
from expert.testing import rule_directed
from tests.bases.garden import RULEBASE

FINDINGS: dict[str, bool | str | int] = {"leaf.drooping": True, "soil.moisture": "wet", "room.temperature": 41}


def consultation() -> Consultation:
    return consultation_of(conclude(RULEBASE, Chart(FINDINGS)))


@given(rule_directed(RULEBASE))
def test_what_is_recalled_is_what_was_concluded(chart: Chart) -> None:
    outcome = conclude(RULEBASE, chart)
    stored = Consultation.model_validate_json(consultation_of(outcome).model_dump_json())
    found = recalled(RULEBASE, stored)
    assert isinstance(found, Outcome)
    assert (found.chart, found.fired, found.withheld) == (outcome.chart, outcome.fired, outcome.withheld)
    assert consultation_of(found) == stored


def test_other_words_of_the_same_meaning_are_recalled() -> None:
    reworded = replace(RULEBASE, title="Plants in the house")
    assert recalled(reworded, consultation()).fired == recalled(RULEBASE, consultation()).fired


def test_another_rule_base_is_refused() -> None:
    fewer = replace(RULEBASE, version="2.0", rules=RULEBASE.rules[1:])
    with pytest.raises(NotRecalled, match=r"^visit 3 was given by .* \(meaning [0-9a-f]{12}\), and this is .* 2\.0 "):
        recalled(fewer, consultation(), where="visit 3")


def changed(**parts: object) -> Consultation:
    return consultation().model_copy(update=parts)


@pytest.mark.parametrize(
    ("stored", "sentence"),
    [
        (changed(firings=()), "says that water.wet_and_drooping did not fire, which its findings do not bear out"),
        (changed(findings=()), "says that water.wet_and_drooping fired, which its findings do not bear out"),
        (changed(conclusions=()), "says otherwise of overwatering than the rules which it says fired; it was changed."),
        (changed(firings=tuple(one.model_copy(update={"rule": "no.rule"}) for one in consultation().firings)),
         "names the rule 'no.rule', which garden does not have; it was changed."),
        (changed(findings=tuple(one.model_copy(update={"term": "leaf.blue"}) for one in consultation().findings)),
         "there is no term 'leaf.blue'"),
        (changed(findings=(*consultation().findings, consultation().findings[0])),
         "tells leaf.drooping twice; it was changed."),
    ],
)  # fmt: skip
def test_what_does_not_hang_together_was_changed(stored: Consultation, sentence: str) -> None:
    with pytest.raises(NotRecalled) as refused:
        recalled(RULEBASE, stored)
    assert sentence in str(refused.value)
