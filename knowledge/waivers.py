"""What the prover finds and we keep, each with its reason and its date.

Use: two rules that reach the same value for reasons that a reader wants to see both.
Misuse: nothing on which a patient's safety rests can be waived; ``expert prove`` refuses it.
"""

from expert.language import Waiver

WAIVERS = (
    Waiver(
        waives="subsumed rule: anti_inflammatory.caution by anti_inflammatory.screen_incomplete",
        because="A caution keeps the screen from being clear, so both rules fire; the one says that something was not "
        "asked, the other that a caution is known and what is answered first, and the reader needs both reasons.",
        on="2026-11-22",
    ),
    Waiver(
        waives="subsumed rule: contraindications.pregnancy_from_30_weeks by contraindications.pregnancy_from_20_weeks",
        because="From 20 weeks a specialist may decide otherwise, from 30 weeks the official texts say avoid; the "
        "later rule brings the stronger reason and its own sources to the same value.",
        on="2026-11-22",
    ),
)
