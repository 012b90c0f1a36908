"""What the language is made of are values: frozen, without a dictionary, given by keyword, told in a few words."""

import dataclasses
from fractions import Fraction

import pytest

from expert.chart import Chart
from expert.errors import LanguageError
from expert.language import (
    DAYS,
    WEEKS,
    Choice,
    Flag,
    Grade,
    Impossible,
    Quantity,
    Rule,
    RuleBase,
    Sign,
    Verdict,
    all_of,
    any_of,
    at_least,
    weeks,
)
from expert.language.conclusions import Conclusion, Then
from expert.language.conditions import AtLeast, Compare, Condition, Is, Stands, Subject
from expert.language.terms import Term
from expert.outcome import Outcome
from tests.bases import kettle
from tests.bases.kettle import RULEBASE, age, cold, descale, element, glows, hardness, leaks, scale, scale_test, use

BOTH = (leaks.present, cold.absent)
SLOTTED = [
    (leaks, "<flag kettle.leaks>"),
    (hardness, "<choice water.hardness>"),
    (age, "<quantity kettle.descaled_weeks_ago>"),
    (descale, "<sign descale>"),
    (scale, "<grade scale>"),
    (element, "<verdict element>"),
    (leaks.present, "<kettle.leaks is present>"),
    (hardness.at_least("medium"), "<water.hardness is medium or hard>"),
    (age < weeks(4), "<kettle.descaled_weeks_ago < 4 weeks>"),
    (scale.stands_at("likely"), "<scale stands at likely>"),
    (all_of(*BOTH), "<all of (kettle.leaks is present, element.cold is absent)>"),
    (any_of(*BOTH), "<any of (kettle.leaks is present, element.cold is absent)>"),
    (at_least(1, *BOTH), "<at least 1 of (kettle.leaks is present, element.cold is absent)>"),
    (RULEBASE.rule("use.stop"), "<rule use.stop>"),
]
OTHERS = [use.at("stop"), RULEBASE.impossible[0]]
PREFIX = "test_values.py, line "


@pytest.mark.parametrize("value", [*(value for value, _ in SLOTTED), *OTHERS], ids=str)
def test_a_value_is_frozen_and_has_no_dictionary(value):
    field = dataclasses.fields(value)[0].name
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(value, field, None)
    assert not hasattr(value, "__dict__")
    assert all("__slots__" in vars(kind) for kind in type(value).__mro__[:-1] if kind.__module__ != "abc")


@pytest.mark.parametrize(("value", "said"), SLOTTED, ids=[said for _, said in SLOTTED])
def test_a_value_is_told_in_a_few_words(value, said):
    assert repr(value) == said


@pytest.mark.parametrize("value", [RULEBASE, Outcome(RULEBASE, Chart(), (), ())], ids=["rule base", "outcome"])
def test_what_remembers_what_it_worked_out_is_frozen_too(value):
    with pytest.raises(dataclasses.FrozenInstanceError):
        value.rules = ()


def test_a_rule_base_is_told_by_name_and_version_and_is_itself_alone():
    assert repr(RULEBASE) == "<rule base kettle 1.0>"
    assert dataclasses.replace(RULEBASE) != RULEBASE


@pytest.mark.parametrize("kind", [Flag, Choice, Quantity, Sign, Grade, Verdict, Rule, Impossible, RuleBase])
def test_attributes_are_given_by_keyword(kind):
    parameters = [field for field in dataclasses.fields(kind) if field.init]
    assert all(field.kw_only for field in parameters)
    with pytest.raises(TypeError, match="positional"):
        kind("leaks")


@pytest.mark.parametrize("kind", [Subject, Term, Conclusion])
def test_what_is_common_to_kinds_is_none_of_them(kind):
    with pytest.raises(TypeError, match="abstract"):
        kind()


def test_equal_definitions_are_equal_and_go_into_sets():
    again = Flag(name="kettle.leaks", question="Another question?", explains="Prose.")
    assert again == leaks
    assert len({again, leaks}) == 1
    assert Choice(name="water.hardness", question="?", values=("soft", "hard"), ordered=True) != hardness
    assert dataclasses.replace(hardness, question="Other?") == hardness
    assert dataclasses.replace(hardness, ordered=False) != hardness
    assert dataclasses.replace(scale_test, study=False) != scale_test
    longer = dataclasses.replace(age, question="Other?")
    assert (longer, hash(longer)) == (age, hash(age))
    for other in ({"high": Fraction(52)}, {"low": Fraction(1)}, {"step": Fraction(2)}, {"unit": DAYS}):
        assert dataclasses.replace(age, **other) != age
    assert Flag(name="kettle.other", question="?") != leaks
    assert leaks != descale
    assert Sign(name="descale", title="Descaling advised") == descale
    assert Sign(name="descale", title="Another title") != descale
    assert (
        len({leaks.present, leaks.present, leaks.absent, Then(descale, "concluded"), Then(descale, "concluded")}) == 3
    )


def test_a_rule_goes_into_sets_by_its_id():
    assert hash(RULEBASE.rule("use.stop")) == hash("use.stop")
    assert {dataclasses.replace(RULEBASE.rule("use.stop")), RULEBASE.rule("use.stop")} == {RULEBASE.rule("use.stop")}


def test_a_conclusion_is_spoken_as_it_is_written():
    assert (use.spoken("stop"), hardness.spoken("hard"), leaks.spoken(True), leaks.spoken(False)) == (
        "stop", "hard", "present", "absent",
    )  # fmt: skip
    assert age.spoken(4) == "4 weeks"
    assert (str(use.at("stop")), str(Then(descale, "concluded"))) == ("use: stop", "descale")
    assert (use.at("stop").pair, use.at("stop").is_releasing, use.at("go on").is_releasing) == (
        ("use", "stop"),
        False,
        True,
    )


@pytest.mark.parametrize(
    "value", [leaks, hardness, age, descale, scale, element, leaks.present, age < weeks(4)], ids=str
)
def test_no_value_has_a_truth(value):
    with pytest.raises(LanguageError, match="has no truth before a patient is known"):
        bool(value)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda: leaks.present & cold.present, "write all_of(a, b)"),
        (lambda: leaks.present | cold.present, "write any_of(a, b)"),
        (lambda: leaks == "present", "compares nothing"),
        (lambda: ~scale.stands_at("likely"), "has no meaning"),
        (scale.stands_at, "has no value None"),
        (lambda: ~hardness.is_in("soft", "medium", "hard"), "can never hold"),
        (lambda: hardness.done, "is no study"),
        (lambda: scale_test.at_least("clean"), "is not ordered"),
        (lambda: hardness.between("hard", "soft"), "is empty"),
    ],
)
def test_what_is_written_wrongly_is_refused_where_it_stands(wrong, said):
    with pytest.raises(LanguageError) as caught:
        wrong()
    assert said in str(caught.value)
    assert str(caught.value).startswith(PREFIX)


def test_faults_of_ours_are_no_sentences():
    with pytest.raises(TypeError, match="has no Is leaf"):
        age.complement(Is(age, (1,)))
    with pytest.raises(NotImplementedError):
        ~Condition()


def test_a_leaf_holds_for_what_it_names():
    likely = scale.stands_at("likely", "certain")
    assert isinstance(likely, Stands)
    assert [likely.holds(step) for step in scale.values] == [False, True, True]
    assert [Compare(age, "<=", 1).holds(value) for value in (0, 1, 2, True, False)] == [True, True, False, True, True]
    assert ~AtLeast(2, (glows.present, cold.present, leaks.present)) == AtLeast(
        2, (glows.absent, cold.absent, leaks.absent)
    )
    assert WEEKS.name in age.hint
    assert kettle.RULEBASE is RULEBASE
