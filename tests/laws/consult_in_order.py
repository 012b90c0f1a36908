"""Run as a script: consults charts in orders of its own, and prints one digest for each order.

    python consult_in_order.py FIRST COUNT

For each order, a number from FIRST on, the rule base is built anew from shuffled rules and impossible combinations,
and every chart's findings are shuffled. The digest is over the JSON of the consultations and the fingerprint.
"""

import hashlib
import random
import sys
from dataclasses import replace

from expert import consult
from expert.cases import read_cases
from knowledge import RULEBASE


def as_given(chart):
    """Held values as an application gives them: a quantity as a text with its unit."""
    terms = {name: RULEBASE.term(name) for name in chart}
    return {name: terms[name].spoken(chart[name]) if terms[name].kind == "quantity" else chart[name] for name in chart}


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
        findings = dict(shuffled(as_given(chart).items(), order))
        total.update(consult(findings, base).model_dump_json().encode())
    return total.hexdigest()


def main(first, count):
    situations = [situation for case in read_cases(RULEBASE) for situation in case.situations]
    richest = sorted(situations, key=lambda situation: (-len(situation.chart), situation.name))[:200:10]
    for number in range(first, first + count):
        sys.stdout.write(f"{digest([situation.chart for situation in richest], number)}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
