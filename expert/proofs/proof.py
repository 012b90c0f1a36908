"""What was proved and what was not: a line for each promise, the faults, and what the authors waive."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any as Plain

from expert.language.rulebase import RuleBase
from expert.language.waivers import Waiver
from expert.proofs.faults import PROMISES, Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """The result of proving a rule base.

    ``faults`` are those that nobody waives, ``waived`` the others with their waivers, both in the order of ``PROMISES``
    and of the rule base; ``asked`` counts the questions to the solver, ``seconds`` is the time it took to solve them.
    """

    rulebase: RuleBase
    faults: tuple[Fault, ...]
    waived: tuple[tuple[Fault, Waiver], ...]
    asked: int
    seconds: float

    @property
    def ok(self) -> bool:
        """Whether everything is proved or waived."""
        return not self.faults

    @property
    def by_kind(self) -> Mapping[str, tuple[Fault, ...]]:
        """The faults of every kind, those without any too."""
        return {kind: tuple(fault for fault in self.faults if fault.kind == kind) for kind in PROMISES}

    def data(self) -> dict[str, Plain]:
        """The proof as plain data, the same bytes for the same rule base (so without the time that it took)."""
        return {
            "rulebase": {"name": self.rulebase.name, "version": self.rulebase.version,
                         "fingerprint": self.rulebase.fingerprint},
            "proved": self.ok,
            "promises": [{"kind": kind, "promise": promise, "faults": len(self.by_kind[kind]),
                          "waived": sum(fault.kind == kind for fault, _ in self.waived)}
                         for kind, promise in PROMISES.items()],
            "faults": [fault_data(fault, self.rulebase) for fault in self.faults],
            "waived": [{"key": fault.key, "because": waiver.because, "on": waiver.on}
                       for fault, waiver in self.waived],
        }  # fmt: skip


def fault_data(fault: Fault, rulebase: RuleBase) -> dict[str, Plain]:
    """A fault as plain data; its patients as a case file would give their findings."""
    return {
        "key": fault.key, "kind": fault.kind, "about": fault.about, "says": fault.says,
        "patients": [given(rulebase, chart) for chart in fault.patients],
    }  # fmt: skip


def given(rulebase: RuleBase, chart: Mapping[str, bool | str | int]) -> dict[str, bool | str]:
    """A chart's findings as a person gives them: a quantity as a text with its unit."""
    terms = {name: rulebase.term(name) for name in chart}
    return {name: term.spoken(chart[name]) if term.kind == "quantity" else chart[name]  # type: ignore[misc]  # only a quantity holds a number
            for name, term in terms.items()}  # fmt: skip
