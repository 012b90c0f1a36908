"""Invariants: what holds of every patient's consultation, whatever the rules come to say.

Use: read each as a promise. They are proved over every patient, and broken on purpose in the tests.
Misuse: an invariant decides nothing; where a patient would break one the rules are wrong, and are changed. Findings
are read here at first hand, so that a mistake in the rules that screen them cannot hide.
"""

from expert.language import Invariant
from knowledge.invariants import gates, medicines, muscle, safety, spine, stable

INVARIANTS: tuple[Invariant, ...] = (
    *safety.INVARIANTS, *gates.INVARIANTS, *muscle.INVARIANTS, *spine.INVARIANTS, *medicines.INVARIANTS,
    *stable.INVARIANTS,
)  # fmt: skip

__all__ = ["INVARIANTS"]
