"""A rule base is checked as a whole, by every check, of all that it is about; and exported in one order."""

from dataclasses import replace
from pathlib import Path

import pytest

from expert.errors import LanguageError, NotFound
from expert.language import (
    Claim,
    Impossible,
    Never,
    RedFlag,
    Stable,
    all_of,
    any_of,
    flag,
    grade,
    sign,
)
from expert.language.policies import Policy
from expert.language.topics import Topic, name_of
from tests.bases.kettle import RULEBASE, cold, descale, glows, leaks, scale, use
from tests.language.test_checks import rule

STRANGER = flag("stranger.thing", "?").present
EARLIER = (
    "rule x.y concludes 'use: go on', which releases, and it reads earlier_test.bad, an earlier result; "
    "read the latest study instead."
)
TWICE = "is defined twice; rename one of them or take one away."
IMPOSSIBLE = RULEBASE.impossible[0]
NEVER = Never(id="z.never", when=all_of(leaks.present, use.stands_at("go on")), because="Why.")
RED = RedFlag(id="kettle.leak", title="Leak", when=leaks.present)
STOP = RULEBASE.rule("use.stop")


def refused(**changes: object) -> list[str]:
    with pytest.raises(LanguageError) as caught:
        replace(RULEBASE, **changes)
    return str(caught.value).split("\n")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"terms": (*RULEBASE.terms, leaks)}, f"term kettle.leaks {TWICE}"),
        ({"conclusions": (*RULEBASE.conclusions, use)}, f"conclusion use {TWICE}"),
        ({"rules": (*RULEBASE.rules, STOP)}, f"rule use.stop {TWICE}"),
        ({"impossible": (IMPOSSIBLE, IMPOSSIBLE)}, f"impossible combination warm_and_empty {TWICE}"),
        ({"red_flags": (RED, RED)}, f"red flag kettle.leak {TWICE}"),
        ({"invariants": (NEVER, NEVER)}, f"invariant z.never {TWICE}"),
        (
            {"terms": (*RULEBASE.terms, flag("b.a", "?", was=("kettle.hums",)))},
            "b.a was called kettle.hums, and so is or was kettle.hums; a name belongs to one term.",
        ),
        (
            {"rules": (*RULEBASE.rules, replace(STOP, id="use.z", source=replace(STOP.source.source, title="Other")))},
            "rules care.descale and use.z cite two versions of the source manual; define it once.",
        ),
        (
            {"terms": (*RULEBASE.terms, flag("use", "?", title="Another"))},
            "use is both found in the patient and concluded by rules; give one of the two another name.",
        ),
        (
            {"terms": (*RULEBASE.terms, flag("b.a", "?", title="Scale"))},
            "b.a reads 'Scale', and so does scale; give one of the two another title.",
        ),
        (
            {"terms": (*RULEBASE.terms, flag("b.a", "?", asked_if=STRANGER))},
            "asked_if of b.a reads stranger.thing, which",
        ),
        (
            {"impossible": (Impossible(id="x", when=all_of(STRANGER, leaks.present), because="No."),)},
            "the impossible combination x reads stranger.thing, which",
        ),
        ({"rules": (*RULEBASE.rules, rule("x.y", STRANGER, use.at("stop")))}, "rule x.y reads stranger.thing, which"),
        (
            {
                "rules": (
                    *RULEBASE.rules,
                    rule("x.y", leaks.present, descale, unless=sign("stranger.sign", "?").concluded),
                )
            },
            "rule x.y reads stranger.sign, which",
        ),
        (
            {"rules": (*RULEBASE.rules, rule("x.y", leaks.present, sign("stranger.sign", "?")))},
            "rule x.y concludes stranger.sign, which the rule base does not list so; add it to its list.",
        ),
        ({"claims": RULEBASE.claims[1:]}, "rule scale.hard_water cites claim 'K1', which is not in the register; "),
        (
            {"rules": tuple(one for one in RULEBASE.rules if one.id != "care.fresh")},
            "rule care.descale reads 'freshly_descaled is concluded', which no rule concludes; ",
        ),
        (
            {"rules": (*RULEBASE.rules, rule("x.y", scale.stands_at("likely"), descale))},
            "rule x.y reads (scale stands at likely)",
        ),
        (
            {"invariants": (Never(id="n", when=STRANGER, because="Why."),)},
            "the invariant n reads stranger.thing, which",
        ),
        (
            {"red_flags": (RedFlag(id="a.b", title="A", when=STRANGER, absent=leaks.absent),)},
            "the red flag a.b reads stranger.thing, which",
        ),
        (
            {"red_flags": (RedFlag(id="a.b", title="A", when=leaks.present, absent=STRANGER),)},
            "the red flag a.b reads stranger.thing, which",
        ),
        (
            {"red_flags": (RedFlag(id="a.b", title="A", when=leaks.present, answered_by=STRANGER),)},
            "the red flag a.b reads stranger.thing, which",
        ),
        (
            {"urgency": grade("haste", "Haste", steps=("a", "b"))},
            "the urgency haste is not among the conclusions; add it to the list.",
        ),
        (
            {"goals": (use, grade("haste", "Haste", steps=("a", "b")))},
            "the goal haste is not among the conclusions; add it to the list.",
        ),
        ({"goals": (use, use)}, "goal use is defined twice; rename one of them or take one away."),
        (
            {"urgency": grade("use", "Use", steps=("a", "b"))},
            "the urgency use is not among the conclusions; add it to the list.",
        ),
        (
            {"impossible": (Impossible(id="x", when=leaks.present, because="No."),)},
            "kettle.leaks can never be present, for",
        ),
        ({"rules": ()}, "rule"),
        *(
            ({field: (5,)}, f"{field}= of the rule base holds 5, which is no ")
            for field in (
                "terms",
                "conclusions",
                "rules",
                "impossible",
                "claims",
                "topics",
                "invariants",
                "policies",
                "red_flags",
            )
        ),
        *(
            ({field: "x"}, f"{field}= of the rule base is 'x', which is no ")
            for field in ("source_attributes", "urgency", "cases")
        ),
        *(
            ({field: 5}, f"{field}= of the rule base is 5; write a tuple.")
            for field in ("terms", "policies", "red_flags")
        ),
        *(
            ({field: " "}, f"a rule base has no {field}; ")
            for field in ("name", "version", "title", "intended_use", "misuse")
        ),
    ],
)
def test_each_fault_is_told(changes, said):
    assert any(said in sentence for sentence in refused(**changes)), refused(**changes)


def test_a_fault_is_told_once_and_without_those_of_later_stages():
    stranger = Impossible(id="x", when=all_of(STRANGER, leaks.present), because="No.")
    assert refused(terms=(*RULEBASE.terms, leaks), impossible=(stranger,)) == [f"term kettle.leaks {TWICE}"]
    both = all_of(any_of(STRANGER, leaks.present), any_of(STRANGER, cold.present))
    assert len(refused(rules=(*RULEBASE.rules, rule("x.y", both, descale)))) == 1


def test_a_rule_base_needs_a_rule():
    bare = {"rules": (), "claims": ()}
    assert refused(**bare) == ["a rule base needs at least one rule."]


def test_releases_are_checked_and_nothing_else_is():
    earlier = flag("earlier_test.bad", "?")
    terms = (*RULEBASE.terms, earlier)
    replace(RULEBASE, terms=terms, rules=(*RULEBASE.rules, rule("x.y", earlier.present, use.at("stop"))))
    release = rule("x.y", earlier.absent, use.at("go on"))
    assert refused(terms=terms, rules=(*RULEBASE.rules, release)) == [EARLIER]


def test_rules_of_policies_are_among_the_rules_once():
    policy = Policy(
        id="leak.stops", title="A leak stops", when=leaks.present, step="stop", over=(use,), because="It is dangerous.",
        source=STOP.source, appraisal=STOP.appraisal,
    )  # fmt: skip
    with_policy = replace(RULEBASE, policies=(policy,))
    assert "leak.stops_use" in with_policy.rules_by_id
    assert [one.id for one in with_policy.rules] == sorted([*RULEBASE.rules_by_id, "leak.stops_use"])
    assert [one.id for one in replace(with_policy).rules] == [one.id for one in with_policy.rules]


def test_what_is_given_as_a_list_is_kept_as_a_tuple():
    fields = ("terms", "conclusions", "rules", "impossible", "claims", "topics", "invariants", "policies", "red_flags")
    listed = replace(RULEBASE, **{field: list(getattr(RULEBASE, field)) for field in fields})
    assert {field: getattr(listed, field) for field in fields} == {field: getattr(RULEBASE, field) for field in fields}


def test_rules_in_the_order_of_ids_and_of_layers():
    turned = replace(RULEBASE, rules=RULEBASE.rules[::-1])
    ids = [one.id for one in turned.rules]
    assert ids == sorted(ids)
    assert (
        turned.rules_in_order
        == RULEBASE.rules_in_order
        == tuple(sorted(RULEBASE.rules, key=lambda one: (RULEBASE.layer_of(one), one.id)))
    )
    layers = {"scale.test": 0, "care.descale": 1, "use.with_care": 2, "care.fresh": 0, "use.go_on": 1}
    assert {id_: RULEBASE.layer_of(RULEBASE.rule(id_)) for id_ in layers} == layers


def test_rules_for_a_conclusion_or_one_of_its_values():
    assert [one.id for one in RULEBASE.rules_for("use")] == ["use.go_on", "use.stop", "use.with_care"]
    assert [one.id for one in RULEBASE.rules_for("use", "stop")] == ["use.stop"]
    assert RULEBASE.rules_for("nothing") == ()
    assert RULEBASE.rules_by_pair["use", "stop"] == (STOP,)


def test_look_ups():
    assert (RULEBASE.term("kettle.leaks"), RULEBASE.conclusion("use"), RULEBASE.rule("use.stop")) == (leaks, use, STOP)
    for look_up, what in ((RULEBASE.term, "term"), (RULEBASE.conclusion, "conclusion"), (RULEBASE.rule, "rule")):
        with pytest.raises(NotFound, match=f"^there is no {what} 'qqq'; see the list of {what}s.$"):
            look_up("qqq")
    assert list(RULEBASE.sources) == ["manual", "survey"]


def test_the_export_is_in_its_own_order_and_whole():
    base = replace(
        RULEBASE,
        impossible=(Impossible(id="z", when=all_of(cold.present, glows.present), because="No."), IMPOSSIBLE),
        invariants=(NEVER, Stable(id="a.stable", value=scale.at("certain"), because="Why.")),
        claims=(*RULEBASE.claims[::-1], Claim(id="K0", kinds=("rule",), about="x", says="y")),
        red_flags=(RED,),
        urgency=use,
        goals=(use, scale),
        cases=Path("x"),
    )
    data = base.export()
    assert {
        key: [one["id"] for one in data[key]] for key in ("rules", "impossible", "claims", "invariants", "red_flags")
    } == {
        "rules": sorted(RULEBASE.rules_by_id),
        "impossible": ["warm_and_empty", "z"],  # as rules: whatever the order in which they are given
        "claims": ["K3", "K2", "K1", "K0"],
        "invariants": ["z.never", "a.stable"],
        "red_flags": ["kettle.leak"],
    }
    assert [one["name"] for one in data["terms"]] == list(RULEBASE.terms_by_name)
    assert [one["name"] for one in data["conclusions"]] == list(RULEBASE.conclusions_by_name)
    assert [one["name"] for one in data["units"]] == ["celsius", "weeks"]
    plain = {
        "name": "kettle",
        "version": "1.0",
        "title": "Electric kettles",
        "intended_use": "For tests of the shell.",
        "misuse": "Never for a real kettle.",
        "urgency": "use",
        "goals": ["use", "scale"],
        "topics": [],
        "source_attributes": RULEBASE.export()["source_attributes"],
    }
    assert {key: data[key] for key in plain} == plain
    assert [one["id"] for one in data["sources"]] == ["manual", "survey"]
    assert RULEBASE.export()["urgency"] is None
    meaning = base.export(prose=False)
    assert list(meaning) == ["terms", "conclusions", "rules", "impossible"]
    assert [one["name"] for one in meaning["terms"]] == sorted(RULEBASE.terms_by_name)
    assert [one["name"] for one in meaning["conclusions"]] == sorted(RULEBASE.conclusions_by_name)
    assert [one["id"] for one in meaning["impossible"]] == ["warm_and_empty", "z"]
    assert len(data) == 20
    assert "question" in data["terms"][0]
    assert not any("question" in one or "title" in one or "because" in one for key in meaning for one in meaning[key])
    assert all("because" in one for one in (*data["rules"], *data["impossible"]))
    assert all("title" in one for one in data["conclusions"])


def test_fingerprints_are_of_the_exports():
    assert len({RULEBASE.fingerprint, RULEBASE.meaning_fingerprint, replace(RULEBASE, title="Other").fingerprint}) == 3
    assert replace(RULEBASE, title="Other").meaning_fingerprint == RULEBASE.meaning_fingerprint
    assert RULEBASE.fingerprint is RULEBASE.fingerprint


@pytest.mark.parametrize("kind", ["terms", "conclusions", "rules"])
def test_where_there_are_topics_of_a_kind_each_of_it_stands_in_one(kind):
    members = getattr(RULEBASE, kind)
    chapter = Topic(name="scale", kind=kind, about="All.", use="Tests.", misuse="None.", holds=())
    said = refused(topics=(chapter,))
    assert said == [f"{name_of(one)} stands in no topic; add it to the one whose text speaks of it." for one in members]
