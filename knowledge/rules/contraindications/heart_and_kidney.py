"""Heart, vessels, kidney, liver and water.

Use: what an anti-inflammatory can make fail, and the medicines that meet it there; dehydration in sport above all.
Misuse: two of the three medicines of the 'triple whammy' did not raise acute kidney injury in the cohort, and are a
caution here all the same, for an official text advises against them.
"""

from expert.language import Rule, all_of, any_of, supported, uncertain, years
from knowledge import conclusions
from knowledge.conclusions import medicine_safety as measures
from knowledge.sources.medicine_safety import (
    IBUPROFEN_LABEL_INTERACTIONS,
    IBUPROFEN_LEAFLET,
    MEDSAFE_2019,
    POLYPHARMACY_SCOTLAND,
)
from knowledge.sources.medicines import (
    ANTIPLATELET_CRITERIA,
    ARTHRITIS_CANADA,
    GLASGOW_GUIDELINES,
    IBUPROFEN_UK,
    LAPI_2013,
    MEDICATION_GUIDE,
    NAPROXEN_LABEL,
)
from knowledge.vocabulary import patient
from knowledge.vocabulary import treatment as screen

_WITHHOLD = conclusions.ANTI_INFLAMMATORY.at("withhold")
_HEART = any_of(
    screen.HEART_FAILURE.present,
    screen.HEART_ATTACK_OR_ANGINA.present,
    screen.STROKE.present,
    screen.UNCONTROLLED_BLOOD_PRESSURE.present,
)
_KIDNEY_OR_LIVER = any_of(screen.KIDNEY_DISEASE.at_least("moderate or severe"), screen.LIVER_DISEASE.at_least("severe"))
_MILD_KIDNEY_OR_LIVER = any_of(screen.KIDNEY_DISEASE.is_("mild"), screen.LIVER_DISEASE.is_("mild or moderate"))
_ONE_OF_THE_TWO = any_of(screen.DIURETIC.present, screen.ACE_INHIBITOR_OR_ARB.present)

RULES = (
    Rule(
        id="contraindications.heart_and_vessels",
        title="Heart failure, recent heart attack or stroke, serious angina, uncontrolled blood pressure",
        when=_HEART,
        then=_WITHHOLD,
        because="Significant heart failure, a recent heart attack or stroke, serious angina or uncontrolled blood "
        "pressure forbids an anti-inflammatory.",
        source=ARTHRITIS_CANADA.at("who should not take NSAIDs"),
        appraisal=supported(
            "Official texts agree on heart failure and recent heart attack.", MEDICATION_GUIDE, IBUPROFEN_UK, grade="H"
        ),
    ),
    Rule(
        id="contraindications.bypass_surgery",
        title="Around coronary bypass surgery",
        when=screen.BYPASS_SURGERY.present,
        then=_WITHHOLD,
        because="Anti-inflammatories are not taken right before or after coronary bypass surgery.",
        source=MEDICATION_GUIDE.at("who should not take NSAIDs"),
        appraisal=supported("A boxed warning says the same.", MEDICATION_GUIDE, NAPROXEN_LABEL, grade="H"),
    ),
    Rule(
        id="contraindications.kidney_or_liver",
        title="Moderate or severe kidney disease, or severe liver disease",
        when=_KIDNEY_OR_LIVER,
        then=_WITHHOLD,
        because="Anti-inflammatories are avoided in moderate or severe kidney impairment and in severe failure of "
        "the liver.",
        source=GLASGOW_GUIDELINES.at("kidney and liver"),
        appraisal=supported("A health board and an official text agree.", GLASGOW_GUIDELINES, IBUPROFEN_UK, grade="H"),
    ),
    Rule(
        id="contraindications.diuretic_with_ace_inhibitor_or_arb",
        title="Diuretic together with ACE inhibitor or receptor blocker",
        when=all_of(screen.DIURETIC.present, screen.ACE_INHIBITOR_OR_ARB.present),
        then=_WITHHOLD,
        because="Added to both, an anti-inflammatory raised acute kidney injury 1.31 times, and 1.82 times in the "
        "first 30 days.",
        source=LAPI_2013.at("results"),
        appraisal=supported("A cohort of 487,372; two of the three together did not raise it.", LAPI_2013, grade="M"),
    ),
    Rule(
        id="contraindications.severe_dehydration",
        title="Severe dehydration",
        when=screen.DEHYDRATION.at_least("severe"),
        then=_WITHHOLD,
        because="Severe dehydration is among the reasons not to take an anti-inflammatory.",
        source=IBUPROFEN_LEAFLET.at("do not take; copy"),
        appraisal=supported(
            "A leaflet, read on a copy; a regulator reports kidney injury in dehydration.",
            IBUPROFEN_LEAFLET,
            MEDSAFE_2019,
            grade="H",
        ),
    ),
    Rule(
        id="contraindications.caution_in_mild_kidney_or_liver_disease",
        title="Milder disease of kidney or liver",
        when=_MILD_KIDNEY_OR_LIVER,
        then=conclusions.ANTI_INFLAMMATORY_CAUTION,
        because="Disease of kidney or liver calls for caution even where it is not severe.",
        source=ARTHRITIS_CANADA.at("kidney and liver"),
        appraisal=supported(
            "A health board says caution in mild impairment.", GLASGOW_GUIDELINES, ARTHRITIS_CANADA, grade="H"
        ),
    ),
    Rule(
        id="contraindications.caution_with_blood_pressure_medicine",
        title="Diuretic, ACE inhibitor, receptor blocker or beta-blocker",
        when=any_of(_ONE_OF_THE_TWO, screen.BETA_BLOCKER.present),
        then=conclusions.ANTI_INFLAMMATORY_CAUTION,
        because="With these an anti-inflammatory controls the blood pressure less well and can harm the kidneys more.",
        source=ANTIPLATELET_CRITERIA.at("Table 5, blood pressure medicines"),
        appraisal=supported(
            "A list of criteria grades it as major and a health board advises against adding it; the cohort did not "
            "find it for two medicines together.",
            ANTIPLATELET_CRITERIA,
            GLASGOW_GUIDELINES,
            LAPI_2013,
            grade="H",
        ),
    ),
    Rule(
        id="contraindications.caution_in_dehydration",
        title="Dehydration",
        when=screen.DEHYDRATION.at_least("mild or moderate"),
        then=conclusions.ANTI_INFLAMMATORY_CAUTION,
        because="In dehydration the risk of harm to the kidneys rises.",
        source=MEDSAFE_2019.at("dehydration"),
        appraisal=supported("A regulator, after five reports of kidney injury.", MEDSAFE_2019, grade="H"),
    ),
    Rule(
        id="contraindications.caution_in_endurance_or_heat",
        title="Endurance event or hard exercise in heat",
        when=screen.ENDURANCE_OR_HEAT.present,
        then=conclusions.ANTI_INFLAMMATORY_CAUTION,
        because="People in sport, and in summer, are asked whether they have drunk enough before an anti-inflammatory.",
        source=MEDSAFE_2019.at("advice"),
        appraisal=uncertain(
            "The regulator names people in sport and the summer; that an endurance event is meant is ours.",
            MEDSAFE_2019,
            grade="H",
        ),
        voice="safety",
    ),
    Rule(
        id="contraindications.drink_first",
        title="Dehydrated, or likely to become so",
        when=any_of(screen.DEHYDRATION.at_least("mild or moderate"), screen.ENDURANCE_OR_HEAT.present),
        then=measures.HYDRATION_FIRST,
        because="Whether the patient has drunk enough is settled first.",
        source=MEDSAFE_2019.at("advice"),
        appraisal=supported("A regulator's advice.", MEDSAFE_2019, grade="H"),
    ),
    Rule(
        id="contraindications.watch_the_kidneys",
        title="Kidneys at risk",
        when=any_of(
            screen.KIDNEY_DISEASE.at_least("mild"),
            _ONE_OF_THE_TWO,
            screen.DEHYDRATION.at_least("mild or moderate"),
            patient.AGE >= years(65),
        ),
        then=measures.KIDNEY_WATCH_ADVISED,
        because="Where the kidneys are at risk, their function is checked and watched for failure.",
        source=IBUPROFEN_LABEL_INTERACTIONS.at("diuretics; copy"),
        appraisal=supported(
            "An official text for diuretics; another list names kidneys above 65 years.",
            IBUPROFEN_LABEL_INTERACTIONS,
            ANTIPLATELET_CRITERIA,
            POLYPHARMACY_SCOTLAND,
            grade="H",
        ),
    ),
    Rule(
        id="contraindications.watch_the_blood_pressure",
        title="Medicine for blood pressure",
        when=any_of(_ONE_OF_THE_TWO, screen.BETA_BLOCKER.present),
        then=measures.BLOOD_PRESSURE_WATCH_ADVISED,
        because="Blood pressure may escape control, and potassium rise with potassium-sparing medicines.",
        source=ANTIPLATELET_CRITERIA.at("Table 5, blood pressure medicines"),
        appraisal=supported("A list of criteria grades it as major.", ANTIPLATELET_CRITERIA, grade="H"),
    ),
)
