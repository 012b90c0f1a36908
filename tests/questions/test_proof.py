"""How: the proof of what stands is whole, repeats nothing, and is enough to conclude it again."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expert.errors import NotFound
from expert.language.conclusions import CONFLICT, Grade, Verdict
from expert.language.layers import conclusions_read
from expert.language.rulebase import RuleBase
from expert.meaning import conclude
from expert.outcome import Outcome
from expert.questions import Proof, how
from expert.questions.proof import NotConcluded
from expert.testing import rule_directed, rulebases
from tests.questions.asking import BASES, FEW, KETTLE, concluded


def rules(proof: Proof) -> list[str]:
    return [step.rule for step in proof.steps]


def test_the_proof_goes_down_to_the_findings() -> None:
    proof = how(concluded(leaf__drooping=True, soil__moisture="wet", leaf__yellow=False), "watering")
    assert proof.says == "Watering: pause stands, by care.pause_watering."
    assert rules(proof) == ["care.pause_watering", "water.wet_and_drooping"]
    assert [finding.says for finding in proof.findings] == ["leaf drooping: present", "soil moisture: wet"]
    assert proof.step("water.wet_and_drooping").source.place == "water"
    with pytest.raises(KeyError):
        proof.step("light.pale")


def test_what_is_shared_is_a_step_once() -> None:
    outcome = concluded(KETTLE, scale_test="scaled", kettle__hums=True)
    proof = how(outcome, "use")
    assert rules(proof) == ["use.with_care", "care.descale", "scale.test"]
    assert [step.findings[0].term for step in proof.steps if step.findings] == ["kettle.hums", "scale_test"]


def test_every_rule_that_reaches_it_is_shown_and_a_lower_step_is_named() -> None:
    outcome = concluded(KETTLE, kettle__leaks=True, element__cold=True, kettle__hums=True)
    proof = how(outcome, "use")
    assert proof.sides[0].rules == ("use.stop",)
    assert proof.says == "Use: stop stands, by use.stop. Another value was concluded beside it, by use.with_care."
    spots = how(concluded(leaf__yellow=True, leaf__spots=True, soil__moisture="flooded"), "watering")
    assert spots.conclusion.beside == ("care.pause_watering",)


def test_a_conflict_shows_both_sides() -> None:
    proof = how(concluded(leaf__yellow=True, leaf__spots=True), "light")
    assert [(side.value, side.rules) for side in proof.sides] == [
        ("too little", ("light.pale",)),
        ("too much", ("light.scorched",)),
    ]
    assert rules(proof) == ["light.pale", "light.scorched"]
    assert proof.says == (
        "Light is in conflict, 'too little' (by light.pale) against 'too much' (by light.scorched); neither stands."
    )


def test_what_rests_on_a_conflict_rests_on_both_sides() -> None:
    proof = how(concluded(leaf__yellow=True, leaf__spots=True), "repot")
    assert rules(proof) == ["care.repot_on_conflict", "light.pale", "light.scorched"]


def test_where_a_finding_comes_from_is_carried_along() -> None:
    sourced = {"value": True, "observer": "Dr A", "date": "2026-11-20"}
    proof = how(concluded(leaf__yellow=sourced), "light")
    assert proof.findings[0].provenance[0].observer == "Dr A"
    assert proof.steps[0].findings[0].provenance[0].date == "2026-11-20"


@pytest.mark.parametrize(
    ("name", "error", "sentence"),
    [
        ("watering", NotConcluded, "nothing is concluded of watering (Watering); ask why not."),
        ("watring", NotFound, "there is no conclusion 'watring'; did you mean 'watering'?"),
        ("leaf.yellow", NotFound, ("leaf.yellow is a finding, which is found in the patient and not concluded; "
                                   "name a conclusion.")),
    ],
)  # fmt: skip
def test_what_does_not_stand_has_no_proof(name: str, error: type[Exception], sentence: str) -> None:
    with pytest.raises(error) as raised:
        how(concluded(leaf__yellow=True), name)
    assert str(raised.value) == sentence


def proofs(outcome: Outcome) -> Iterator[Proof]:
    return (how(outcome, name) for name in outcome.standing)


def is_whole(proof: Proof, outcome: Outcome) -> None:
    fired = {rule.id for rule in outcome.fired}
    named = [rule for side in proof.sides for rule in side.rules]
    below = [rule for step in proof.steps for match in step.conclusions for rule in match.rules]
    assert len(set(rules(proof))) == len(proof.steps)
    assert set(rules(proof)) == {*named, *below} <= fired
    assert {finding.term for finding in proof.findings} == {one.term for step in proof.steps for one in step.findings}
    assert {finding.term for finding in proof.findings} <= set(outcome.chart)


def is_enough(proof: Proof, outcome: Outcome) -> bool:
    """Consulted about the findings of the proof alone, every rule of it fires again, and what it proves stands.

    That is so where no rule of the proof has an exception and none reads the value of a verdict: a finding that is
    left out may be what withheld the exception, or what withheld the verdict's other value. A verdict that is proved
    may itself be in conflict then. False where the law says nothing.
    """
    base = outcome.rulebase
    steps = [base.rule(rule) for rule in rules(proof)]
    read = [(conclusion, values) for step in steps for conclusion, values in conclusions_read(step.when)]
    if any(step.unless is not None for step in steps) or any(
        isinstance(c, Verdict) and CONFLICT not in v for c, v in read
    ):
        return False
    again = conclude(base, outcome.chart.ordered(finding.term for finding in proof.findings))
    assert set(rules(proof)) <= {rule.id for rule in again.fired}
    defined, stands = base.conclusion(proof.conclusion.name), again.standing[proof.conclusion.name]
    if isinstance(defined, Grade):
        assert defined.values.index(stands) >= defined.values.index(proof.conclusion.value)
    else:
        assert stands in (proof.conclusion.value, CONFLICT)
    return True


@pytest.mark.parametrize("base", BASES, ids=repr)
@FEW
@given(data=st.data())
def test_a_proof_is_whole_and_enough(base: RuleBase, data: st.DataObject) -> None:
    outcome = conclude(base, data.draw(rule_directed(base)))
    for proof in proofs(outcome):
        is_whole(proof, outcome)
        is_enough(proof, outcome)


@FEW
@given(data=st.data())
def test_a_proof_by_any_rules_is_whole_and_enough(data: st.DataObject) -> None:
    base = data.draw(rulebases())
    outcome = conclude(base, data.draw(rule_directed(base)))
    for proof in proofs(outcome):
        is_whole(proof, outcome)
        is_enough(proof, outcome)


def test_the_law_says_something_of_most_conclusions_of_a_kettle() -> None:
    outcome = concluded(KETTLE, scale_test="scaled", kettle__hums=True, element__cold=True, kettle__leaks=True)
    assert [is_enough(proof, outcome) for proof in proofs(outcome)].count(True) >= 2
