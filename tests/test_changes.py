"""Two answers side by side: whose conclusions differ, by which rules, and where the difference begins."""

from dataclasses import replace

from expert.changes import Change, Said, changes, differing_rules
from expert.chart import Chart
from expert.consultation import consultation_of
from expert.meaning import conclude
from tests.bases.garden import RULEBASE


def said(**findings: bool | str | int) -> Said:
    return Said.of(conclude(RULEBASE, Chart({name.replace("__", "."): value for name, value in findings.items()})))


def test_equal_answers_do_not_differ() -> None:
    one = said(leaf__drooping=True, soil__moisture="wet")
    assert changes(one, one, RULEBASE) == ()
    assert differing_rules(one, one) == {}


def test_an_outcome_and_its_consultation_say_the_same() -> None:
    outcome = conclude(RULEBASE, Chart({"leaf.drooping": True, "soil.moisture": "wet", "leaf.yellow": True}))
    assert Said.of(outcome) == Said.of(consultation_of(outcome))


def test_the_difference_begins_with_the_rule_that_reads_the_finding() -> None:
    found = changes(said(leaf__drooping=True), said(leaf__drooping=True, soil__moisture="wet"), RULEBASE)
    assert found == (
        Change("overwatering", None, "possible", ("water.wet_and_drooping",), ("water.wet_and_drooping",)),
        Change("watering", None, "pause", ("care.pause_watering",), ("water.wet_and_drooping",)),
    )


def test_what_a_changed_rule_base_no_longer_says_is_gone() -> None:
    fewer = replace(RULEBASE, rules=[rule for rule in RULEBASE.rules if rule.id != "water.wet_and_drooping"])
    chart = Chart({"leaf.drooping": True, "soil.moisture": "wet"})
    found = changes(Said.of(conclude(RULEBASE, chart)), Said.of(conclude(fewer, chart)), RULEBASE, fewer)
    assert [(one.conclusion, one.before, one.after, one.begins_with) for one in found] == [
        ("overwatering", "possible", None, ("water.wet_and_drooping",)),
        ("watering", "pause", None, ("water.wet_and_drooping",)),
    ]


def test_a_conclusion_that_neither_rule_base_has_any_more_is_told_last() -> None:
    gone = Said({"of old": "likely"}, {"old.rule": ("of old", "likely")}, {})
    assert changes(gone, said(), RULEBASE) == (Change("of old", "likely", None, ("old.rule",), ("old.rule",)),)
