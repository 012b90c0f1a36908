"""The three forms of invariant, as data; what they may read, and what rules may not."""

from dataclasses import replace

import pytest

from expert.errors import LanguageError
from expert.language import Always, Never, Remark, Stable, all_of, drawn, flag, sign
from tests.bases import garden
from tests.bases.garden import RULEBASE, dormant, drooping, soil, watering, yellow

TOLD = {"because": "The leaflet says so."}


def with_invariants(*invariants):
    return replace(RULEBASE, invariants=invariants)


def test_they_are_in_the_export_and_outside_the_meaning():
    told = with_invariants(
        Never(id="dry", when=all_of(watering.stands_at("go on"), soil.is_("flooded")), **TOLD),
        Always(id="green", when=watering.stands_at("go on"), then=yellow.absent, **TOLD),
        Stable(id="stopped", value=watering.at("stop at once"), **TOLD),
    )
    assert told.meaning_fingerprint == RULEBASE.meaning_fingerprint
    assert told.fingerprint != RULEBASE.fingerprint
    assert told.export()["invariants"] == [
        {"id": "dry", "form": "never", "because": "The leaflet says so.",
         "when": {"all": [{"stands": ["watering", ["go on"]]}, {"is": ["soil.moisture", ["flooded"]]}]}},
        {"id": "green", "form": "always", "because": "The leaflet says so.",
         "when": {"stands": ["watering", ["go on"]]}, "then": {"is": ["leaf.yellow", [False]]}},
        {"id": "stopped", "form": "stable", "because": "The leaflet says so.", "value": ["watering", "stop at once"]},
    ]  # fmt: skip


def test_a_sign_is_stable_as_drawn():
    assert Stable(id="rests", value=drawn(dormant), **TOLD).value.pair == ("dormant", "concluded")


@pytest.mark.parametrize(
    ("build", "fault"),
    [
        (lambda: Never(id="Dry", when=yellow.present, **TOLD), "'Dry' is no name for an invariant"),
        (lambda: Never(id="dry", when=yellow.present, because=""), "the invariant dry has no because"),
        (lambda: Never(id="dry", when=yellow, **TOLD), "takes a condition, and leaf.yellow alone is none"),
        (lambda: Always(id="dry", when=yellow.present, then=True, **TOLD), "the invariant dry, then= takes conditions"),
        (lambda: Stable(id="dry", value=watering, **TOLD), "takes a value of a conclusion; write watering.at(...)."),
        (lambda: Stable(id="dry", value="go on", **TOLD), "takes a value of a conclusion; write grade.at(step)."),
        (lambda: watering.stands_at("go"), "watering has no value 'go'"),
        (watering.stands_at, "watering has no value None"),
        (lambda: ~watering.stands_at("go on"), "has no meaning; write Never(when=...) of what must not stand."),
    ],
)
def test_a_wrong_invariant_is_refused(build, fault):
    with pytest.raises(LanguageError) as caught:
        build()
    assert fault in str(caught.value)


@pytest.mark.parametrize(
    "invariant",
    [
        Never(id="dry", when=flag("leaf.brown", "Brown?").present, **TOLD),
        Always(id="dry", when=yellow.present, then=flag("leaf.brown", "Brown?").present, **TOLD),
        Stable(id="dry", value=drawn(sign("withered", "Withered")), **TOLD),
    ],
)
def test_an_invariant_reads_what_the_rule_base_lists(invariant):
    with pytest.raises(LanguageError, match=r"the invariant dry (reads|speaks of) (leaf\.brown|withered), which"):
        with_invariants(invariant)


def test_two_invariants_have_two_ids():
    with pytest.raises(LanguageError, match="invariant dry is defined twice"):
        with_invariants(*(Never(id="dry", when=part, **TOLD) for part in (yellow.present, drooping.present)))


def with_rule(**changes):
    return replace(
        RULEBASE, rules=[replace(r, **changes) if r.id == "care.repot_on_conflict" else r for r in RULEBASE.rules]
    )


STANDING = watering.stands_at("go on")


@pytest.mark.parametrize(
    "changes",
    [
        {"when": all_of(yellow.present, STANDING)},
        {"unless": STANDING},
        {"caveats": (Remark(id="slow_so_far", says="Slow.", source=garden.TRIAL, unless=STANDING),)},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_no_rule_reads_which_step_stands(changes):
    with pytest.raises(LanguageError) as caught:
        with_rule(**changes)
    assert str(caught.value).splitlines()[0] == (
        "rule care.repot_on_conflict reads (watering stands at go on), and a further finding could lift that step; "
        "only an invariant may read it, a rule reads watering.reaches('go on')."
    )


def test_no_impossible_combination_and_no_question_reads_which_step_stands():
    with pytest.raises(LanguageError, match="it may read findings only"):
        replace(RULEBASE.impossible[0], when=STANDING)
