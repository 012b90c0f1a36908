"""The vocabulary: every finding that a rule, an impossible combination or a question's condition reads."""

from expert.language import topic
from knowledge.vocabulary import (
    buttock_tests,
    complaint,
    concordance,
    course,
    improvement,
    inflammation,
    muscle,
    muscle_disorder,
    neurology,
    other_muscles,
    other_studies,
    pain_pattern,
    patient,
    red_flags,
    red_flags_disease,
    red_flags_vessels,
    rehabilitation,
    return_to_play,
    spine,
    treatment,
)

# In the order of the template and the handbook.
_MODULES = (
    red_flags, red_flags_disease, red_flags_vessels,
    patient, complaint, course, muscle, muscle_disorder, other_muscles, spine, neurology, concordance, pain_pattern,
    buttock_tests, inflammation, improvement, other_studies, treatment, return_to_play, rehabilitation,
)  # fmt: skip

TERMS = tuple(term for module in _MODULES for term in module.TERMS)
TOPICS = tuple(topic(module, module.TERMS) for module in _MODULES)
