"""Whether a changed rule is another one, proved over every possible patient; the smallest patient tells."""

from dataclasses import replace

import pytest

from expert.comparing import compare
from expert.language import all_of, any_of, celsius, flag, weeks
from tests.bases.kettle import RULEBASE, age, descale, empty, fresh, leaks, scale, warmth
from tests.comparing.test_parts import with_rule

pytest.importorskip("z3", reason="the extra 'proving' is not installed")


def proved(new, id_):
    return compare(RULEBASE, new, cases=(), prove=True).proved[id_]


def test_a_rule_that_is_really_another_one_has_a_smallest_patient():
    found = proved(with_rule("care.fresh", when=age < weeks(3)), "care.fresh")
    assert (found.result, found.patient) == ("different", ("kettle.descaled_weeks_ago: 2 weeks",))


def test_a_rule_that_no_possible_patient_tells_apart_is_equivalent():
    # What is empty has no known temperature, so the added alternative never holds.
    impossible = all_of(empty.present, warmth.is_(celsius(50)))
    rule = RULEBASE.rule("use.stop")
    found = proved(with_rule("use.stop", when=any_of(rule.when, impossible)), "use.stop")
    assert (found.result, found.patient) == ("equivalent", ())


@pytest.mark.parametrize(
    ("id_", "changes", "result", "why"),
    [
        ("scale.test", {"then": fresh}, "not proved", "it concludes something else"),
        ("scale.test", {"then": scale.at("likely")}, "different", ""),
        ("care.descale", {"unless": None}, "different", ""),
        ("care.fresh", {"when": scale.reaches("possible")}, "different", ""),
    ],
)
def test_what_a_rule_concludes_excepts_and_reads(id_, changes, result, why):
    found = proved(with_rule(id_, **changes), id_)
    assert (found.result, found.why, bool(found.patient)) == (result, why, result == "different")


def test_a_new_term_and_a_circle_are_told():
    lid = flag("kettle.lid", "Is the lid on?")
    with_lid = replace(with_rule("use.stop", when=any_of(leaks.present)), terms=(*RULEBASE.terms, lid))
    rules = [replace(rule, when=lid.present) if rule.id == "use.stop" else rule for rule in with_lid.rules]
    assert proved(replace(with_lid, rules=rules), "use.stop").why == (
        "it reads kettle.lid, which the old rule base does not have so"
    )
    around = [replace(rule, when=descale.concluded) if rule.id == "care.fresh" else
              replace(rule, unless=None) if rule.id == "care.descale" else rule for rule in RULEBASE.rules]  # fmt: skip
    found = proved(replace(RULEBASE, rules=around), "care.fresh")
    assert (found.result, found.why) == ("not proved", "it reads what rests on itself among the old rules")


def test_nothing_is_proved_unless_it_is_wanted():
    assert compare(RULEBASE, with_rule("care.fresh", when=age < weeks(3)), cases=()).proved == {}
