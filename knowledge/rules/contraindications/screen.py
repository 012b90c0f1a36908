"""The screen before an anti-inflammatory: clear only when every contraindication and caution is known to be absent.

Use: each question counts by itself; one that nobody asked leaves the screen open.
Misuse: the list follows official texts and is not complete; the prescriber's own check stays necessary.
"""

from expert.language import Rule, all_of, uncertain, years
from knowledge import conclusions
from knowledge.sources.medicine_safety import MEDSAFE_2019
from knowledge.sources.medicines import ARTHRITIS_CANADA, GLASGOW_GUIDELINES, IBUPROFEN_UK, MEDICATION_GUIDE
from knowledge.vocabulary import patient
from knowledge.vocabulary import treatment as screen

RULES = (
    Rule(
        id="contraindications.screen_clear",
        title="Every contraindication and caution known to be absent",
        when=all_of(
            screen.NSAID_HYPERSENSITIVITY.absent,
            screen.ASTHMA.absent,
            screen.RECENT_ULCER_OR_BLEED.absent,
            screen.ULCER_EPISODES.is_("none"),
            screen.BLEEDING_FROM_AN_ANTI_INFLAMMATORY.absent,
            screen.BLEEDING_DISORDER.absent,
            screen.ANTICOAGULANT.absent,
            screen.ANTIPLATELET.absent,
            screen.LOW_DOSE_ASPIRIN.absent,
            screen.ANOTHER_ANTI_INFLAMMATORY.absent,
            screen.CORTICOSTEROID.absent,
            screen.SSRI_OR_SNRI.absent,
            screen.LITHIUM.absent,
            screen.METHOTREXATE.absent,
            screen.DIURETIC.absent,
            screen.ACE_INHIBITOR_OR_ARB.absent,
            screen.BETA_BLOCKER.absent,
            screen.HEART_FAILURE.absent,
            screen.HEART_ATTACK_OR_ANGINA.absent,
            screen.STROKE.absent,
            screen.UNCONTROLLED_BLOOD_PRESSURE.absent,
            screen.BYPASS_SURGERY.absent,
            screen.KIDNEY_DISEASE.is_("none"),
            screen.LIVER_DISEASE.is_("none"),
            screen.DEHYDRATION.is_("none"),
            screen.ENDURANCE_OR_HEAT.absent,
            patient.PREGNANT.absent,
            patient.AGE > years(18),
            patient.AGE < years(65),
        ),
        then=conclusions.ANTI_INFLAMMATORY_SCREEN_CLEAR,
        because="Each contraindication and caution that this rule base knows was asked, and is absent.",
        source=MEDICATION_GUIDE.at("before taking NSAIDs"),
        appraisal=uncertain(
            "The list follows official texts; it is not complete.",
            MEDICATION_GUIDE,
            ARTHRITIS_CANADA,
            IBUPROFEN_UK,
            GLASGOW_GUIDELINES,
            MEDSAFE_2019,
            grade="H",
        ),
        voice="safety",
    ),
)
