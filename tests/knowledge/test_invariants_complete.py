"""The promises speak of all that they should: each contraindication, each caution, each thing that is offered."""

import pytest

from expert.language.conditions import leaves
from knowledge import RULEBASE
from knowledge.invariants import medicines, offers

# Releasing values that offer nothing and reassure of nothing: steps on the way, each read by a gate.
STEPS_ON_THE_WAY = {
    "anti_inflammatory_screen_clear", "direct_injury", "gate_open", "injection_screen_clear",
    "muscles_cleared", "neurology_fits", "no_sign_of_major_tear", "return_criteria_met", "settled_impingement",
    "no_sign_at_the_apophysis", "source_consistent", "fit_to_stretch",
}  # fmt: skip


def findings_of(conditions):
    return {leaf.subject.name for condition in conditions for leaf in leaves(condition) if leaf.subject.is_finding}


def findings_that_conclude(name, value):
    """What rules read that conclude this from findings of the patient alone."""
    rules = [rule for rule in RULEBASE.rules_for(name, value)
             if all(leaf.subject.is_finding for leaf in leaves(rule.when))]  # fmt: skip
    assert rules
    return findings_of(rule.when for rule in rules)


@pytest.mark.parametrize(
    ("name", "value", "promised"),
    [
        ("anti_inflammatory", "withhold", medicines.HARD),
        ("anti_inflammatory_caution", "concluded", (*medicines.HARD, *medicines.CAUTIONS)),
        ("cortisone_injection", "withhold", (*medicines.FOR_INJECTION, *medicines.HARD)),
        ("injection_caution", "concluded", (*medicines.FOR_INJECTION, *medicines.INJECTION_CAUTIONS)),
    ],
)
def test_every_finding_that_forbids_or_cautions_is_in_a_promise(name, value, promised):
    assert findings_that_conclude(name, value) <= findings_of(promised)


def test_whatever_is_released_is_an_offer_a_reassurance_or_a_step_on_the_way():
    promised = {leaf.subject.name for leaf in leaves(offers.REASSURING)}
    released = {conclusion.name for conclusion in RULEBASE.conclusions if conclusion.releasing}
    assert released == promised | STEPS_ON_THE_WAY
    assert not promised & STEPS_ON_THE_WAY


def test_every_invariant_has_its_reason():
    assert all(one.because.endswith(".") for one in RULEBASE.invariants)
