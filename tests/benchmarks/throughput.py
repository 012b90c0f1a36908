"""Consultations a second: of one thread, of several, and of a process pool, by turns in the same run.

Two kinds of work: the *light* outcome of a chart, and the *whole* consultation of findings, to JSON, which is what a
service does. A worker of the pool loads and compiles the rule base once, when it starts; charts or findings travel to
it in batches, and what comes back is text, for an outcome would bring its rule base along. Starting the pool is
outside the time. Every answer is compared, by its digest, with the one computed alone.
"""

import hashlib
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import count
from multiprocessing import get_context
from statistics import median

import expert
from expert.chaining import Engine
from expert.testing import Steering

RULEBASE = expert.load("lumbar-hamstring")  # once in each process, as a worker of an application does it
ENGINE = Engine(RULEBASE)
ROUNDS = 3
BATCH = {"light outcome": 200, "whole consultation": 10}
ONE = "one thread"


@dataclass(frozen=True, slots=True)
class Alone:
    """A patient's chart, and digests of the answers that were computed with nobody else about."""

    chart: expert.Chart
    light: str
    whole: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What was measured: kind of work, who did it, how many a second (the median of the rounds)."""

    what: str
    where: str
    a_second: int
    times_one_thread: float
    wrong: int


def light(outcome: expert.Outcome) -> str:
    """A digest of the light outcome."""
    said = (
        tuple(rule.id for rule in outcome.fired),
        tuple(rule.id for rule in outcome.withheld),
        tuple(outcome.standing.items()),
    )
    return hashlib.sha256(repr(said).encode()).hexdigest()


def whole(consultation: expert.Consultation) -> str:
    """A digest of the whole consultation."""
    return hashlib.sha256(consultation.model_dump_json().encode()).hexdigest()


def alone(seed: int) -> Alone:
    """A patient, answered while nobody else is."""
    chart = Steering(RULEBASE, seed).chart()
    outcome = ENGINE.run(chart)
    return Alone(chart, light(outcome), whole(expert.consultation_of(outcome)))


def _light(charts: Iterable[expert.Chart]) -> list[str]:
    return [light(ENGINE.run(chart)) for chart in charts]


def _whole(charts: Iterable[expert.Chart]) -> list[str]:
    return [whole(expert.consultation_of(ENGINE.run(chart))) for chart in charts]


def measured(patients: Sequence[Alone], threads: int, processes: int, seconds: float) -> list[Row]:
    """Every kind of work by everyone, in turns."""
    with ExitStack() as stack:
        # The processes first: a pool whose system forks has to be there before any thread is.
        pool = stack.enter_context(ProcessPoolExecutor(processes, mp_context=get_context("spawn")))
        list(pool.map(_light, [[patients[0].chart]] * processes * 4))
        who: dict[str, tuple[Executor, int]] = {
            ONE: (stack.enter_context(ThreadPoolExecutor(1)), 1),
            f"{threads} threads": (stack.enter_context(ThreadPoolExecutor(threads)), threads),
            f"{processes} processes": (pool, processes),
        }
        kinds = {
            "light outcome": (_light, [patient.light for patient in patients]),
            "whole consultation": (_whole, [patient.whole for patient in patients]),
        }
        charts = [patient.chart for patient in patients]
        return [
            row
            for what, (work, right) in kinds.items()
            for row in _rows(what, work, charts, right, who, seconds / ROUNDS)
        ]


def _rows(
    what: str,
    work: Callable[[Iterable[expert.Chart]], list[str]],
    charts: Sequence[expert.Chart],
    right: Sequence[str],
    who: dict[str, tuple[Executor, int]],
    seconds: float,
) -> list[Row]:
    rates: dict[str, list[float]] = {where: [] for where in who}
    wrong = dict.fromkeys(who, 0)
    for _ in range(ROUNDS):
        for where, (executor, hands) in who.items():
            rate, different = _round(work, charts, right, executor, hands, BATCH[what], seconds)
            rates[where].append(rate)
            wrong[where] += different
    times = {where: median(one / alone for one, alone in zip(rates[where], rates[ONE], strict=True)) for where in who}
    return [
        Row(what=what, where=where, a_second=round(median(rates[where])), times_one_thread=round(times[where], 2),
            wrong=wrong[where])
        for where in who
    ]  # fmt: skip


def _round(
    work: Callable[[Iterable[expert.Chart]], list[str]],
    charts: Sequence[expert.Chart],
    right: Sequence[str],
    executor: Executor,
    hands: int,
    batch: int,
    seconds: float,
) -> tuple[float, int]:
    """Consultations a second while so many seconds go by, and how many answers differed."""
    done = different = 0
    start = time.perf_counter()
    for turn in count():
        if time.perf_counter() - start >= seconds:
            break
        numbers = [[(turn * hands * batch + hand * batch + one) % len(charts) for one in range(batch)]
                   for hand in range(hands * 4)]  # fmt: skip
        for asked, answers in zip(
            numbers, executor.map(work, [[charts[number] for number in one] for one in numbers]), strict=True
        ):
            done += len(answers)
            different += sum(answer != right[number] for answer, number in zip(answers, asked, strict=True))
    return done / (time.perf_counter() - start), different
