"""What one consultation costs: ours beside clipspy, zen-engine, experta's Rete and the reference, in the same run.

    python -m tests.benchmarks.consult [--rounds N] [--charts N] [--rules N ...]
        [--clock wall|processor] [--json] [--callgrind]

A call is a validated chart in; what fired, what was withheld and what stands out. Of clipspy and zen-engine several
forms are measured (``tests.benchmarks.peers``), each once it gave the reference's answers to all charts; the fastest
is the peer's best, and the one that the shared benchmark's page has is named beside it. Peers get the chart as a dict.
Engines take turns in one process; a round is the median over the charts, and a ratio the median over the rounds of
ours divided by theirs. Apart from that: reading the findings into a chart, building the consultation, writing its JSON.

'--rules 62' is the rule base drawn in the shape of the shared benchmark's, any other number a part of ours, ours, or
ours beside copies. '--callgrind' counts instructions instead, where wall time is too noisy to compare two commits.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median

from expert.chart import Chart
from expert.consultation import Consultation, consultation_of
from expert.explaining import Holding, matched
from expert.findings import read_chart
from expert.language import Quantity, RuleBase
from expert.meaning import conclude
from expert.outcome import Outcome
from tests.benchmarks import instructions
from tests.benchmarks.measuring import (
    CLOCKS,
    OURS,
    RETE,
    Clock,
    Contestant,
    best_of,
    circumstances,
    contest,
    ours,
    peers,
    ratio,
    reference,
    rete,
)
from tests.benchmarks.peers import FORMS
from tests.benchmarks.rulebases import OURS as OUR_RULES
from tests.benchmarks.rulebases import Kind, charts_of, kinds_of, named

SIZES = (62, 60, OUR_RULES)
APART_ROUNDS = 5
RETE_CHARTS, RETE_ROUNDS = 3, 2  # it takes most of a second each


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The figures of one rule base on charts of one kind: what is known and fires, microseconds, ours by theirs."""

    rulebase: str
    charts: Kind
    rules: int
    findings: int
    known: float
    fired: float
    microseconds: dict[str, float]
    best: dict[str, str]
    ratios: dict[str, float]


def cell(
    rules: int, kind: Kind, charts: Sequence[Chart], rounds: int, *, clock: Clock = "wall", with_rete: bool = True
) -> Cell:
    """Measure all engines on these charts."""
    name, rulebase = named(rules)
    contestants = [ours(rulebase), *peers(rulebase, charts), reference(rulebase)]
    figures = contest(contestants, charts, rounds, clock=clock)
    best = best_of(contestants, figures)
    ratios = {peer: ratio(figures, form) for peer, form in best.items()}
    ratios |= {str(form): ratio(figures, str(form)) for form in FORMS if form.is_known}
    ratios |= {one.name: ratio(figures, one.name) for one in contestants if not one.peer and one.name != OURS}
    microseconds = {name: median(found) for name, found in figures.items()}
    if with_rete:
        slow = contest([ours(rulebase), rete(rulebase)], charts[:RETE_CHARTS], RETE_ROUNDS, clock=clock)
        ratios[RETE], microseconds[RETE] = ratio(slow, RETE), median(slow[RETE])
    fired = [len(conclude(rulebase, chart).fired) for chart in charts]
    return Cell(
        rulebase=name, charts=kind, rules=len(rulebase.rules), findings=len(rulebase.terms),
        known=sum(map(len, charts)) / len(charts), fired=sum(fired) / len(charts),
        microseconds=microseconds, best=best, ratios=ratios,
    )  # fmt: skip


def apart(rulebase: RuleBase, charts: Sequence[Chart], rounds: int, *, clock: Clock = "wall") -> dict[str, float]:
    """Microseconds of what stands before and after the engine, each by itself."""

    def built(chart: Chart) -> Consultation:
        return consultation_of(conclude(rulebase, chart))

    def matched_by_all(outcome: Outcome) -> object:
        holding = Holding(outcome)
        return [matched(outcome, rule.when, holding) for rule in outcome.fired]

    steps = [
        Contestant("reading the findings into a chart", lambda said: read_chart(rulebase, said), _as_sent(rulebase)),
        Contestant("reading what every fired rule matched", matched_by_all, lambda chart: conclude(rulebase, chart)),
        Contestant("building the consultation", consultation_of, lambda chart: conclude(rulebase, chart)),
        Contestant("writing its JSON", Consultation.model_dump_json, built),
    ]
    return {name: median(found) for name, found in contest(steps, charts, rounds, clock=clock).items()}


def main(given: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--charts", type=int, default=40, help="charts of each kind")
    parser.add_argument("--rules", type=int, nargs="*", default=list(SIZES))
    parser.add_argument("--clock", choices=CLOCKS, default="wall", help="processor: where the machine is busy")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--callgrind", action="store_true", help="count instructions, with valgrind")
    arguments = parser.parse_args(given)
    if arguments.callgrind:
        instructions.main(["--rules", *map(str, arguments.rules), *(["--json"] if arguments.json else [])])
        return
    many, rounds, clock = arguments.charts, arguments.rounds, arguments.clock
    cells = [
        cell(rules, kind, charts_of(named(rules)[1], kind, many), rounds, clock=clock)
        for rules in arguments.rules
        for kind in kinds_of(rules)
    ]
    rules = OUR_RULES if OUR_RULES in arguments.rules else arguments.rules[-1]
    rulebase = named(rules)[1]
    apart_ = {
        kind: apart(rulebase, charts_of(rulebase, kind, many), APART_ROUNDS, clock=clock) for kind in kinds_of(rules)
    }
    if arguments.json:
        found = {"ratios": worst(cells), **circumstances(), "rounds": rounds, "charts": many, "clock": clock,
                 "cells": [asdict(one) for one in cells], "apart": apart_}  # fmt: skip
        sys.stdout.write(json.dumps(found, indent=1) + "\n")
        return
    for line in (*_head(), *(line for one in cells for line in table(one)), *_apart_lines(rulebase, apart_)):
        sys.stdout.write(line + "\n")


def worst(cells: Sequence[Cell]) -> dict[str, float]:
    """The greatest ratio to each peer on our rule base, or where it was not measured on any."""
    of_ours = [one for one in cells if one.rules == OUR_RULES] or cells
    return {name: max(one.ratios[name] for one in of_ours) for name in of_ours[0].ratios}


def table(one: Cell) -> list[str]:
    """The figures of a cell: every engine and form, the peers' best marked."""
    rulebase = f"{one.rules} rules ({one.rulebase}), {one.findings} findings"
    lines = ["", f"{rulebase}; charts {one.charts}: {one.known:.1f} known, {one.fired:.1f} rules fire"]
    for name, figure in sorted(one.microseconds.items(), key=lambda item: item[1]):
        peer = next((peer for peer, form in one.best.items() if form == name), "")
        told = one.ratios.get(peer or name)
        mark = f"  <- best of {peer}" if peer else ""
        share = f"; ours takes {told:.2f} of it" if told is not None else ""
        lines.append(f"{figure:11,.1f} us  {name}{mark}{share}")
    return lines


def _as_sent(rulebase: RuleBase) -> object:
    """What turns a chart into findings as a caller sends them: quantities in their unit."""

    def sent(chart: Chart) -> dict[str, object]:
        found: dict[str, object] = dict(chart)
        for name, held in chart.items():
            term = rulebase.terms_by_name[name]
            if isinstance(term, Quantity):
                found[name] = float(held * term.step)
        return found

    return sent


def _head() -> list[str]:
    told = circumstances()
    return [f"{told['date']}, {told['machine']}, Python {told['python']}, {told['versions']}"]


def _apart_lines(rulebase: RuleBase, measured: dict[Kind, dict[str, float]]) -> list[str]:
    lines = ["", f"apart from the engine, {len(rulebase.rules)} rules:"]
    for kind, steps in measured.items():
        lines += [f"{figure:11,.1f} us  {name}; charts {kind}" for name, figure in steps.items()]
    return lines


if __name__ == "__main__":
    main()
