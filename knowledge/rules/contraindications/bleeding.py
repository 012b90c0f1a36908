"""Ulcers and bleeding: what withholds the anti-inflammatory, and when the stomach is protected.

Use: a recent, active or repeated ulcer, a bleed from an anti-inflammatory and an anticoagulant withhold it.
Misuse: protection of the stomach makes none of these harmless.
"""

from expert.language import Rule, any_of, supported, years
from knowledge import conclusions
from knowledge.conclusions import medicine_safety as measures
from knowledge.sources.medicine_safety import GPNOTEBOOK_PPI, POLYPHARMACY_SCOTLAND
from knowledge.sources.medicines import (
    ANTIPLATELET_CRITERIA,
    ARTHRITIS_CANADA,
    GLASGOW_GUIDELINES,
    IBUPROFEN_UK,
    MEDICATION_GUIDE,
)
from knowledge.vocabulary import patient
from knowledge.vocabulary import treatment as screen

_WITHHOLD = conclusions.ANTI_INFLAMMATORY.at("withhold")
_RAISES_BLEEDING = any_of(
    screen.LOW_DOSE_ASPIRIN.present,
    screen.ANOTHER_ANTI_INFLAMMATORY.present,
    screen.ANTIPLATELET.present,
    screen.CORTICOSTEROID.present,
    screen.SSRI_OR_SNRI.present,
)

RULES = (
    Rule(
        id="contraindications.recent_ulcer_or_bleed",
        title="Recent or active ulcer or bleeding",
        when=screen.RECENT_ULCER_OR_BLEED.present,
        then=_WITHHOLD,
        because="A recent or active ulcer or bleeding of the gut forbids an anti-inflammatory.",
        source=ARTHRITIS_CANADA.at("who should not take NSAIDs"),
        appraisal=supported("A patient page and an official text agree.", ARTHRITIS_CANADA, IBUPROFEN_UK, grade="H"),
    ),
    Rule(
        id="contraindications.two_proven_ulcers",
        title="Two or more proven ulcers or bleeds in the past",
        when=screen.ULCER_EPISODES.at_least("two or more"),
        then=_WITHHOLD,
        because="Two or more proven past episodes of ulcer or bleeding forbid an anti-inflammatory.",
        source=IBUPROFEN_UK.at("4.3 contraindications; copy"),
        appraisal=supported("An official text, read on a copy.", IBUPROFEN_UK, grade="H"),
    ),
    Rule(
        id="contraindications.bleeding_from_an_anti_inflammatory",
        title="Bleeding or perforation from an anti-inflammatory in the past",
        when=screen.BLEEDING_FROM_AN_ANTI_INFLAMMATORY.present,
        then=_WITHHOLD,
        because="Bleeding or perforation of the gut from an earlier anti-inflammatory forbids another.",
        source=IBUPROFEN_UK.at("4.3 contraindications; copy"),
        appraisal=supported("An official text, read on a copy.", IBUPROFEN_UK, grade="H"),
    ),
    Rule(
        id="contraindications.anticoagulant",
        title="Anticoagulant",
        when=screen.ANTICOAGULANT.present,
        then=_WITHHOLD,
        because="With an anticoagulant an anti-inflammatory is avoided, unless a specialist decides otherwise.",
        source=ARTHRITIS_CANADA.at("interactions"),
        appraisal=supported(
            "The bleeding risk rises with anticoagulants.", ARTHRITIS_CANADA, MEDICATION_GUIDE, grade="H"
        ),
    ),
    Rule(
        id="contraindications.caution_after_an_ulcer",
        title="An ulcer in the past",
        when=screen.ULCER_EPISODES.at_least("one"),
        then=conclusions.ANTI_INFLAMMATORY_CAUTION,
        because="After an ulcer the stomach is protected if an anti-inflammatory is given at all.",
        source=ARTHRITIS_CANADA.at("risk of ulcers"),
        appraisal=supported(
            "A patient page and an official text agree.", ARTHRITIS_CANADA, MEDICATION_GUIDE, grade="H"
        ),
    ),
    Rule(
        id="contraindications.caution_with_other_medicines",
        title="Medicines that raise the risk of bleeding",
        when=_RAISES_BLEEDING,
        then=conclusions.ANTI_INFLAMMATORY_CAUTION,
        because="Low-dose aspirin, another anti-inflammatory, antiplatelets, corticosteroids, SSRI and SNRI raise "
        "the risk of bleeding.",
        source=MEDICATION_GUIDE.at("risks"),
        appraisal=supported(
            "Official texts agree; a reference reports bleeding 12 times as often with a corticosteroid beside it and "
            "7 times with an SSRI (second hand).",
            MEDICATION_GUIDE,
            ARTHRITIS_CANADA,
            ANTIPLATELET_CRITERIA,
            GPNOTEBOOK_PPI,
            grade="H",
        ),
    ),
    Rule(
        id="contraindications.caution_with_a_bleeding_disorder",
        title="Bleeding disorder",
        when=screen.BLEEDING_DISORDER.present,
        then=conclusions.ANTI_INFLAMMATORY_CAUTION,
        because="A bleeding disorder raises the risk of ulcer and bleeding with an anti-inflammatory.",
        source=MEDICATION_GUIDE.at("risks"),
        appraisal=supported("An official text.", MEDICATION_GUIDE, grade="H"),
    ),
    Rule(
        id="contraindications.protect_the_stomach",
        title="A risk to stomach and bowel",
        when=any_of(
            patient.AGE >= years(65),
            screen.ULCER_EPISODES.at_least("one"),
            screen.ANTICOAGULANT.present,
            screen.BLEEDING_DISORDER.present,
            _RAISES_BLEEDING,
        ),
        then=measures.GASTROPROTECTION_ADVISED,
        because="Where stomach or bowel is at risk, a proton-pump inhibitor goes with the anti-inflammatory, for as "
        "long as that lasts.",
        source=GLASGOW_GUIDELINES.at("gastroprotection"),
        appraisal=supported(
            "Two health services advise it: the one from 65 years, the other over 75.",
            GLASGOW_GUIDELINES,
            POLYPHARMACY_SCOTLAND,
            grade="H",
        ),
    ),
    Rule(
        id="contraindications.watch_for_bleeding",
        title="Medicines or a disorder that add to the bleeding",
        when=any_of(
            screen.ANTIPLATELET.present,
            screen.SSRI_OR_SNRI.present,
            screen.CORTICOSTEROID.present,
            screen.ANTICOAGULANT.present,
            screen.BLEEDING_DISORDER.present,
        ),
        then=measures.BLEEDING_WATCH_ADVISED,
        because="The risks of bleeding add up; given together only with care, and with an eye on bleeding of the gut.",
        source=ANTIPLATELET_CRITERIA.at("Table 5, antiplatelets"),
        appraisal=supported("Official texts agree.", ANTIPLATELET_CRITERIA, MEDICATION_GUIDE, grade="H"),
    ),
)
