"""Bits say of a slip what replaying the cases with a really changed rule base says: on random and on our own rules."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from expert.cases import Case, CaseSource, Expected, Situation, read_cases
from expert.chart import Chart
from expert.language import RuleBase
from expert.language.conclusions import NOTHING, Verdict
from expert.meaning import conclude
from expert.mutating.judging import Expectations
from expert.mutating.rerun import Mutant, Reruns
from expert.mutating.slips import slips_of
from expert.mutating.stillborn import Nursery
from expert.outcome import Outcome
from expert.replaying import judge
from expert.side_by_side import conclude_all
from expert.testing import Steering, random_rulebase
from tests.bases import pneumonia
from tests.conftest import CI


def mutants_of(rulebase: RuleBase) -> list[Mutant]:
    nursery = Nursery(rulebase)
    slips = [slip for rule in rulebase.rules for slip in slips_of(rule)]
    return [Mutant(slip, slip.mutated()) for slip in slips if nursery.loads(slip)]


def really_mutated(rulebase: RuleBase, mutant: Mutant) -> RuleBase:
    rules = [mutant.rule if rule.id == mutant.slip.rule.id else rule for rule in rulebase.rules]
    return replace(rulebase, rules=tuple(rule for rule in rules if rule is not None), policies=(), topics=(),
                   source_attributes=None)  # fmt: skip


def failing(rulebase: RuleBase, meant: RuleBase, cases: Sequence[Case]) -> int:
    """The situations that ``judge`` fails, one bit each; ``meant`` still has the rule that a slip deleted."""
    mask = 0
    situations = [(case, situation) for case in cases for situation in case.situations]
    for number, (case, situation) in enumerate(situations):
        outcome = conclude(rulebase, situation.chart)
        told = Outcome(meant, outcome.chart, outcome.fired, outcome.withheld)
        mask |= (judge(case, situation, told).status == "failed") << number
    return mask


def random_case(random: Random, rulebase: RuleBase, *, wrong: float) -> Case:
    """A case whose expectations are met, but for a share of ``wrong`` ones, by the rule base."""
    situations = []
    for number in range(random.randint(1, 5)):
        chart = Steering(rulebase, random).half_known()
        situations.append(
            Situation(name=str(number), line=number, chart=chart, expected=expected(random, rulebase, chart, wrong))
        )
    return Case(path="drawn.yaml", title="Drawn", source=CaseSource(cite="x"), story="Drawn.", claims=(),
                situations=tuple(situations))  # fmt: skip


def expected(random: Random, rulebase: RuleBase, chart: Chart, wrong: float) -> Expected:
    outcome = conclude(rulebase, chart)
    values, disagrees = {}, {}
    for conclusion in rulebase.conclusions:
        stands = outcome.standing.get(conclusion.name, NOTHING)
        others = [value for value in (*conclusion.values, NOTHING) if value != stands]
        # A conflict has to be expected, or the situation fails.
        if random.random() < 0.4 or (isinstance(conclusion, Verdict) and conclusion.name in outcome.conflicts):
            values[conclusion.name] = stands
            if random.random() < 0.2 and stands != "conflict":
                values[conclusion.name] = random.choice(others)
                disagrees[conclusion.name] = "Drawn so."
            elif random.random() < wrong:
                values[conclusion.name] = random.choice(others)
    topics = random.sample(range(9), random.randint(0, 3))
    fires = [rule.id for rule in outcome.fired if rule.topic in {f"topic{one}" for one in topics}]
    if fires and random.random() < wrong:
        fires.pop()
    withheld = {}
    for conclusion in random.sample(rulebase.conclusions, min(2, len(rulebase.conclusions))):
        withheld[conclusion.name] = tuple(
            rule.id for rule in outcome.withheld if rule.then.conclusion.name == conclusion.name
        )
    return Expected(values=values, fires=tuple(fires), withheld=withheld, disagrees=disagrees)


@pytest.mark.parametrize("seed", range(60 if CI else 12))
def test_on_random_rule_bases_with_random_expectations(seed: int) -> None:
    random = Random(seed)
    rulebase = random_rulebase(random, rules=random.randint(3, 16))
    cases = [random_case(random, rulebase, wrong=0.0) for _ in range(6)]
    expectations = Expectations(rulebase, cases)
    reruns = Reruns(rulebase, expectations.charts)
    assert expectations.failing(reruns.base) == failing(rulebase, rulebase, cases) == 0
    mutants = mutants_of(rulebase)
    for mutant in random.sample(mutants, min(40, len(mutants))):
        mutated = really_mutated(rulebase, mutant)
        rerun = reruns.run(mutant)
        assert expectations.killed(rerun) == failing(mutated, rulebase, cases), mutant.id
        whole = conclude_all(mutated, expectations.charts)
        assert {id_: mask for id_, mask in rerun.found.fired.items() if mask} == whole.fired, mutant.id
        assert {id_: mask for id_, mask in rerun.found.withheld.items() if mask} == whole.withheld, mutant.id
        assert {pair: mask for pair, mask in rerun.found.concluded.items() if mask} == whole.concluded, mutant.id


@pytest.mark.parametrize("seed", range(100, 160 if CI else 112))
def test_without_a_slip_the_same_situations_fail(seed: int) -> None:
    random = Random(seed)
    rulebase = random_rulebase(random, rules=random.randint(3, 16))
    cases = [random_case(random, rulebase, wrong=0.3) for _ in range(8)]
    expectations = Expectations(rulebase, cases)
    assert expectations.failing(conclude_all(rulebase, expectations.charts)) == failing(rulebase, rulebase, cases)


def test_random_slips_are_killed_and_survive_often_enough_to_tell() -> None:
    killed = survived = shown = 0
    for seed in range(12):
        random = Random(seed)
        rulebase = random_rulebase(random, rules=random.randint(3, 16))
        cases = [random_case(random, rulebase, wrong=0.0) for _ in range(6)]
        expectations = Expectations(rulebase, cases)
        reruns = Reruns(rulebase, expectations.charts)
        for mutant in mutants_of(rulebase):
            rerun = reruns.run(mutant)
            killed += bool(expectations.killed(rerun))
            survived += not expectations.killed(rerun)
            shown += bool(reruns.differing(mutant, rerun)) and not expectations.killed(rerun)
    assert killed > 100
    assert survived > 100
    assert shown > 30


def test_on_the_whole_of_a_foreign_rule_base() -> None:
    cases = read_cases(pneumonia.RULEBASE, [Path(__file__).with_name("pneumonia_cases")])
    expectations = Expectations(pneumonia.RULEBASE, cases)
    reruns = Reruns(pneumonia.RULEBASE, expectations.charts)
    for mutant in mutants_of(pneumonia.RULEBASE):
        mutated = really_mutated(pneumonia.RULEBASE, mutant)
        assert expectations.killed(reruns.run(mutant)) == failing(mutated, pneumonia.RULEBASE, cases), mutant.id


def test_on_our_own_rule_base(replayed) -> None:  # type: ignore[no-untyped-def]  # the report of conftest
    rulebase = replayed.rulebase
    random, nursery = Random(4), Nursery(rulebase)
    cases = random.sample(replayed.cases, 30 if CI else 8)
    expectations = Expectations(rulebase, cases)
    reruns = Reruns(rulebase, expectations.charts)
    slips = random.sample([slip for rule in rulebase.rules for slip in slips_of(rule)], 1000)
    mutants = [Mutant(slip, slip.mutated()) for slip in slips if nursery.loads(slip)]
    killed = {mutant.id: expectations.killed(reruns.run(mutant)) for mutant in mutants}
    telling = [mutant for mutant in mutants if killed[mutant.id]]
    assert telling
    most = 30 if CI else 4
    for mutant in (*telling[:most], *[mutant for mutant in mutants if not killed[mutant.id]][:most]):
        assert killed[mutant.id] == failing(really_mutated(rulebase, mutant), rulebase, cases), mutant.id
