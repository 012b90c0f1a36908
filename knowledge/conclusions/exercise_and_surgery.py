"""Exercise by type of injury, and what speaks for and against an operation.

Use: exercises are offered once no major tear is shown or suspected; the surgeon's opinion is a shared decision.
Misuse: no load, dose or time is given; none of these says 'operate'.
"""

from expert.language import sign

LENGTHENING_EXERCISE = sign(
    "lengthening_exercise", "Consider lengthening exercises for the injured hamstrings", releasing=True
)
ECCENTRIC_EXERCISE = sign(
    "eccentric_exercise", "Consider eccentric loading for the tendinopathy at the ischium", releasing=True
)
NEURAL_SLIDERS = sign(
    "neural_sliders", "Consider neurodynamic sliders or slump mobilisation, not static stretching", releasing=True
)
NO_SIGN_AT_THE_APOPHYSIS = sign(
    "no_sign_at_the_apophysis", "Nothing points to an avulsion of an apophysis of the pelvis", releasing=True
)
FIT_TO_STRETCH = sign("fit_to_stretch", "Nothing speaks against stretching the injured muscle", releasing=True)
CONSERVATIVE_CARE_OPTION = sign(
    "conservative_care_option",
    "Care without operation is a valid option, to be discussed with the surgeon",
    releasing=True,
)
REPAIR_TO_BE_DISCUSSED = sign(
    "repair_to_be_discussed", "A finding for which repair has been favoured, to be discussed with the surgeon"
)
SPINAL_SURGICAL_OPINION = sign("spinal_surgical_opinion", "Opinion of a spinal surgeon, as a shared decision")

CONCLUSIONS = (
    NO_SIGN_AT_THE_APOPHYSIS,
    FIT_TO_STRETCH,
    LENGTHENING_EXERCISE, ECCENTRIC_EXERCISE, NEURAL_SLIDERS, CONSERVATIVE_CARE_OPTION, REPAIR_TO_BE_DISCUSSED,
    SPINAL_SURGICAL_OPINION,
)  # fmt: skip
