"""Same findings and rule base, same bytes: for any hash seed, order of findings, order of rules, process, thread."""

import gc
import json
import os
import subprocess
import sys
import threading
import weakref
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import expert
from expert.chaining import Engine
from expert.chart import Chart
from expert.consultation import consultation_of
from expert.testing import Steering
from knowledge import RULEBASE
from tests.conftest import CI

SCRIPT = Path(__file__).with_name("consult_in_order.py")
PROCESSES, ORDERS = (20, 20) if CI else (5, 20)
EACH = 1 if CI else 7  # orders of findings for each order of rules: 400 and 400, or 100 and 15
CHARTS = 20 if CI else 4
CONSULTATIONS = 100_000 if CI else 6_000


def as_given(chart):
    """Held values as an application gives them: a quantity as a text with its unit."""
    terms = {name: RULEBASE.term(name) for name in chart}
    return {name: terms[name].spoken(chart[name]) if terms[name].kind == "quantity" else chart[name] for name in chart}


def telling(results, count):
    """The charts of bundled cases that together decide most rules: each the one that adds most to those before it."""
    decided = {id_: {rule.id for rule in (*one.outcome.fired, *one.outcome.withheld)}
               for id_, one in enumerate(results)}  # fmt: skip
    seen = set()
    for _ in range(count):
        best = max(decided, key=lambda id_: len(decided[id_] - seen))
        seen |= decided[best]
        yield results[best].situation.chart
    assert len(seen) > len(RULEBASE.rules) / 3


def digests(process, charts):
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(process * ORDERS), str(ORDERS), str(EACH)],
        input=charts,
        env={**os.environ, "PYTHONHASHSEED": str(process * 977 + 1)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def test_same_bytes_for_any_hash_seed_order_and_process(replayed):
    charts = json.dumps([as_given(chart) for chart in telling(replayed.results, CHARTS)])
    with ThreadPoolExecutor(2) as pool:
        found = [
            digest for digests_ in pool.map(digests, range(PROCESSES), [charts] * PROCESSES) for digest in digests_
        ]
    assert len(found) == PROCESSES * ORDERS >= 100
    assert len(set(found)) == 1


def answer(outcome):
    return tuple(rule.id for rule in outcome.fired), tuple(rule.id for rule in outcome.withheld), dict(outcome.chart)


def test_threads_answer_as_one_thread_does_and_no_patient_meets_another():
    charts = [Steering(RULEBASE, seed).chart() for seed in range(200)]
    engine = Engine(RULEBASE)
    alone = [answer(engine.run(chart)) for chart in charts]
    assert len({fired for fired, _, _ in alone}) > 100  # patients that differ, or a mix-up would not show
    wrong = Counter()

    def work(worker):
        for turn in range(CONSULTATIONS // 8):
            place = (turn * 7 + worker * 31) % len(charts)
            if answer(engine.run(charts[place])) != alone[place]:
                wrong[place] += 1

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        threads = [threading.Thread(target=work, args=(worker,)) for worker in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(before)
    assert not wrong


class Told(str):
    """A text that can be referred to weakly, so that its end can be seen; it equals the plain text."""


def one_patient():
    """A chart whose texts are all ``Told``, and weak references to them."""
    charts = (Steering(RULEBASE, seed).chart() for seed in range(50))
    chart = max(charts, key=lambda chart: sum(isinstance(value, str) for value in chart.values()))
    held = {name: Told(value) if isinstance(value, str) else value for name, value in chart.items()}
    return Chart(held), [weakref.ref(value) for value in held.values() if isinstance(value, Told)]


@pytest.mark.parametrize("matcher", ["counting", "rete"])
def test_nothing_of_a_patient_is_alive_after_the_consultation(matcher):
    chart, texts = one_patient()
    assert len(texts) >= 3
    consultation = consultation_of(Engine(RULEBASE, matcher).run(chart))
    assert consultation.findings
    assert any(text() is not None for text in texts)
    del chart, consultation
    gc.collect()
    assert [text() for text in texts if text() is not None] == []


def test_nothing_of_a_patient_is_alive_after_consulting_from_outside():
    chart, texts = one_patient()
    findings = {name: value for name, value in chart.items() if RULEBASE.term(name).kind != "quantity"}
    expert.consult(findings, RULEBASE)
    del chart, findings
    gc.collect()
    assert [text() for text in texts if text() is not None] == []
