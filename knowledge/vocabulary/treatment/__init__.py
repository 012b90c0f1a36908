"""What must be known before a medicine or an injection is considered.

Use: contraindications and cautions of anti-inflammatory medicines and of a cortisone injection at the lumbar spine.
A question that was not asked leaves the treatment at 'only once answered'.
Misuse: this is no full prescribing screen; the prescriber's own check stays necessary.
"""

from knowledge.vocabulary.treatment import bleeding, heart_and_kidney, injection, interactions
from knowledge.vocabulary.treatment.bleeding import (
    ANOTHER_ANTI_INFLAMMATORY,
    ANTICOAGULANT,
    ANTIPLATELET,
    BLEEDING_DISORDER,
    BLEEDING_FROM_AN_ANTI_INFLAMMATORY,
    CORTICOSTEROID,
    LOW_DOSE_ASPIRIN,
    RECENT_ULCER_OR_BLEED,
    SSRI_OR_SNRI,
    ULCER_EPISODES,
)
from knowledge.vocabulary.treatment.heart_and_kidney import (
    ACE_INHIBITOR_OR_ARB,
    BETA_BLOCKER,
    BYPASS_SURGERY,
    DEHYDRATION,
    DIURETIC,
    ENDURANCE_OR_HEAT,
    HEART_ATTACK_OR_ANGINA,
    HEART_FAILURE,
    KIDNEY_DISEASE,
    LIVER_DISEASE,
    STROKE,
    UNCONTROLLED_BLOOD_PRESSURE,
)
from knowledge.vocabulary.treatment.injection import (
    DIABETES,
    GUIDANCE_AVAILABLE,
    INFECTION,
    INJECTION_ALLERGY,
    NEUROGENIC_CLAUDICATION,
    RADICULAR_PAIN_MATCHES_LEVEL,
    REFUSED,
    SPECIALIST_AVAILABLE,
)
from knowledge.vocabulary.treatment.interactions import (
    ANTI_INFLAMMATORY_TRIED,
    ASTHMA,
    LITHIUM,
    METHOTREXATE,
    NSAID_HYPERSENSITIVITY,
)

__all__ = (
    "ACE_INHIBITOR_OR_ARB", "ANOTHER_ANTI_INFLAMMATORY", "ANTICOAGULANT", "ANTIPLATELET", "ANTI_INFLAMMATORY_TRIED",
    "ASTHMA", "BETA_BLOCKER", "BLEEDING_DISORDER", "BLEEDING_FROM_AN_ANTI_INFLAMMATORY", "BYPASS_SURGERY",
    "CORTICOSTEROID", "DEHYDRATION", "DIABETES", "DIURETIC", "ENDURANCE_OR_HEAT",
    "GUIDANCE_AVAILABLE", "HEART_ATTACK_OR_ANGINA", "HEART_FAILURE", "INFECTION",
    "INJECTION_ALLERGY", "KIDNEY_DISEASE", "LITHIUM", "LIVER_DISEASE", "LOW_DOSE_ASPIRIN", "METHOTREXATE",
    "NEUROGENIC_CLAUDICATION", "NSAID_HYPERSENSITIVITY", "RADICULAR_PAIN_MATCHES_LEVEL", "RECENT_ULCER_OR_BLEED",
    "REFUSED", "SPECIALIST_AVAILABLE", "SSRI_OR_SNRI", "STROKE", "TERMS", "ULCER_EPISODES",
    "UNCONTROLLED_BLOOD_PRESSURE",
)  # fmt: skip

TERMS = (*interactions.TERMS, *bleeding.TERMS, *heart_and_kidney.TERMS, *injection.TERMS)
