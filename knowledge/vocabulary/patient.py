"""Who the patient is.

Use: age, sport, pregnancy, as the patient or the record gives them.
Misuse: age is never a reason by itself to look for the trouble in the spine; no rule reads it so.
"""

from expert.language import WEEKS, YEARS, flag, quantity

AGE = quantity("patient.age", "How old is the patient?", title="age", unit=YEARS, low=0, high=120)

PLAYS_SPORT = flag(
    "patient.plays_sport",
    "Does the patient play a sport, at any level?",
    title="sport, at any level",
    explains="Much of what is known of the lumbar source was learned from athletes (claim A07).",
)

PREGNANT = flag(
    "patient.pregnant", "Is the patient pregnant? (absent when pregnancy is not possible)", title="pregnancy"
)

PREGNANCY_WEEKS = quantity(
    "patient.pregnancy_weeks",
    "How many weeks pregnant is the patient?",
    title="length of the pregnancy",
    unit=WEEKS,
    low=1,
    high=45,
    asked_if=PREGNANT.present,
)

TERMS = (AGE, PLAYS_SPORT, PREGNANT, PREGNANCY_WEEKS)
