"""Tries the documented cases: every small slip in a rule base, rule by rule, and whether a case would notice it.

A slip is *killed* when some situation then fails in what it expects, fires or withholds; *stillborn* when the rule base
would not load with it; *equivalent* when it is proved that no possible patient, however little is known of them, gets
other conclusions, fired rules or withheld rules; what is left *survives*, and is a hole in the cases.
"""

from expert.mutating.report import Counts, MutationReport, Tried
from expert.mutating.running import CasesFail, mutate
from expert.mutating.slips import Slip, slips_of

__all__ = ["CasesFail", "Counts", "MutationReport", "Slip", "Tried", "mutate", "slips_of"]
