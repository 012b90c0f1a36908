"""Promises over further findings: what is released stays released, an emergency stays one, and nothing contradicts.

Use: one for each releasing value of each conclusion, and one for each verdict, so that none is forgotten.
Misuse: a cautious value may well change with what becomes known; only those named here may not.
"""

from expert.language import Grade, Invariant, Never, Sign, Stable, Verdict, drawn
from knowledge import conclusions
from knowledge.conclusions import safety


def _spelt(value: str) -> str:
    return value.replace("-", "_").replace(" ", "_")


INVARIANTS: tuple[Invariant, ...] = (
    Stable(
        id="stable.urgency.emergency",
        value=safety.URGENCY.at("emergency"),
        because="An emergency is never lowered by a further finding.",
    ),
    *(
        Stable(
            id=f"stable.{conclusion.name}.{_spelt(value)}",
            value=drawn(conclusion) if isinstance(conclusion, Sign) else conclusion.at(value),
            because="What is released for a chart is released for every further finding, or it was released too early.",
        )
        for conclusion in conclusions.CONCLUSIONS
        if isinstance(conclusion, Sign | Grade | Verdict)
        for value in conclusion.releasing
    ),
    *(
        Never(
            id=f"verdict.{conclusion.name}_in_conflict",
            when=conclusion.in_conflict,
            because="The rules never conclude two values that exclude each other.",
        )
        for conclusion in conclusions.CONCLUSIONS
        if isinstance(conclusion, Verdict)
    ),
)
