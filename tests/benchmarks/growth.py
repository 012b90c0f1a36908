"""How the cost of one consultation grows with the rule base: ours beside the peers, from 60 to 1,000 rules.

    python -m tests.benchmarks.growth [--rules N ...] [--rounds N] [--charts N] [--clock wall|processor]
        [--json] [--plot FILE]

Sizes below ours are parts of our rule base, closed under what they read; those above are ours beside copies of it under
other names, so that findings grow with the rules. The charts have about 76 % of the findings known, or are the
documented cases' (for a copy, another case each). Measured as ``tests.benchmarks.consult`` does, each peer at its best
for the size. Printed is also the power of the number of rules with which the cost grows; 1 is linear. experta's Rete
is measured on a few charts, and up to our own size.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks.consult import Cell, cell
from tests.benchmarks.growth_plot import plot
from tests.benchmarks.measuring import CLOCKS, OURS, Clock, circumstances, exponent
from tests.benchmarks.rulebases import OURS as OUR_RULES
from tests.benchmarks.rulebases import SIZES, charts_of, kinds_of, named

Costs = Mapping[str, Mapping[int, float]]  # by engine, microseconds by number of rules


def measured(sizes: Sequence[int], charts: int, rounds: int, clock: Clock) -> list[Cell]:
    """The figures of each size on charts of each kind."""
    return [
        cell(rules, kind, charts_of(named(rules)[1], kind, charts), rounds, clock=clock, with_rete=rules <= OUR_RULES)
        for rules in sizes
        for kind in kinds_of(rules)
    ]


def costs(cells: Sequence[Cell]) -> dict[str, dict[int, float]]:
    """Microseconds by engine and number of rules; a peer's are those of its fastest form there."""
    found: dict[str, dict[int, float]] = {}
    for one in cells:
        for name in one.ratios:
            found.setdefault(name, {})[one.rules] = one.microseconds[one.best.get(name, name)]
        found.setdefault(OURS, {})[one.rules] = one.microseconds[OURS]
    return dict(sorted(found.items(), key=lambda item: item[0] != OURS))


def exponents(found: Costs) -> dict[str, float]:
    """The power with which each engine's cost grows."""
    return {name: exponent(list(by), list(by.values())) for name, by in found.items() if len(by) > 1}


def main(given: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rules", type=int, nargs="*", default=list(SIZES))
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--charts", type=int, default=30, help="charts of each kind")
    parser.add_argument("--clock", choices=CLOCKS, default="wall", help="processor: where the machine is busy")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--plot", type=Path, metavar="FILE", help="draw it too, as .svg or .png")
    arguments = parser.parse_args(given)
    cells = measured(arguments.rules, arguments.charts, arguments.rounds, arguments.clock)
    by_kind = {
        kind: [one for one in cells if one.charts == kind] for kind in dict.fromkeys(one.charts for one in cells)
    }
    grown = {kind: costs(some) for kind, some in by_kind.items()}
    told = circumstances()
    if arguments.plot:
        plot(grown, told, arguments.plot)
    if arguments.json:
        found = {
            "ratios": {kind: ratios(some) for kind, some in by_kind.items()},
            "exponents": {kind: exponents(one) for kind, one in grown.items()},
            **told, "rounds": arguments.rounds, "charts": arguments.charts, "clock": arguments.clock,
            "cells": [asdict(one) for one in cells],
        }  # fmt: skip
        sys.stdout.write(json.dumps(found, indent=1) + "\n")
        return
    sys.stdout.write(f"{told['date']}, {told['machine']}, Python {told['python']}, {told['versions']}\n")
    for kind, some in by_kind.items():
        sys.stdout.writelines(line + "\n" for line in table(kind, some, grown[kind]))


def ratios(cells: Sequence[Cell]) -> dict[str, dict[int, float]]:
    """Ours divided by theirs, by peer and number of rules."""
    names = dict.fromkeys(name for one in cells for name in one.ratios)
    return {name: {one.rules: one.ratios[name] for one in cells if name in one.ratios} for name in names}


def table(kind: str, cells: Sequence[Cell], found: Costs) -> list[str]:
    """Microseconds and ratios by size, and how they grow."""
    powers, shares = exponents(found), ratios(cells)
    sizes = [one.rules for one in cells]
    lines = ["", f"charts {kind}: microseconds (ours divided by it)", _row("rules", map(str, sizes), "grows as")]
    lines += [
        _row("findings (known)", (f"{one.findings} ({one.known:.0f})" for one in cells)),
        _row("rules that fire", (f"{one.fired:.1f}" for one in cells)),
    ]
    for name, by in found.items():
        figures = [
            f"{by[size]:,.0f}" + (f" ({shares[name][size]:.2f})" if name != OURS else "") if size in by else "-"
            for size in sizes
        ]
        lines.append(_row(name, figures, f"rules ** {powers[name]:.2f}" if name in powers else ""))
    return lines


def _row(name: str, figures: object, end: str = "") -> str:
    return f"{name:42}" + "".join(f"{figure:>18}" for figure in figures) + f"   {end}"


if __name__ == "__main__":
    main()
