"""Order independence: rules may fire in any order within a layer, since none reads what its own layer decides.

Proved from the layers: when every rule reads only (conclusion, value) pairs of earlier layers, and all rules of those
have been decided, each rule's truth is settled before its layer begins, and the firings of a layer only add to a set.
"""

from collections.abc import Iterator

from expert.language.layers import pairs_read
from expert.proofs.bench import Bench
from expert.proofs.faults import Fault


def order(bench: Bench) -> Iterator[Fault]:
    """Rules that read a pair which is not decided before their layer."""
    rulebase = bench.rulebase
    for rule in rulebase.rules:
        mine = rulebase.layer_of(rule)
        late = [pair for pair in sorted(pairs_read(rule.when) | pairs_read(rule.unless))
                if rulebase.layers.get(pair, -1) >= mine]  # fmt: skip
        if late:
            said = ", ".join(" ".join(pair) for pair in late)
            yield Fault(
                kind="order", about=rule.id,
                says=f"rule {rule.id} of layer {mine} reads {said}, which is decided no earlier: the layers are wrong.",
            )  # fmt: skip
