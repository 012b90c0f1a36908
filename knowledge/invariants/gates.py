"""Promises on the gates: nothing is opened or offered without what its gate demands.

Use: what the article asks before medicines and exercise, and what we ask beside it, apart from the rules.
Misuse: they do not say that an open gate is reason enough to treat.
"""

from expert.language import Always, all_of, any_of
from knowledge import conclusions
from knowledge.conclusions import exercise_and_surgery, roots, safety
from knowledge.invariants.offers import EXERCISE, MEDICINE_OR_INJECTION
from knowledge.vocabulary import complaint

INVARIANTS = (
    Always(
        id="gate.open_with_clear_muscles_and_a_lumbosacral_diagnosis",
        when=conclusions.GATE_OPEN.concluded,
        then=all_of(
            complaint.MUSCLE.is_in("hamstrings", "calf"),
            conclusions.MUSCLES_CLEARED.concluded,
            conclusions.LUMBOSACRAL_DEGENERATION.concluded,
        ),
        because="Treatment of an impingement first rules out a direct injury of every leg muscle, and needs "
        "lumbosacral degeneration positively identified (A17, A18, A24).",
    ),
    Always(
        id="gate.open_with_nothing_grave",
        when=conclusions.GATE_OPEN.concluded,
        then=all_of(
            safety.NOTHING_GRAVE.concluded,
            conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded,
            roots.SOURCE_CONSISTENT.concluded,
        ),
        because="The gate stays shut while a red flag, a sign of a major tear or a finding against the level is open.",
    ),
    Always(
        id="gate.medicine_through_the_gate",
        when=MEDICINE_OR_INJECTION,
        then=conclusions.GATE_OPEN.concluded,
        because="Neither medicine nor injection is offered but through the gate (A24).",
    ),
    Always(
        id="gate.exercise_for_a_confirmed_injury_or_clear_muscles",
        when=EXERCISE,
        then=all_of(
            any_of(conclusions.DIRECT_INJURY.is_("confirmed"), conclusions.MUSCLES_CLEARED.concluded),
            conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded,
        ),
        because="Exercise is for an injury that is confirmed and no major tear, or for an impingement once the muscles "
        "are clear (A17, A23, A25).",
    ),
    Always(
        id="gate.sliders_for_an_impingement_alone",
        when=exercise_and_surgery.NEURAL_SLIDERS.concluded,
        then=all_of(
            conclusions.SETTLED_IMPINGEMENT.concluded,
            conclusions.MUSCLES_CLEARED.concluded,
            conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded,
            complaint.INSIDE_SCOPE,
        ),
        because="Sliders move the nerve; they are for an impingement with the muscles clear (A17, A25).",
    ),
)
