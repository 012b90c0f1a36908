"""A pytest suite for any rule base, in one line."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any as Plain

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import run_state_machine_as_test
from hypothesis.strategies import SearchStrategy

from expert.chart import Chart
from expert.language.conditions import All
from expert.language.invariants import Invariant, Never, Stable
from expert.language.layers import Pair, conclusions_read
from expert.language.rulebase import RuleBase
from expert.language.rules import Impossible, Rule
from expert.loading import load
from expert.testing.laws import Laws, MakeRun
from expert.testing.machine import machine
from expert.testing.steering import smallest_step
from expert.testing.strategies import charts, extensions, impossible_charts, rule_directed, towards
from expert.testing.tables import is_possible, tables_of

Test = Callable[..., None]
SELDOM, LEAST = 10, 20
STEPS = 20
# What is broken is told of the smallest patient at once; for Hypothesis to find it in what it drew takes minutes.
_AS_TOLD = (Phase.explicit, Phase.reuse, Phase.generate)


def suite(
    rulebase: RuleBase | str,
    *,
    engine: MakeRun | None = None,
    cases: Iterable[Path | str] | None = None,
    examples: int | None = None,
) -> type:
    """A class of tests for a rule base, or for the installed one of this name; pytest collects it by its name.

        from expert.testing import suite

        TestKettle = suite("kettle")

    What each test holds a rule base to is said by the method of ``Laws`` of its name. A law that is broken fails with
    one sentence that names the smallest patient. ``cases`` are the files and folders of documented cases (default:
    those that ship with the rule base); ``engine``, given a rule base, returns what answers its charts (default: the
    engine of a consultation). ``examples`` is the count for a law (default: that of Hypothesis' profile), and a tenth
    of it, at least 20, for each invariant and impossible combination, for Rete, and for the consultation in steps.

    Raises NotFound where no such rule base is installed.
    """
    base = load(rulebase) if isinstance(rulebase, str) else rulebase
    laws = Laws(base, engine)
    often = _counted(examples or settings().max_examples)
    seldom = _counted(min(often.max_examples, max(LEAST, often.max_examples // SELDOM)))
    any_chart = st.tuples(rule_directed(base) | charts(base))
    releasing = [(conclusion.name, value) for conclusion in base.conclusions for value in conclusion.releasing]
    tests = [
        _law(laws, "agreement", any_chart, often),
        _law(laws, "second_opinion", any_chart, seldom),
        _law(laws, "determinism", any_chart, often),
        _law(laws, "order_of_rules", any_chart, often),
        _law(laws, "monotony", _extended(base, rule_directed(base)), often),
        _law_of_each(laws, "stability", releasing, lambda value: _releasing(base, value), often),
        _law_of_each(laws, "invariants", base.invariants, lambda one: _aimed_at(base, one), seldom),
        _law(laws, "reading", any_chart, often),
        _law_of_each(laws, "refusal", base.impossible, lambda one: _impossible(base, one), seldom),
        _consultation(base, engine, seldom),
        _cases(laws, None if cases is None else tuple(cases)),
    ]
    return type("TestRuleBase", (), {"__doc__": f"The laws, held to {base!r}.", **{one.__name__: one for one in tests}})


def _law(laws: Laws, name: str, drawn: SearchStrategy[Plain], counted: settings) -> Test:
    law = getattr(laws, name)

    def test(self: object, drawn: tuple[Chart, ...]) -> None:
        _hold(laws.rulebase, law, drawn)

    # Hypothesis knows a test, and what it should draw for it, by its name.
    return counted(given(drawn=drawn)(_named(test, name, law)))


def _law_of_each(
    laws: Laws,
    name: str,
    things: Sequence[Plain],
    drawn_for: Callable[[Plain], SearchStrategy[Plain]],
    counted: settings,
) -> Test:
    """The same with one test for each thing, for which charts of its own are drawn."""
    law = getattr(laws, name)

    def test(self: object, data: st.DataObject, which: Plain) -> None:
        _hold(laws.rulebase, law, data.draw(drawn_for(which)), which)

    each = pytest.mark.parametrize("which", things, ids=_said)
    marked: Test = each(counted(given(data=st.data())(_named(test, name, law))))
    return marked


def _named(test: Test, name: str, law: Callable[..., str]) -> Test:
    test.__name__ = test.__qualname__ = f"test_{name}"
    test.__doc__ = law.__doc__
    return test


def _consultation(base: RuleBase, engine: MakeRun | None, counted: settings) -> Test:
    def test_consultation_in_steps(self: object) -> None:
        run_state_machine_as_test(machine(base, engine=engine), settings=settings(counted, stateful_step_count=STEPS))

    test_consultation_in_steps.__doc__ = machine.__doc__
    return test_consultation_in_steps


def _cases(laws: Laws, paths: tuple[Path | str, ...] | None) -> Test:
    def test_cases(self: object) -> None:
        if paths is None and laws.rulebase.cases is None:
            pytest.skip(f"the rule base {laws.rulebase.name} ships no cases; name some with cases=")
        _tell(laws.cases(paths))

    test_cases.__doc__ = laws.cases.__doc__
    return test_cases


def _releasing(base: RuleBase, value: Pair) -> SearchStrategy[tuple[Chart, Chart]]:
    """Charts for which the value should stand, and extensions that could overturn it."""
    aims = base.rules_for(*value)
    return _extended(base, rule_directed(base, aims) if aims else charts(base), tuple(_contrary(base, value[0])))


def _impossible(base: RuleBase, combination: Impossible) -> SearchStrategy[tuple[Chart]]:
    return st.tuples(impossible_charts(base, combination))


def _aimed_at(base: RuleBase, invariant: Invariant) -> SearchStrategy[tuple[Chart, Chart]]:
    """Charts that put an invariant to the test, and extensions of them."""
    if isinstance(invariant, Stable):
        return _releasing(base, invariant.value.pair)
    conditions = [invariant.when]
    if isinstance(invariant, Never) and isinstance(invariant.when, All):
        conditions += invariant.when.parts  # which, if the rules are right, no chart satisfies all at once
    return _extended(base, st.one_of([towards(base, condition) for condition in conditions]))


def _extended(
    base: RuleBase, drawn: SearchStrategy[Chart], contrary: Sequence[Rule] = ()
) -> SearchStrategy[tuple[Chart, Chart]]:
    """Charts with an extension each, half of them towards the contrary rules where there are some."""

    def more(chart: Chart) -> SearchStrategy[tuple[Chart, Chart]]:
        any_rule = extensions(base, chart)
        drawn = extensions(base, chart, contrary) | any_rule if contrary else any_rule
        return drawn.map(lambda extension: (chart, extension))

    return drawn.flatmap(more)


def _contrary(base: RuleBase, name: str) -> Iterator[Rule]:
    """The rules of a conclusion, and of every conclusion on which they rest, at any depth."""
    waiting, seen = [name], {name}
    while waiting:
        for rule in base.rules_for(waiting.pop()):
            yield rule
            below = {conclusion.name for conclusion, _ in conclusions_read(rule.when)} - seen
            seen |= below
            waiting += sorted(below)


def _counted(examples: int) -> settings:
    # Rules are compiled at the first example, and a chart of several hundred findings takes its time to draw.
    return settings(max_examples=examples, deadline=None, phases=_AS_TOLD, suppress_health_check=[HealthCheck.too_slow])


def _hold(base: RuleBase, law: Callable[..., str], drawn: tuple[Chart, ...], *rest: Plain) -> None:
    """Fail with what the law says of the smallest patient, or the smallest step, that breaks it as these charts do."""
    told = law(*drawn, *rest)
    if told:
        count = len(drawn)

        def breaks(*charts: Chart) -> bool:
            return is_possible(base, charts[-1]) == is_possible(base, drawn[-1]) and law(*charts[-count:], *rest) != ""

        least = smallest_step(drawn[0] if count > 1 else Chart(), drawn[-1], breaks, tables_of(base).telling)
        _tell(law(*least[-count:], *rest) or told)


def _tell(broken: str) -> None:
    if broken:
        pytest.fail(broken, pytrace=False)


def _said(thing: Plain) -> str:
    return ": ".join(thing) if isinstance(thing, tuple) else str(thing.id)
