"""Allergy and asthma, lithium, methotrexate, and medicines that are better not combined.

Use: a reaction to aspirin or an anti-inflammatory withholds; lithium and methotrexate wait for who prescribes them.
Misuse: asthma without a known reaction is no contraindication, and no clearance either.
"""

from expert.language import Rule, any_of, supported, uncertain
from knowledge import conclusions
from knowledge.conclusions import medicine_safety as measures
from knowledge.sources.medicine_safety import (
    GPNOTEBOOK_METHOTREXATE,
    IBUPROFEN_LABEL,
    IBUPROFEN_LABEL_INTERACTIONS,
)
from knowledge.sources.medicines import ARTHRITIS_CANADA, GLASGOW_GUIDELINES, IBUPROFEN_UK, MEDICATION_GUIDE
from knowledge.vocabulary import treatment as screen

RULES = (
    Rule(
        id="contraindications.hypersensitivity",
        title="Allergy, or asthma made worse",
        when=screen.NSAID_HYPERSENSITIVITY.present,
        then=conclusions.ANTI_INFLAMMATORY.at("withhold"),
        because="Whoever had asthma, hives or another allergic reaction to aspirin or an anti-inflammatory does not "
        "take one.",
        source=MEDICATION_GUIDE.at("who should not take NSAIDs"),
        appraisal=supported(
            "An official text and a patient page agree.", MEDICATION_GUIDE, ARTHRITIS_CANADA, grade="H"
        ),
    ),
    Rule(
        id="contraindications.caution_in_asthma",
        title="Asthma",
        when=screen.ASTHMA.present,
        then=conclusions.ANTI_INFLAMMATORY_CAUTION,
        because="Aspirin and anti-inflammatories can make asthma worse; whether they ever did is asked first.",
        source=ARTHRITIS_CANADA.at("who should not take NSAIDs"),
        appraisal=uncertain(
            "Official texts forbid it after a reaction; caution without one is ours.",
            ARTHRITIS_CANADA,
            MEDICATION_GUIDE,
            IBUPROFEN_UK,
            grade="H",
        ),
        voice="safety",
    ),
    Rule(
        id="contraindications.ask_about_asthma",
        title="Asthma: was it ever made worse?",
        when=screen.ASTHMA.present,
        then=measures.TOLERANCE_TO_BE_ASKED,
        because="Asthma that aspirin or an anti-inflammatory made worse forbids it.",
        source=MEDICATION_GUIDE.at("who should not take NSAIDs"),
        appraisal=supported(
            "An official text and a patient page agree.", MEDICATION_GUIDE, ARTHRITIS_CANADA, grade="H"
        ),
    ),
    Rule(
        id="contraindications.caution_with_lithium",
        title="Lithium",
        when=screen.LITHIUM.present,
        then=conclusions.ANTI_INFLAMMATORY_CAUTION,
        because="In 11 volunteers ibuprofen raised trough lithium by 15 % and cut its clearance by 19 %.",
        source=IBUPROFEN_LABEL_INTERACTIONS.at("lithium; copy"),
        appraisal=supported(
            "An official text, read on a copy; a health board advises against adding it.",
            IBUPROFEN_LABEL_INTERACTIONS,
            GLASGOW_GUIDELINES,
            grade="H",
        ),
    ),
    Rule(
        id="contraindications.watch_lithium",
        title="Lithium: watch its level and toxicity",
        when=screen.LITHIUM.present,
        then=measures.LITHIUM_WATCH_ADVISED,
        because="Signs of lithium toxicity are watched for when the two are given together.",
        source=IBUPROFEN_LABEL_INTERACTIONS.at("lithium; copy"),
        appraisal=supported("An official text, read on a copy.", IBUPROFEN_LABEL_INTERACTIONS, grade="H"),
    ),
    Rule(
        id="contraindications.caution_with_methotrexate",
        title="Methotrexate",
        when=screen.METHOTREXATE.present,
        then=conclusions.ANTI_INFLAMMATORY_CAUTION,
        because="Less methotrexate leaves by the kidneys, so that it is more toxic, above all at high dose or with "
        "poor kidneys.",
        source=GPNOTEBOOK_METHOTREXATE,
        appraisal=supported("A general practice reference.", GPNOTEBOOK_METHOTREXATE, grade="M"),
    ),
    Rule(
        id="contraindications.specialist_for_medicines",
        title="Methotrexate or an anticoagulant: the specialist decides",
        when=any_of(screen.METHOTREXATE.present, screen.ANTICOAGULANT.present),
        then=measures.SPECIALIST_DECIDES,
        because="With methotrexate or an anticoagulant, an anti-inflammatory only on a specialist's advice.",
        source=GPNOTEBOOK_METHOTREXATE,
        appraisal=supported(
            "References agree: for methotrexate the one, for anticoagulants the other.",
            GPNOTEBOOK_METHOTREXATE,
            ARTHRITIS_CANADA,
            grade="M",
        ),
    ),
    Rule(
        id="contraindications.avoid_the_combination",
        title="A medicine better not combined with an anti-inflammatory",
        when=any_of(
            screen.LOW_DOSE_ASPIRIN.present,
            screen.ANOTHER_ANTI_INFLAMMATORY.present,
            screen.LITHIUM.present,
            screen.DIURETIC.present,
            screen.ACE_INHIBITOR_OR_ARB.present,
            screen.ANTICOAGULANT.present,
        ),
        then=measures.COMBINATION_TO_BE_AVOIDED,
        because="Adding an anti-inflammatory to these is avoided if possible; ibuprofen can block what low-dose "
        "aspirin does to platelets.",
        source=GLASGOW_GUIDELINES.at("interactions"),
        appraisal=supported(
            "A health board and official texts.", GLASGOW_GUIDELINES, IBUPROFEN_LABEL, ARTHRITIS_CANADA, grade="H"
        ),
    ),
)
