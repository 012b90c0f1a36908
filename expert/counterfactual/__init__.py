"""The smallest change of findings with which a conclusion would appear, or go: what the rules hang on, and no advice.

Exact, by a solver over the regions between thresholds, and verified by running the rules; needs z3, the extra
``proving``.
"""

from expert.counterfactual.asking import answer_of, smallest_change
from expert.counterfactual.changing import Changing, Disagreement
from expert.counterfactual.parts import NewFinding, SmallestChange
from expert.counterfactual.wanted import Changed, Counterfactual, NothingToChange, Wanted

__all__ = [
    "Changed", "Changing", "Counterfactual", "Disagreement", "NewFinding", "NothingToChange", "SmallestChange",
    "Wanted", "answer_of", "smallest_change",
]  # fmt: skip
