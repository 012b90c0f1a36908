"""Policies: expanded into rules that are rules like any others, once, and only ever more cautious."""

from dataclasses import replace

from expert.chart import Chart
from expert.language import Policy, Rule, not_appraised
from expert.meaning import conclude
from tests.bad.parts import SOURCE, TOLD, base, grade, leaks, use

other = grade("other_use", "Other use", steps=("go on", "with care", "stop"), releasing=("go on",))
POLICY = Policy(
    id="danger.suspends", title="Danger suspends", when=leaks.present, step="stop", over=(use, other),
    because="A kettle that leaks is dangerous.", source=SOURCE.at("danger"),
    appraisal=not_appraised("Nobody has looked."),
)  # fmt: skip
GO_ON = Rule(id="use.dry", when=leaks.absent, then=use.at("go on"), **TOLD)


def suspended(**more):
    return base(GO_ON, conclusions=(use, other), policies=(POLICY,), **more)


def test_one_rule_for_each_conclusion():
    small = suspended()
    assert [rule.id for rule in small.rules] == ["danger.suspends_other_use", "danger.suspends_use", "use.dry"]
    made = small.rule("danger.suspends_other_use")
    assert made.then.pair == ("other_use", "stop")
    assert (made.title, made.because, made.voice) == ("Danger suspends: other use", POLICY.because, "safety")
    assert (made.source, made.appraisal, made.when) == (POLICY.source, POLICY.appraisal, POLICY.when)


def test_its_rules_conclude_like_any_others():
    standing = conclude(suspended(), Chart({"kettle.leaks": True})).standing
    assert standing == {"use": "stop", "other_use": "stop"}


def test_its_rules_are_in_the_export_and_the_fingerprints():
    without = base(GO_ON, conclusions=(use, other))
    assert "danger.suspends_use" in [rule["id"] for rule in suspended().export()["rules"]]
    assert suspended().fingerprint != without.fingerprint
    assert suspended().meaning_fingerprint != without.meaning_fingerprint


def test_a_copy_has_its_rules_once():
    small = suspended()
    copy = replace(small, rules=tuple(reversed(small.rules)))
    assert copy.rules == small.rules
    assert copy.fingerprint == small.fingerprint


def test_rules_given_beside_their_policy_are_kept_once():
    small = base(GO_ON, *POLICY.rules, conclusions=(use, other), policies=(POLICY,))
    assert small.fingerprint == suspended().fingerprint
