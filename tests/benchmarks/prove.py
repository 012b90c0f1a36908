"""How the time of a proof grows with the rule base: copies of ours side by side, and random ones full of faults.

    python -m tests.benchmarks.prove [--copies 1 2 3] [--random 125 250 500] [--json]

Each rule is a named Boolean in one incremental solver. Counted is processor time, of the whole proof and of its
solving. A copy is our rule base under other names, so that nothing is wrong with it: what a sound rule base costs. A
random rule base has a fault in every other rule, and for each that has a witness the smallest patient is sought.
"""

import argparse
import json
import platform
import sys
import time
from random import Random
from typing import Any as Plain

from expert.language import RuleBase
from expert.proofs import prove
from expert.testing import random_rulebase
from knowledge import RULEBASE
from tests.benchmarks.rulebases import side_by_side


def measured(rulebase: RuleBase) -> dict[str, float]:
    """Seconds of the whole proof and of its solving, questions asked, faults found."""
    start = time.process_time()
    proof = prove(rulebase)
    whole = time.process_time() - start
    return {"rules": len(rulebase.rules), "seconds": whole, "solving": proof.seconds, "questions": proof.asked,
            "faults": len(proof.faults), "witnesses": sum(bool(fault.patients) for fault in proof.faults)}  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--copies", type=int, nargs="*", default=[1, 2, 3])
    parser.add_argument("--random", type=int, nargs="*", default=[125, 250, 500])
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    found: list[dict[str, Plain]] = [
        {"of": f"{many} of ours", **measured(side_by_side(*[RULEBASE] * many))} for many in arguments.copies
    ]
    drawn = {rules: random_rulebase(Random(rules), rules=rules) for rules in arguments.random}
    found += [{"of": "random", **measured(base)} for base in drawn.values()]
    if arguments.json:
        sys.stdout.write(json.dumps(found) + "\n")
        return
    sys.stdout.write(f"Python {platform.python_version()}, {platform.processor() or platform.machine()}\n")
    for one in found:
        sys.stdout.write(
            f"{one['rules']:5} rules ({one['of']}): {one['seconds']:6.1f} s, of which {one['solving']:5.1f} s solving "
            f"{one['questions']} questions; {one['faults']} faults, {one['witnesses']} with a smallest patient\n"
        )


if __name__ == "__main__":
    main()
