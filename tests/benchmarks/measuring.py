"""How engines are measured against each other: in one process, by turns, on the same charts, in ratios of rounds.

What a machine does meanwhile falls on all of them alike, so that a ratio is what two machines, or two commits, can
compare. Where others keep the machine busy, processor time (of all threads) is steadier than wall time. Garbage
collection is on, for all alike, with what was built before left out of it.
"""

import gc
import os
import platform
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from math import log
from pathlib import Path
from statistics import linear_regression, median
from typing import Any, Literal

from expert.chaining import Engine
from expert.chart import Chart
from expert.language import RuleBase
from expert.meaning import conclude
from expert.outcome import Outcome
from tests.benchmarks.peers import FORMS, checked

OURS = "ours"
Clock = Literal["wall", "processor"]
CLOCKS: Mapping[Clock, Callable[[], int]] = {"wall": time.perf_counter_ns, "processor": time.process_time_ns}
REFERENCE, RETE = "the reference", "experta's Rete"


@dataclass(frozen=True, slots=True)
class Contestant:
    """An engine under a name: ``take`` makes what it takes of a chart, outside the time, and ``run`` is timed."""

    name: str
    run: Callable[[Any], object]
    take: Callable[[Chart], object]
    peer: str = ""


Figures = Mapping[str, Sequence[float]]  # by contestant, the median microseconds of each round


def ours(rulebase: RuleBase) -> Contestant:
    """Our engine: a validated chart in; what fired, what was withheld and what stands out."""
    return Contestant(OURS, _with_standing(Engine(rulebase).run), fresh)


def reference(rulebase: RuleBase) -> Contestant:
    """The plain reference."""
    return Contestant(REFERENCE, _with_standing(lambda chart: conclude(rulebase, chart)), fresh)


def rete(rulebase: RuleBase) -> Contestant:
    """experta's own matcher, given the same rules."""
    return Contestant(RETE, _with_standing(Engine(rulebase, "rete").run), fresh)


def peers(rulebase: RuleBase, charts: Sequence[Chart]) -> list[Contestant]:
    """Every form of every peer, once its answers to the charts were checked."""
    asked = [(form, checked(str(form), form.start(rulebase), rulebase, charts)) for form in FORMS]
    return [Contestant(str(form), ask, dict, form.peer) for form, ask in asked]


def fresh(chart: Chart) -> Chart:
    """The same chart made anew, so that nothing can be remembered of it."""
    return Chart(dict(chart))


def contest(
    contestants: Sequence[Contestant], charts: Sequence[Chart], rounds: int, *, clock: Clock = "wall"
) -> Figures:
    """Measure by turns, after a round that warms up and does not count."""
    found: dict[str, list[float]] = {one.name: [] for one in contestants}
    with heap_set_aside():
        for _ in range(rounds + 1):
            for one in contestants:
                found[one.name].append(_round(one.run, [one.take(chart) for chart in charts], CLOCKS[clock]))
    return {name: figures[1:] for name, figures in found.items()}


def ratio(figures: Figures, name: str, to: str = OURS) -> float:
    """Of ``to``'s figure by that of another: the median over the rounds."""
    return median(one / other for one, other in zip(figures[to], figures[name], strict=True))


def best_of(contestants: Sequence[Contestant], figures: Figures) -> dict[str, str]:
    """The name of the fastest form of each peer."""
    best: dict[str, str] = {}
    for one in sorted(contestants, key=lambda one: median(figures[one.name])):
        if one.peer:
            best.setdefault(one.peer, one.name)
    return best


def exponent(sizes: Sequence[int], microseconds: Sequence[float]) -> float:
    """The power of the size with which the cost grows: the slope of a straight line through the logarithms."""
    return linear_regression(list(map(log, sizes)), list(map(log, microseconds))).slope


@contextmanager
def heap_set_aside() -> Iterator[None]:
    """Leave out of garbage collection what is alive now, so that it is no part of what a consultation costs."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def circumstances() -> dict[str, object]:
    """Where and when it was measured, and with which versions."""
    names = ("experta", "pydantic", "clipspy", "zen-engine")
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": f"{_processor()}, {os.cpu_count()} CPUs, {platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "versions": {name: found for name in names if (found := _version(name))},
    }


def _round(run: Callable[[Any], object], inputs: Sequence[object], clock: Callable[[], int]) -> float:
    took = []
    for one in inputs:
        start = clock()
        run(one)
        took.append(clock() - start)
    return median(took) / 1000


def _with_standing(run: Callable[[Chart], Outcome]) -> Callable[[Chart], Outcome]:
    def answered(chart: Chart) -> Outcome:
        outcome = run(chart)
        outcome.standing  # noqa: B018 - worked out when it is first read, and part of the answer
        return outcome

    return answered


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    if told.exists():
        for line in told.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
