"""Neural signs at the bedside.

Use: signs that point to a nerve rather than to the muscle, and so to imaging of the lumbar spine.
Misuse: none of them decides a level or excludes an injury of the muscle. A straight-leg raise that is limited by
tight hamstrings is no neural sign, and has no term here.
"""

from expert.language import flag

SLUMP = flag(
    "neural.slump_with_differentiation",
    "Does the slump test reproduce the symptom, and does moving the neck or the ankle change it?",
    cost="bedside test",
)

CROSSED_STRAIGHT_LEG_RAISE = flag(
    "neural.crossed_straight_leg_raise",
    "Does raising the other leg straight bring on the symptom?",
    cost="bedside test",
)

WEAKNESS = flag(
    "neural.weakness",
    "Is a muscle supplied by L5 or S1 weak (toe or foot lift, hip abduction, tiptoe)?",
    cost="bedside test",
)

SENSORY_CHANGE = flag("neural.sensory_change", "Is there numbness or tingling in the leg or foot?")

REFLEX_CHANGE = flag(
    "neural.reflex_change",
    "Is the ankle reflex or the medial hamstring reflex reduced on that side?",
    cost="bedside test",
)

TERMS = (SLUMP, CROSSED_STRAIGHT_LEG_RAISE, WEAKNESS, SENSORY_CHANGE, REFLEX_CHANGE)
