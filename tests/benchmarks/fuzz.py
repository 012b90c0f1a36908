"""Feeds broken and odd input to everything of the package that reads text or values.

    python -m tests.benchmarks.fuzz --inputs N [--seed S] [--format NAME] [--start K] [--json]

An input is known by (seed, format, number): ``--format NAME --start K --inputs 1`` reads one again. Prints what
became of the inputs and ends with 1 where the law of ``fuzz_formats`` was broken.
"""

import argparse
import json
import random
import resource
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from tempfile import TemporaryDirectory

from tests.benchmarks.fuzz_formats import READ, Format, formats, tried

# Of a run over all formats: the quick ones get more of the inputs.
SHARES = {
    "chart": 10, "chart in JSON": 42, "case": 1, "small case": 6, "claims": 3, "export": 4, "values": 8, "measures": 30,
}  # fmt: skip
MOST_MEMORY = 1 << 30
_SHOWN = 2000


@dataclass(slots=True)
class Tally:
    """What became of the inputs of one format."""

    inputs: int = 0
    read: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    slowest: tuple[float, int] = (0.0, 0)
    seconds: float = 0.0
    broken: list[str] = field(default_factory=list)


def run(form: Format, seed: int, numbers: range) -> Tally:
    """Try the inputs of these numbers."""
    tally = Tally()
    for number in numbers:
        given = form.drawn(random.Random(f"{seed}/{form.name}/{number}"))
        start = time.process_time()
        try:
            kinds = tried(form, given)
        except Exception:
            last = traceback.format_exc(limit=-4)
            tally.broken.append(f"{form.name} {number}: {last}\n  input: {repr(given)[:_SHOWN]}")
            kinds = ["broken"]
        took = time.process_time() - start
        tally.inputs += 1
        tally.seconds += took
        tally.slowest = max(tally.slowest, (took, number))
        tally.read += kinds == [READ]
        tally.kinds.update(kinds)
    return tally


def main() -> int:
    """Run, print, and say whether the law held."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=list(SHARES))
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    shares = {arguments.format: 1} if arguments.format else SHARES
    tallies: dict[str, Tally] = {}
    with TemporaryDirectory() as folder:
        known = formats(folder)
        for name, share in shares.items():
            inputs = arguments.inputs * share // sum(shares.values())
            tallies[name] = run(known[name], arguments.seed, range(arguments.start, arguments.start + inputs))
            if not arguments.json:
                sys.stdout.write(_told(name, tallies[name]))
                sys.stdout.flush()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    total = sum(tally.inputs for tally in tallies.values())
    broken = [one for tally in tallies.values() for one in tally.broken]
    if arguments.json:
        found = {name: {"inputs": tally.inputs, "read": tally.read, "slowest_seconds": tally.slowest[0],
                        "slowest_number": tally.slowest[1], "kinds": dict(tally.kinds.most_common())}
                 for name, tally in tallies.items()}  # fmt: skip
        data = {"seed": arguments.seed, "inputs": total, "peak_mib": peak, "broken": broken, "formats": found}
        sys.stdout.write(json.dumps(data, indent=1) + "\n")
    else:
        sys.stdout.write(f"\n{total} inputs, seed {arguments.seed}; peak memory {peak} MiB; {len(broken)} broken\n")
        sys.stdout.writelines(f"\n{one}\n" for one in broken)
    return 1 if broken else 0


def _told(name: str, tally: Tally) -> str:
    refused = tally.inputs - tally.read
    rate = tally.inputs / tally.seconds if tally.seconds else 0.0
    head = (
        f"\n{name}: {tally.inputs} inputs, {tally.read} read, {refused} refused in {len(tally.kinds) - 1} kinds of "
        f"sentence; "
        f"{rate:.0f}/s; slowest {tally.slowest[0]:.2f} s (number {tally.slowest[1]}); {len(tally.broken)} broken\n"
    )
    return head + "".join(f"  {count:8} {kind}\n" for kind, count in tally.kinds.most_common(12))


if __name__ == "__main__":
    sys.exit(main())
