"""What the patient complains of: where, in which muscle, and how it feels.

Use: symptoms as the patient reports them. A complaint (pain, tightness, trouble that comes back) is never the same
as a direct injury, which only imaging of the muscle shows or excludes.
Misuse: do not enter here what a scan showed.
"""

from expert.language import any_of, choice, flag

MUSCLES = ("hamstrings", "quadriceps", "adductors", "calf", "another leg muscle")

REGION = choice(
    "complaint.region",
    "In which region is the complaint felt most?",
    title="region where the complaint is felt most",
    values=("low back", "buttock", "thigh", "knee or calf", "another region"),
)

MUSCLE = choice(
    "complaint.muscle",
    "Which muscle group is complained of? Studies 'of the muscle' speak of this one.",
    title="muscle group complained of",
    values=MUSCLES,
    explains=(
        "'Hamstrings' stands for three muscles with their tendons at the back of the thigh, between hip and knee: "
        "biceps femoris, semitendinosus, semimembranosus (claim A01). The rectus femoris counts as quadriceps."
    ),
    asked_if=~REGION.is_("another region"),
)

CHRONIC = flag(
    "complaint.chronic",
    "Is the complaint chronic, or does it keep coming back?",
    title="chronic or recurring complaint",
)

HAMSTRING_DISCOMFORT = flag(
    "hamstring.discomfort",
    "Is there pain or discomfort in the hamstrings?",
    title="hamstring pain or discomfort",
    explains="Tightness alone is not discomfort. Hamstrings: the three muscles at the back of the thigh (claim A01).",
)

HAMSTRING_TIGHTNESS = flag(
    "hamstring.tightness",
    "Are the hamstrings tight, felt or found on examination?",
    title="hamstring tightness",
    explains="Tightness is a complaint, not an injury (claim A15).",
)

CALF_DISCOMFORT = flag(
    "calf.discomfort",
    "Is there pain or discomfort in the calf?",
    title="calf pain or discomfort",
    explains="Part of the pattern of sciatica (claim A04), and of the complaint in claim A14.",
)

BUTTOCK_DISCOMFORT = flag(
    "buttock.discomfort",
    "Is there pain or discomfort in the buttock?",
    title="buttock pain or discomfort",
    explains="Part of the pattern of sciatica (claim A04).",
)

PAIN_STARTS_IN_LOW_BACK = flag(
    "pain.starts_in_low_back",
    "Does the pain start in the low back and spread from there?",
    title="pain that starts in the low back and spreads",
    explains="Sciatica mostly starts in the low back and spreads through buttocks and calves (claim A04).",
)

REGULARLY_TIGHT = flag(
    "leg_muscles.regularly_tight",
    "Does the patient regularly report leg muscles that feel tight?",
    title="leg muscles regularly reported as tight",
)

REGULARLY_INFLEXIBLE = flag(
    "leg_muscles.regularly_inflexible",
    "Does the patient regularly report leg muscles that feel inflexible?",
    title="leg muscles regularly reported as inflexible",
)

# A complaint of a leg muscle is never in another region: that combination is impossible.
INSIDE_SCOPE = any_of(MUSCLE.is_in(*MUSCLES), ~REGION.is_("another region"))

TERMS = (
    REGION, MUSCLE, CHRONIC, HAMSTRING_DISCOMFORT, HAMSTRING_TIGHTNESS, CALF_DISCOMFORT, BUTTOCK_DISCOMFORT,
    PAIN_STARTS_IN_LOW_BACK, REGULARLY_TIGHT, REGULARLY_INFLEXIBLE,
)  # fmt: skip
