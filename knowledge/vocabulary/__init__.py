"""The vocabulary: every finding that a rule, an impossible combination or a question's condition reads."""

from expert.language import topic
from knowledge.vocabulary import (
    complaint,
    concordance,
    course,
    muscle,
    neurology,
    other_muscles,
    patient,
    red_flags,
    red_flags_disease,
    red_flags_vessels,
    spine,
    treatment,
)

# In the order of the template and the handbook.
_MODULES = (
    red_flags, red_flags_disease, red_flags_vessels,
    patient, complaint, course, muscle, other_muscles, spine, neurology, concordance, treatment,
)  # fmt: skip

TERMS = tuple(term for module in _MODULES for term in module.TERMS)
TOPICS = tuple(topic(module, module.TERMS) for module in _MODULES)
