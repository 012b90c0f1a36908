"""Did this rule fire: its state, and of everything that it demands what is known."""

from collections.abc import Iterator

from expert.consultation import Consultation
from expert.consultation.build import finding
from expert.explaining import (
    LeafStatus,
    Outlook,
    RuleStatus,
    could_conclude,
    explain,
    in_the_way,
    leaf_status,
    needed,
    reaching,
    rule_status,
    withholding,
)
from expert.language.conclusions import Conclusion
from expert.language.conditions import Condition, Leaf
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.language.terms import Term
from expert.language.truth import truth
from expert.outcome import Outcome
