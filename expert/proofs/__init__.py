"""``expert prove``: what is true of every possible, half-known patient, and the smallest patient where it is not."""

from expert.proofs.faults import PROMISES, WAIVABLE, Fault
from expert.proofs.proof import Proof
from expert.proofs.proving import prove

__all__ = ["PROMISES", "WAIVABLE", "Fault", "Proof", "prove"]
