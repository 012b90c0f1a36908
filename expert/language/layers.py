"""Layers: the order in which rules may be decided, from what each rule reads.

The nodes are pairs (conclusion, value). A pair is decided after every pair that its rules read, in ``when`` and in
``unless``; so exceptions are decided before what they except, and every cycle, positive ones too, is refused.
"""

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from expert.errors import LanguageError
from expert.language.conclusions import CONFLICT, Conclusion, Verdict
from expert.language.conditions import Condition, Is, leaves
from expert.language.rules import Rule

Pair = tuple[str, str]


def conclusions_read(condition: Condition | None) -> Iterator[tuple[Conclusion, tuple[str, ...]]]:
    """Each leaf on a conclusion: the conclusion, and the values of which one must stand."""
    for leaf in leaves(condition) if condition is not None else ():
        if isinstance(leaf, Is) and isinstance(leaf.subject, Conclusion):
            yield leaf.subject, tuple(map(str, leaf.values))


def pairs_read(condition: Condition | None) -> frozenset[Pair]:
    """The (conclusion, value) pairs that a condition depends on; of a verdict all, for they exclude each other."""
    return frozenset(
        (conclusion.name, value)
        for conclusion, values in conclusions_read(condition)
        for value in (conclusion.values if isinstance(conclusion, Verdict) else values)
    )


def reads_conflict(condition: Condition) -> bool:
    """Whether a leaf of the condition reads that a verdict is in conflict."""
    return any(CONFLICT in values for _, values in conclusions_read(condition))


def layers_of(rules: Iterable[Rule]) -> Mapping[Pair, int]:
    """The layer of every concluded pair, from 0; a LanguageError names the rules of a cycle."""
    graph: dict[Pair, set[Pair]] = {}
    rules_of: dict[Pair, list[str]] = {}
    for rule in rules:
        graph.setdefault(rule.then.pair, set()).update(pairs_read(rule.when) | pairs_read(rule.unless))
        rules_of.setdefault(rule.then.pair, []).append(rule.id)
    try:
        order = tuple(TopologicalSorter({pair: sorted(graph[pair]) for pair in sorted(graph)}).static_order())
    except CycleError as error:
        cycle = [" ".join(pair) for pair in error.args[1]]
        in_it = sorted(rule for pair in set(error.args[1]) for rule in rules_of[pair])
        who = f"rules {', '.join(in_it)} depend on one another" if in_it[1:] else f"rule {in_it[0]} depends on itself"
        raise LanguageError(f"{who} ({' -> '.join(cycle)}); let one read findings instead.") from None
    layer: dict[Pair, int] = {}
    for pair in order:
        layer[pair] = 1 + max((layer[read] for read in graph.get(pair, ())), default=-1)
    return layer
