"""The rule base: hamstring and leg trouble whose source may be the lumbar spine.

Use: ``RULEBASE`` encodes a clinic's article and its case of an overlooked tear, claim by claim, with an appraisal of
each step by published evidence and a layer of caution that is ours.
Misuse: it supports a professional's decision and shows its basis; it does not diagnose or prescribe, and
its red flags do not replace the clinician's own.
"""

from pathlib import Path

from expert.language import RuleBase, read_claims
from knowledge import conclusions, rules, vocabulary
from knowledge.attributes import ATTRIBUTES
from knowledge.conclusions.safety import URGENCY
from knowledge.goals import GOALS
from knowledge.impossible import IMPOSSIBLE
from knowledge.impossible_red_flags import IMPOSSIBLE as RED_FLAG_IMPOSSIBLE
from knowledge.invariants import INVARIANTS
from knowledge.red_flags import RED_FLAGS
from knowledge.rules.emergency import EMERGENCY
from knowledge.waivers import WAIVERS

__all__ = ["RULEBASE"]

_HERE = Path(__file__).parent


def _cases() -> Path:
    """Beside this file in an installed package, beside the package in the repository."""
    shipped = _HERE / "cases"
    return shipped if shipped.is_dir() else _HERE.parent / "cases"


RULEBASE = RuleBase(
    name="lumbar-hamstring",
    version="0.1.0",
    title="Hamstring and leg trouble whose source may be the lumbar spine",
    intended_use=(
        "Supports clinicians in sports medicine, and the developers who embed it, with people who complain of the back "
        "of the thigh or of the leg: what findings may mean, which dangers are still open, what else to consider, what "
        "to image next, which treatments are gated, and why. The professional sees the basis of each conclusion, and "
        "decides."
    ),
    misuse=(
        "It does not diagnose or prescribe, and is not for patients on their own. Its red flags do not replace the "
        "clinician's own, and an emergency does not wait for it. What it does not ask about is not thereby absent, and "
        "silence is not reassurance."
    ),
    terms=vocabulary.TERMS,
    conclusions=conclusions.CONCLUSIONS,
    rules=rules.RULES,
    impossible=(*IMPOSSIBLE, *RED_FLAG_IMPOSSIBLE),
    policies=(EMERGENCY,),
    red_flags=RED_FLAGS,
    waivers=WAIVERS,
    urgency=URGENCY,
    goals=GOALS,
    invariants=INVARIANTS,
    source_attributes=ATTRIBUTES,
    claims=read_claims(_HERE / "claims.yaml"),
    topics=(*vocabulary.TOPICS, *conclusions.TOPICS, *rules.TOPICS),
    cases=_cases(),
)
