"""The rule language: everything that a rule base is written with.

A rule base imports from here and from nowhere else in the package.
"""

from expert.language.authoring import choice, flag, grade, quantity, sign, verdict
from expert.language.claims import read_claims
from expert.language.conclusions import Conclusion, Grade, Sign, Verdict
from expert.language.conditions import Condition, all_of, any_of, at_least
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.language.rules import Impossible, Rule
from expert.language.sources import (
    Appraisal,
    Citation,
    Claim,
    Remark,
    Source,
    by_definition,
    contested,
    contradicted,
    not_appraised,
    supported,
    uncertain,
)
from expert.language.terms import Choice, Flag, Term, same
from expert.language.topics import Topic, topic
from expert.units import (
    CELSIUS,
    CENTIMETRES,
    COUNT,
    DAYS,
    DEGREES,
    MILLILITRES,
    MILLIMETRES,
    MONTHS,
    MRC_GRADE,
    PERCENT,
    WEEKS,
    YEARS,
    Measure,
    Unit,
    celsius,
    centimetres,
    days,
    degrees,
    fahrenheit,
    millilitres,
    millimetres,
    months,
    mrc_grade,
    percent,
    times,
    weeks,
    years,
)

__all__ = [
    "CELSIUS", "CENTIMETRES", "COUNT", "DAYS", "DEGREES", "MILLILITRES", "MILLIMETRES", "MONTHS", "MRC_GRADE",
    "PERCENT", "WEEKS", "YEARS", "Appraisal", "Choice", "Citation", "Claim", "Conclusion", "Condition", "Flag",
    "Grade", "Impossible", "Measure", "Quantity", "Remark", "Rule", "RuleBase", "Sign", "Source", "Term", "Topic",
    "Unit", "Verdict", "all_of", "any_of", "at_least", "by_definition", "celsius", "centimetres", "choice",
    "contested", "contradicted", "days", "degrees", "fahrenheit", "flag", "grade", "millilitres", "millimetres",
    "months", "mrc_grade", "not_appraised", "percent", "quantity", "read_claims", "same", "sign", "supported",
    "times", "topic", "uncertain", "verdict", "weeks", "years",
]  # fmt: skip
