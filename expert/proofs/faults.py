"""What a proof can find wrong with a rule base: a kind, what it is about, a sentence, and patients who show it."""

from dataclasses import dataclass

from expert.chart import Chart

# Each kind of fault, and what is promised when none is found. The order is that of the report.
PROMISES = {
    "order": "each rule reads only what is decided in an earlier layer, so that any order within layers gives the same",
    "verdict conflict": "no patient for whom rules conclude two values of a verdict",
    "broken invariant": "no patient, and no extension of one, breaks an invariant",
    "vacuous invariant": "every invariant speaks of some patient",
    "unstable release": "what is released stays released, whatever is found out later",
    "open red flag": "nothing that no rule reads on is released while a red flag is not cleared",
    "dead rule": "every rule fires for some patient",
    "duplicate rules": "no two rules of one voice and value fire for the same patients",
    "subsumed rule": "no rule fires only where another of its voice and value does",
    "redundant rule": "no rule fires only where others of its voice and value do",
    "unreachable value": "every value of every conclusion stands for some patient",
    "idle exception": "every exception applies to some patient",
    "unattainable value": "every value of every term can be found in a patient of whom all is known",
    "unused term": "every term is read by a rule or a red flag, or tells which question applies",
    "gap": "a total verdict has a value wherever all is known that its rules read",
    "unproved": "every question was answered in time",
    "stale waiver": "every waiver still waives something",
}  # fmt: skip

# Faults that the authors may keep, with a reason and a date. What decides whether a patient is safe is not among them.
WAIVABLE = frozenset({
    "vacuous invariant", "open red flag", "dead rule", "duplicate rules", "subsumed rule", "redundant rule",
    "unreachable value", "idle exception", "unattainable value", "unused term", "gap",
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong.

    ``kind``      one of ``PROMISES``
    ``about``     the rule, value, term or invariant; with the kind it is the key by which a waiver names the fault
    ``says``      one sentence: what is wrong, and what would be right
    ``patients``  the smallest charts that show it: one, or a chart and its extension; none where every patient does
    ``shows``     names of the conclusions in which it shows
    """

    kind: str
    about: str
    says: str
    patients: tuple[Chart, ...] = ()
    shows: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What a waiver waives."""
        return f"{self.kind}: {self.about}"
