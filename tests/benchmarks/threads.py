"""Very many consultations in several threads: does anything of one patient reach another, or stay?

    python -m tests.benchmarks.threads [--consultations N] [--threads N] [--patients N] [--whole PERCENT] [--json]

Patients are drawn from a seed, and each one's answer is computed alone first. Then all threads answer them over and
over, each in an order of its own, and every answer is compared with the one computed alone: the light outcome of each,
and of ``--whole`` percent the JSON of the whole consultation. Five times everything stops, and it is counted what is
alive: experta's facts, outcomes and consultations, objects that the garbage collector knows, memory of the process.
Ends with 1 when an answer differs or when anything of a patient is alive.
"""

import argparse
import gc
import hashlib
import json
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
from expert.chaining import Engine
from expert.chaining.experta_gate import load_experta
from expert.testing import Steering

RULEBASE = expert.load("lumbar-hamstring")
STOPS = 4
SWITCHES = 1e-5  # seconds between two threads' turns, a five-hundredth of the usual, so that they meet everywhere


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """What is alive when all threads stand still. Idle engines hold experta's one initial fact each, and no other."""

    consultations: int
    seconds: float
    mebibytes: float
    objects: int
    facts: int
    idle_engines: int
    outcomes: int


@dataclass(frozen=True, slots=True)
class Alone:
    """A patient's chart, and digests of the answers that were computed with nobody else about."""

    chart: expert.Chart
    light: str
    whole: str


class Run:
    """The consultations, and what went wrong."""

    def __init__(self, patients: Sequence[Alone], threads: int, whole: float) -> None:
        self.patients, self.threads, self.whole = patients, threads, whole
        self.engine = Engine(RULEBASE)
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
            outcome = self.engine.run(patient.chart)
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
        facts = [one for one in gc.get_objects() if isinstance(one, experta.Fact)]
        initial = sum(isinstance(one, experta.InitialFact) for one in facts)
        self._alive = [one for one in self._alive if one() is not None]
        return Stop(
            consultations=self.answered["light"],
            seconds=round(time.perf_counter() - since, 1),
            mebibytes=round(resident() / 2**20, 1),
            objects=len(gc.get_objects()),
            facts=len(facts) - initial,
            idle_engines=initial,
            outcomes=len(self._alive),
        )


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
    outcome = Engine(RULEBASE).run(chart)
    return Alone(chart, light(outcome), whole(expert.consultation_of(outcome)))


def resident() -> int:
    """Bytes of memory that the process holds now; 0 where the system does not tell."""
    status = Path("/proc/self/statm")
    return int(status.read_text(encoding="ascii").split()[1]) * 4096 if status.exists() else 0


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--consultations", type=int, default=100_000)
    parser.add_argument("--threads", type=int, default=8)
    parser.add_argument("--patients", type=int, default=200)
    parser.add_argument("--whole", type=float, default=1.0, metavar="PERCENT")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    run = Run([alone(seed) for seed in range(arguments.patients)], arguments.threads, arguments.whole)
    different = len({patient.whole for patient in run.patients})
    usual = sys.getswitchinterval()
    sys.setswitchinterval(SWITCHES)
    run.part(0, max(arguments.threads * 50, arguments.consultations // 50))  # caches fill, and the allocator settles
    run.answered.clear()
    start = time.perf_counter()
    stops = [run.stop(start)]
    for number in range(STOPS):
        share = arguments.consultations * (number + 1) // STOPS - arguments.consultations * number // STOPS
        run.part(number + 1, share)
        stops.append(run.stop(start))
    sys.setswitchinterval(usual)
    wrong = run.answered["wrong"]
    kept = sum(stop.facts + stop.outcomes for stop in stops)
    if arguments.json:
        figures = {"threads": arguments.threads, "patients": arguments.patients, "different": different,
                   "light": run.answered["light"], "whole": run.answered["whole"], "wrong": wrong, "alive": kept,
                   "stops": [asdict(stop) for stop in stops]}  # fmt: skip
        sys.stdout.write(json.dumps(figures) + "\n")
    else:
        sys.stdout.write(
            f"{run.answered['light']} consultations in {arguments.threads} threads, "
            f"{run.answered['whole']} of them whole; {arguments.patients} patients, {different} different answers; "
            f"{wrong} differ from the one computed alone\n\n"
        )
        sys.stdout.write(" ".join(f"{name:>13}" for name in asdict(stops[0])) + "\n")
        sys.stdout.writelines(" ".join(f"{value:>13,}" for value in asdict(stop).values()) + "\n" for stop in stops)
        growth = stops[-1].mebibytes - stops[0].mebibytes
        sys.stdout.write(f"\nmemory grew by {growth:.1f} MiB; facts, outcomes and consultations still alive: {kept}\n")
    return 1 if wrong or kept else 0


if __name__ == "__main__":
    sys.exit(main())
