"""Our own rule base is proved over every possible, half-known patient; what is waived is counted."""

from dataclasses import replace

import pytest

from expert.language.conditions import All
from expert.proofs import prove
from expert.proofs.bench import Bench
from expert.proofs.confirming import confirmed
from expert.proofs.safety import open_red_flags
from knowledge import RULEBASE
from tests.bases.garden import RULEBASE as GARDEN
from tests.bases.kettle import RULEBASE as KETTLE
from tests.conftest import CI


@pytest.fixture(scope="module")
def proof():
    return prove(RULEBASE)


def test_everything_is_proved(proof):
    assert [fault.key for fault in proof.faults] == []
    assert proof.asked > 1_500


def test_two_rules_are_waived(proof):
    assert [fault.kind for fault, _ in proof.waived] == ["subsumed rule"] * 2
    assert {waiver for _, waiver in proof.waived} == set(RULEBASE.waivers)


def test_a_red_flag_that_is_forgotten_is_found():
    """Where all red flags are demanded one is left out; the prover tells what would be offered, and to whom."""
    rule = RULEBASE.rule("urgency.red_flags_clear")
    fewer = replace(rule, when=All(rule.when.parts[1:]))
    wrong = replace(RULEBASE, rules=(*(one for one in RULEBASE.rules if one is not rule), fewer))
    fault = next(open_red_flags(Bench(wrong, 10)))
    assert fault.key == "open red flag: urgency: routine"
    assert f"1 of {len(RULEBASE.red_flags)}" in fault.says
    assert confirmed(wrong, fault)


@pytest.mark.parametrize("base", [*([RULEBASE] if CI else []), GARDEN, KETTLE], ids=lambda base: base.name)
def test_same_rule_base_same_bytes(base):
    turned = replace(base, rules=tuple(reversed(base.rules)), impossible=tuple(reversed(base.impossible)))
    assert prove(turned).data() == prove(base).data()
