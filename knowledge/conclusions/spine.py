"""The lumbar spine as the source of the complaint.

Use: read a conclusion together with the rules that reached it, their appraisal and their caveats.
Misuse: none of these is a diagnosis made by the system.
"""

from expert.language import grade, sign, verdict

LUMBAR_DEGENERATION = sign("lumbar_degeneration", "Lumbar degeneration is demonstrated")
LUMBOSACRAL_DEGENERATION = sign(
    "lumbosacral_degeneration",
    "Lumbosacral degeneration: a diagnosis or a known case",
    explains="The lumbar half of the gate to treatment (claims A18, A24).",
)
LEVEL_CORRELATION = verdict(
    "level_correlation",
    "Correlation of the lumbar level with hamstring trouble",
    values=("shown", "not shown"),
    explains="'Not shown' is not 'excluded' (claim A10).",
)
LUMBAR_CORRELATION = grade(
    "lumbar_correlation", "Correlation of the leg complaint with lumbar degeneration", steps=("possible",)
)
SCIATICA = sign("sciatica", "Sciatica")
REFERRED_PAIN = grade(
    "referred_pain",
    "Hamstring pain that comes from elsewhere",
    steps=("possible",),
    explains="Never excludes a direct injury (claim A06).",
)
NERVE_IMPINGEMENT = grade(
    "nerve_impingement",
    "Nerve impingement from the lumbar spine",
    steps=("possible", "most likely", "often considered conclusive"),
    explains="The strength words are the article's; the appraisal beside them is ours.",
)
SETTLED_IMPINGEMENT = sign(
    "settled_impingement", "An impingement that no further study of the muscle can unsettle", releasing=True
)
RAISED_PREDISPOSITION = sign(
    "raised_predisposition", "Raised predisposition to hamstring damage", explains="Never an injury (claim A08)."
)
NEURAL_SIGNS = sign("neural_signs", "A sign that points to a nerve")
