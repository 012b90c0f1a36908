"""Whatever order the agenda takes within a layer, the same rules fire, are withheld, and conclude."""

from random import Random

from expert.chaining import compiled
from expert.chart import Chart
from expert.meaning import conclude
from expert.testing import Steering, random_rulebase
from knowledge import RULEBASE
from tests.conftest import CI

in_order = compiled.productions_of


def agenda_at_random(monkeypatch, random):
    """From now on, engines are compiled whose agenda ranks the productions of a layer and kind at random."""

    def shuffled(*arguments):
        found = list(in_order(*arguments))
        random.shuffle(found)
        return tuple(sorted(found, key=lambda production: production.key[:2]))

    monkeypatch.setattr(compiled, "productions_of", shuffled)


def answer(engine_class, chart: Chart):
    engine = engine_class()
    engine.reset()
    fired, withheld = engine.consult(chart)
    return [rule.id for rule in fired], [rule.id for rule in withheld]


def test_of_random_rule_bases(monkeypatch):
    orders_differ = 0
    for seed in range(60 if CI else 12):
        random = Random(seed)
        agenda_at_random(monkeypatch, random)
        rulebase = random_rulebase(random, rules=25)
        engines = [compiled.compile_counting(rulebase) for _ in range(4)]
        for _ in range(6):
            chart = Steering(rulebase, random).half_known()
            meant = conclude(rulebase, chart)
            answers = [answer(engine, chart) for engine in engines]
            for fired, withheld in answers:
                assert sorted(fired) == sorted(rule.id for rule in meant.fired)
                assert sorted(withheld) == sorted(rule.id for rule in meant.withheld)
            orders_differ += len({tuple(fired) for fired, _ in answers}) > 1
    assert orders_differ > 10  # or nothing was tried


def test_of_our_own_rule_base(monkeypatch):
    random = Random(1)
    charts = [Steering(RULEBASE, seed).chart() for seed in range(20)]
    orders = set()
    for _ in range(10 if CI else 3):
        agenda_at_random(monkeypatch, random)
        engine_class = compiled.compile_counting(RULEBASE)
        fired_in_order = []
        for chart in charts:
            meant, (fired, withheld) = conclude(RULEBASE, chart), answer(engine_class, chart)
            assert set(fired) == {rule.id for rule in meant.fired}
            assert set(withheld) == {rule.id for rule in meant.withheld}
            assert len(fired) == len(meant.fired)
            fired_in_order.append(tuple(fired))
        orders.add(tuple(fired_in_order))
    assert len(orders) > 1
