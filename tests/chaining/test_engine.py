"""The engine: its agenda's order, what it shares, and the terms whose names could trip experta."""

import pytest

from expert.chaining import Engine
from expert.chaining.experta_gate import load_experta
from expert.chart import Chart
from expert.language import WEEKS, flag, quantity, weeks
from expert.meaning import conclude
from tests.bases.spine import SPINE, referred, rule, rulebase

both_matchers = pytest.mark.parametrize("matcher", ["counting", "rete"])
BUSY = Chart({"pain": True, "numb": False, "side": "right side", "lasting": 9})


@both_matchers
def test_the_agenda_fires_in_the_order_of_the_rules_and_the_outcome_has_it_from_there(matcher, monkeypatch):
    fired: list[int] = []

    class Spied(list):
        def pop(self):
            fired.append(self[-1].rule.salience) if self else None
            return super().pop()

    monkeypatch.setattr(load_experta().Agenda, "__init__", lambda agenda: setattr(agenda, "activations", Spied()))
    outcome = Engine(SPINE, matcher).run(BUSY)
    assert fired == sorted(fired, reverse=True)
    assert len(set(fired)) == len(fired) > len(outcome.fired)
    assert list(outcome.fired) == [rule for rule in SPINE.rules_in_order if rule in outcome.fired]


@both_matchers
def test_a_rule_base_is_compiled_once_however_many_engines_are_asked_for(matcher):
    first, second = Engine(SPINE, matcher), Engine(SPINE, matcher)
    first.run(BUSY)
    idle = list(first._pool._idle)
    second.run(BUSY)
    assert list(second._pool._idle) == idle


def test_the_two_matchers_do_not_share_engines():
    assert Engine(SPINE)._pool is not Engine(SPINE, "rete")._pool


def test_an_unknown_matcher_is_named():
    with pytest.raises(ValueError, match="there is no matcher 'fast'; choose one of: counting, rete"):
        Engine(SPINE, "fast")  # type: ignore[arg-type]  # the mistake in question


@both_matchers
def test_an_empty_chart_is_answered(matcher):
    outcome = Engine(SPINE, matcher).run(Chart({}))
    assert (outcome.fired, outcome.withheld, dict(outcome.standing)) == ((), (), {})


@both_matchers
@pytest.mark.parametrize("name", ["self", "rule", "of", "number", "args", "kind", "part"])
def test_a_term_may_have_a_name_that_experta_or_the_engine_uses_itself(name, matcher):
    odd, other = flag(name, "Is it?"), quantity(f"{name}_2", "How long?", unit=WEEKS, low=0, high=9)
    base = rulebase(
        (odd, other), (referred,),
        (rule(f"{name}.a", odd.present, referred), rule(f"{name}.b", other >= weeks(3), referred)),
    )  # fmt: skip
    for chart in (Chart({name: True, f"{name}_2": 3}), Chart({name: False, f"{name}_2": 2})):
        assert Engine(base, matcher).run(chart).fired == conclude(base, chart).fired


@both_matchers
def test_nothing_is_written_to_stderr_by_a_run(matcher, capfd):
    Engine(SPINE, matcher).run(BUSY)
    assert capfd.readouterr() == ("", "")
