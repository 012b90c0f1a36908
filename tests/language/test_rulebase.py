"""A rule base as a whole: layers, equality of terms, fingerprints, look-ups."""

import random

import pytest

from expert.chart import Chart
from expert.errors import NotFound
from expert.language import (
    WEEKS,
    Rule,
    RuleBase,
    Source,
    all_of,
    any_of,
    choice,
    flag,
    grade,
    not_appraised,
    quantity,
    sign,
    verdict,
    weeks,
)
from expert.meaning import conclude

tight = flag("tight", "Is the hamstring tight?")
pain = flag("pain", "Is there pain?")
since = quantity("since", "Since when?", unit=WEEKS, low=0, high=520)
strain = sign("strain", "Strain")
doubt = sign("doubt", "Doubt")
likelihood = grade("likelihood", "Likelihood", steps=("possible", "likely"))
injury = verdict("injury", "Injury", values=("confirmed", "excluded"))
ARTICLE = Source(id="article", title="An article", kind="article")


def rule(id_, when, then, **more):
    told = {"title": "A rule", "because": "The article says so.", "source": ARTICLE.at("diagnosis")}
    return Rule(id=id_, when=when, then=then, appraisal=not_appraised("Nobody looked."), **{**told, **more})


RULES = (
    rule("injury.torn", pain.present, injury.at("confirmed")),
    rule("injury.clear", all_of(pain.absent, tight.absent), injury.at("excluded")),
    rule("likelihood.tight", tight.present, likelihood.at("possible")),
    rule("likelihood.long", since >= weeks(4), likelihood.at("likely")),
    rule("doubt.injured", injury.is_("confirmed"), doubt),
    rule("strain.likely", likelihood.reaches("possible"), strain, unless=doubt.concluded),
)


def base(rules=RULES, terms=(tight, pain, since), **more):
    told = {"name": "small", "version": "1", "title": "Small", "intended_use": "Tests.", "misuse": "All else."}
    return RuleBase(terms=terms, conclusions=(strain, doubt, likelihood, injury), rules=rules, **{**told, **more})


def test_layers_follow_what_is_read():
    small = base()
    assert {rule.id: small.layer_of(rule) for rule in small.rules} == {
        "doubt.injured": 1, "injury.clear": 0, "injury.torn": 0,
        "likelihood.long": 0, "likelihood.tight": 0, "strain.likely": 2,
    }  # fmt: skip
    assert [rule.id for rule in small.rules_in_order] == [
        "injury.clear", "injury.torn", "likelihood.long", "likelihood.tight", "doubt.injured", "strain.likely",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("findings", "fired", "withheld", "standing"),
    [
        ({}, [], [], {}),
        ({"tight": True}, ["likelihood.tight", "strain.likely"], [], {"strain": "concluded", "likelihood": "possible"}),
        ({"since": 3}, [], [], {}),
        ({"since": 4}, ["likelihood.long", "strain.likely"], [], {"strain": "concluded", "likelihood": "likely"}),
        (
            {"tight": True, "since": 5, "pain": True},
            ["injury.torn", "likelihood.long", "likelihood.tight", "doubt.injured"],
            ["strain.likely"],
            {"doubt": "concluded", "likelihood": "likely", "injury": "confirmed"},
        ),
        ({"pain": False}, [], [], {}),
        ({"pain": False, "tight": False}, ["injury.clear"], [], {"injury": "excluded"}),
    ],
)
def test_the_reference_decides_by_hand_computed_tables(findings, fired, withheld, standing):
    outcome = conclude(base(), Chart(findings))
    assert [rule.id for rule in outcome.fired] == fired
    assert [rule.id for rule in outcome.withheld] == withheld
    assert dict(outcome.standing) == standing


def test_a_verdict_in_conflict_stands_for_neither_value():
    both = (*RULES, rule("injury.also_clear", tight.present, injury.at("excluded")),
            rule("strain.conflict", injury.in_conflict, strain))  # fmt: skip
    outcome = conclude(base(both), Chart({"pain": True, "tight": True}))
    assert outcome.standing["injury"] == "conflict"
    assert outcome.conflicts == ("injury",)
    assert "doubt.injured" not in [rule.id for rule in outcome.fired]
    assert "strain.conflict" in [rule.id for rule in outcome.fired]


def test_terms_compare_by_name_and_definition():
    assert tight == flag("tight", "Another question?", title="tightness")
    assert tight != flag("pain", "Is the hamstring tight?")
    assert since != quantity("since", "Since when?", unit=WEEKS, low=0, high=100)
    assert hash(tight) == hash(flag("tight", "Another question?"))


def test_no_fingerprint_depends_on_the_order_of_rules_nor_the_meaning_on_that_of_terms():
    rules, terms = list(RULES), [tight, pain, since]
    for seed in range(10):
        random.Random(seed).shuffle(rules)
        random.Random(seed).shuffle(terms)
        assert base(tuple(rules)).fingerprint == base().fingerprint
        assert base(tuple(rules), tuple(terms)).meaning_fingerprint == base().meaning_fingerprint


def test_the_order_of_terms_is_that_of_the_consultation_and_so_in_the_fingerprint():
    assert base(terms=(pain, tight, since)).fingerprint != base().fingerprint


def test_prose_changes_the_fingerprint_and_not_the_meaning():
    reworded = base((*RULES[1:], rule("injury.torn", pain.present, injury.at("confirmed"), because="In other words.")))
    assert reworded.fingerprint != base().fingerprint
    assert reworded.meaning_fingerprint == base().meaning_fingerprint


def test_the_title_of_a_term_is_exported_as_prose():
    titled = base(terms=(flag("tight", "Is the hamstring tight?", title=" hamstring  tightness"), pain, since))
    assert [term["title"] for term in titled.export()["terms"]] == ["hamstring tightness", "", ""]
    assert all("title" not in term for term in titled.export(prose=False)["terms"])
    assert titled.fingerprint != base().fingerprint
    assert titled.meaning_fingerprint == base().meaning_fingerprint


def test_every_kind_of_term_takes_a_title_of_60_characters():
    title = "w" * 60
    given = {"name": "gait", "question": "How is the gait?", "title": title}
    assert flag(**given).title == choice(values=("stiff", "free"), **given).title == title
    assert quantity(unit=WEEKS, low=0, high=9, **given).title == title


@pytest.mark.parametrize(
    "other",
    [
        rule("injury.torn", pain.absent, injury.at("confirmed")),
        rule("injury.torn", pain.present, injury.at("excluded")),
        rule("injury.torn", any_of(pain.present, tight.present), injury.at("confirmed")),
        rule("injury.torn", since > weeks(4), injury.at("confirmed")),
        rule("injury.torn", since >= weeks(5), injury.at("confirmed")),
    ],
)
def test_every_change_of_meaning_changes_both_fingerprints(other):
    seen = rule("injury.seen", all_of(pain.present, tight.present), injury.at("confirmed"))
    assert changed_from(base((*RULES, seen)), base((*RULES[1:], other, seen)))


def changed_from(before, changed):
    return before.fingerprint != changed.fingerprint and before.meaning_fingerprint != changed.meaning_fingerprint


def test_look_ups_name_the_nearest_spelling():
    with pytest.raises(NotFound, match=r"there is no rule 'injury\.tron'; did you mean 'injury\.torn'\?"):
        base().rule("injury.tron")
    with pytest.raises(NotFound, match="there is no term 'zzz'; see the list of terms"):
        base().term("zzz")
    assert base().conclusion("strain") is strain


def test_the_voice_is_the_sources_unless_the_rule_says_otherwise():
    assert RULES[0].voice == "article"
    assert rule("a.b", pain.present, strain, voice="safety").voice == "safety"
    study = Source(id="study", title="A study", kind="study")
    assert rule("a.b", pain.present, strain, source=study).voice == "evidence"
