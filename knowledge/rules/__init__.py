"""Every rule, gathered from one module for each clinical topic."""

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

RULES = (
    *scope.RULES, *direct_injury.RULES, *injury_grade.RULES, *studies.RULES, *missed_tear.RULES, *level.RULES,
    *sciatica.RULES, *referred_pain.RULES, *predisposition.RULES, *ligaments.RULES, *correlation.RULES,
    *impingement.RULES, *imaging_workup.RULES, *gate.RULES, *anti_inflammatory.RULES, *contraindications.RULES,
    *injection.RULES, *physiotherapy.RULES, *surgical_opinion.RULES,
)  # fmt: skip
