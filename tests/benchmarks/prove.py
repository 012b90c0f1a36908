"""How the time of a proof grows with the rule base: random rule bases of the whole language, and ours.

    python -m tests.benchmarks.prove [--rules 125 250 500 1000] [--json]

Each rule is a named Boolean in one incremental solver. Counted is processor time, of the whole proof and of its
solving; a random rule base is full of faults, and of each the smallest patient is found and put to the reference, so
the same rule bases are also asked for their faults alone, which is what a sound rule base costs.
"""

import argparse
import json
import platform
import sys
import time
from random import Random

from expert.language import RuleBase
from expert.proofs import prove
from expert.testing import random_rulebase
from knowledge import RULEBASE


def measured(rulebase: RuleBase) -> dict[str, float]:
    """Seconds of the whole proof and of its solving, questions asked, faults found."""
    start = time.process_time()
    proof = prove(rulebase)
    whole = time.process_time() - start
    return {"rules": len(rulebase.rules), "seconds": whole, "solving": proof.seconds, "questions": proof.asked,
            "faults": len(proof.faults)}  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rules", type=int, nargs="+", default=[125, 250, 500, 1000])
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    found = [{"of": "ours", **measured(RULEBASE)}]
    found += [{"of": "random", **measured(random_rulebase(Random(rules), rules=rules))} for rules in arguments.rules]
    if arguments.json:
        sys.stdout.write(json.dumps(found) + "\n")
        return
    sys.stdout.write(f"Python {platform.python_version()}, {platform.processor() or platform.machine()}\n")
    for one in found:
        sys.stdout.write(
            f"{one['rules']:5} rules ({one['of']}): {one['seconds']:6.1f} s, of which {one['solving']:5.1f} s solving "
            f"{one['questions']} questions; {one['faults']} faults\n"
        )


if __name__ == "__main__":
    main()
