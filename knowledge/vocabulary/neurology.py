"""Neural signs at the bedside: roots one by one, and tests that put a nerve under tension.

Use: signs that point to a nerve rather than to the muscle, and so to imaging of the lumbar spine. The general
questions (weakness, sensation, reflex) may be answered alone; those on single muscles, areas and reflexes tell roots
apart, always several together.
Misuse: none of them decides a level or excludes an injury of the muscle. A straight-leg raise that is limited by
tight hamstrings is no neural sign. Eversion and tibialis anterior have no term for roots: two tables disagree on both.
"""

from expert.language import DEGREES, Flag, flag, quantity

_BEDSIDE = "bedside test"

STRAIGHT_LEG_RAISE = flag(
    "neural.straight_leg_raise",
    "Does raising the straight leg bring on the symptom, whatever moving ankle or neck then does?",
    title="symptom on straight-leg raise",
    cost=_BEDSIDE,
    explains="Alone it is no neural sign: tight hamstrings make it positive too.",
)

STRAIGHT_LEG_RAISE_DIFFERENTIATED = flag(
    "neural.straight_leg_raise_with_differentiation",
    "With the straight leg raised, does bending the foot up or the neck forward change the symptom?",
    title="straight-leg raise symptom changed by foot or neck",
    cost=_BEDSIDE,
    asked_if=STRAIGHT_LEG_RAISE.present,
)

STRAIGHT_LEG_RAISE_ANGLE = quantity(
    "neural.straight_leg_raise_angle",
    "At what angle does raising the straight leg bring on the symptom?",
    title="angle of the symptom on straight-leg raise",
    unit=DEGREES,
    low=0,
    high=120,
    cost=_BEDSIDE,
    asked_if=STRAIGHT_LEG_RAISE.present,
)

PAIN_BELOW_KNEE = flag(
    "pain.below_knee", "Does the pain reach below the knee?", title="pain that reaches below the knee"
)

SLUMP_REPRODUCES = flag(
    "neural.slump",
    "Does the slump test bring on the symptom, whatever moving neck or ankle then does?",
    title="symptom on the slump test",
    cost=_BEDSIDE,
    explains="Alone it is no neural sign; see the question on differentiation.",
)

SLUMP = flag(
    "neural.slump_with_differentiation",
    "Does the slump test reproduce the symptom, and does moving the neck or the ankle change it?",
    title="slump symptom changed by neck or ankle",
    cost=_BEDSIDE,
)

CROSSED_STRAIGHT_LEG_RAISE = flag(
    "neural.crossed_straight_leg_raise",
    "Does raising the other leg straight bring on the symptom?",
    title="symptom on raising the other leg straight",
    cost=_BEDSIDE,
)

FEMORAL_STRETCH = flag(
    "neural.femoral_stretch",
    "Lying prone, does bending the knee with the hip extended bring on pain at the front of the thigh?",
    title="front-thigh pain on prone knee bend (femoral stretch)",
    cost=_BEDSIDE,
    explains="Reverse straight-leg raise; it belongs to L2 to L4.",
)

LUMBAR_MOVEMENT = flag(
    "lumbar_movement.limited",
    "Is movement of the low back severely limited, or does it bring on or change the pain in the leg?",
    title="low-back movement very limited, or changes the leg pain",
    cost=_BEDSIDE,
)

KNEE_STRAIGHTENING_REDUCED = flag(
    "popliteal_angle.much_reduced",
    "With the hip bent, is straightening the knee (popliteal angle) much reduced, or much more so than on the other "
    "side?",
    title="much reduced knee straightening (popliteal angle)",
    cost=_BEDSIDE,
    explains="In the boy of report C02 the angle was 85 degrees against 20; no threshold was found.",
)

WEAKNESS = flag(
    "neural.weakness",
    "Is a muscle weak in the way of a nerve or root (knee straightening, toe or foot lift, hip abduction, tiptoe)?",
    title="weakness in the way of a nerve or root",
    cost=_BEDSIDE,
)

SENSORY_CHANGE = flag(
    "neural.sensory_change",
    "Is there numbness, tingling or changed sensation in the leg or foot?",
    title="numbness, tingling or changed feeling in leg or foot",
)

REFLEX_CHANGE = flag(
    "neural.reflex_change",
    "Is the knee, medial hamstring or ankle reflex reduced or changed on that side?",
    title="changed knee, medial hamstring or ankle reflex",
    cost=_BEDSIDE,
)

WEAK_TOE_EXTENSION = flag(
    "neural.weak_toe_extension", "Is lifting the great toe weak?", title="weak lifting of the great toe", cost=_BEDSIDE
)
WEAK_HIP_ABDUCTION = flag(
    "neural.weak_hip_abduction",
    "Is lifting the leg sideways (gluteus medius) weak?",
    title="weak hip abduction",
    cost=_BEDSIDE,
)
WEAK_CALF = flag(
    "neural.weak_calf",
    "Is pushing the foot down, or standing on tiptoe, weak?",
    title="weak push-down of the foot or tiptoe standing",
    cost=_BEDSIDE,
)
WEAK_KNEE_EXTENSION = flag(
    "neural.weak_knee_extension", "Is straightening the knee weak?", title="weak knee straightening", cost=_BEDSIDE
)

SENSATION_DORSUM = flag(
    "neural.sensation_dorsum_of_foot",
    "Is sensation changed on the back of the foot or the outer calf?",
    title="changed sensation, back of foot or outer calf",
    cost=_BEDSIDE,
)
SENSATION_SOLE = flag(
    "neural.sensation_lateral_foot_or_sole",
    "Is sensation changed on the outer side of the foot or the sole?",
    title="changed sensation, outer foot or sole",
    cost=_BEDSIDE,
)
SENSATION_INNER_CALF = flag(
    "neural.sensation_inner_calf",
    "Is sensation changed on the inner calf or ankle?",
    title="changed sensation, inner calf or ankle",
    cost=_BEDSIDE,
)
SENSATION_FRONT_THIGH = flag(
    "neural.sensation_front_of_thigh",
    "Is sensation changed on the front of the thigh?",
    title="changed sensation, front of thigh",
    cost=_BEDSIDE,
)

ANKLE_REFLEX = flag(
    "neural.ankle_reflex", "Is the ankle reflex reduced on that side?", title="reduced ankle reflex", cost=_BEDSIDE
)
MEDIAL_HAMSTRING_REFLEX = flag(
    "neural.medial_hamstring_reflex",
    "Is the medial hamstring reflex reduced on that side, with ankle reflexes alike?",
    title="reduced medial hamstring reflex, ankle reflexes alike",
    cost=_BEDSIDE,
)
KNEE_REFLEX = flag(
    "neural.knee_reflex", "Is the knee reflex reduced on that side?", title="reduced knee reflex", cost=_BEDSIDE
)

# What each general question asks about, one by one.
WEAK_MUSCLES = (WEAK_TOE_EXTENSION, WEAK_HIP_ABDUCTION, WEAK_CALF, WEAK_KNEE_EXTENSION)
SENSATIONS = (SENSATION_DORSUM, SENSATION_SOLE, SENSATION_INNER_CALF, SENSATION_FRONT_THIGH)
REFLEXES = (ANKLE_REFLEX, MEDIAL_HAMSTRING_REFLEX, KNEE_REFLEX)

# Signs by root; several together point to it.
S1_SIGNS = (WEAK_CALF, SENSATION_SOLE, ANKLE_REFLEX)
L5_SIGNS = (WEAK_TOE_EXTENSION, WEAK_HIP_ABDUCTION, SENSATION_DORSUM, MEDIAL_HAMSTRING_REFLEX)
UPPER_SIGNS = (WEAK_KNEE_EXTENSION, SENSATION_FRONT_THIGH, SENSATION_INNER_CALF, KNEE_REFLEX, FEMORAL_STRETCH)

# Each of these alone points to a nerve.
POINTING_TO_A_NERVE: tuple[Flag, ...] = (
    SLUMP, CROSSED_STRAIGHT_LEG_RAISE, FEMORAL_STRETCH, WEAKNESS, SENSORY_CHANGE, REFLEX_CHANGE,
    *WEAK_MUSCLES, *SENSATIONS, *REFLEXES,
)  # fmt: skip

TERMS = (
    PAIN_BELOW_KNEE, STRAIGHT_LEG_RAISE, STRAIGHT_LEG_RAISE_DIFFERENTIATED, STRAIGHT_LEG_RAISE_ANGLE,
    CROSSED_STRAIGHT_LEG_RAISE, SLUMP_REPRODUCES, SLUMP, FEMORAL_STRETCH, LUMBAR_MOVEMENT,
    KNEE_STRAIGHTENING_REDUCED, WEAKNESS, *WEAK_MUSCLES,
    SENSORY_CHANGE, *SENSATIONS, REFLEX_CHANGE, *REFLEXES,
)  # fmt: skip
