"""How the muscle feels where imaging shows no tear, and the British Athletics grade where a report gives one.

Use: the discriminators of the Munich consensus: rest pain, kind and shape of the firmness, what stretching does; the
grade and its letter as the radiologist wrote them.
Misuse: do not work out a grade from a picture that was not graded; tone is what the hand finds, not what is felt.
"""

from expert.language import choice, flag
from knowledge.vocabulary.muscle import MRI

REST_PAIN = flag("pain.at_rest", "Does the muscle hurt at rest?", title="muscle pain at rest")

ACHING_FIRMNESS = flag(
    "firmness.aching_with_activity",
    "Is there an aching firmness of the muscle that grows with continued activity?",
    title="aching firmness that grows with activity",
)
CRAMP_LIKE = flag(
    "firmness.cramp_like",
    "Is there a cramp-like firmness that rises gradually?",
    title="cramp-like firmness that rises gradually",
)
AFTER_ECCENTRIC_WORK = flag(
    "onset.hours_after_eccentric_work",
    "Did it begin hours after unaccustomed braking (eccentric) work?",
    title="onset hours after unaccustomed eccentric work",
)
PAIN_ON_CONTRACTION = flag(
    "contraction.isometric_pain",
    "Does contracting the muscle against resistance hurt?",
    title="pain on contraction against resistance",
    cost="bedside test",
)

DIFFUSE, WHOLE_BUNDLE, SPINDLE = "raised diffusely", "along the whole bundle", "spindle-shaped"
TONE = choice(
    "tone.shape",
    "What shape has the raised tone of the muscle?",
    title="shape of the raised muscle tone",
    values=("not raised", DIFFUSE, WHOLE_BUNDLE, SPINDLE),
    cost="bedside test",
)

RELIEVES, DEFENSIVE = "relieves", "defensive reaction"
STRETCH_RESPONSE = choice(
    "stretch.response",
    "What does stretching the muscle do?",
    title="effect of stretching the muscle",
    values=(RELIEVES, DEFENSIVE, "neither"),
    cost="bedside test",
)

GRADE = choice(
    "mri.british_athletics_grade",
    "Which British Athletics grade does the report of the latest muscle MRI give?",
    title="British Athletics grade on the latest muscle MRI",
    values=("0a", "0b", "1", "2", "3", "4"),
    ordered=True,
    cost="MRI",
    explains="0a and 0b: normal MRI, or soreness after exercise; 1 to 3 by extent; 4 complete.",
    asked_if=MRI.done,
)

MYOFASCIAL, MUSCULOTENDINOUS, INTRATENDINOUS = "a, myofascial", "b, musculotendinous", "c, intratendinous"
SUFFIX = choice(
    "mri.british_athletics_letter",
    "Which letter stands after the British Athletics grade?",
    title="letter after the British Athletics grade",
    values=(MYOFASCIAL, MUSCULOTENDINOUS, INTRATENDINOUS),
    cost="MRI",
    asked_if=GRADE.at_least("1"),
)

TERMS = (
    REST_PAIN, ACHING_FIRMNESS, CRAMP_LIKE, AFTER_ECCENTRIC_WORK, PAIN_ON_CONTRACTION, TONE, STRETCH_RESPONSE, GRADE,
    SUFFIX,
)  # fmt: skip
