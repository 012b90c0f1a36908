"""How long it takes until something answers: fresh processes, beside bare Python and the peers.

    python -m tests.benchmarks.startup [--rounds N] [--instructions] [--json]

Every contestant is a fresh process, all by turns, with everything compiled to bytecode beforehand. A *cold start* goes
from the start of the process over import and load to the first answer about one patient: ours as the light outcome and
as the whole consultation, and the peers with this rule base translated and compiled in the process, as their adapters
do. What is told of a ratio is the median over the rounds. Modules are counted, for they do not depend on what the
machine does meanwhile; ``--instructions`` counts instructions too (valgrind; some two minutes).
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from tests.benchmarks.measuring import circumstances

ROOT = Path(__file__).parents[2]
BARE = "bare Python"
COLLECTED = re.compile(r"Collected\s*:\s*(\d+)")
LOAD = "import expert; RULES = expert.load('lumbar-hamstring')"
PATIENT = "{'hamstring.tightness': True, 'patient.plays_sport': True, 'mri.muscle': 'no injury or degeneration'}"
LIGHT = f"{LOAD}; from expert.chaining import Engine; Engine(RULES).run(expert.Chart({PATIENT})).standing"
WHOLE = f"{LOAD}; expert.consult({PATIENT}, RULES).model_dump_json()"
# What is imported of a peer, beside import expert.
IMPORTED = {"experta": "import experta", "clipspy": "import clips", "zen-engine": "import zen"}
# The frozendict of 2016 that experta pins asks for a name that Python has not had since 3.10.
SHIM = "import collections, collections.abc; collections.Mapping = collections.abc.Mapping; "
# Peers that answer from this rule base, beside our first light outcome.
ANSWERING = ("clipspy", "zen-engine")


def asked_of(peer: str) -> str:
    """The code that asks the first of a peer's forms about the patient."""
    return f"next(form for form in FORMS if form.peer == '{peer}').start(RULES)({PATIENT})"


def contestants() -> dict[str, list[str]]:
    """What is started, by name."""
    code = {
        BARE: "pass",
        "import expert": "import expert",
        "import knowledge": "import knowledge",
        "cold start, light outcome": LIGHT,
        "cold start, whole consultation": WHOLE,
    }
    code |= {name: (SHIM if name == "import experta" else "") + name for name in IMPORTED.values() if _is_there(name)}
    code |= {
        f"cold start, {peer}": f"{LOAD}; from tests.benchmarks.peers import FORMS; {asked_of(peer)}"
        for peer in ANSWERING if all(map(_is_there, (IMPORTED[one] for one in ANSWERING)))
    }  # fmt: skip
    command = Path(sys.executable).with_name("expert")
    ran = {"expert --help": [str(command), "--help"], "expert about": [str(command), "about"]}
    return {**{name: ["-c", text] for name, text in code.items()}, **ran}


def measured(asked: Mapping[str, list[str]], rounds: int) -> dict[str, list[float]]:
    """Milliseconds of each round, by contestant; a first round warms up and does not count."""
    found: dict[str, list[float]] = {name: [] for name in asked}
    for _ in range(rounds + 1):
        for name, arguments in asked.items():
            start = time.perf_counter()
            _run([sys.executable, *arguments])
            found[name].append((time.perf_counter() - start) * 1000)
    return {name: took[1:] for name, took in found.items()}


def modules(arguments: list[str]) -> int:
    """How many modules the process imports."""
    told = _run([sys.executable, "-X", "importtime", *arguments]).stderr
    return sum(line.startswith("import time:") for line in told.splitlines()) - 1  # a line of heads


def instructions(arguments: list[str]) -> int:
    """Instructions of the whole process, its start included."""
    counting = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    told = COLLECTED.search(_run([*counting, sys.executable, *arguments]).stderr)
    if told is None:
        raise SystemExit("valgrind told no count.")
    return int(told[1])


def ratio(took: Mapping[str, Sequence[float]], one: str, to: str) -> float:
    """Of one's time by another's: the median over the rounds."""
    return round(median(ours / theirs for ours, theirs in zip(took[one], took[to], strict=True)), 3)


def ratios(took: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """Ours divided by theirs: imports against imports, cold starts against cold starts."""
    found = {
        "bare Python: import expert": ratio(took, "import expert", BARE),
        "bare Python: expert --help": ratio(took, "expert --help", BARE),
        "bare Python: import knowledge": ratio(took, "import knowledge", BARE),
        "bare Python: cold start": ratio(took, "cold start, light outcome", BARE),
    }
    for peer, name in IMPORTED.items():
        if name in took:
            found[peer] = ratio(took, "import expert", name)
    for peer in ANSWERING:
        if f"cold start, {peer}" in took:
            found[f"{peer}: cold start"] = ratio(took, "cold start, light outcome", f"cold start, {peer}")
    return found


def _is_there(imported: str) -> bool:
    return find_spec(imported.removeprefix("import ")) is not None


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": "0"}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return done


def main(given: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--instructions", action="store_true", help="count instructions too, with valgrind")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args(given)
    if arguments.instructions and shutil.which("valgrind") is None:
        parser.error("valgrind is not on the path; install it, or leave --instructions out.")
    asked = contestants()
    took = measured(asked, arguments.rounds)
    figures: dict[str, dict[str, float]] = {
        name: {
            "milliseconds": round(median(took[name]), 1),
            "times bare": ratio(took, name, BARE),
            "modules": modules(command),
        }
        for name, command in asked.items()
    }
    if arguments.instructions:
        for name, command in asked.items():
            figures[name]["million instructions"] = round(instructions(command) / 1e6, 1)
    if arguments.json:
        told = {**circumstances(), "rounds": arguments.rounds, "startup": figures, "ratios": ratios(took)}
        sys.stdout.write(json.dumps(told) + "\n")
        return
    sys.stdout.write(" ".join([f"{'':32}", *(f"{head:>20}" for head in figures[BARE])]) + "\n")
    for name, row in figures.items():
        sys.stdout.write(" ".join([f"{name:32}", *(f"{figure:>20,}" for figure in row.values())]) + "\n")
    sys.stdout.write("\nratios, ours divided by theirs\n")
    sys.stdout.writelines(f"  {name:32} {figure:>8.3f}\n" for name, figure in ratios(took).items())


if __name__ == "__main__":
    main()
