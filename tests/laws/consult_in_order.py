"""Run as a script: consults charts in orders of its own, and prints one digest for each order.

    python consult_in_order.py FIRST COUNT < CHARTS

The charts are a JSON list of findings as an application gives them. For each order, a number from FIRST on, the rule
base is built anew from shuffled rules and impossible combinations, and every chart's findings are shuffled. The digest
is over the JSON of the consultations and the fingerprint.
"""

import hashlib
import json
import random
import sys
from dataclasses import replace

from expert import consult
from knowledge import RULEBASE


def shuffled(things, order):
    things = list(things)
    order.shuffle(things)
    return things


def digest(charts, number):
    order = random.Random(number)
    rules, impossible = shuffled(RULEBASE.rules, order), shuffled(RULEBASE.impossible, order)
    base = replace(RULEBASE, rules=tuple(rules), impossible=tuple(impossible))
    total = hashlib.sha256(base.fingerprint.encode())
    for chart in charts:
        findings = dict(shuffled(chart.items(), order))
        total.update(consult(findings, base).model_dump_json().encode())
    return total.hexdigest()


def main(first, count, charts):
    for number in range(first, first + count):
        sys.stdout.write(f"{digest(charts, number)}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), json.load(sys.stdin))
