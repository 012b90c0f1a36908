"""Red flags of nerves: cauda equina, and power that is lost.

Use: ask each of them of every patient, in these words; people may not volunteer a numb saddle or trouble with sex.
A question that was not asked stays unknown.
Misuse: a low residual volume, an earlier scan with a minor finding, or relief after an injection answers none of them.
Long-standing trouble with another known cause is not what is asked for.
"""

from expert.language import MILLILITRES, MRC_GRADE, flag, quantity

BLADDER = flag(
    "cauda_equina.bladder",
    "Is there new trouble to start, feel or hold urine, or to know that the bladder is full, or are 200 ml or more "
    "left in it after voiding?",
    title="new bladder trouble, or 200 ml or more left in it",
)
BOWEL = flag(
    "cauda_equina.bowel",
    "Is there new loss of feeling in the rectum, leaking from the bowel, or, if examined, a lax anal sphincter?",
    title="rectal numbness, bowel leaking or lax anal sphincter",
)
SADDLE_SENSATION = flag(
    "cauda_equina.saddle_sensation",
    "Is there numbness or changed feeling between the legs (genitals, back passage, inner thighs), even in a small "
    "area?",
    title="saddle numbness or changed feeling",
)
SEXUAL_FUNCTION = flag(
    "cauda_equina.sexual_function",
    "Is there new trouble with erection, ejaculation or feeling during sex?",
    title="new trouble with sexual function",
)
BILATERAL_SCIATICA = flag(
    "cauda_equina.bilateral_sciatica",
    "Is there pain, numbness or tingling down both legs, or did it begin in one leg and reach the other?",
    title="pain, numbness or tingling down both legs",
)
BILATERAL_DEFICIT = flag(
    "cauda_equina.bilateral_deficit",
    "Is there severe weakness, or weakness that grows, in both legs?",
    title="severe or growing weakness of both legs",
)
COMPRESSION = flag(
    "cauda_equina.compression",
    "Is acute compression of the spinal cord or the cauda equina known, or shown by imaging?",
    title="known acute compression of cord or cauda equina",
    cost="MRI",
    explains="Where nobody has imaged it, and no flag of the cauda equina is there, none is known.",
    was=("injection.cord_compression",),
)
RESIDUAL_VOLUME = quantity(
    "cauda_equina.residual_volume",
    "How much urine is left in the bladder after voiding?",
    title="residual urine after voiding",
    unit=MILLILITRES,
    low=0,
    high=3000,
    cost="bedside test",
    explains="A low volume never cancels another flag of the cauda equina.",
)
EARLIER_MINOR_MRI = flag(
    "cauda_equina.earlier_minor_mri",
    "Did an earlier MRI of the lumbar spine show only a minor finding?",
    title="earlier lumbar MRI with only a minor finding",
    explains="It never reassures: what it shows is older than the flag.",
)
INJECTION_RELIEVED = flag(
    "cauda_equina.injection_relieved",
    "Did an injection relieve the pain?",
    title="pain relieved by an injection",
    explains="Relief of pain never cancels a flag of the cauda equina.",
)

NEW_WEAKNESS = flag(
    "motor.new_or_progressive_weakness",
    "Is a muscle of the leg newly weak through a nerve, or does such weakness grow?",
    title="new or growing leg weakness through a nerve",
    cost="bedside test",
    explains="Weakness of the injured muscle itself, out of pain, is not meant.",
)
FOOT_DROP = flag(
    "motor.foot_drop",
    "Does the foot drop, so that it cannot be lifted against resistance (power 3/5 or less)?",
    title="foot drop (power 3/5 or less)",
    cost="bedside test",
)
DORSIFLEXION = quantity(
    "motor.dorsiflexion",
    "How strong is lifting the foot (dorsiflexion), from 0 to 5, on the weaker side?",
    title="dorsiflexion power on the weaker side",
    unit=MRC_GRADE,
    low=0,
    high=5,
    cost="bedside test",
)

CAUDA_EQUINA = (
    BLADDER, BOWEL, SADDLE_SENSATION, SEXUAL_FUNCTION, BILATERAL_SCIATICA, BILATERAL_DEFICIT, COMPRESSION,
)  # fmt: skip

TERMS = (
    *CAUDA_EQUINA, RESIDUAL_VOLUME, EARLIER_MINOR_MRI, INJECTION_RELIEVED, NEW_WEAKNESS, FOOT_DROP, DORSIFLEXION,
)  # fmt: skip
