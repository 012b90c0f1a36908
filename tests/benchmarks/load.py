"""Load: what threads and processes give, and whether anything of one patient reaches another, or stays.

    python -m tests.benchmarks.load [--consultations N] [--threads N] [--processes N] [--patients N] [--whole PERCENT]
                                    [--seconds S] [--json]

First the throughput of one thread, of all threads, and of a process pool (see ``throughput``), by turns, every answer
compared with the one computed alone.

Then the many consultations, which take minutes. All threads answer patients drawn from a seed over and over, each in
an order of its own, and every answer is compared with the one computed alone: the light outcome of each, and of
``--whole`` percent the JSON of the whole consultation. At the start and after each quarter everything stops, and it is
counted what is alive: experta's facts (those of the vocabulary are made once, so that their number stays), facts in the
lists of engines that stand idle, outcomes and consultations, objects that the garbage collector knows, memory of the
process. Ends with 1 when an answer differs or when anything of a patient is alive.
"""

import argparse
import gc
import json
import os
import random
import sys
import threading
import time
import weakref
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

import expert
from expert.chaining.experta_gate import load_experta
from tests.benchmarks.measuring import circumstances
from tests.benchmarks.throughput import ENGINE, Alone, Row, alone, light, measured, whole

STOPS = 4
SWITCHES = 1e-5  # seconds between two threads' turns, a five-hundredth of the usual, so that they meet everywhere


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """What is alive when all threads stand still. ``held`` are facts in fact lists, beyond the initial one of each."""

    consultations: int
    seconds: float
    mebibytes: float
    objects: int
    facts: int
    idle_engines: int
    held: int
    outcomes: int


class Run:
    """The consultations, and what went wrong."""

    def __init__(self, patients: Sequence[Alone], threads: int, whole: float) -> None:
        self.patients, self.threads, self.whole = patients, threads, whole
        self.answered: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._alive: list[weakref.ref[object]] = []

    def part(self, number: int, consultations: int) -> None:
        """So many consultations, shared among the threads."""
        shares = [consultations // self.threads + (one < consultations % self.threads) for one in range(self.threads)]
        with ThreadPoolExecutor(self.threads) as pool:
            list(pool.map(self._answer, [number * self.threads + one for one in range(self.threads)], shares))

    def _answer(self, seed: int, consultations: int) -> None:
        chance = random.Random(seed)
        counted: Counter[str] = Counter()
        watched: list[weakref.ref[object]] = []
        for _ in range(consultations):
            patient = chance.choice(self.patients)
            outcome = ENGINE.run(patient.chart)
            counted["light"] += 1
            counted["wrong"] += light(outcome) != patient.light
            if chance.random() * 100 < self.whole:
                consultation = expert.consultation_of(outcome)
                counted["whole"] += 1
                counted["wrong"] += whole(consultation) != patient.whole
                watched.append(weakref.ref(consultation))
            if counted["light"] % 50 == 0:
                watched.append(weakref.ref(outcome))
        with self._lock:
            self.answered += counted
            self._alive += watched

    def stop(self, since: float) -> Stop:
        """Count what is alive now."""
        gc.collect()
        experta = load_experta()
        known = gc.get_objects()
        engines = [one for one in known if isinstance(one, experta.KnowledgeEngine)]
        self._alive = [one for one in self._alive if one() is not None]
        return Stop(
            consultations=self.answered["light"],
            seconds=round(time.perf_counter() - since, 1),
            mebibytes=round(resident() / 2**20, 1),
            objects=len(known),
            facts=sum(isinstance(one, experta.Fact) for one in known),
            idle_engines=len(engines),
            held=sum(len(one.facts) - 1 for one in engines),
            outcomes=len(self._alive),
        )


def resident() -> int:
    """Bytes of memory that the process holds now; 0 where the system does not tell."""
    status = Path("/proc/self/statm")
    return int(status.read_text(encoding="ascii").split()[1]) * 4096 if status.exists() else 0


def soaked(patients: Sequence[Alone], arguments: argparse.Namespace) -> tuple[Run, list[Stop]]:
    """The many consultations, and what was alive at the start and after each quarter."""
    run = Run(patients, arguments.threads, arguments.whole)
    usual = sys.getswitchinterval()
    sys.setswitchinterval(SWITCHES)
    try:
        run.part(0, max(arguments.threads * 50, arguments.consultations // 50))  # caches fill, the allocator settles
        run.answered.clear()
        start = time.perf_counter()
        stops = [run.stop(start)]
        for number in range(STOPS):
            share = arguments.consultations * (number + 1) // STOPS - arguments.consultations * number // STOPS
            run.part(number + 1, share)
            stops.append(run.stop(start))
    finally:
        sys.setswitchinterval(usual)
    return run, stops


def main(given: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--consultations", type=int, default=1_000_000)
    parser.add_argument("--threads", type=int, default=8)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--patients", type=int, default=200)
    parser.add_argument("--whole", type=float, default=1.0, metavar="PERCENT")
    parser.add_argument("--seconds", type=float, default=5.0, help="of each measurement of throughput")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args(given)
    patients = [alone(seed) for seed in range(arguments.patients)]
    rows = measured(patients, arguments.threads, arguments.processes, arguments.seconds)
    run, stops = soaked(patients, arguments)
    wrong = run.answered["wrong"] + sum(row.wrong for row in rows)
    kept = sum(stop.held + stop.outcomes + abs(stop.facts - stops[0].facts) for stop in stops)
    told = {
        **circumstances(),
        "throughput": [asdict(row) for row in rows],
        "ratios": {f"{row.what}, {row.where}": row.times_one_thread for row in rows},
        "threads": arguments.threads, "patients": arguments.patients,
        "different": len({patient.whole for patient in patients}),
        "light": run.answered["light"], "whole": run.answered["whole"], "wrong": wrong, "alive": kept,
        "grown_mebibytes": round(stops[-1].mebibytes - stops[0].mebibytes, 1),
        "stops": [asdict(stop) for stop in stops],
    }  # fmt: skip
    sys.stdout.write(json.dumps(told) + "\n" if arguments.json else page(told, rows, stops))
    return 1 if wrong or kept else 0


def page(told: dict[str, object], rows: Sequence[Row], stops: Sequence[Stop]) -> str:
    """The figures for people."""
    lines = [f"{'':24}{'':14}{'a second':>12}{'times one thread':>20}{'different':>12}"]
    lines += [
        f"{row.what:24}{row.where:14}{row.a_second:>12,}{row.times_one_thread:>20.2f}{row.wrong:>12}" for row in rows
    ]
    lines += [
        "",
        f"{told['light']:,} consultations in {told['threads']} threads, {told['whole']:,} of them whole;",
        f"{told['patients']} patients, {told['different']} different answers; {told['wrong']} unlike the one alone",
        "",
        " ".join(f"{name:>13}" for name in asdict(stops[0])),
        *(" ".join(f"{value:>13,}" for value in asdict(stop).values()) for stop in stops),
        "",
        f"memory grew by {told['grown_mebibytes']} MiB; facts, outcomes and consultations still alive: {told['alive']}",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
