"""Instructions a consultation, counted by valgrind: for comparing two commits where wall time is too noisy.

    python -m tests.benchmarks.instructions [--rules N ...] [--consultations N] [--all] [--json]

Runs itself under ``valgrind --tool=callgrind`` twice, with so many consultations and with none, and divides the
difference. Hash seeds are fixed, so that the same commit gives the same figure but for a few parts in a thousand.
``--all`` counts the peers too. Takes about half a minute a run.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence

from tests.benchmarks.measuring import OURS, circumstances, ours, peers
from tests.benchmarks.peers import FORMS
from tests.benchmarks.rulebases import OURS as OUR_RULES
from tests.benchmarks.rulebases import charts_of, kinds_of, named

CHARTS = 20
COLLECTED = re.compile(r"Collected\s*:\s*(\d+)")


def consultations(rules: int, kind: str, engine: str, count: int) -> None:
    """Answer charts of a kind in turn, so many in all, once each chart was answered."""
    rulebase = named(rules)[1]
    charts = charts_of(rulebase, kind, CHARTS)  # type: ignore[arg-type]  # one of the kinds, from the command line
    contestants = [ours(rulebase)] if engine == OURS else peers(rulebase, ())
    one = next(one for one in contestants if one.name == engine)
    for number in range(CHARTS + count):
        one.run(one.take(charts[number % CHARTS]))


def instructions(rules: int, kind: str, engine: str, count: int) -> float:
    """Instructions a consultation."""
    return (_collected(rules, kind, engine, count) - _collected(rules, kind, engine, 0)) / count


def _collected(rules: int, kind: str, engine: str, count: int) -> int:
    command = [
        "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
        sys.executable, "-m", "tests.benchmarks.instructions", "--run", str(rules), kind, engine, str(count),
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
    parser.add_argument("--consultations", type=int, default=200)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--run", nargs=4, help=argparse.SUPPRESS)
    arguments = parser.parse_args(given)
    if arguments.run:
        rules, kind, engine, count = arguments.run
        consultations(int(rules), kind, engine, int(count))
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
