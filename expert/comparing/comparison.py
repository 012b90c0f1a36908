"""Two rule bases side by side, as a value: what differs in them, and whose conclusions differ."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any as Plain

from expert.comparing.answers import SituationChange
from expert.comparing.parts import CHANGES, PartChange
from expert.comparing.proved import Proved
from expert.language.rulebase import RuleBase


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What ``compare`` found.

    ``parts`` are the rules, terms and so on that are not as they were; ``situations`` those of which something is to be
    told, of ``asked`` in all; ``proved`` is what a proof says of changed rules, by their id.
    """

    old: RuleBase
    new: RuleBase
    parts: tuple[PartChange, ...]
    situations: tuple[SituationChange, ...]
    asked: int
    proved: Mapping[str, Proved] = field(default_factory=dict)

    @property
    def differing(self) -> tuple[SituationChange, ...]:
        """The situations whose conclusions differ, or that one of the two refuses and the other one answers."""
        return tuple(one for one in self.situations if one.differs)

    @property
    def same(self) -> bool:
        """Whether nothing differs in meaning, and no conclusion differs."""
        return not self.differing and not any(part.in_meaning for part in self.parts)

    def counts(self) -> dict[str, dict[str, int]]:
        """How many of each kind were added, removed, changed, renamed and reworded; kinds without any are left out."""
        found: dict[str, Counter[str]] = {}
        for part in self.parts:
            found.setdefault(part.kind, Counter())[part.change] += 1
        return {
            kind: {change: counts[change] for change in CHANGES if counts[change]} for kind, counts in found.items()
        }

    def data(self) -> dict[str, Plain]:
        """The comparison as plain data; of patients the names of situations and conclusions, and no findings."""
        return {
            "old": _whole(self.old), "new": _whole(self.new), "same": self.same, "counts": self.counts(),
            "parts": [
                {**part.data(), **({"proved": self.proved[part.name].data()} if part.kind == "rule"
                                   and part.name in self.proved else {})}
                for part in self.parts
            ],
            "situations": {"asked": self.asked, "differing": len(self.differing),
                           "told": [one.data() for one in self.situations]},
        }  # fmt: skip


def _whole(rulebase: RuleBase) -> dict[str, Plain]:
    return {"name": rulebase.name, "version": rulebase.version, "rules": len(rulebase.rules),
            "fingerprint": rulebase.fingerprint, "meaning_fingerprint": rulebase.meaning_fingerprint}  # fmt: skip
