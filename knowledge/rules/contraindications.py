"""What forbids an anti-inflammatory, what calls for caution, and when the screen is clear.

Use: contraindications withhold; cautions leave the medicine at 'only once answered'. The screen is clear only when
each is known to be absent.
Misuse: not a full prescribing screen; interactions with lithium and methotrexate and dehydration, among others, are
missing.
"""

from expert.language import Rule, all_of, any_of, supported, uncertain, weeks, years
from knowledge import conclusions
from knowledge.sources.medicines import (
    ANTIPLATELET_CRITERIA,
    ARTHRITIS_CANADA,
    CES_PATHWAY,
    FDA_PREGNANCY_2020,
    GLASGOW_GUIDELINES,
    IBUPROFEN_UK,
    LAPI_2013,
    LOTHIAN_RED_FLAGS,
    MEDICATION_GUIDE,
    NAPROXEN_LABEL,
    UK_PREGNANCY,
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
_TRIPLE = all_of(screen.DIURETIC.present, screen.ACE_INHIBITOR_OR_ARB.present)

RULES = (
    Rule(
        id="contraindications.hypersensitivity",
        title="Allergy, or asthma made worse",
        when=screen.NSAID_HYPERSENSITIVITY.present,
        then=_WITHHOLD,
        because="Whoever had asthma, hives or another allergic reaction to aspirin or an anti-inflammatory does not "
        "take one.",
        source=MEDICATION_GUIDE.at("who should not take NSAIDs"),
        appraisal=supported("An official text and a patient page agree.", MEDICATION_GUIDE, ARTHRITIS_CANADA),
    ),
    Rule(
        id="contraindications.recent_ulcer_or_bleed",
        title="Recent or active ulcer or bleeding",
        when=screen.RECENT_ULCER_OR_BLEED.present,
        then=_WITHHOLD,
        because="A recent or active ulcer or bleeding of the gut forbids an anti-inflammatory.",
        source=ARTHRITIS_CANADA.at("who should not take NSAIDs"),
        appraisal=supported("A patient page and an official text agree.", ARTHRITIS_CANADA, IBUPROFEN_UK),
    ),
    Rule(
        id="contraindications.anticoagulant",
        title="Anticoagulant",
        when=screen.ANTICOAGULANT.present,
        then=_WITHHOLD,
        because="With an anticoagulant an anti-inflammatory is avoided, unless a specialist decides otherwise.",
        source=ARTHRITIS_CANADA.at("interactions"),
        appraisal=supported("The bleeding risk rises with anticoagulants.", ARTHRITIS_CANADA, MEDICATION_GUIDE),
    ),
    Rule(
        id="contraindications.heart_and_vessels",
        title="Heart failure, recent heart attack or stroke, serious angina, uncontrolled blood pressure",
        when=_HEART,
        then=_WITHHOLD,
        because="Significant heart failure, a recent heart attack or stroke, serious angina or uncontrolled blood "
        "pressure forbids an anti-inflammatory.",
        source=ARTHRITIS_CANADA.at("who should not take NSAIDs"),
        appraisal=supported(
            "One official text names a recent heart attack, another severe heart failure.",
            MEDICATION_GUIDE,
            IBUPROFEN_UK,
        ),
    ),
    Rule(
        id="contraindications.bypass_surgery",
        title="Around coronary bypass surgery",
        when=screen.BYPASS_SURGERY.present,
        then=_WITHHOLD,
        because="Anti-inflammatories are not taken right before or after coronary bypass surgery.",
        source=MEDICATION_GUIDE.at("who should not take NSAIDs"),
        appraisal=supported("A boxed warning says the same.", MEDICATION_GUIDE, NAPROXEN_LABEL),
    ),
    Rule(
        id="contraindications.kidney_or_liver",
        title="Moderate or severe kidney disease, or severe liver disease",
        when=_KIDNEY_OR_LIVER,
        then=_WITHHOLD,
        because="Anti-inflammatories are avoided in moderate or severe kidney impairment and in severe failure of "
        "the liver.",
        source=GLASGOW_GUIDELINES.at("kidney and liver"),
        appraisal=supported("A health board and an official text agree.", GLASGOW_GUIDELINES, IBUPROFEN_UK),
    ),
    Rule(
        id="contraindications.diuretic_with_ace_inhibitor_or_arb",
        title="Diuretic together with ACE inhibitor or receptor blocker",
        when=_TRIPLE,
        then=_WITHHOLD,
        because="Added to both, an anti-inflammatory raised acute kidney injury 1.31 times, and 1.82 times in the "
        "first 30 days.",
        source=LAPI_2013.at("results"),
        appraisal=supported("A cohort of 487,372; dual therapy did not raise it.", LAPI_2013),
    ),
    Rule(
        id="contraindications.pregnancy_from_20_weeks",
        title="Pregnancy from 20 weeks",
        when=patient.PREGNANCY_WEEKS >= weeks(20),
        then=_WITHHOLD,
        because="From 20 weeks of pregnancy an anti-inflammatory is withheld unless a specialist decides otherwise, "
        "and from 30 weeks avoided.",
        source=FDA_PREGNANCY_2020.at("recommendation"),
        appraisal=supported(
            "A safety communication; in Britain the last trimester is contraindicated.",
            FDA_PREGNANCY_2020,
            UK_PREGNANCY,
        ),
    ),
    Rule(
        id="contraindications.caution_in_pregnancy",
        title="Pregnancy at any time",
        # Weeks that are given say that she is pregnant, though nobody answered that question by itself.
        when=any_of(patient.PREGNANT.present, patient.PREGNANCY_WEEKS >= weeks(1)),
        then=conclusions.ANTI_INFLAMMATORY_CAUTION,
        because="In the first two trimesters only if the benefit outweighs the risk.",
        source=UK_PREGNANCY.at("first and second trimester"),
        appraisal=supported("An official page.", UK_PREGNANCY),
    ),
    Rule(
        id="contraindications.caution_at_65",
        title="Aged 65 or over",
        when=patient.AGE >= years(65),
        then=conclusions.ANTI_INFLAMMATORY_CAUTION,
        because="From 65 years on the risk to stomach and bowel is high.",
        source=GLASGOW_GUIDELINES.at("risk factors"),
        appraisal=supported("A health board and a patient page (over 65) agree.", GLASGOW_GUIDELINES, ARTHRITIS_CANADA),
    ),
    Rule(
        id="contraindications.caution_after_an_ulcer",
        title="An ulcer in the past",
        when=screen.PREVIOUS_ULCER.present,
        then=conclusions.ANTI_INFLAMMATORY_CAUTION,
        because="After an ulcer the stomach is protected if an anti-inflammatory is given at all.",
        source=ARTHRITIS_CANADA.at("risk of ulcers"),
        appraisal=supported("A patient page and an official text agree.", ARTHRITIS_CANADA, MEDICATION_GUIDE),
    ),
    Rule(
        id="contraindications.caution_with_other_medicines",
        title="Medicines that raise the risk of bleeding",
        when=screen.RAISES_BLEEDING_RISK.present,
        then=conclusions.ANTI_INFLAMMATORY_CAUTION,
        because="Low-dose aspirin, another anti-inflammatory, antiplatelets, corticosteroids, SSRI and SNRI raise "
        "the risk of bleeding.",
        source=MEDICATION_GUIDE.at("risks"),
        appraisal=supported(
            "Two official texts and a patient page name them between them.",
            MEDICATION_GUIDE,
            ARTHRITIS_CANADA,
            ANTIPLATELET_CRITERIA,
        ),
    ),
    Rule(
        id="contraindications.caution_with_a_bleeding_disorder",
        title="Bleeding disorder",
        when=screen.BLEEDING_DISORDER.present,
        then=conclusions.ANTI_INFLAMMATORY_CAUTION,
        because="The risk of ulcers and bleeding rises with a bleeding disorder.",
        source=MEDICATION_GUIDE.at("risks"),
        appraisal=supported("An official text.", MEDICATION_GUIDE),
    ),
    Rule(
        id="contraindications.compressed_cord_or_cauda_equina",
        title="Acute compression of the spinal cord or the cauda equina",
        when=screen.CORD_COMPRESSION.present,
        then=_WITHHOLD,
        because="Acute compression of the spinal cord or the cauda equina is an emergency; no other treatment is "
        "considered before it is assessed.",
        source=LOTHIAN_RED_FLAGS.at("cauda equina"),
        appraisal=supported("A health board's page and a national pathway.", LOTHIAN_RED_FLAGS, CES_PATHWAY),
        voice="safety",
    ),
    Rule(
        id="contraindications.caution_in_mild_kidney_or_liver_disease",
        title="Milder disease of kidney or liver",
        when=_MILD_KIDNEY_OR_LIVER,
        then=conclusions.ANTI_INFLAMMATORY_CAUTION,
        because="Disease of kidney or liver calls for caution even where it is not severe.",
        source=ARTHRITIS_CANADA.at("kidney and liver"),
        appraisal=supported(
            "A health board says caution in mild impairment of the kidney.", GLASGOW_GUIDELINES, ARTHRITIS_CANADA
        ),
    ),
    Rule(
        id="contraindications.screen_clear",
        title="Every contraindication and caution known to be absent",
        when=all_of(
            screen.NSAID_HYPERSENSITIVITY.absent,
            screen.RECENT_ULCER_OR_BLEED.absent,
            screen.PREVIOUS_ULCER.absent,
            screen.ANTICOAGULANT.absent,
            screen.RAISES_BLEEDING_RISK.absent,
            screen.BLEEDING_DISORDER.absent,
            screen.CORD_COMPRESSION.absent,
            ~_HEART,
            screen.BYPASS_SURGERY.absent,
            screen.KIDNEY_DISEASE.is_("none"),
            screen.LIVER_DISEASE.is_("none"),
            ~_TRIPLE,
            patient.PREGNANT.absent,
            patient.AGE < years(65),
        ),
        then=conclusions.ANTI_INFLAMMATORY_SCREEN_CLEAR,
        because="Each contraindication and caution that this rule base knows was asked, and is absent.",
        source=MEDICATION_GUIDE.at("before taking NSAIDs"),
        appraisal=uncertain(
            "The list follows official texts; it is not complete.", MEDICATION_GUIDE, ARTHRITIS_CANADA, IBUPROFEN_UK
        ),
        voice="safety",
    ),
)
