"""What the hand and simple tests find in buttock, hip and thigh.

Use: tests as their sources describe them; each has been tried on few people, or on specialists' patients only.
Misuse: a negative test clears nothing; it is recorded, and shown beside what it speaks against.
"""

from expert.language import COUNT, flag, quantity

_TEST = "bedside test"

THIGH_TENDERNESS = flag(
    "thigh.local_tenderness",
    "Is one spot of the muscle belly tender to touch?",
    title="one tender spot of the muscle belly",
    cost=_TEST,
)
ISCHIAL_TENDERNESS = flag(
    "ischium.tenderness", "Is the ischial tuberosity tender?", title="tender ischial tuberosity", cost=_TEST
)
NOTCH_TENDERNESS = flag(
    "sciatic_notch.tenderness",
    "Is it tender deep in the buttock, over the sciatic notch?",
    title="tender deep in the buttock, over the sciatic notch",
    cost=_TEST,
)
SACRAL_TENDERNESS = flag("sacrum.tenderness", "Is the sacrum tender to touch?", title="tender sacrum", cost=_TEST)
WEAK_NEAR_EXTENSION = flag(
    "knee_flexion.weak_near_extension",
    "Is bending the knee weak near extension (about 30 degrees of flexion)?",
    title="weak knee bending near extension (about 30 degrees)",
    cost=_TEST,
)
PURANEN_ORAVA = flag(
    "test.puranen_orava",
    "Does the standing stretch of Puranen and Orava (heel on a support) hurt?",
    title="pain on the Puranen-Orava stretch",
    cost=_TEST,
)
BENT_KNEE_STRETCH = flag(
    "test.modified_bent_knee_stretch",
    "Does the modified bent-knee stretch hurt at the sitting bone?",
    title="sitting-bone pain on the modified bent-knee stretch",
    cost=_TEST,
)
ACTIVE_PIRIFORMIS = flag(
    "test.active_piriformis",
    "Is the active piriformis test positive?",
    title="positive active piriformis test",
    cost=_TEST,
)
SEATED_PIRIFORMIS = flag(
    "test.seated_piriformis_stretch",
    "Is the seated piriformis stretch positive?",
    title="positive seated piriformis stretch",
    cost=_TEST,
)
SACROILIAC_TESTS = quantity(
    "sacroiliac.positive_tests",
    "How many of the six provocation tests of the sacroiliac joint are positive?",
    title="positive sacroiliac tests, of six",
    unit=COUNT,
    low=0,
    high=6,
    cost=_TEST,
)
CENTRALISES = flag(
    "test.centralisation",
    "Do repeated movements of the low back draw the pain back towards the spine (centralisation)?",
    title="centralisation by repeated low-back movements",
    cost=_TEST,
)
TINEL = flag(
    "test.tinel_sciatic",
    "Does tapping along the sciatic nerve in buttock or thigh send tingling down?",
    title="tingling on tapping along the sciatic nerve",
    cost=_TEST,
)
SEVERAL_ROOTS = flag(
    "neural.several_roots",
    "Do weakness and numbness belong to more than one root, or to the sciatic nerve as a whole?",
    title="deficit of several roots or the whole sciatic nerve",
    cost=_TEST,
)
GAIT_CHANGE = flag(
    "gait.stiff_or_shuffling",
    "Is the gait changed: stiff, with short strides?",
    title="stiff gait with short strides",
    cost=_TEST,
)

TERMS = (
    THIGH_TENDERNESS, ISCHIAL_TENDERNESS, NOTCH_TENDERNESS, SACRAL_TENDERNESS, WEAK_NEAR_EXTENSION, PURANEN_ORAVA,
    BENT_KNEE_STRETCH, ACTIVE_PIRIFORMIS, SEATED_PIRIFORMIS, SACROILIAC_TESTS, CENTRALISES, TINEL,
    SEVERAL_ROOTS, GAIT_CHANGE,
)  # fmt: skip
