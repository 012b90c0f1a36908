"""A public guideline in the rule language, to show that the shell is not fitted to its own rule base.

NICE guideline CG191, Pneumonia in adults, as of 2014, sections 1.1 and 1.2 and box 1: who is tested for C-reactive
protein and what follows from it, the CRB65 score, the place of care. The facts are the guideline's, the words are ours.
Not for any patient: the guideline has been replaced since.
"""

from fractions import Fraction

from expert.language import (
    COUNT,
    YEARS,
    Condition,
    Measure,
    Rule,
    RuleBase,
    Sign,
    Source,
    Unit,
    all_of,
    any_of,
    at_least,
    flag,
    grade,
    not_appraised,
    quantity,
    sign,
    times,
    verdict,
    years,
)
from expert.language.conclusions import Then

CG191 = Source(
    id="nice_cg191",
    title="Pneumonia in adults: diagnosis and management (CG191)",
    kind="guideline",
    authors="National Institute for Health and Care Excellence",
    year=2014,
    url="https://www.nice.org.uk/guidance/cg191",
    read="page",
)
PRESSURE, CONCENTRATION = Unit("mmHg", "pressure"), Unit("mg/l", "concentration")

infection = flag("infection.of_lower_airways", "Are there symptoms of an infection of the lower airways?")
diagnosis = flag("infection.is_pneumonia", "Is the clinical diagnosis community-acquired pneumonia?")
is_clear = flag("infection.antibiotics_clear", "Is it clear whether antibiotics should be prescribed?")
crp = quantity("crp.concentration", "How high is C-reactive protein?", unit=CONCENTRATION, low=0, high=500)
mental_test = quantity("confusion.mental_test", "The abbreviated Mental Test score?", unit=COUNT, low=0, high=10)
disoriented = flag("confusion.new_disorientation", "Is there new disorientation in person, place or time?")
breaths = quantity("breathing.rate", "How many breaths a minute?", unit=COUNT, low=0, high=80)
systolic = quantity("pressure.systolic", "The systolic blood pressure?", unit=PRESSURE, low=30, high=300)
diastolic = quantity("pressure.diastolic", "The diastolic blood pressure?", unit=PRESSURE, low=0, high=200)
age = quantity("patient.age", "How old is the patient?", unit=YEARS, low=18, high=120)

risk = grade("risk", "Risk of death within 30 days", steps=("low", "intermediate", "high"), releasing=("low",))
place = verdict("place", "Place of care", values=("home", "hospital assessment"), releasing=("home",))
in_particular = sign("hospital_in_particular", "Hospital assessment above all")
cultures = sign("cultures", "Blood and sputum cultures")
five_days = sign("five_days", "One antibiotic for five days")
crp_test = sign("crp_test", "C-reactive protein test to be considered")
crp_taken = sign("crp_taken", "C-reactive protein is known")
antibiotic = verdict(
    "antibiotic", "Antibiotic", values=("not routinely", "delayed", "offered"), releasing=("not routinely",)
)

CONFUSION = any_of(mental_test <= times(8), disoriented.present)
FAST = breaths >= times(30)
LOW_PRESSURE = any_of(diastolic <= Measure(Fraction(60), PRESSURE), systolic < Measure(Fraction(90), PRESSURE))
OLD = age >= years(65)
POINTS = (CONFUSION, FAST, LOW_PRESSURE, OLD)
NO_POINT = all_of(diagnosis.present, *(~point for point in POINTS))
UNCLEAR = all_of(infection.present, diagnosis.absent, is_clear.absent)


def mg_per_litre(value: int) -> Measure:
    return Measure(Fraction(value), CONCENTRATION)


def rule(  # noqa: PLR0917 - in the order of a sentence, so that the rules below can be read
    id_: str, title: str, when: Condition, then: Sign | Then, at: str, because: str, unless: Condition | None = None
) -> Rule:
    return Rule(
        id=id_, title=title, when=when, then=then, unless=unless, because=because, source=CG191.at(at),
        appraisal=not_appraised("The guideline is taken at its word."),
    )  # fmt: skip


RULES = (
    rule("crp.test", "Consider the test", UNCLEAR, crp_test, "1.1.1",
         "The test helps where there is no diagnosis of pneumonia and no clear decision on antibiotics.",
         unless=crp_taken.concluded),
    rule("crp.taken", "The test is known", crp >= mg_per_litre(0), crp_taken, "1.1.1", "It has been taken."),
    rule("crp.low", "Below 20 mg/l", all_of(UNCLEAR, crp < mg_per_litre(20)), antibiotic.at("not routinely"), "1.1.1",
         "Below 20 mg/l no antibiotic is routinely offered."),
    rule("crp.between", "From 20 to 100 mg/l",
         all_of(UNCLEAR, crp >= mg_per_litre(20), crp <= mg_per_litre(100)), antibiotic.at("delayed"), "1.1.1",
         "Between 20 and 100 mg/l a delayed prescription is considered."),
    rule("crp.high", "Above 100 mg/l", all_of(UNCLEAR, crp > mg_per_litre(100)), antibiotic.at("offered"), "1.1.1",
         "Above 100 mg/l an antibiotic is offered."),
    rule("crb65.none", "No point", NO_POINT, risk.at("low"), "box 1", "A score of 0 is a low risk."),
    rule("crb65.some", "One point or more", all_of(diagnosis.present, at_least(1, *POINTS)), risk.at("intermediate"),
         "box 1", "A score of 1 or 2 is an intermediate risk."),
    rule("crb65.three", "Three points or more", all_of(diagnosis.present, at_least(3, *POINTS)), risk.at("high"),
         "box 1", "A score of 3 or 4 is a high risk."),
    rule("care.home", "Care at home", NO_POINT, place.at("home"), "1.2.3", "A score of 0 can be cared for at home."),
    rule("care.hospital", "Hospital assessment", risk.reaches("intermediate"), place.at("hospital assessment"), "1.2.3",
         "All others are considered for assessment in hospital."),
    rule("care.in_particular", "Two points or more", all_of(diagnosis.present, at_least(2, *POINTS)), in_particular,
         "1.2.3", "Above all those with a score of 2 or more."),
    rule("care.cultures", "Cultures", risk.reaches("intermediate"), cultures, "1.2.8",
         "Cultures are taken where severity is moderate or high."),
    rule("care.five_days", "Five days", place.is_("home"), five_days, "1.2.12",
         "Low severity is treated with a single antibiotic for five days."),
)  # fmt: skip

RULEBASE = RuleBase(
    name="pneumonia",
    version="2014",
    title="Pneumonia in adults, CG191 of 2014",
    intended_use="For tests of the shell.",
    misuse="Not for any patient; the guideline has been replaced.",
    terms=(infection, diagnosis, is_clear, crp, mental_test, disoriented, breaths, systolic, diastolic, age),
    conclusions=(risk, place, in_particular, cultures, five_days, crp_test, crp_taken, antibiotic),
    rules=RULES,
)
