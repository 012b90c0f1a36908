"""Why an outcome is what it is: what fired rules rest on, and what stands in the way of the others.

Read off an outcome, in the core's own values, with nothing run again. ``expert.questions`` puts it into plain data.
"""

from expert.explaining.outlook import Outlook
from expert.explaining.paths import (
    Explanation,
    Firing,
    Holding,
    MatchedConclusion,
    MatchedFinding,
    Standing,
    Withheld,
    explain,
    matched,
    needed,
    reaching,
    shown,
    withholding,
)
from expert.explaining.statuses import (
    LeafStatus,
    RuleStatus,
    State,
    Status,
    could_conclude,
    in_the_way,
    leaf_status,
    rule_status,
    statuses_for,
)

__all__ = [
    "Explanation", "Firing", "Holding", "LeafStatus", "MatchedConclusion", "MatchedFinding", "Outlook", "RuleStatus",
    "Standing", "State", "Status", "Withheld", "could_conclude", "explain", "in_the_way", "leaf_status", "matched",
    "needed", "reaching", "rule_status", "shown", "statuses_for", "withholding",
]  # fmt: skip
