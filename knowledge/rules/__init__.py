"""Every rule, gathered from one module for each clinical topic."""

from expert.language import topic
from knowledge.rules import (
    anti_inflammatory,
    avulsion_suspected,
    cauda_equina,
    concordance,
    contraindications,
    correlation,
    direct_injury,
    discordance,
    dvt,
    emergency,
    fracture,
    gate,
    imaging_workup,
    impingement,
    infection,
    injection,
    injury_grade,
    level,
    ligaments,
    malignancy,
    missed_tear,
    motor_deficit,
    neurodynamics,
    physiotherapy,
    predisposition,
    referred_pain,
    roots,
    sciatica,
    scope,
    studies,
    surgical_opinion,
    urgency,
    vessels,
)

# In the order in which the handbook shows them.
_MODULES = (
    cauda_equina, motor_deficit, infection, malignancy, fracture, vessels, dvt, avulsion_suspected, urgency, emergency,
    scope, direct_injury, injury_grade, studies, missed_tear, level, sciatica, referred_pain, predisposition,
    ligaments, correlation, impingement, neurodynamics, roots, concordance, discordance, imaging_workup, gate, anti_inflammatory, contraindications, injection,
    physiotherapy, surgical_opinion,
)  # fmt: skip

RULES = tuple(rule for module in _MODULES for rule in module.RULES)
TOPICS = tuple(topic(module, module.RULES) for module in _MODULES)
