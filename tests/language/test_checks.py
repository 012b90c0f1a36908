"""What a rule base is refused for as a whole, check by check, with the exact sentences."""

from dataclasses import replace
from fractions import Fraction

import pytest

from expert.errors import LanguageError
from expert.language import (
    WEEKS,
    Always,
    Choice,
    Flag,
    Impossible,
    Never,
    Remark,
    Stable,
    Unit,
    Use,
    all_of,
    any_of,
    checks,
    choice,
    flag,
    grade,
    quantity,
    sign,
    term_checks,
    verdict,
    weeks,
)
from expert.language.attainable import unattainable
from expert.language.rules import Rule
from expert.language.terms import Term
from tests.bases.kettle import RULEBASE, age, cold, descale, element, fresh, glows, hardness, leaks, scale, use

STOP = RULEBASE.rule("use.stop")
GO_ON = RULEBASE.rule("use.go_on")
KNOWN = {**RULEBASE.terms_by_name, **RULEBASE.conclusions_by_name}
MANUAL = STOP.source.source
TWICE = "is defined twice; rename one of them or take one away."


def rule(id_: str, when: object, then: object, **more: object) -> Rule:
    return replace(STOP, id=id_, when=when, then=then, claims=(), **more)


@pytest.mark.parametrize(
    ("things", "name"),
    [
        ((leaks, cold, leaks, leaks), "kettle.leaks"),
        ((scale, descale, scale, scale), "scale"),
        ((STOP, GO_ON, STOP, STOP), "use.stop"),
        ((*RULEBASE.impossible * 3,), "warm_and_empty"),
    ],
)
def test_each_double_is_told_once_more(things, name):
    assert list(checks.doubles(things, "thing")) == [f"thing {name} {TWICE}"] * 2


@pytest.mark.parametrize("given", ["rules", 5, None])
def test_what_is_no_list_is_refused(given):
    with pytest.raises(LanguageError, match=r"^rules= of the rule base is .*; write a tuple\.$"):
        checks.several(given, "rules")


@pytest.mark.parametrize("given", [(1, 2), [1, 2], range(1, 3)])
def test_what_is_a_list_becomes_a_tuple(given):
    assert checks.several(given, "rules") == (1, 2)


def test_things_of_another_kind():
    assert list(checks.wrong_kinds((leaks, 5, hardness, "x"), (Flag, Choice), "terms")) == [
        "terms= of the rule base holds 5, which is no Flag or Choice; take it away.",
        "terms= of the rule base holds 'x', which is no Flag or Choice; take it away.",
    ]
    assert [*checks.wrong_kind(None, Term, "cases"), *checks.wrong_kind(leaks, Term, "cases")] == []
    assert list(checks.wrong_kind("x", Term, "cases")) == [
        "cases= of the rule base is 'x', which is no Term; write one, or leave it out."
    ]


def test_a_name_belongs_to_one_term():
    terms = [flag("a", "?", was=("b", "c")), flag("b", "?"), flag("d", "?", was=("c", "e"))]
    assert list(checks.reused_names(terms)) == [
        "a was called b, and so is or was b; a name belongs to one term.",
        "d was called c, and so is or was a; a name belongs to one term.",
    ]


def test_two_versions_of_a_source_or_a_remark():
    other = replace(MANUAL, title="Another title")
    remark = Remark(id="manual", says="It may leak.", source=MANUAL)  # called as the source is, which is another thing
    first = replace(STOP, caveats=(remark,))
    second = replace(GO_ON, source=other, rationale=(replace(remark, says="It may not."),))
    assert list(checks.told_apart([first, second, first], None)) == [
        "rules use.stop and use.go_on cite two versions of the source manual; define it once.",
        "rules use.stop and use.go_on cite two versions of the remark manual; define it once.",
    ]
    assert list(checks.told_apart(RULEBASE.rules, None)) == []


def test_two_versions_of_a_unit():
    stone = Unit("stone", "mass", Fraction(6))
    heavy = quantity("kettle.weight", "How heavy?", unit=stone, low=0, high=9)
    other = quantity("water.weight", "How heavy?", unit=replace(stone, also=("st",)), low=0, high=9)
    assert list(term_checks.units_told_apart([heavy, heavy, other])) == [
        "kettle.weight and water.weight have two versions of the unit stone; define it once."
    ]
    assert list(term_checks.units_told_apart(RULEBASE.terms)) == []


def test_terms_that_wait_for_one_another():
    first = flag("a.first", "?", asked_if=flag("b.second", "?").present)
    second = flag("b.second", "?", asked_if=flag("c.third", "?").absent)
    third = flag("c.third", "?", asked_if=first.present)
    assert list(term_checks.asked_in_circles([first, second])) == []
    assert list(term_checks.asked_in_circles([first, second, third])) == [
        "asked_if of a.first and b.second and c.third goes round in a circle; let one of them be asked of everybody."
    ]


def test_found_and_concluded_in_the_order_of_names():
    names = [f"name_{letter}" for letter in "hbgafdce"]
    said = list(checks.found_and_concluded(dict.fromkeys([*names, "x"], leaks), dict.fromkeys([*names, "y"], scale)))
    assert [sentence.partition(" ")[0] for sentence in said] == sorted(names)
    assert said[0] == "name_a is both found in the patient and concluded by rules; give one of the two another name."


def test_strangers():
    condition = all_of(
        flag("kettle.leak", "?").present, flag("zzz", "?").absent, replace(hardness, ordered=False).is_("soft"),
        sign("use", "Use").concluded, leaks.present, choice("kettle.hums", "?", values=("a", "b")).is_("a"),
        flag("scale", "?").present, scale.reaches("likely"),
    )  # fmt: skip
    otherwise = "as defined otherwise than the rule base lists it; import it from there."
    assert list(checks.strangers("x", condition, KNOWN)) == [
        "x reads kettle.leak, which the rule base does not list; did you mean 'kettle.leaks'?",
        "x reads zzz, which the rule base does not list; add it to its terms or conclusions.",
        *(f"x reads {name} {otherwise}" for name in ("water.hardness", "use", "kettle.hums", "scale")),
    ]
    assert list(checks.strangers("x", None, KNOWN)) == []


def test_strangers_in_invariants():
    stranger = sign("stranger", "Stranger")
    unlisted = "which the rule base does not list; add it to its terms or conclusions."
    never = Never(id="a", when=stranger.concluded, because="Why.")
    both = Always(id="b", when=stranger.concluded, then=flag("zzz", "?").present, because="Why.")
    stable = Stable(id="c", value=grade("scale", "Scale", steps=("possible", "likely")).at("likely"), because="Why.")
    fine = Stable(id="d", value=scale.at("likely"), because="Why.")
    assert [list(checks.strangers_in(one, KNOWN)) for one in (never, both, stable, fine)] == [
        [f"the invariant a reads stranger, {unlisted}"],
        [f"the invariant b reads stranger, {unlisted}", f"the invariant b reads zzz, {unlisted}"],
        ["the invariant c speaks of scale, which the rule base does not list so; import it from there."],
        [],
    ]


def test_no_rule_reads_which_step_stands():
    remark = Remark(id="r", says="It may.", source=MANUAL, unless=use.stands_at("stop"))
    other = replace(remark, id="s", unless=use.stands_at("with care"))
    when = all_of(leaks.present, scale.stands_at("likely"))
    reading = rule(
        "use.x", when, use.at("stop"), unless=scale.stands_at("certain"), caveats=(remark,), rationale=(other,)
    )
    steps = ["scale stands at likely", "scale stands at certain", "use stands at stop", "use stands at with care"]
    assert list(checks.standing_read(reading)) == [
        f"rule use.x reads ({step}), and a further finding could lift that step; only an invariant may read it, "
        f"a rule reads {step.partition(' ')[0]}.reaches('{'possible' if step.startswith('scale') else 'go on'}')."
        for step in steps
    ]
    assert list(checks.standing_read(STOP)) == []


def test_what_no_rule_reads_is_not_used():
    empty = RULEBASE.term("kettle.empty")
    used = Use("So.", (leaks, empty, replace(hardness, ordered=False)))
    told = checks.unread_uses(_Uses(("age", used)), RULEBASE.terms_by_name, RULEBASE.rules)
    assert list(told) == [
        f"the source attributes use {name} for age, and no rule reads it; take it out."
        for name in ("kettle.empty", "water.hardness")
    ]


class _Uses:
    """Stands for source attributes."""

    def __init__(self, *uses: object) -> None:
        self._uses = uses

    def uses(self) -> tuple[object, ...]:
        return self._uses


def test_a_conclusion_has_to_be_listed_as_it_is_concluded():
    other = replace(use, title="Another")
    assert list(checks.unlisted_then(rule("a.b", leaks.present, other.at("stop")), RULEBASE.conclusions_by_name)) == [
        "rule a.b concludes use, which the rule base does not list so; add it to its list."
    ]
    assert list(checks.unlisted_then(STOP, {})) != []
    assert list(checks.unlisted_then(STOP, RULEBASE.conclusions_by_name)) == []


def test_claims_of_rules_and_of_their_remarks():
    remark = Remark(id="r", says="It may.", source=MANUAL, claims=("K1", "Z"))
    citing = replace(STOP, claims=("K11", "K2"), caveats=(remark,), rationale=(replace(remark, claims=("Q",)),))
    assert list(checks.unknown_claims(citing, ("K1", "K2"))) == [
        "rule use.stop cites claim 'K11', which is not in the register; did you mean 'K1'?",
        "rule use.stop cites claim 'Z', which is not in the register; cite one of its ids.",
        "rule use.stop cites claim 'Q', which is not in the register; cite one of its ids.",
    ]


def test_what_no_rule_concludes_is_not_read():
    one, two = verdict("one", "One", values=("a", "b", "c")), scale
    rules = {("one", "a"): (STOP,), ("scale", "likely"): (STOP,)}
    conditions = [
        (one.is_("a"), True), (one.is_("b"), False), (one.in_conflict, False), (two.reaches("possible"), True),
        (two.reaches("certain"), False),
    ]  # fmt: skip
    for condition, is_concluded in conditions:
        for reading in (rule("x.y", condition, fresh), rule("x.y", leaks.present, fresh, unless=condition)):
            assert (list(checks.never_concluded(reading, rules)) == []) is is_concluded, condition
    more = {**rules, ("one", "c"): (STOP,)}
    assert list(checks.never_concluded(rule("x.y", one.in_conflict, fresh), more)) == []
    assert list(checks.never_concluded(rule("x.y", one.is_("b"), fresh), more)) == [
        "rule x.y reads 'one is b', which no rule concludes; write that rule, or read another value."
    ]


def test_a_release_rests_on_nothing_that_may_be_taken_back():
    signs = [sign(f"sign_{letter}", "Sign") for letter in "fbeadc"]
    earlier = flag("earlier_scan.torn", "?")
    deep = sign("deep", "Deep")
    below = rule("z.deep", any_of(earlier.present, element.in_conflict), deep, unless=fresh.concluded)
    rules = [rule(f"s.{one.name}", all_of(earlier.present, deep.concluded), one) for one in signs]
    release = rule("use.release", all_of(leaks.absent, *(one.concluded for one in signs)), use.at("go on"))
    start = "rule use.release concludes 'use: go on', which releases, and rule"
    read = "reads earlier_scan.torn, an earlier result; read the latest study instead."
    assert list(checks.unstable_release(release, checks.then_of([below, *rules, release]))) == [
        f"{start} s.sign_f, on which it rests, {read}",
        f"{start} z.deep, on which it rests, has an unless=; demand every contrary finding known absent instead.",
        f"{start} z.deep, on which it rests, reads a conflict; nothing that releases may read one.",
        f"{start} z.deep, on which it rests, {read}",
        *(f"{start} s.sign_{letter}, on which it rests, {read}" for letter in "edcba"),
    ]
    assert list(checks.unstable_release(replace(release, when=earlier.absent), {})) == [
        f"rule use.release concludes 'use: go on', which releases, and it {read}"
    ]
    assert list(checks.unstable_release(GO_ON, RULEBASE.rules_by_pair)) == []


def test_values_that_an_impossible_combination_forbids_alone():
    other = quantity("other", "?", unit=WEEKS, low=0, high=104)
    scan = choice("scan", "?", values=("not done", "clear"), study=True)
    # Thresholds of another quantity are no values to be tried of this one.
    forbidding = [
        Impossible(id="low", when=age < weeks(5), because="No."),
        Impossible(id="other", when=other.is_(weeks(2)), because="No."),
        Impossible(id="both", when=all_of(leaks.present, cold.present), because="No."),
        Impossible(id="leak", when=any_of(leaks.absent, all_of(cold.present, leaks.present)), because="No."),
        Impossible(id="scan", when=scan.is_("clear"), because="No."),
    ]
    said = [
        sentence.partition(", for the impossible combination ")
        for sentence in unattainable([leaks, scan, age, other, cold], forbidding)
    ]
    assert [(start, rest.partition(" ")[0]) for start, _, rest in said] == [
        ("kettle.leaks can never be absent", "leak"),
        ("scan can never be clear", "scan"),
        ("kettle.descaled_weeks_ago can never be 0 weeks", "low"),
        ("kettle.descaled_weeks_ago can never be 4 weeks", "low"),
        *((f"other can never be {value} weeks", "other") for value in (2,)),
    ]


def test_values_at_the_ends_of_a_quantity_are_tried():
    ends = [
        Impossible(id="first", when=age <= weeks(0), because="No."),
        Impossible(id="last", when=age >= weeks(104), because="No."),
        Impossible(id="one", when=all_of(age > weeks(50), age < weeks(52)), because="No."),
    ]
    assert forbidden(*ends) == ["0 weeks", "51 weeks", "104 weeks"]
    assert forbidden(ends[2]) == ["51 weeks"]
    always = Impossible(id="all", when=any_of(age >= weeks(0), glows.present), because="No.")
    assert forbidden(always) == ["0 weeks", "1 weeks", "104 weeks"]


def forbidden(*combinations: Impossible) -> list[str]:
    return [said.split(" can never be ")[1].partition(",")[0] for said in unattainable([age], combinations)]


def test_the_rules_of_each_value_in_the_order_given():
    assert checks.then_of([STOP, GO_ON, STOP]) == {("use", "stop"): (STOP, STOP), ("use", "go on"): (GO_ON,)}
