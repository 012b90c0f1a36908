"""How the pain began, where it is felt, and what brings it on or takes it away.

Use: the history, as the patient tells it; each answer tells one explanation of pain in buttock and thigh from another.
Misuse: none of them decides an explanation alone. A pain spread to the genitals is asked about here; numbness there
is a red flag and not this question.
"""

from expert.language import choice, flag

ONSET = choice(
    "onset.manner", "Did the pain begin suddenly or gradually?", title="onset of the pain", values=("sudden", "gradual")
)
AFTER_WARM_UP = flag(
    "onset.after_warm_up",
    "Did it begin during exercise after warming up?",
    title="onset during exercise, after warming up",
)
FORCEFUL_EFFORT = flag(
    "onset.kick_or_sprint",
    "Did it begin with a forceful effort of the leg (kick, sprint, hurdle)?",
    title="onset with a forceful effort (kick, sprint, hurdle)",
)
LOAD_INCREASE = flag(
    "training.load_increase",
    "Was the training load increased in the time before?",
    title="training load increased beforehand",
)
CYCLING_OR_ENDURANCE = flag(
    "sport.cycling_or_endurance",
    "Does the patient race bicycles or do endurance sport?",
    title="bicycle racing or endurance sport",
)
SEVERAL_TEARS = flag(
    "hamstring.several_earlier_tears",
    "Have the hamstrings of that leg been torn several times?",
    title="several earlier hamstring tears of that leg",
)

AT_ISCHIUM = flag(
    "pain.at_ischium",
    "Is the pain felt at the ischial tuberosity (the sitting bone)?",
    title="pain at the sitting bone",
)
TO_POPLITEAL_FOSSA = flag(
    "pain.ischium_to_popliteal_fossa",
    "Does the pain spread from buttock or sitting bone to the back of the knee?",
    title="pain from buttock or sitting bone to back of knee",
)
GROIN = flag("pain.groin", "Is there pain in the groin or the hip?", title="groin or hip pain")
LOWER_BUTTOCK_OR_GENITALS = flag(
    "pain.lower_buttock_or_genitals", "Does the pain spread over the lower border of the buttock or to the scrotum "
    "or labia?", title="pain over lower buttock border, scrotum or labia",
    explains="Numbness of saddle or genitals is another question: it is a red flag.",
)  # fmt: skip

SITTING = flag(
    "pain.worse_sitting",
    "Does sitting make it worse, or can the patient not sit for long?",
    title="worse on sitting, or cannot sit for long",
)
BENDING = flag(
    "pain.worse_bending_forward",
    "Does bending forward, coughing or straining make it worse?",
    title="worse on bending forward, coughing or straining",
)
LUNGE_OR_STRETCH = flag(
    "pain.worse_lunging_or_stretching",
    "Does lunging, running or stretching make it worse?",
    title="worse on lunging, running or stretching",
)
EXTENSION = flag(
    "pain.worse_on_lumbar_extension",
    "Does bending the low back backwards make it worse?",
    title="worse on bending the low back backwards",
)
LONG_STRIDE = flag(
    "pain.long_stride_walking",
    "Do long strides bring the pain on, and short ones not?",
    title="pain with long strides, not with short ones",
    cost="bedside test",
)
MORNING_STIFFNESS = flag("pain.morning_stiffness", "Is there stiffness in the morning?", title="morning stiffness")
BETTER_WITH_ACTIVITY = flag(
    "pain.better_with_activity",
    "Does it get better with activity or with warming up?",
    title="better with activity or warming up",
)
CYCLIC = flag(
    "pain.with_menses",
    "Does the pain come or grow with the menses?",
    title="pain that comes or grows with the menses",
    explains="To be asked of every woman of reproductive age with sciatica that is not explained.",
)

ON_EFFORT = flag(
    "pain.on_effort_only",
    "Does the pain come with a certain amount of effort, each time again?",
    title="pain at a certain effort, each time again",
)
QUICK_RELIEF = flag(
    "pain.quick_relief_standing_still",
    "Is it quickly gone on stopping, while standing still?",
    title="quickly gone on stopping, while standing still",
)
IN_CALF = flag(
    "pain.calf_on_effort", "Is the pain of effort felt in the calf?", title="pain of effort felt in the calf"
)
STANDING = flag(
    "pain.on_standing_alone",
    "Is standing alone enough to bring the pain on?",
    title="pain brought on by standing alone",
)
RELIEVED_BY_SITTING = flag(
    "pain.relieved_by_sitting", "Is the pain relieved by sitting?", title="pain relieved by sitting"
)
ABOVE_KNEE = flag(
    "pain.above_knee",
    "Is the pain of walking or standing felt above the knee?",
    title="pain of walking or standing felt above the knee",
)
LEANING_FORWARD = flag(
    "pain.eased_leaning_forward",
    "Is walking easier when leaning forward, as over a shopping trolley?",
    title="walking easier when leaning forward",
)

URINARY = flag(
    "urinary.burning_or_blood",
    "Is the urine bloody, or is there burning or frequent urination, without a known cause?",
    title="blood in urine, burning or frequency, cause not known",
)

# What tells the spinal canal from the arteries.
NEUROGENIC_CLAUDICATION = (STANDING, RELIEVED_BY_SITTING, ABOVE_KNEE, LEANING_FORWARD)

TERMS = (
    ONSET, AFTER_WARM_UP, FORCEFUL_EFFORT, LOAD_INCREASE, CYCLING_OR_ENDURANCE, SEVERAL_TEARS, AT_ISCHIUM,
    TO_POPLITEAL_FOSSA, GROIN, LOWER_BUTTOCK_OR_GENITALS, SITTING, BENDING, LUNGE_OR_STRETCH, EXTENSION,
    LONG_STRIDE, MORNING_STIFFNESS, BETTER_WITH_ACTIVITY, CYCLIC, ON_EFFORT, QUICK_RELIEF, IN_CALF, STANDING,
    RELIEVED_BY_SITTING, ABOVE_KNEE, LEANING_FORWARD, URINARY,
)  # fmt: skip
