"""Consultations a second: of one thread, of several, and of a process pool, by turns in the same run.

Two kinds of work: the *light* outcome of a chart, and the *whole* consultation of findings, to JSON, which is what a
service does. A worker of the pool loads and compiles the rule base once, when it starts; charts or findings travel to
it in batches, and what comes back is text, for an outcome would bring its rule base along. Starting the pool is
outside the time. Every answer is compared, by its digest, with the one computed alone.
"""

import hashlib
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import cycle, islice
from multiprocessing import get_context
from statistics import median

import expert
from expert.chaining import Engine
from expert.testing import Steering

RULEBASE = expert.load("lumbar-hamstring")  # once in each process, as a worker of an application does it
ENGINE = Engine(RULEBASE)
ROUNDS = 3
AHEAD = 4  # batches that wait for each thread or process, so that none stands idle
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """A kind of work, with the answers that are right, and how many charts go in one batch."""

    what: str
    do: Callable[[Iterable[expert.Chart]], list[str]]
    charts: Sequence[expert.Chart]
    right: Sequence[str]
    batch: int

    def round(self, executor: Executor, hands: int, seconds: float) -> tuple[float, int]:
        """Consultations a second while so many seconds go by, and how many answers differed."""
        done = different = 0
        places = cycle(range(len(self.charts)))
        start = time.perf_counter()
        while time.perf_counter() - start < seconds:
            numbers = [list(islice(places, self.batch)) for _ in range(hands * AHEAD)]
            batches = [[self.charts[number] for number in asked] for asked in numbers]
            for asked, answers in zip(numbers, executor.map(self.do, batches), strict=True):
                done += len(answers)
                different += sum(answer != self.right[number] for answer, number in zip(answers, asked, strict=True))
        return done / (time.perf_counter() - start), different


def measured(patients: Sequence[Alone], threads: int, processes: int, seconds: float) -> list[Row]:
    """Every kind of work by everyone, in turns, for so many seconds each."""
    charts = [patient.chart for patient in patients]
    kinds = (
        _Work(what="light outcome", do=_light, charts=charts, right=[one.light for one in patients], batch=200),
        _Work(what="whole consultation", do=_whole, charts=charts, right=[one.whole for one in patients], batch=5),
    )
    with ExitStack() as stack:
        pool = stack.enter_context(ProcessPoolExecutor(processes, mp_context=get_context("spawn")))
        list(pool.map(_whole, [charts[:1]] * processes * AHEAD))  # each has loaded the rules and answered once
        who: dict[str, tuple[Executor, int]] = {
            ONE: (stack.enter_context(ThreadPoolExecutor(1)), 1),
            f"{threads} threads": (stack.enter_context(ThreadPoolExecutor(threads)), threads),
            f"{processes} processes": (pool, processes),
        }
        return [row for work in kinds for row in _rows(work, who, seconds / ROUNDS)]


def _rows(work: _Work, who: Mapping[str, tuple[Executor, int]], seconds: float) -> list[Row]:
    rates: dict[str, list[float]] = {where: [] for where in who}
    wrong = dict.fromkeys(who, 0)
    for _ in range(ROUNDS):
        for where, (executor, hands) in who.items():
            rate, different = work.round(executor, hands, seconds)
            rates[where].append(rate)
            wrong[where] += different
    return [
        Row(
            what=work.what,
            where=where,
            a_second=round(median(found)),
            times_one_thread=round(median(one / alone for one, alone in zip(found, rates[ONE], strict=True)), 2),
            wrong=wrong[where],
        )
        for where, found in rates.items()
    ]
