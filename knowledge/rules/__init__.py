"""Every rule, gathered from one module for each clinical topic."""

from expert.language import topic
from knowledge.rules import (
    anti_inflammatory,
    contraindications,
    correlation,
    direct_injury,
    gate,
    imaging_workup,
    impingement,
    injection,
    injury_grade,
    level,
    ligaments,
    missed_tear,
    physiotherapy,
    predisposition,
    referred_pain,
    sciatica,
    scope,
    studies,
    surgical_opinion,
)

# In the order in which the handbook shows them.
_MODULES = (
    scope, direct_injury, injury_grade, studies, missed_tear, level, sciatica, referred_pain, predisposition,
    ligaments, correlation, impingement, imaging_workup, gate, anti_inflammatory, contraindications, injection,
    physiotherapy, surgical_opinion,
)  # fmt: skip

RULES = tuple(rule for module in _MODULES for rule in module.RULES)
TOPICS = tuple(topic(module, module.RULES) for module in _MODULES)
