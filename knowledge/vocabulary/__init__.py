"""The vocabulary: every finding that a rule, an impossible combination or a question's condition reads."""

from expert.language import topic
from knowledge.vocabulary import complaint, course, muscle, neurology, other_muscles, patient, spine, treatment

# In the order of the template and the handbook.
_MODULES = (patient, complaint, course, muscle, other_muscles, spine, neurology, treatment)

TERMS = tuple(term for module in _MODULES for term in module.TERMS)
TOPICS = tuple(topic(module, module.TERMS) for module in _MODULES)
