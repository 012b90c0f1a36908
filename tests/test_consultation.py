"""The consultation: complete, exact in JSON, the same bytes every time, and never reassuring."""

import json
import random
import re
import subprocess
import sys
from dataclasses import replace

import pytest

import expert
from expert.consultation import Consultation
from expert.language import Review
from tests.bases.garden import RULEBASE

ILL = {
    "leaf.drooping": True,
    "leaf.spots": True,
    "leaf.yellow": True,
    "soil.moisture": "flooded",
    "room.temperature": "10.5 celsius",
    "soil.ph_test": "acid",
}
WET = {"leaf.drooping": True, "soil.moisture": "wet"}


def test_findings_stand_as_they_were_said() -> None:
    findings = {found.term: (found.value, found.unit, found.says) for found in expert.consult(ILL, RULEBASE).findings}
    assert findings["room.temperature"] == (10.5, "celsius", "room temperature: 10.5 celsius")
    assert findings["leaf.yellow"] == (True, None, "leaf yellow: present")
    assert findings["soil.moisture"] == ("flooded", None, "soil moisture: flooded")


def test_a_whole_number_of_a_quantity_stays_whole() -> None:
    (found,) = expert.consult({"room.temperature": 10}, RULEBASE).findings
    assert repr(found.value) == "10"


def test_a_conclusion_carries_value_stance_appraisal_rules_and_caveats() -> None:
    watering = next(found for found in expert.consult(WET, RULEBASE).conclusions if found.name == "watering")
    assert (watering.value, watering.kind, watering.stance, watering.gate) == ("pause", "grade", "cautious", True)
    assert (watering.appraisal, watering.rules) == ("not appraised", ("care.pause_watering",))
    assert [note.says for note in watering.caveats] == ["A dry plant droops too."]
    assert watering.caveats[0].claims[0].says == "Drought droops too."


def test_a_firing_carries_what_it_matched_and_why() -> None:
    first, second = expert.consult(WET, RULEBASE).firings
    assert (first.rule, first.layer, first.because) == ("water.wet_and_drooping", 0,
        "A plant that droops in wet soil has often been watered too much.")  # fmt: skip
    assert [found.says for found in first.findings] == ["leaf drooping: present", "soil moisture: wet"]
    assert [(claim.id, claim.says) for claim in first.claims] == [("G1", "Wet soil and drooping leaves go together.")]
    assert (first.source.id, first.source.place, first.voice) == ("leaflet", "water", "article")
    assert [note.says for note in first.rationale] == ["Roots need air."]
    assert [(match.name, match.value, match.rules) for match in second.conclusions] == [
        ("overwatering", "possible", ("water.wet_and_drooping",))
    ]
    assert (second.appraisal.level, second.appraisal_along_path) == ("not appraised", "not appraised")


def test_withheld_and_conflict_name_their_rules() -> None:
    consultation = expert.consult(ILL, RULEBASE)
    (withheld,) = consultation.withheld
    assert (withheld.rule, withheld.value) == ("care.pause_watering", "pause")
    assert [(match.title, match.rules) for match in withheld.unless] == [
        ("The plant may be dormant", ("season.cold_room",))
    ]
    (conflict,) = consultation.conflicts
    assert [(side.value, side.rules) for side in conflict.sides] == [
        ("too little", ("light.pale",)),
        ("too much", ("light.scorched",)),
    ]
    assert consultation.standing("light") == "conflict"


def test_what_is_missing_says_for_what() -> None:
    missing = {one.term: one for one in expert.consult(WET, RULEBASE).missing}
    assert set(missing) == {"leaf.yellow", "leaf.spots", "soil.ph_test", "room.temperature", "plant.is_plastic"}
    yellow = missing["leaf.yellow"]
    assert (yellow.question, yellow.cost) == ("Are the leaves yellow?", "history")
    assert [found.title for found in yellow.conclusions] == ["Overwatering", "Light"]
    assert yellow.rules == ("light.pale", "water.several_signs")


def test_identity_names_rule_base_and_shell() -> None:
    consultation = expert.consult({}, RULEBASE)
    assert consultation.rulebase.fingerprint == RULEBASE.fingerprint
    assert consultation.rulebase.meaning_fingerprint == RULEBASE.meaning_fingerprint
    assert consultation.rulebase.misuse == "It is not meant for trees."
    assert consultation.shell_version == expert.__version__


@pytest.mark.parametrize("findings", [{}, WET, ILL, {"plant.is_plastic": True}])
def test_json_out_and_in_is_exact(findings: dict[str, object]) -> None:
    consultation = expert.consult(findings, RULEBASE)
    assert Consultation.model_validate_json(consultation.model_dump_json()) == consultation
    assert Consultation.model_validate(consultation.model_dump()) == consultation


def test_the_schema_describes_what_is_sent_and_allows_nothing_else() -> None:
    schema = Consultation.model_json_schema(mode="serialization")
    sent = json.loads(expert.consult(ILL, RULEBASE).model_dump_json())
    assert set(schema["properties"]) == set(sent) == set(schema["required"])
    assert all(part["additionalProperties"] is False for part in schema["$defs"].values())


def test_a_consultation_cannot_be_changed() -> None:
    consultation = expert.consult(WET, RULEBASE)
    with pytest.raises(ValueError, match="frozen"):
        consultation.notice = "changed"


@pytest.mark.parametrize(
    ("findings", "notice"),
    [
        ({}, "Nothing is known of this patient yet, so nothing is concluded. Nothing is excluded either."),
        (
            {"soil.moisture": "dry"},
            "No rule concludes anything from the one finding given. Nothing is thereby excluded.",
        ),
        (
            {"soil.moisture": "dry", "leaf.drooping": False},
            "No rule concludes anything from the 2 findings given. Nothing is thereby excluded.",
        ),
        (
            {"plant.is_plastic": True},
            "The complaint lies outside the scope of 'House plants': A plastic plant needs no care.",
        ),
        (WET, None),
    ],
)
def test_an_empty_answer_says_so(findings: dict[str, object], notice: str | None) -> None:
    assert expert.consult(findings, RULEBASE).notice == notice


def test_nothing_reassures_that_was_not_concluded() -> None:
    for findings in ({}, {"soil.moisture": "dry"}, {"leaf.yellow": False, "leaf.spots": False}):
        text = expert.consult(findings, RULEBASE).model_dump_json().lower()
        assert not re.search(r"no red flag|normal|healthy|nothing wrong|reassur|harmless", text)


def test_the_order_of_findings_makes_no_difference() -> None:
    expected = expert.consult(ILL, RULEBASE).model_dump_json()
    shuffled = list(ILL.items())
    for seed in range(20):
        random.Random(seed).shuffle(shuffled)
        assert expert.consult(dict(shuffled), RULEBASE).model_dump_json() == expected


def test_the_hash_seed_makes_no_difference() -> None:
    script = (
        "import json, sys, expert; from tests.bases.garden import RULEBASE; "
        "sys.stdout.write(expert.consult(json.loads(sys.argv[1]), RULEBASE).model_dump_json())"
    )
    texts = {
        subprocess.run(
            [sys.executable, "-c", script, json.dumps(ILL)],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."}, capture_output=True, check=True,
        ).stdout
        for seed in ("0", "1", "2", "3")
    }  # fmt: skip
    assert texts == {expert.consult(ILL, RULEBASE).model_dump_json().encode()}


def test_article_and_evidence_stand_side_by_side_where_they_differ() -> None:
    (one,) = expert.consult(WET, RULEBASE).differences
    assert (one.rules, one.conclusion, one.value) == (("water.wet_and_drooping",), "overwatering", "possible")
    assert (one.article_says, one.article.id) == (
        "A plant that droops in wet soil has often been watered too much.", "leaflet",
    )  # fmt: skip
    given = one.evidence_says
    assert (given.level, given.grade, given.says) == ("uncertain", "M", "One small trial.")
    assert [source.id for source in given.sources] == ["trial"]


def test_only_the_article_differs_from_evidence_and_only_where_there_is_some() -> None:
    consultation = expert.consult(ILL, RULEBASE)
    fired = {fired.rule: (fired.voice, fired.appraisal.level) for fired in consultation.firings}
    assert fired["season.cold_room"] == ("evidence", "contested")
    assert fired["light.scorched"] == ("article", "supported")
    assert [one.rules for one in consultation.differences] == [("light.pale",), ("water.wet_and_drooping",)]


def test_rules_that_say_the_same_of_the_same_differ_once() -> None:
    pale = RULEBASE.rule("light.pale")
    twice = replace(RULEBASE, rules=(*RULEBASE.rules, replace(pale, id="light.paler")))
    (one,) = expert.consult({"leaf.yellow": True}, twice).differences
    assert one.rules == ("light.pale", "light.paler")


def test_the_identity_says_how_many_rules_nobody_reviewed() -> None:
    review = Review(by="A gardener", on="2020-01-10", due="2021-01-10")
    rules = tuple(replace(rule, review=review) if rule.id == "light.pale" else rule for rule in RULEBASE.rules)
    identity = expert.consult({}, replace(RULEBASE, rules=rules)).rulebase
    assert (identity.rules, identity.unreviewed) == (10, 9)
