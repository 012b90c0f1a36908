"""The thirteen source attributes of a rule base."""

from dataclasses import replace

import pytest

from expert.errors import LanguageError
from expert.language import Source, SourceAttributes, flag, not_used, used
from tests.bases import garden

ATTRIBUTES = SourceAttributes(
    citations=(garden.LEAFLET,),
    developer="The gardeners.",
    funding="None.",
    released=None,
    race=not_used(),
    ethnicity=not_used(),
    language=not_used(),
    sexual_orientation=not_used(),
    gender_identity=not_used(),
    sex=not_used(),
    date_of_birth=used("As warmth.", garden.warmth),
    social_determinants=not_used(),
    health_status=used("As spots.", garden.spots),
)


def test_there_are_thirteen_in_the_regulations_order():
    assert [name for name, _ in ATTRIBUTES.listed()] == [
        "Bibliographic citation", "Developer", "Funding source", "Release and revision dates", "Use of race",
        "Use of ethnicity", "Use of language", "Use of sexual orientation", "Use of gender identity", "Use of sex",
        "Use of date of birth", "Use of social determinants of health data", "Use of health status assessments data",
    ]  # fmt: skip
    assert len(ATTRIBUTES.listed()) == 13


@pytest.mark.parametrize(
    ("dates", "says"),
    [
        ({}, "Not released yet."),
        ({"released": "2026-12-01"}, "Released on 2026-12-01. Not revised since."),
        ({"released": "2026-12-01", "revised": ("2027-01-01",)}, "Released on 2026-12-01. Revised on 2027-01-01."),
    ],
)
def test_the_dates_in_words(dates, says):
    assert replace(ATTRIBUTES, **dates).listed()[3].says == says


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"citations": ()}, "the source attributes cite nothing"),
        ({"developer": ""}, "the source attributes has no developer"),
        ({"released": "soon"}, "a date of release or revision is 'soon', which is no date"),
        ({"revised": ("2027-01-01",)}, "a revision that is not later than what it revises"),
        ({"released": "2027-01-01", "revised": ("2026-01-01",)}, "a revision that is not later than what it revises"),
        ({"sex": "no"}, "the use of sex is 'no'; write used(..., terms) or not_used()"),
    ],
)
def test_wrong_attributes_are_refused(fields, fault):
    with pytest.raises(LanguageError) as caught:
        replace(ATTRIBUTES, **fields)
    assert fault in str(caught.value)


def test_used_names_the_findings_that_carry_it():
    with pytest.raises(LanguageError, match="names no finding"):
        used("By feel.")
    with pytest.raises(LanguageError, match="name the findings that carry it"):
        used("By feel.", "leaf.yellow")


@pytest.mark.parametrize("term", [flag("leaf.brown", "Are they brown?"), garden.ph_test])
def test_a_finding_that_is_said_to_be_used_is_read_by_a_rule(term):
    rules = tuple(rule for rule in garden.RULES if rule.id not in ("season.cold_room", "care.pause_watering"))
    with pytest.raises(LanguageError) as caught:
        replace(garden.RULEBASE, rules=rules, source_attributes=replace(ATTRIBUTES, sex=used("It is.", term)))
    assert str(caught.value) == f"the source attributes use {term.name} for sex, and no rule reads it; take it out."


def test_they_are_in_the_export_and_outside_the_meaning():
    told = replace(garden.RULEBASE, source_attributes=ATTRIBUTES)
    assert told.meaning_fingerprint == garden.RULEBASE.meaning_fingerprint
    assert told.fingerprint != garden.RULEBASE.fingerprint
    exported = told.export()["source_attributes"]
    assert list(exported) == ["citations", "developer", "funding", "released", "revised", "uses"]
    assert (exported["citations"], exported["developer"]) == (["leaflet"], "The gardeners.")
    assert exported["uses"]["date_of_birth"] == {"says": "As warmth.", "terms": ["room.temperature"]}
    assert len(exported["uses"]) == 9


def test_a_source_that_only_they_cite_is_in_the_export():
    atlas = Source(id="atlas", title="An atlas of plants", kind="reference")
    told = replace(garden.RULEBASE, source_attributes=replace(ATTRIBUTES, citations=(atlas, garden.LEAFLET)))
    assert [one["id"] for one in told.export()["sources"]] == ["atlas", "leaflet", "trial"]
    assert list(told.sources) == ["leaflet", "trial"]


def test_a_source_that_they_cite_is_that_of_the_rules():
    other = replace(garden.LEAFLET, title="Another leaflet")
    with pytest.raises(LanguageError, match=r"source attributes and rule .* cite two versions of the source leaflet"):
        replace(garden.RULEBASE, source_attributes=replace(ATTRIBUTES, citations=(other,)))
