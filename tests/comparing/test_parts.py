"""Planted changes of every kind between two rule bases, each told for what it is."""

from dataclasses import replace

import pytest

from expert.comparing import PartChange, compare
from expert.language import (
    CELSIUS,
    Impossible,
    RedFlag,
    RuleBase,
    all_of,
    any_of,
    at_least,
    celsius,
    choice,
    flag,
    grade,
    quantity,
    sign,
    weeks,
)
from expert.language.conditions import All, Any, AtLeast
from tests.bases.kettle import (
    RULEBASE,
    age,
    cold,
    descale,
    element,
    empty,
    fresh,
    glows,
    hardness,
    hums,
    leaks,
    scale,
    scale_test,
    use,
    warmth,
)
from tests.exchange.whole import WHOLE


def with_rule(id_: str, **changes: object) -> RuleBase:
    rules = [replace(rule, **changes) if rule.id == id_ else rule for rule in RULEBASE.rules]
    return replace(RULEBASE, rules=rules)


def parts(old: RuleBase, new: RuleBase) -> list[PartChange]:
    return list(compare(old, new, cases=()).parts)


def only(old: RuleBase, new: RuleBase) -> PartChange:
    (part,) = parts(old, new)
    return part


def told(part: PartChange) -> tuple[object, ...]:
    return part.kind, part.name, part.change, part.was, [field.field for field in part.fields], part.in_meaning


@pytest.mark.parametrize("rulebase", [RULEBASE, WHOLE], ids=lambda one: one.name)
def test_nothing_differs_from_itself(rulebase):
    comparison = compare(rulebase, rulebase, cases=())
    assert (comparison.parts, comparison.situations, comparison.same) == ((), (), True)


def test_a_rule_added_and_a_rule_removed():
    without = replace(RULEBASE, rules=[rule for rule in RULEBASE.rules if rule.id != "use.stop"])
    removed, added = only(RULEBASE, without), only(without, RULEBASE)
    assert told(removed) == ("rule", "use.stop", "removed", None, ["when", "then"], True)
    assert told(added) == ("rule", "use.stop", "added", None, ["when", "then"], True)
    assert [f"{line.mark} {'  ' * line.depth}{line.text}" for line in added.fields[0].lines] == [
        "+ any of", "+   kettle leaks: present", "+   Element: broken",
    ]  # fmt: skip
    assert {line.mark for field in removed.fields for line in field.lines} == {"-"}


@pytest.mark.parametrize(
    ("id_", "changes", "fields"),
    [
        ("care.fresh", {"when": age < weeks(3)}, ["when"]),
        ("care.fresh", {"when": age <= weeks(2)}, ["when"]),
        ("care.fresh", {"when": ~(age < weeks(2))}, ["when"]),
        ("use.stop", {"when": all_of(leaks.present, element.is_("broken"))}, ["when"]),
        ("scale.signs", {"when": at_least(2, hums.present, hardness.at_least("medium"), age >= weeks(26))}, ["when"]),
        ("scale.signs", {"when": at_least(3, hums.present, hardness.is_("hard"), age >= weeks(26))}, ["when"]),
        ("care.descale", {"unless": None}, ["unless"]),
        ("use.stop", {"unless": fresh.concluded}, ["unless"]),
        ("scale.test", {"then": scale.at("likely")}, ["then"]),
        ("scale.test", {"then": fresh}, ["then"]),
    ],
)
def test_a_rule_changed_in_meaning(id_, changes, fields):
    new = with_rule(id_, **changes)
    assert told(only(RULEBASE, new)) == ("rule", id_, "changed", None, fields, True)
    assert new.meaning_fingerprint != RULEBASE.meaning_fingerprint


def test_how_a_changed_rule_reads():
    new = with_rule("scale.signs", when=at_least(2, hums.present, hardness.at_least("medium"), age >= weeks(26)))
    assert [(line.mark, line.depth, line.text) for line in only(RULEBASE, new).fields[0].lines] == [
        (" ", 0, "at least 2 of"), (" ", 1, "kettle hums: present"), ("-", 1, "water hardness: hard"),
        ("+", 1, "water hardness: at least medium"), (" ", 1, "kettle descaled weeks ago: at least 26 weeks"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("id_", "when"),
    [
        ("use.stop", Any((element.is_("broken"), leaks.present))),
        ("use.stop", AtLeast(1, (leaks.present, Any((element.is_("broken"), leaks.present))))),
        ("use.go_on", AtLeast(2, (leaks.absent, element.is_("sound")))),
        ("use.go_on", All((All((leaks.absent,)), All((element.is_("sound"), leaks.absent))))),
        ("scale.signs", at_least(2, age >= weeks(26), hums.present, hardness.is_("hard"))),
        ("care.fresh", All((age < weeks(2),))),
    ],
)
def test_what_only_stands_in_another_order_means_the_same(id_, when):
    new = with_rule(id_, when=when)
    assert new.meaning_fingerprint != RULEBASE.meaning_fingerprint
    assert parts(RULEBASE, new) == []


def test_the_parts_of_a_count_are_counted():
    twice = AtLeast(2, (hums.present, hums.present, age >= weeks(26)))
    other = AtLeast(2, (hums.present, age >= weeks(26), age >= weeks(26)))
    part = only(with_rule("scale.signs", when=twice), with_rule("scale.signs", when=other))
    assert part.change == "changed"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": "Another title"}, "title"),
        ({"because": "In other words."}, "because"),
        ({"source": RULEBASE.sources["survey"].at("page 2")}, "source"),
        ({"claims": ("K1", "K3")}, "claims"),
        ({"appraisal": replace(RULEBASE.rule("scale.test").appraisal, level="contested")}, "appraisal"),
        ({"voice": "safety"}, "voice"),
        ({"caveats": WHOLE.rule("fit.lifted").caveats}, "caveats"),
        ({"rationale": WHOLE.rule("fit.lifted").rationale}, "background"),
        ({"review": WHOLE.rule("fit.lifted").review}, "review"),
    ],
)
def test_a_rule_that_is_only_reworded(changes, field):
    found = [part for part in parts(RULEBASE, with_rule("scale.test", **changes)) if part.kind == "rule"]
    assert [told(part) for part in found] == [("rule", "scale.test", "reworded", None, [field], False)]


def test_a_rule_renamed_and_reworded():
    assert told(only(RULEBASE, with_rule("use.stop", id="use.never"))) == (
        "rule", "use.never", "renamed", "use.stop", [], False,
    )  # fmt: skip
    assert told(only(RULEBASE, with_rule("use.stop", id="use.never", because="It leaks."))) == (
        "rule", "use.never", "renamed", "use.stop", ["because"], False,
    )  # fmt: skip
    both = parts(RULEBASE, with_rule("use.stop", id="use.never", when=leaks.present))
    assert [(part.name, part.change) for part in both] == [("use.never", "added"), ("use.stop", "removed")]


def in_terms(**new_terms):
    """The kettle with some terms replaced, by name, in everything that reads them."""
    by_name = {**RULEBASE.terms_by_name}

    def renewed(condition):
        match condition:
            case All(parts) | Any(parts):
                return type(condition)(tuple(map(renewed, parts)))
            case AtLeast(count, parts):
                return AtLeast(count, tuple(map(renewed, parts)))
            case None:
                return None
        known = new_terms.get(condition.subject.name)
        return replace(condition, subject=known) if known is not None else condition

    return replace(
        RULEBASE,
        terms=tuple(new_terms.get(name, term) for name, term in by_name.items()),
        rules=[replace(rule, when=renewed(rule.when)) for rule in RULEBASE.rules],
        impossible=[replace(one, when=renewed(one.when)) for one in RULEBASE.impossible],
    )


def test_a_term_renamed_is_followed_and_its_rules_are_the_same():
    new = in_terms(**{"kettle.leaks": flag("kettle.drips", leaks.question, was=("kettle.leaks",))})
    part = only(RULEBASE, new)
    assert (part.kind, part.name, part.was, part.change) == ("term", "kettle.drips", "kettle.leaks", "renamed")
    assert "earlier names" in [field.field for field in part.fields]
    back = only(new, RULEBASE)
    assert (back.kind, back.name, back.was, back.change) == ("term", "kettle.leaks", "kettle.drips", "renamed")


def test_a_term_that_is_renamed_without_saying_so_is_another():
    changed = parts(RULEBASE, in_terms(**{"kettle.leaks": flag("kettle.drips", leaks.question)}))
    assert [(part.kind, part.name, part.change) for part in changed] == [
        ("rule", "use.go_on", "changed"), ("rule", "use.stop", "changed"),
        ("term", "kettle.drips", "added"), ("term", "kettle.leaks", "removed"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("term", "field", "in_meaning"),
    [
        (choice("water.hardness", "How hard is the water?", values=("soft", "medium", "hard", "stone"), ordered=True),
         "values", True),
        (choice("water.hardness", "How hard is the water?", values=("soft", "medium", "hard")), "values", True),
        (choice("water.hardness", "How hard?", values=("soft", "medium", "hard"), ordered=True), "question", False),
        (choice("water.hardness", "How hard is the water?", values=("soft", "medium", "hard"), ordered=True,
                cost="bedside test"), "cost", False),
        (choice("water.hardness", "How hard is the water?", values=("soft", "medium", "hard"), ordered=True,
                asked_if=empty.absent), "asked if", False),
    ],
)  # fmt: skip
def test_a_term_changed(term, field, in_meaning):
    (found,) = [part for part in parts(RULEBASE, in_terms(**{"water.hardness": term})) if part.kind == "term"]
    assert told(found) == ("term", "water.hardness", "changed" if in_meaning else "reworded", None, [field], in_meaning)


def test_a_threshold_is_compared_in_its_unit_and_not_in_steps():
    fine = quantity("water.temperature", warmth.question, unit=CELSIUS, low=0, high=100, step="0.25")
    new = in_terms(**{"water.temperature": fine})
    doubled = [replace(rule, when=any_of(glows.present, fine >= celsius(40))) if rule.id == "element.works" else rule
               for rule in new.rules]  # fmt: skip
    same = replace(new, rules=doubled, impossible=[replace(
        RULEBASE.impossible[0], when=all_of(empty.present, fine >= celsius(0)))])  # fmt: skip
    assert [(part.kind, part.change) for part in parts(RULEBASE, same)] == [("term", "changed")]
    changed = [part.name for part in parts(RULEBASE, new) if part.kind == "rule"]
    assert changed == ["element.works"]  # of 80 steps, which now are 20 degrees


def test_a_condition_that_reads_the_same_and_differs_is_told_in_full():
    """'done, whatever it showed' covers a value more when the study gets one."""
    wider = choice("scale_test", scale_test.question, values=("not done", "clean", "scaled", "unclear"), study=True)
    old = with_rule("scale.test", when=scale_test.done)
    new = replace(in_terms(scale_test=wider), rules=[
        replace(rule, when=wider.done) if rule.id == "scale.test" else rule for rule in in_terms(scale_test=wider).rules
    ])  # fmt: skip
    (found,) = [part for part in parts(old, new) if part.kind == "rule"]
    assert [(line.mark, line.text) for line in found.fields[0].lines] == [
        ("-", "scale_test is clean or scaled"), ("+", "scale_test is clean or scaled or unclear"),
    ]  # fmt: skip


def test_a_conclusion_renamed_added_and_changed():
    advised = sign("descaling_advised", descale.title)
    changes = {"care.descale": {"then": advised}, "use.with_care": {"when": any_of(advised.concluded, hums.present)}}
    rules = [replace(rule, **changes.get(rule.id, {})) for rule in RULEBASE.rules]
    renamed = replace(RULEBASE, conclusions=(scale, fresh, advised, element, use), rules=rules)
    assert told(only(RULEBASE, renamed)) == ("conclusion", "descaling_advised", "renamed", "descale", [], False)
    more = replace(RULEBASE, conclusions=(*RULEBASE.conclusions, sign("polish", "Polishing advised")))
    assert told(only(RULEBASE, more))[:3] == ("conclusion", "polish", "added")
    assert told(only(more, RULEBASE))[:3] == ("conclusion", "polish", "removed")
    other = grade("scale", "Scale", steps=("possible", "likely", "certain", "thick"))
    wider = replace(
        RULEBASE, conclusions=(other, fresh, descale, element, use),
        rules=[replace(rule, then=other.at(rule.then.value)) if rule.then.conclusion is scale else
               replace(rule, when=other.reaches("likely")) if rule.id == "care.descale" else rule
               for rule in RULEBASE.rules],
    )  # fmt: skip
    assert [(part.kind, part.name, part.change) for part in parts(RULEBASE, wider)] == [
        ("rule", "care.descale", "changed"), ("conclusion", "scale", "changed"),
    ]  # fmt: skip


def test_impossible_combinations_and_red_flags():
    other = Impossible(id="cold_glow", when=all_of(cold.present, glows.present), because="What glows is warm.")
    assert told(only(RULEBASE, replace(RULEBASE, impossible=(*RULEBASE.impossible, other)))) == (
        "impossible combination", "cold_glow", "added", None, ["when"], True,
    )  # fmt: skip
    flags = [RedFlag(id="water", title="Water", when=leaks.present, **more) for more in (
        {}, {"answered_by": glows.present}, {"absent": all_of(leaks.absent, empty.absent)})]  # fmt: skip
    bases = [replace(RULEBASE, red_flags=(one,)) for one in flags]
    assert told(only(RULEBASE, bases[0]))[:3] == ("red flag", "water", "added")
    assert told(only(bases[0], RULEBASE))[:3] == ("red flag", "water", "removed")
    assert told(only(bases[0], bases[1])) == ("red flag", "water", "changed", None, ["answered by"], True)
    assert told(only(bases[0], bases[2])) == ("red flag", "water", "changed", None, ["absent when"], True)
    titled = replace(RULEBASE, red_flags=(replace(flags[0], title="Wet"),))
    assert told(only(bases[0], titled)) == ("red flag", "water", "reworded", None, ["title"], False)


@pytest.mark.parametrize(
    ("changes", "told_of"),
    [
        ({"claims": (*WHOLE.claims[:-1], replace(WHOLE.claims[-1], says="It may."))}, ("claim", "A0", "reworded")),
        ({"claims": WHOLE.claims[:-1]}, ("claim", "A0", "removed")),
        ({"invariants": WHOLE.invariants[1:]}, ("invariant", "never_both", "removed")),
        ({"waivers": ()}, ("waiver", "redundant rule: use.stop", "removed")),
        ({"topics": ()}, ("topic", "terms: all", "removed")),
        ({"version": "2.0"}, ("rule base", "", "reworded")),
        ({"misuse": "For none."}, ("rule base", "", "reworded")),
        ({"source_attributes": None}, ("rule base", "", "reworded")),
        ({"urgency": None}, ("rule base", "", "changed")),
    ],
)
def test_what_stands_around_the_rules(changes, told_of):
    comparison = compare(WHOLE, replace(WHOLE, **changes), cases=())
    (part,) = [one for one in comparison.parts if one.kind != "source"]
    assert (part.kind, part.name, part.change) == told_of
    assert comparison.same is (told_of[-1] != "changed")


def test_a_policy_reworded_and_its_rule():
    (policy,) = WHOLE.policies
    kept = [rule for rule in WHOLE.rules if not rule.id.startswith("danger.")]
    new = replace(WHOLE, rules=kept, policies=(replace(policy, because="It burns and leaks."),))
    assert [(part.kind, part.name, part.change) for part in parts(WHOLE, new)] == [
        ("rule", "danger.suspends_use", "reworded"), ("policy", "danger.suspends", "reworded"),
    ]  # fmt: skip


def test_the_data_are_plain_and_counted():
    new = with_rule("care.fresh", when=age < weeks(3))
    data = compare(RULEBASE, new, cases=()).data()
    assert data["counts"] == {"rule": {"changed": 1}}
    assert data["same"] is False
    assert data["parts"] == [{
        "kind": "rule", "name": "care.fresh", "was": None, "title": "Freshly descaled", "change": "changed",
        "in_meaning": True,
        "fields": [{"field": "when", "in_meaning": True, "lines": [
            "- kettle descaled weeks ago: below 2 weeks", "+ kettle descaled weeks ago: below 3 weeks"]}],
    }]  # fmt: skip
    assert data["old"]["meaning_fingerprint"] == RULEBASE.meaning_fingerprint
