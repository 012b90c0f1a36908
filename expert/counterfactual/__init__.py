"""The smallest change of findings with which a conclusion would appear, or go: what the rules hang on, and no advice.

Exact, by a solver over the regions between thresholds, and verified by running the rules; needs z3, the extra
``proving``.
"""

from expert.counterfactual.changing import Changing, smallest_change
from expert.counterfactual.parts import ChangedFinding, Counterfactual, NothingToChange, Wanted

__all__ = ["ChangedFinding", "Changing", "Counterfactual", "NothingToChange", "Wanted", "smallest_change"]
