"""The same inputs guided by coverage: what reaches new code of the package or of its YAML parser is mutated further.

    pip install atheris
    python -m tests.benchmarks.fuzz_guided --format NAME --inputs N [--seed S]

atheris counts the branches; the mutations and the law are those of ``fuzz``. Ends with 1 where the law is broken, and
prints the input.
"""

import argparse
import os
import random
import sys
import traceback
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["expert", "ruamel", "json"]):
    from tests.benchmarks.fuzz import Tally
    from tests.benchmarks.fuzz_formats import READ, formats, tried

LONGEST = 4096


def main() -> None:
    """Run to the number of inputs; atheris itself never returns."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--format", choices=["chart", "chart in JSON", "case", "small case", "claims"], required=True)
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    folder = TemporaryDirectory()
    form = formats(folder.name)[arguments.format]
    tally = Tally()

    def ended(code: int) -> None:
        """At once: libFuzzer would take SystemExit for a crash."""
        sys.stdout.flush()
        folder.cleanup()
        os._exit(code)

    def one(data: bytes) -> None:
        try:
            kinds = tried(form, data)
        except Exception:
            sys.stdout.write(f"{traceback.format_exc()}\ninput: {data!r}\n")
            ended(1)
        tally.inputs += 1
        tally.read += kinds == [READ]
        tally.kinds.update(kinds)
        if tally.inputs == arguments.inputs:
            sys.stdout.write(
                f"{form.name}: {tally.inputs} inputs guided by coverage, seed {arguments.seed}; {tally.read} read, "
                f"refused in {len(tally.kinds) - 1} kinds of sentence; 0 broken\n"
            )
            ended(0)

    def mutated(data: bytes, most: int, seed: int) -> bytes:
        draw = random.Random(seed)
        if draw.random() < 0.3:
            return atheris.Mutate(data, most)
        new = form.mutator.mutated(data, draw) if len(data) > 1 else form.drawn(draw)
        return new[: min(most, LONGEST)]

    options = [f"-seed={arguments.seed}", f"-max_len={LONGEST}", "-verbosity=0"]
    atheris.Setup([sys.argv[0], *options], one, custom_mutator=mutated)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
