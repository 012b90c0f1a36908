"""Run as a script: consults charts in orders of its own, and prints one digest for each order.

    python consult_in_order.py FIRST COUNT EACH < CHARTS

The charts are a JSON list of findings as an application gives them. For each order, a number from FIRST on, every
chart's findings are shuffled; and for each ``EACH``-th the rule base is built anew from shuffled rules and impossible
combinations, which takes most of the time. The digest is over the JSON of the consultations and the fingerprint.
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


def in_order(number):
    order = random.Random(number)
    rules, impossible = shuffled(RULEBASE.rules, order), shuffled(RULEBASE.impossible, order)
    return replace(RULEBASE, rules=tuple(rules), impossible=tuple(impossible))


def digest(charts, base, number):
    order = random.Random(number)
    total = hashlib.sha256(base.fingerprint.encode())
    for chart in charts:
        findings = dict(shuffled(chart.items(), order))
        total.update(consult(findings, base).model_dump_json().encode())
    return total.hexdigest()


def main(first, count, each, charts):
    for number in range(first, first + count):
        if (number - first) % each == 0:
            base = in_order(number)
        sys.stdout.write(f"{digest(charts, base, number)}\n")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:4]), json.load(sys.stdin))
