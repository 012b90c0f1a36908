"""The rule base: hamstring and leg trouble whose source may be the lumbar spine.

Use: ``RULEBASE`` encodes a clinic's article and its case of an overlooked tear, claim by claim, with an appraisal of
each step by published evidence and a layer of caution that is ours.
Misuse: it supports a professional's decision and shows its basis; it does not diagnose or prescribe, and
its red flags do not replace the clinician's own.
"""

from pathlib import Path

from expert.language import RuleBase, read_claims
from knowledge import conclusions, rules, vocabulary
from knowledge.conclusions.safety import URGENCY
from knowledge.impossible import IMPOSSIBLE
from knowledge.impossible_red_flags import IMPOSSIBLE as RED_FLAG_IMPOSSIBLE
from knowledge.red_flags import RED_FLAGS
from knowledge.rules.emergency import EMERGENCY

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
        "Supports clinicians in sports medicine and the developers who embed it: what findings at the back of the "
        "thigh and in the leg may mean, what to image next, which treatments are gated, and why."
    ),
    misuse=(
        "It does not diagnose or prescribe. Its red flags do not replace the clinician's own, and an emergency does "
        "not wait for it; silence on other causes of pain in buttock and thigh is not reassurance."
    ),
    terms=vocabulary.TERMS,
    conclusions=conclusions.CONCLUSIONS,
    rules=rules.RULES,
    impossible=(*IMPOSSIBLE, *RED_FLAG_IMPOSSIBLE),
    policies=(EMERGENCY,),
    red_flags=RED_FLAGS,
    urgency=URGENCY,
    claims=read_claims(_HERE / "claims.yaml"),
    topics=(*vocabulary.TOPICS, *conclusions.TOPICS, *rules.TOPICS),
    cases=_cases(),
)
