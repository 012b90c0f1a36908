"""What all consultations of a rule base share is made at once, and tells nothing of any patient."""

import expert
from expert.chaining import Engine
from expert.consultation import consultation_of
from expert.consultation.unchanging import finding_part, unchanging
from expert.language import Quantity
from expert.testing import Steering
from knowledge import RULEBASE


def test_no_consultation_adds_to_it_or_takes_another_instance() -> None:
    made = unchanging(RULEBASE)
    before = {name: dict(table) for name, table in vars(made).items() if isinstance(table, dict)}
    for seed in range(5):
        consultation_of(Engine(RULEBASE).run(Steering(RULEBASE, seed).chart()))
    assert unchanging(RULEBASE) is made
    assert {name: dict(table) for name, table in vars(made).items() if isinstance(table, dict)} == before


def test_it_holds_a_part_for_every_value_but_those_of_quantities() -> None:
    made = unchanging(RULEBASE)
    assert {name for name, _ in made.findings} == {
        term.name for term in RULEBASE.terms if not isinstance(term, Quantity)
    }
    for (name, value), part in made.findings.items():
        assert part == finding_part(RULEBASE.term(name), value)


def test_a_finding_with_its_source_is_never_the_shared_one() -> None:
    (name, value), shared = next(iter(unchanging(RULEBASE).findings.items()))
    told = expert.consult({name: {"value": value, "source": {"observer": "Dr A"}}}, RULEBASE)
    (found,) = (one for one in told.findings if one.term == name)
    assert [one.observer for one in found.provenance] == ["Dr A"]
    assert shared.provenance == ()
