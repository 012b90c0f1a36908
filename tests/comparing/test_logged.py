"""Logged consultations asked of both rule bases: whose conclusions differ, and what could not be asked."""

from dataclasses import replace

import pytest

import expert
from expert.comparing import Logged, compare
from expert.language import WEEKS, flag, quantity, weeks
from expert.log import Log
from tests.bases import garden
from tests.bases.kettle import RULEBASE, age, leaks
from tests.comparing.test_parts import in_terms, with_rule

LEAKS = {"kettle.leaks": True, "water.temperature": 40.5}
FOUND = ({"kettle.hums": True, "kettle.descaled_weeks_ago": "2 weeks"}, LEAKS, {}, {"element.glows": True})


@pytest.fixture
def log(tmp_path):
    """A log of consultations about kettles, one of which is forgotten, and of one about a plant."""
    with Log.open(tmp_path / "decisions.db") as opened:
        for number, findings in enumerate(FOUND):
            opened.record(expert.consult(findings, RULEBASE), f"kettle {number}")
        opened.record(expert.consult({"leaf.yellow": True}, garden.RULEBASE))
        opened.forget("kettle 3")
        yield opened


def test_logged_consultations_are_asked_of_both(log):
    logged = Logged(log, {"kettle"})
    new = with_rule("care.fresh", when=age < weeks(3))
    found = compare(RULEBASE, new, cases=(), situations=logged)
    assert found.asked == 3
    assert [(one.situation.name, [answer.data() for answer in one.answers]) for one in found.situations] == [
        ("entry 1", [{"conclusion": "freshly_descaled", "title": "Freshly descaled", "before": None,
                      "after": "concluded", "rules": ["care.fresh"]}]),
    ]  # fmt: skip
    assert dict(logged.left_out) == {"forgotten": 1, "of another rule base": 1}


def test_they_are_followed_through_renamed_terms_and_other_units(log):
    drips = flag("kettle.drips", leaks.question, was=("kettle.leaks",))
    stricter = in_terms(**{"kettle.leaks": drips})
    stricter = replace(stricter, rules=[rule for rule in stricter.rules if rule.id != "use.stop"])
    (one,) = compare(RULEBASE, stricter, cases=(), situations=Logged(log, {"kettle"})).situations
    assert (one.situation.name, [answer.rules for answer in one.answers]) == ("entry 2", [("use.stop",)])
    coarse = quantity("water.temperature", "How warm?", unit=WEEKS, low=0, high=100)
    new = replace(
        RULEBASE, terms=[coarse if term.name == coarse.name else term for term in RULEBASE.terms], impossible=(),
        rules=[replace(rule, when=flag("element.glows", "?").present) if rule.id == "element.works" else rule
               for rule in RULEBASE.rules],
    )  # fmt: skip
    (other,) = compare(RULEBASE, new, cases=(), situations=Logged(log, {"kettle"})).situations
    assert other.situation.unknown_to_new == ("water.temperature",)
