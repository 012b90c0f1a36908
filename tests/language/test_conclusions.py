"""Conclusions and terms: what they may be called and hold, what stands, and what is refused in which words."""

from dataclasses import replace
from fractions import Fraction

import pytest

from expert.errors import LanguageError
from expert.language import WEEKS, Choice, Flag, Quantity, Sign, choice, flag, grade, same, sign, verdict
from expert.language.conclusions import CONCLUDED, CONFLICT, NOTHING, Then
from expert.language.conditions import All, Any, Is, Stands

leak = flag("leak", "Does it leak?")
hard = choice("hard", "How hard?", values=("soft", "medium", "hard"), ordered=True)
test = choice("test", "What did the test show?", values=("not done", "clean", "scaled"), study=True)
shown = sign("shown", "Shown")
scale = grade("scale", "Scale", steps=("possible", "likely", "certain"), releasing=("possible",))
fate = verdict("fate", "Fate", values=("sound", "broken"), releasing=("sound",))
VALUES = "its values are: soft, medium, hard."


def test_the_words_that_other_programs_read():
    assert (CONCLUDED, CONFLICT, NOTHING) == ("concluded", "conflict", "nothing")
    assert [one.kind for one in (leak, hard, shown, scale, fate)] == ["flag", "choice", "sign", "grade", "verdict"]
    assert (leak.hint, hard.hint) == ("leak.present or leak.absent", "hard.is_('soft')")
    assert (shown.hint, scale.hint, fate.hint) == ("shown.concluded", "scale.reaches('possible')", "fate.is_('sound')")
    assert (leak.title, leak.cost, leak.explains, leak.was, leak.asked_if) == ("", "history", "", (), None)
    assert (shown.explains, shown.values, shown.releasing, scale.releasing) == ("", ("concluded",), (), ("possible",))
    assert sign("a.b", "A", releasing=True).releasing == ("concluded",)


@pytest.mark.parametrize("subject", [shown, scale, fate])
def test_a_conclusion_is_no_finding(subject):
    assert subject.is_finding is False
    assert (leak.is_finding, hard.is_finding) == (True, True)
    assert (subject.spoken("x"), hard.spoken("soft"), leak.spoken(True), leak.spoken(False)) == (
        "x",
        "soft",
        "present",
        "absent",
    )


def test_what_is_left_out():
    plain = Flag(name="a", question="?")
    assert (plain.title, plain.explains, plain.cost, plain.was, plain.asked_if) == ("", "", "history", (), None)
    bare = Choice(name="a", question="?", values=("x", "y"))
    assert (bare.ordered, bare.study) == (False, False)
    assert Quantity(name="a", question="?", unit=WEEKS, low=Fraction(0), high=Fraction(4)).step == 1
    assert Sign(name="a", title="A").explains == ""


def test_an_earlier_result_is_known_by_its_name():
    names = [
        "earlier_mri.torn",
        "mri.earlier_torn",
        "a.earlier_b.c",
        "mri.torn",
        "mri.much_earlier_torn",
        "earlier.torn",
    ]
    assert [flag(name, "?").is_earlier for name in names] == [True, True, True, False, False, False]


@pytest.mark.parametrize(
    ("leaf", "values"),
    [
        (leak.present, (True,)), (leak.absent, (False,)), (~leak.present, (False,)), (~leak.absent, (True,)),
        (hard.is_("medium"), ("medium",)), (hard.is_in("hard", "soft", "hard"), ("soft", "hard")),
        (hard.at_least("medium"), ("medium", "hard")), (hard.at_least("soft"), ("soft", "medium", "hard")),
        (hard.at_most("medium"), ("soft", "medium")), (hard.at_most("soft"), ("soft",)),
        (hard.between("soft", "medium"), ("soft", "medium")), (hard.between("medium", "medium"), ("medium",)),
        (hard.between("soft", "hard"), ("soft", "medium", "hard")),
        (hard.between("medium", "hard"), ("medium", "hard")),
        (~hard.is_("medium"), ("soft", "hard")), (test.done, ("clean", "scaled")),
        (shown.concluded, ("concluded",)), (scale.reaches("possible"), ("possible", "likely", "certain")),
        (scale.reaches("likely"), ("likely", "certain")), (scale.reaches("certain"), ("certain",)),
        (fate.is_("broken"), ("broken",)), (fate.in_conflict, ("conflict",)),
    ],
)  # fmt: skip
def test_the_values_of_a_leaf(leaf, values):
    assert leaf == Is(leaf.subject, values)


def test_many_values_stand_in_the_order_of_the_choice():
    many = choice("many", "?", values=tuple(f"value {number}" for number in range(20)))
    assert many.is_in("value 16", "value 8", "value 1").values == ("value 1", "value 8", "value 16")


def test_steps_that_stand():
    assert scale.stands_at("likely", "certain") == Stands(scale, ("likely", "certain"))


def test_two_choices_of_one_value():
    other = choice("other", "?", values=("hard", "harder", "soft"))
    third = choice("third", "?", values=("a", "soft"))
    assert same(hard, other) == Any(tuple(All((Is(hard, (value,)), Is(other, (value,)))) for value in ("soft", "hard")))
    assert same(hard, third) == All((hard.is_("soft"), Is(third, ("soft",))))


def test_what_rules_say():
    assert (scale.at("likely"), fate.at("sound")) == (Then(scale, "likely"), Then(fate, "sound"))
    assert (scale.at("possible").is_releasing, fate.at("sound").is_releasing) == (True, True)
    assert (scale.at("likely").is_releasing, fate.at("broken").is_releasing) == (False, False)
    assert scale.at("likely").pair == ("scale", "likely")


def test_what_stands():
    assert [shown.standing(one) for one in ((), ("concluded",))] == [None, "concluded"]
    assert [scale.standing(one) for one in ((), ("likely",), ("certain", "possible"), ("possible", "likely"))] == [
        None, "likely", "certain", "likely",
    ]  # fmt: skip
    assert [fate.standing(one) for one in ((), ("sound",), ("sound", "broken"))] == [None, "sound", "conflict"]
    assert verdict("a", "A", values=("x", "y", "z")).standing(("x", "y", "z")) == "conflict"


def test_definitions():
    assert leak.definition() == ("flag",)
    assert test.definition() == ("choice", ("not done", "clean", "scaled"), False, True)
    assert hard.definition() == ("choice", ("soft", "medium", "hard"), True, False)
    assert flag("leak", "  Does\n it  leak? ", title=" A  title ").question == "Does it leak?"
    assert flag("leak", "?", title=" A  title ").title == "A title"
    assert sign("a.b", " A \n title").title == "A title"
    assert verdict("a.b", "A", values=("one",)).values == ("one",)
    assert choice("a.b", "?", values=["x", "y"]).values == ("x", "y")


RESERVED = "which the language keeps for itself; name it otherwise."


@pytest.mark.parametrize(
    ("build", "said"),
    [
        (lambda: flag("A", "?"), "'A' is no name for a term; write lower-case words"),
        (lambda: sign("A", "A"), "'A' is no name for a conclusion; write lower-case words"),
        (lambda: flag("a", ""), "a has no question; "),
        (lambda: sign("a", ""), "a has no title; "),
        (lambda: flag("a", "?", title="A."), "a has the title 'A.', which ends in a full stop; "),
        (
            lambda: flag("a", "?", cost="free"),
            "a costs 'free'; a cost is one of: history, bedside test, ultrasound, MRI, invasive.",
        ),
        (lambda: flag("a", "?", asked_if=shown.concluded), "asked_if of a reads shown; it may read findings only."),
        (lambda: flag("a", "?", asked_if=leak), "asked_if of a takes a condition, and leak alone is none; write "),
        (lambda: choice("a", "?", values=("x",)), "a needs at least 2 different values, and has 'x'."),
        (
            lambda: choice("a", "?", values=("x", "not done"), study=True),
            "a is a study and its first value is 'x'; it must be 'not done'.",
        ),
        (lambda: choice("a", "", values=("x", "y")), "a has no question; "),
        (lambda: grade("a", "A", steps=()), "a needs at least 1 different values, and has none."),
        (lambda: verdict("a", "A", values=("nothing", "x")), f"a has the value 'nothing', {RESERVED}"),
        (lambda: verdict("a", "A", values=("x", "conflict")), f"a has the value 'conflict', {RESERVED}"),
        (lambda: verdict("a", "A", values=("x", "y"), releasing=("z",)), "a has no value 'z'; its values are: x, y."),
        (hard.is_in, f"hard.is_in() names no value; name at least one of: {VALUES[16:]}"),
        (lambda: hard.is_("sofft"), f"hard has no value 'sofft'; did you mean 'soft'? {VALUES}"),
        (lambda: hard.at_least("x"), f"hard has no value 'x'; {VALUES}"),
        (lambda: test.at_most("clean"), "test is not ordered; write test.is_in(...), or declare it with ordered=True."),
        (
            lambda: hard.between("hard", "medium"),
            "hard.between('hard', 'medium') is empty; 'medium' comes before 'hard'.",
        ),
        (lambda: hard.done, "hard is no study; write hard.is_('soft'), or declare it with study=True."),
        (lambda: ~hard.at_least("soft"), "~(hard is soft or medium or hard) can never hold; "),
        (lambda: same(hard, test), "same(hard, test) can never hold; the two share no value."),
        (lambda: ~shown.concluded, "~(shown is concluded) reads the absence of a conclusion, which is no finding; "),
        (lambda: scale.at("sure"), "scale has no value 'sure'; "),
        (lambda: scale.reaches("sure"), "scale has no value 'sure'; "),
        (lambda: scale.stands_at("likely", "sure"), "scale has no value 'sure'; "),
        (scale.stands_at, "scale has no value None; "),
        (lambda: fate.at("x"), "fate has no value 'x'; "),
        (lambda: fate.is_("conflict"), "fate has no value 'conflict'; "),
        (lambda: leak == 5, "leak == 5 compares nothing; write leak.present or leak.absent."),
        (lambda: bool(leak), "leak alone has no truth before a patient is known; write leak.present or leak.absent."),
        (lambda: bool(scale), "scale alone has no truth before a patient is known; write scale.reaches('possible')."),
    ],
)
def test_what_is_refused(build, said):
    with pytest.raises(LanguageError) as caught:
        build()
    assert str(caught.value).partition(": ")[2].startswith(said)


def test_a_subject_is_equal_to_no_other_kind_of_subject():
    assert (leak == sign("leak", "Leak")) is False
    assert sign("leak", "Leak") != leak
    assert replace(leak, name="other") != leak
