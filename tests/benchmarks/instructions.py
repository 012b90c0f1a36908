"""Instructions a consultation, counted by valgrind: for comparing two commits where wall time is too noisy.

    python -m tests.benchmarks.instructions [--rules N ...] [--consultations N] [--all] [--json]

Runs itself under ``valgrind --tool=callgrind`` twice, with so many consultations and with none, and divides the
difference (the making of its input is in it). Hash seeds are fixed, so that the same commit gives the same figure but
for a few parts in a thousand. Of several sizes it prints the power of the rules with which the count grows, too, which
no other program on the machine can change. ``--all`` counts the peers too. Takes about a minute a run.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from expert.chart import Chart
from tests.benchmarks.measuring import OURS, circumstances, exponent, ours, peers
from tests.benchmarks.peers import FORMS
from tests.benchmarks.rulebases import OURS as OUR_RULES
from tests.benchmarks.rulebases import Kind, charts_of, kinds_of, named

CHARTS = 20
COLLECTED = re.compile(r"Collected\s*:\s*(\d+)")


def consultations(rules: int, engine: str, count: int, charts: Sequence[Chart]) -> None:
    """Answer the charts in turn, so many in all, once each was answered."""
    rulebase = named(rules)[1]
    contestants = [ours(rulebase)] if engine == OURS else peers(rulebase, ())
    one = next(one for one in contestants if one.name == engine)
    for number in range(len(charts) + count):
        one.run(one.take(charts[number % len(charts)]))


def instructions(rules: int, kind: Kind, engine: str, count: int) -> float:
    """Instructions a consultation."""
    charts = charts_of(named(rules)[1], kind, CHARTS)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "charts.json"  # valgrind would take minutes to read the documented cases
        path.write_text(json.dumps([dict(chart) for chart in charts]), encoding="utf-8")
        with_, without = (_collected([str(rules), engine, str(many), str(path)]) for many in (count, 0))
    return (with_ - without) / count


def _collected(run: Sequence[str]) -> int:
    command = [
        "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
        sys.executable, "-m", "tests.benchmarks.instructions", "--run", *run,
    ]  # fmt: skip
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    told = COLLECTED.search(done.stderr)
    if done.returncode or told is None:
        raise SystemExit(f"valgrind ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return int(told[1])


def main(given: Sequence[str] | None = None) -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rules", type=int, nargs="*", default=[OUR_RULES])
    parser.add_argument("--consultations", type=int, default=100)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--run", nargs=4, help=argparse.SUPPRESS)
    arguments = parser.parse_args(given)
    if arguments.run:
        rules, engine, count, path = arguments.run
        charts = [Chart(held) for held in json.loads(Path(path).read_text(encoding="utf-8"))]
        consultations(int(rules), engine, int(count), charts)
        return
    if shutil.which("valgrind") is None:
        raise SystemExit("valgrind is not installed; without it there are only wall times: tests.benchmarks.consult.")
    engines = [OURS, *(map(str, FORMS) if arguments.all else ())]
    found: dict[str, dict[int, float]] = {}
    for rules in arguments.rules:
        for kind in kinds_of(rules):
            for engine in engines:
                counted = instructions(rules, kind, engine, arguments.consultations)
                found.setdefault(f"{engine}; charts {kind}", {})[rules] = counted
    powers = {name: exponent(list(by), list(by.values())) for name, by in found.items() if len(by) > 1}
    if arguments.json:
        told = {"instructions": found, "exponents": powers, **circumstances()}
        sys.stdout.write(json.dumps(told, indent=1) + "\n")
        return
    for name, by in found.items():
        sys.stdout.writelines(f"{count:12,.0f} instructions  {rules} rules, {name}\n" for rules, count in by.items())
        if name in powers:
            sys.stdout.write(f"{'':12} grows as rules ** {powers[name]:.2f}\n")


if __name__ == "__main__":
    main()
