"""Proofs about a rule base, over every possible, half-known patient; needs z3, the extra ``proving``."""

from expert.proving.equivalence import Equivalence
from expert.proving.solving import Unproved
from expert.proving.z3_gate import ProverMissing

__all__ = ["Equivalence", "ProverMissing", "Unproved"]
