"""Instructions a consultation, counted by valgrind: for comparing two commits where wall time is too noisy.

    python -m tests.benchmarks.instructions [--rules N ...] [--consultations N] [--all] [--json]

Runs itself under ``valgrind --tool=callgrind`` twice, with so many consultations and with none, and divides the
difference. Hash seeds are fixed, so that the same commit gives the same figure but for a few parts in a thousand.
``--all`` counts the peers too. Takes about a minute a run.
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
from tests.benchmarks.measuring import OURS, circumstances, ours, peers
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
    found = [
        {"rules": rules, "charts": kind, "engine": engine,
         "instructions": instructions(rules, kind, engine, arguments.consultations)}
        for rules in arguments.rules
        for kind in kinds_of(rules)
        for engine in (OURS, *(map(str, FORMS) if arguments.all else ()))
    ]  # fmt: skip
    if arguments.json:
        sys.stdout.write(json.dumps({**circumstances(), "instructions": found}, indent=1) + "\n")
        return
    for one in found:
        sys.stdout.write(
            f"{one['instructions']:12,.0f} instructions  {one['engine']}: {one['rules']} rules, {one['charts']}\n"
        )


if __name__ == "__main__":
    main()
