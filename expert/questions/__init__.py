"""Questions about a consultation: how, why not, did this rule fire, what depends on what, what if.

They are asked of an outcome, or of a stored consultation and the rules that gave it; but for ``what_if`` nothing is
run. Answers are frozen values that go to JSON and back, each in a fixed order, with a sentence that says it in short.
"""

from expert.questions.dependence import reaches, uses
from expert.questions.parts import (
    ConclusionChange,
    ConditionAnswer,
    Dependent,
    Elsewhere,
    FindingChange,
    LeafAnswer,
    Producer,
    Proof,
    Reaches,
    RuleAnswer,
    RuleNamed,
    Uses,
    WhatIf,
    WhyNot,
)
from expert.questions.proof import how
from expert.questions.reasons_against import why_not
from expert.questions.states import rule_state
from expert.questions.supposing import what_if

__all__ = [
    "ConclusionChange", "ConditionAnswer", "Dependent", "Elsewhere", "FindingChange", "LeafAnswer", "Producer",
    "Proof", "Reaches", "RuleAnswer", "RuleNamed", "Uses", "WhatIf", "WhyNot", "how", "reaches", "rule_state",
    "uses", "what_if", "why_not",
]  # fmt: skip
