"""What forbids an anti-inflammatory, what calls for caution, what to do about it, and when the screen is clear.

Use: contraindications withhold; cautions leave the medicine at 'only once answered' and name the measure to take. The
screen is clear only when each is known to be absent.
Misuse: not a full prescribing screen; a measure that is advised releases nothing.
"""

from knowledge.rules.contraindications import bleeding, heart_and_kidney, interactions, pregnancy_and_age, screen

RULES = (
    *interactions.RULES,
    *bleeding.RULES,
    *heart_and_kidney.RULES,
    *pregnancy_and_age.RULES,
    *screen.RULES,
)
