"""The thirteen source attributes of the rule base are told, and true."""

import re

import pytest

from expert.language.conditions import leaves
from knowledge import RULEBASE

ATTRIBUTES = RULEBASE.source_attributes
# Words in a finding's name or question that betray the kind of data.
BETRAYS = {
    "race": r"race|racial|skin colou?r|ancestry",
    "ethnicity": r"ethnic\w*|nationality|origin",
    "language": r"language|interpreter|speaks?",
    "sexual_orientation": r"orientation|homosexual|heterosexual|gay|lesbian|bisexual",
    "gender_identity": r"gender|transgender",
    "sex": r"sex|male|female|man|men|woman|women|menses|menstrua\w*|menopaus\w*|pregnan\w*|childbirth|prostate",
    "date_of_birth": r"birth|born|age|aged|years? old|how old|adolescent|elderly",
    "social_determinants": r"income|housing|homeless|education|employ\w*|insurance|lives alone|food|poverty",
    "health_status": r"pregnan\w*|smok\w*|tobacco|alcohol|injects? drugs|disab\w*|depress\w*|anxi\w*",
}
# Findings that use such a word and do not carry such data, and why.
INNOCENT = {
    ("race", "sport.cycling_or_endurance"): "racing bicycles",
    ("language", "complaint.muscle"): "what studies speak of",
    ("sex", "cauda_equina.sexual_function"): "a function, of any sex",
    ("social_determinants", "bone_stress.low_energy_or_earlier_fracture"): "eating too little for the sport",
}


def test_there_are_thirteen_and_each_says_something():
    assert len(ATTRIBUTES.listed()) == 13
    assert all(said.says.endswith((".", ")")) for said in ATTRIBUTES.listed())


def test_what_the_rule_base_encodes_is_cited():
    assert {source.id for source in ATTRIBUTES.citations} == {"clinic_article", "clinic_msus_case"}
    assert {source.id for source in ATTRIBUTES.citations} <= set(RULEBASE.sources)


@pytest.mark.parametrize("kind", BETRAYS)
def test_every_finding_that_betrays_a_kind_of_data_is_named_there(kind):
    betraying = re.compile(rf"\b(?:{BETRAYS[kind]})\b", re.IGNORECASE)
    named = {term.name for term in dict(ATTRIBUTES.uses())[kind].terms}
    read = {leaf.subject.name for rule in RULEBASE.rules for leaf in leaves(rule.when)}
    found = {term.name for term in RULEBASE.terms if term.name in read
             and betraying.search(f"{term.name.replace('.', ' ').replace('_', ' ')} {term.question}")}  # fmt: skip
    assert found - {name for of, name in INNOCENT if of == kind} <= named


def test_the_list_of_innocent_findings_is_no_longer_than_it_must_be():
    said = {term.name: f"{term.name.replace('.', ' ').replace('_', ' ')} {term.question}" for term in RULEBASE.terms}
    assert all(re.search(rf"\b(?:{BETRAYS[kind]})\b", said[name], re.IGNORECASE) for kind, name in INNOCENT)


def test_it_is_told_what_it_is_for_and_what_not():
    assert all(word in RULEBASE.intended_use for word in ("clinicians", "leg", "decides"))
    assert all(word in RULEBASE.misuse for word in ("diagnose", "prescribe", "emergency", "reassurance"))
