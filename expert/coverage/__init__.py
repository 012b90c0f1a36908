"""What documented cases show of a rule base, measured: rules, leaves, exceptions and values, and the gaps.

``measure`` takes every situation of the cases (points of their courses, and variants) and asks of each obligation
whether one of them meets it:

* a *rule* fires;
* a *leaf* is seen to decide with each of its outcomes. It decides where, everything else being as it is, the rule's
  condition holds if this leaf is true and does not hold if it is not (modified condition/decision coverage, by masking;
  see ``deciding``). A leaf on a finding has three outcomes: true, false (a known value denies it), unknown (nobody
  said). A leaf on a conclusion has two: concluded and not concluded. The same leaf standing twice is two;
* an *exception* (``unless``) is used, so that the rule is withheld, and is not used, so that the rule fires. It has no
  part in whether a leaf of ``when`` decides. Where an exception has several leaves each of them is an obligation too,
  in situations in which ``when`` holds;
* each *value* of each grade, verdict and sign stands. A verdict in conflict is no value.

An obligation that no situation meets is waived (``RuleBase.waivers``, by ``Obligation.key``), proved to be unreachable,
or a gap.
"""

from expert.coverage.measuring import Coverage, Found, Unreachable, measure
from expert.coverage.nearest import Nearest, nearest_of
from expert.coverage.obligations import Obligation, View, obligations

__all__ = ["Coverage", "Found", "Nearest", "Obligation", "Unreachable", "View", "measure", "nearest_of", "obligations"]
