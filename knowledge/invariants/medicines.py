"""Promises on medicines and injections: contraindications, cautions, pregnancy, and what comes first.

Use: neither is offered while a contraindication is known or was never asked.
Misuse: no full prescribing screen; they promise nothing of contraindications that no question asks for.
"""

from expert.language import Always, Condition, all_of, any_of, weeks, years
from knowledge import conclusions
from knowledge.invariants.offers import INJECTION, MEDICINE, MEDICINE_OR_INJECTION
from knowledge.vocabulary import concordance, patient, red_flags, red_flags_disease
from knowledge.vocabulary import treatment as screen

# What forbids an anti-inflammatory.
HARD: tuple[Condition, ...] = (
    screen.NSAID_HYPERSENSITIVITY.present,
    screen.RECENT_ULCER_OR_BLEED.present,
    screen.ULCER_EPISODES.at_least("two or more"),
    screen.BLEEDING_FROM_AN_ANTI_INFLAMMATORY.present,
    screen.DEHYDRATION.at_least("severe"),
    screen.ANTICOAGULANT.present,
    screen.HEART_FAILURE.present,
    screen.HEART_ATTACK_OR_ANGINA.present,
    screen.STROKE.present,
    screen.UNCONTROLLED_BLOOD_PRESSURE.present,
    screen.BYPASS_SURGERY.present,
    screen.KIDNEY_DISEASE.at_least("moderate or severe"),
    screen.LIVER_DISEASE.at_least("severe"),
    all_of(screen.DIURETIC.present, screen.ACE_INHIBITOR_OR_ARB.present),
    patient.PREGNANCY_WEEKS >= weeks(20),
)
# What makes it wait for the prescriber.
CAUTIONS: tuple[Condition, ...] = (
    screen.ULCER_EPISODES.at_least("one"),
    screen.LOW_DOSE_ASPIRIN.present,
    screen.ANOTHER_ANTI_INFLAMMATORY.present,
    screen.ANTIPLATELET.present,
    screen.CORTICOSTEROID.present,
    screen.SSRI_OR_SNRI.present,
    screen.BLEEDING_DISORDER.present,
    screen.LITHIUM.present,
    screen.METHOTREXATE.present,
    screen.DIURETIC.present,
    screen.ACE_INHIBITOR_OR_ARB.present,
    screen.BETA_BLOCKER.present,
    screen.ASTHMA.present,
    screen.DEHYDRATION.at_least("mild or moderate"),
    screen.ENDURANCE_OR_HEAT.present,
    screen.KIDNEY_DISEASE.at_least("mild"),
    screen.LIVER_DISEASE.at_least("mild or moderate"),
    patient.AGE >= years(65),
    patient.PREGNANT.present,
)
FOR_INJECTION: tuple[Condition, ...] = (
    screen.GUIDANCE_AVAILABLE.absent,
    screen.SPECIALIST_AVAILABLE.absent,
    screen.RADICULAR_PAIN_MATCHES_LEVEL.absent,
    screen.NEUROGENIC_CLAUDICATION.present,
    screen.INFECTION.present,
    screen.BLEEDING_DISORDER.present,
    screen.ANTICOAGULANT.present,
    screen.INJECTION_ALLERGY.present,
    red_flags.COMPRESSION.present,
    screen.REFUSED.present,
    patient.PREGNANT.present,
)
# What makes an injection wait for the specialist.
INJECTION_CAUTIONS: tuple[Condition, ...] = (
    screen.DIABETES.present,
    screen.HEART_FAILURE.present,
    red_flags_disease.IMMUNOSUPPRESSION.present,
    screen.ANTIPLATELET.present,
    screen.LIVER_DISEASE.is_("severe"),
    concordance.CANAL_COMPRESSED.present,
    patient.AGE <= years(18),
)
# Weeks of pregnancy are not asked of whoever is not pregnant.
_ASKED = tuple(one for one in (*HARD, *CAUTIONS) if patient.PREGNANCY_WEEKS.name not in str(one))

INVARIANTS = (
    Always(
        id="medicine.contraindications_absent",
        when=MEDICINE,
        then=all_of(*(~one for one in _ASKED)),
        because="No anti-inflammatory with a contraindication or caution known, nor with one that was never asked.",
    ),
    Always(
        id="medicine.withheld_when_contraindicated",
        when=any_of(*HARD),
        then=conclusions.ANTI_INFLAMMATORY.stands_at("withhold"),
        because="A hard contraindication withholds the medicine, whatever else is known.",
    ),
    Always(
        id="medicine.no_pregnancy",
        when=MEDICINE_OR_INJECTION,
        then=patient.PREGNANT.absent,
        because="Neither is offered in pregnancy, nor while nobody asked.",
    ),
    Always(
        id="injection.contraindications_absent",
        when=INJECTION,
        then=all_of(*(~one for one in (*FOR_INJECTION, *INJECTION_CAUTIONS))),
        because="No injection without guidance, specialist and matching pain, nor with a contraindication or caution "
        "known or never asked (A21).",
    ),
    Always(
        id="injection.withheld_when_contraindicated",
        when=any_of(*FOR_INJECTION),
        then=conclusions.CORTISONE_INJECTION.stands_at("withhold"),
        because="A contraindication withholds the injection, whatever else is known.",
    ),
    Always(
        id="injection.after_medication",
        when=INJECTION,
        then=any_of(MEDICINE, screen.ANTI_INFLAMMATORY_TRIED.present),
        because="The injection stands beside medication or after it, never before it is considered (A20).",
    ),
)
