"""The rule language: everything that a rule base is written with.

A rule base imports from here and from nowhere else in the package.
"""

from expert.language.attributes import Attribute, SourceAttributes, Use, not_used, used
from expert.language.authoring import choice, flag, grade, quantity, sign, verdict
from expert.language.claims import read_claims
from expert.language.conclusions import Conclusion, Grade, Sign, Then, Verdict
from expert.language.conditions import Compare, Condition, Is, Leaf, Stands, Subject
from expert.language.invariants import Always, Invariant, Never, Stable, drawn
from expert.language.joining import all_of, any_of, at_least
from expert.language.policies import Policy
from expert.language.quantities import Quantity
from expert.language.red_flags import RedFlag
from expert.language.review import UNREVIEWED, Review
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
from expert.language.waivers import Waiver
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
    "PERCENT", "UNREVIEWED", "WEEKS", "YEARS", "Always", "Appraisal", "Attribute", "Choice", "Citation", "Claim",
    "Compare", "Conclusion", "Condition", "Flag", "Grade", "Impossible", "Invariant", "Is", "Leaf", "Measure",
    "Never", "Policy", "Quantity", "RedFlag", "Remark", "Review", "Rule", "RuleBase", "Sign", "Source",
    "SourceAttributes", "Stable", "Stands", "Subject", "Term", "Then", "Topic", "Unit", "Use", "Verdict", "Waiver",
    "all_of", "any_of", "at_least", "by_definition", "celsius", "centimetres", "choice", "contested",
    "contradicted", "days", "degrees", "drawn", "fahrenheit", "flag", "grade", "millilitres", "millimetres",
    "months", "mrc_grade", "not_appraised", "not_used", "percent", "quantity", "read_claims", "same", "sign",
    "supported", "times", "topic", "uncertain", "used", "verdict", "weeks", "years",
]  # fmt: skip
