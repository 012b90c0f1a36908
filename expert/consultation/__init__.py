"""The consultation: everything that a chart led to, as one frozen value, and how it is built from an outcome."""

from expert.consultation.build import consultation_of
from expert.consultation.parts import Consultation

__all__ = ["Consultation", "consultation_of"]
