"""Pregnancy by weeks, and age.

Use: a caution below 20 weeks, at 18 years or younger, and from 65; from 20 weeks withheld unless a specialist decides
otherwise, from 30 weeks withheld.
Misuse: weeks that are not known leave a pregnancy at its caution, which is not the same as safe.
"""

from expert.language import Rule, all_of, any_of, supported, uncertain, weeks, years
from knowledge import conclusions
from knowledge.conclusions import medicine_safety as measures
from knowledge.sources.medicine_safety import IBUPROFEN_LABEL, POLYPHARMACY_SCOTLAND
from knowledge.sources.medicines import (
    ARTHRITIS_CANADA,
    FDA_PREGNANCY_2020,
    GLASGOW_GUIDELINES,
    IBUPROFEN_UK,
    UK_PREGNANCY,
)
from knowledge.sources.roots import ADOLESCENT_HERNIATION_2006
from knowledge.vocabulary import patient

_WITHHOLD = conclusions.ANTI_INFLAMMATORY.at("withhold")
_FROM_20_TO_29 = all_of(patient.PREGNANCY_WEEKS >= weeks(20), patient.PREGNANCY_WEEKS < weeks(30))

RULES = (
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
            grade="H",
        ),
    ),
    Rule(
        id="contraindications.pregnancy_from_30_weeks",
        title="Pregnancy from 30 weeks",
        when=patient.PREGNANCY_WEEKS >= weeks(30),
        then=_WITHHOLD,
        because="From 30 weeks of pregnancy an anti-inflammatory is avoided, for it can close the child's ductus "
        "early.",
        source=IBUPROFEN_LABEL.at("pregnancy; copy"),
        appraisal=supported(
            "Official texts agree on the last trimester.", IBUPROFEN_LABEL, FDA_PREGNANCY_2020, IBUPROFEN_UK, grade="H"
        ),
    ),
    Rule(
        id="contraindications.specialist_from_20_to_29_weeks",
        title="Pregnancy from 20 to 29 weeks: the specialist decides",
        when=_FROM_20_TO_29,
        then=measures.SPECIALIST_DECIDES,
        because="Between 20 and 30 weeks only if a specialist decides so, at the lowest dose.",
        source=FDA_PREGNANCY_2020.at("recommendation"),
        appraisal=supported("A safety communication and a label.", FDA_PREGNANCY_2020, IBUPROFEN_LABEL, grade="H"),
    ),
    Rule(
        id="contraindications.watch_the_amniotic_fluid",
        title="Pregnancy from 20 to 29 weeks: the amniotic fluid",
        when=_FROM_20_TO_29,
        then=measures.AMNIOTIC_FLUID_WATCH_ADVISED,
        because="Between about 20 and 30 weeks the amniotic fluid is watched if it is needed beyond 48 hours.",
        source=IBUPROFEN_LABEL.at("pregnancy; copy"),
        appraisal=supported("A label and a safety communication.", IBUPROFEN_LABEL, FDA_PREGNANCY_2020, grade="H"),
    ),
    Rule(
        id="contraindications.caution_in_pregnancy",
        title="Pregnancy at any time",
        # Weeks that are given say that she is pregnant, though nobody answered that question by itself.
        when=any_of(patient.PREGNANT.present, patient.PREGNANCY_WEEKS >= weeks(1)),
        then=conclusions.ANTI_INFLAMMATORY_CAUTION,
        because="In the first two trimesters only if the benefit outweighs the risk.",
        source=UK_PREGNANCY.at("first and second trimester"),
        appraisal=supported("An official page.", UK_PREGNANCY, grade="H"),
    ),
    Rule(
        id="contraindications.weigh_the_benefit",
        title="Pregnancy below 20 weeks",
        when=patient.PREGNANCY_WEEKS < weeks(20),
        then=measures.BENEFIT_TO_BE_WEIGHED,
        because="In the first two trimesters only if the benefit outweighs the risk.",
        source=UK_PREGNANCY.at("first and second trimester"),
        appraisal=supported("An official page.", UK_PREGNANCY, grade="H"),
    ),
    Rule(
        id="contraindications.caution_at_65",
        title="Aged 65 or over",
        when=patient.AGE >= years(65),
        then=conclusions.ANTI_INFLAMMATORY_CAUTION,
        because="From 65 years on the risk to stomach and bowel is high.",
        source=GLASGOW_GUIDELINES.at("risk factors"),
        appraisal=supported(
            "A health board and a patient page (over 65) agree; another list says over 75 for the gut and over 65 for "
            "the kidneys.",
            GLASGOW_GUIDELINES,
            ARTHRITIS_CANADA,
            POLYPHARMACY_SCOTLAND,
            grade="H",
        ),
    ),
    Rule(
        id="contraindications.caution_in_the_young",
        title="18 years or younger",
        when=patient.AGE <= years(18),
        then=conclusions.ANTI_INFLAMMATORY_CAUTION,
        because="Nothing was read on this medicine in the young; the prescriber decides on who is as young as the "
        "adolescents of 12 to 18 in a series of herniations.",
        source=ADOLESCENT_HERNIATION_2006.at("abstract"),
        appraisal=uncertain(
            "The series gives the ages alone; that youth is a caution is ours.", ADOLESCENT_HERNIATION_2006, grade="L"
        ),
        voice="safety",
    ),
)
