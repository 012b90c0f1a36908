"""What one consultation costs: our matcher beside experta's own Rete and the plain reference, in the same run.

    python -m tests.benchmarks.consult [--rounds N] [--json]

Engines take turns on the same charts in one process, after one run each to compile; a round is the median over the
charts, and a figure the median over the rounds. Ratios, not seconds, are what two machines can compare.
"""

import argparse
import json
import platform
import sys
import time
from collections.abc import Callable
from statistics import median

from expert.chaining import Engine
from expert.chart import Chart
from expert.consultation import consultation_of
from expert.meaning import conclude
from expert.testing import Steering
from knowledge import RULEBASE

ENGINES: dict[str, Callable[[Chart], object]] = {
    "counting (default)": Engine(RULEBASE).run,
    "reference": lambda chart: conclude(RULEBASE, chart),
    "counting, with its pydantic consultation": lambda chart: consultation_of(Engine(RULEBASE).run(chart)),
    "experta's Rete": Engine(RULEBASE, "rete").run,
}


def microseconds(run: Callable[[Chart], object], charts: list[Chart]) -> float:
    """The median over the charts, in microseconds."""
    took = []
    for chart in charts:
        start = time.perf_counter_ns()
        run(chart)
        took.append((time.perf_counter_ns() - start) / 1000)
    return median(took)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    charts = [Steering(RULEBASE, seed).chart() for seed in range(20)]
    rounds: dict[str, list[float]] = {name: [] for name in ENGINES}
    for _ in range(arguments.rounds + 1):  # the first compiles and warms up
        for name, run in ENGINES.items():
            rounds[name].append(microseconds(run, charts))
    figures = {name: median(found[1:]) for name, found in rounds.items()}
    ours = figures["counting (default)"]
    ratios = {name: ours / figure for name, figure in figures.items()}
    if arguments.json:
        sys.stdout.write(json.dumps({"microseconds": figures, "ratios": ratios}) + "\n")
        return
    sys.stdout.write(f"{len(RULEBASE.rules)} rules, Python {platform.python_version()}, {platform.processor()}\n")
    for name, figure in figures.items():
        sys.stdout.write(f"{figure:10.0f} microseconds  {figure / ours:8.2f} of ours  {name}\n")


if __name__ == "__main__":
    main()
