"""The vocabulary: every finding that a rule, an impossible combination or a question's condition reads."""

from knowledge.vocabulary import complaint, course, muscle, neurology, other_muscles, patient, spine, treatment

TERMS = (
    *patient.TERMS,
    *complaint.TERMS,
    *course.TERMS,
    *muscle.TERMS,
    *other_muscles.TERMS,
    *spine.TERMS,
    *neurology.TERMS,
    *treatment.TERMS,
)
