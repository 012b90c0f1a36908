"""Rules: how their attributes are kept, and what is refused in which words, with the rule's id."""

from dataclasses import replace

import pytest

from expert.errors import LanguageError
from expert.language import UNREVIEWED, Impossible, Remark, Rule, all_of, sign
from expert.language.conclusions import Then
from tests.bases.kettle import MANUAL, RULEBASE, SURVEY, descale, element, fresh, leaks, scale, use

STOP = RULEBASE.rule("use.stop")
DESCALE = RULEBASE.rule("care.descale")
REMARK = Remark(id="r", says="It may.", source=SURVEY.at("page 2"))
ABSENT = "no {}; write one, in a sentence that a clinician can read."


def test_texts_are_kept_on_one_line_and_short_forms_as_long_ones():
    kept = replace(STOP, title=" Stop \n using it ", because=" A leak\n is dangerous. ", then=fresh, source=MANUAL)
    assert (kept.title, kept.because) == ("Stop using it", "A leak is dangerous.")
    assert (kept.then, kept.source.source, kept.source.place) == (Then(fresh, "concluded"), MANUAL, "")


def test_lists_are_kept_as_tuples():
    kept = replace(STOP, claims=["K1"], caveats=[REMARK], rationale=[REMARK])
    assert (kept.claims, kept.caveats, kept.rationale) == (("K1",), (REMARK,), (REMARK,))
    assert replace(STOP, claims=()).claims == ()


def test_what_is_left_out():
    plain = Rule(
        id="a.b", title="A", when=leaks.present, then=fresh, because="B.", source=SURVEY, appraisal=STOP.appraisal
    )
    assert (plain.claims, plain.unless, plain.caveats, plain.rationale, plain.review) == ((), None, (), (), UNREVIEWED)
    assert (plain.voice, replace(plain, source=MANUAL, voice=None).voice, STOP.voice) == (
        "evidence",
        "article",
        "article",
    )
    assert (replace(plain, voice="safety").voice, replace(plain, review=None).review) == ("safety", None)


def test_topic_and_sources():
    assert (STOP.topic, replace(STOP, id="a.b.c").topic) == ("use", "a")
    cited = replace(RULEBASE.rule("scale.test"), caveats=(REMARK,), rationale=(replace(REMARK, source=MANUAL),)).cited
    assert cited == (MANUAL, SURVEY, SURVEY, MANUAL)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"id": "topic"}, "the id 'topic' has no topic; write topic.what_it_concludes."),
        ({"title": None}, f"it has {ABSENT.format('title')}"),
        ({"because": " "}, f"it has {ABSENT.format('because')}"),
        ({"source": "manual"}, "it has no source; write source=SOURCE.at('section')."),
        ({"appraisal": None}, "it has no appraisal; write supported(...), uncertain(...) or not_appraised(...)."),
        ({"when": None}, "when= takes conditions, and None is none; write for example some_flag.present."),
        ({"when": leaks}, "when= takes a condition, and kettle.leaks alone is none; "),
        ({"claims": "K1"}, "its claims= is 'K1'; write a tuple of ids of claims."),
        ({"claims": (1,)}, "its claims= is (1,); write a tuple of ids of claims."),
        ({"caveats": ("x",)}, "its caveats= is ('x',); write a tuple of remarks."),
        ({"rationale": REMARK}, "its rationale= is Remark("),
        ({"review": "yes"}, "its review= is none; write Review(by=..., on=..., due=...) or UNREVIEWED."),
        ({"voice": "loud"}, "its voice is 'loud'; write one of: article, evidence, safety."),
        ({"unless": 5}, "unless= takes conditions, and 5 is none; write for example some_flag.present."),
        ({"unless": descale}, "unless= takes a condition, and descale alone is none; write descale.concluded."),
        (
            {"unless": all_of(descale.concluded, leaks.present)},
            "its unless= reads the finding kettle.leaks; let a rule",
        ),
        (
            {"then": use.at("go on"), "unless": descale.concluded},
            "it concludes 'use: go on', which releases, and rests",
        ),
        ({"then": element}, "its then= names element without a value; write element.at('sound')."),
        ({"then": scale}, "its then= names scale without a value; write scale.at('possible')."),
        ({"then": leaks.present}, "its then= is <kettle.leaks is present>; write a sign, grade.at(step) or verdict"),
    ],
)
def test_what_is_refused_is_told_with_the_rules_id(changes, said):
    with pytest.raises(LanguageError) as caught:
        replace(STOP, **changes)
    place, _, rest = str(caught.value).partition(": ")
    assert place.startswith(f"rule {changes.get('id', 'use.stop')} (")
    assert rest.startswith(said)


def test_an_exception_may_be_a_condition_on_conclusions():
    assert replace(STOP, unless=all_of(descale.concluded, fresh.concluded)).unless is not None
    assert DESCALE.unless == fresh.concluded


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"id": "A"}, "'A' is no name for an impossible combination; "),
        ({"because": ""}, f"the impossible combination a has {ABSENT.format('because')}"),
        ({"when": 5}, "the impossible combination a takes conditions, and 5 is none; "),
        ({"when": all_of(leaks.present, sign("x", "X").concluded)},
         "the impossible combination a reads x; it may read findings only."),
    ],
)  # fmt: skip
def test_an_impossible_combination_is_one_of_findings(given, said):
    with pytest.raises(LanguageError) as caught:
        Impossible(**{"id": "a", "when": leaks.present, "because": "No.", **given})
    assert str(caught.value).partition(": ")[2].startswith(said)
