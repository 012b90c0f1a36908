"""What the rules conclude. Releasing values (a treatment offered, an injury excluded, a gate opened) are marked.

Use: read a conclusion together with the rules that reached it, their appraisal and their caveats.
Misuse: none of these is a diagnosis made by the system; 'consider' is not 'prescribe'.
"""

from expert.language import grade, sign, verdict

# Scope and shorthand.
OUTSIDE_SCOPE = sign("outside_scope", "The complaint lies outside what this rule base knows")
SPORTSPERSON = sign("sportsperson", "The patient is known to play a sport")
HAMSTRING_COMPLAINT = sign(
    "hamstring_complaint",
    "Hamstring complaint",
    explains="Pain, tightness or trouble felt in the hamstrings; never the same as a direct injury.",
)

# The muscle itself.
DIRECT_INJURY = verdict(
    "direct_injury",
    "Direct injury of the muscle complained of",
    values=("confirmed", "excluded"),
    releasing=("excluded",),
    explains="Damage or degeneration of the muscle itself, shown or excluded by imaging of the muscle only.",
)
INJURY_GRADE = grade("injury_grade", "Grade of the injury", steps=("strain", "partial tear", "full-thickness tear"))
AVULSION = sign("avulsion", "Avulsion: the tendon torn from the bone")
ANOTHER_MUSCLE_INJURED = sign("another_muscle_injured", "Another leg muscle is injured or degenerated")
MUSCLES_CLEARED = sign(
    "muscles_cleared", "Direct injury excluded in every leg muscle that has to be clear", releasing=True
)

# Missed tears, and how studies stand to one another.
MUSCLE_INJURY_SUSPECTED = sign("muscle_injury_suspected", "An injury of the muscle is suspected")
MAJOR_TEAR_SUSPECTED = sign("major_tear_suspected", "A full-thickness tear or avulsion is suspected")
NO_COMPRESSION = sign(
    "no_compression", "Acute compression of the cord or the cauda equina was asked about, and is absent"
)
NO_SIGN_OF_MAJOR_TEAR = sign(
    "no_sign_of_major_tear", "No full-thickness tear or avulsion is shown or suspected", releasing=True
)
DIAGNOSIS_IN_QUESTION = sign("diagnosis_in_question", "The present diagnosis of the muscle is in question")
LABEL_OVERRULED = sign("label_overruled", "The diagnosis made on examination is overruled")
SMALL_DEFECT_UNRESOLVED = sign("small_defect_unresolved", "A small defect whose extent under contraction is not known")
MRI_SUPERSEDED = sign("mri_superseded", "The MRI of the muscle is superseded by a graver dynamic study")
STATIC_ULTRASOUND_SUPERSEDED = sign(
    "static_ultrasound_superseded", "The ultrasound at rest is superseded by a graver dynamic study"
)
STUDIES_DISAGREE = sign("studies_disagree", "A static study shows more than the dynamic study")
MUSCLE_IMAGED = sign("muscle_imaged", "The muscle is known to have been imaged")
MUSCLE_MRI_DONE = sign("muscle_mri_done", "MRI of the muscle is known to have been done")
DYNAMIC_STUDY_DONE = sign("dynamic_study_done", "A dynamic study of the muscle is known to have been done")

# The lumbar spine as the source.
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

# Work-up.
MUSCLE_IMAGING_ADVISED = sign("muscle_imaging_advised", "Image the muscle")
MUSCLE_MRI_ADVISED = sign("muscle_mri_advised", "MRI of the muscle")
DYNAMIC_ULTRASOUND_ADVISED = sign("dynamic_ultrasound_advised", "Dynamic ultrasound of the muscle")
REPEAT_IMAGING_ADVISED = sign("repeat_imaging_advised", "Image the muscle again")
LUMBAR_MRI_ADVISED = sign("lumbar_mri_advised", "MRI of the lumbar spine")
LUMBAR_MRI_DONE = sign("lumbar_mri_done", "MRI of the lumbar spine is known to have been done")

# Treatment, as grades of caution: the highest step stands.
GATE_OPEN = sign(
    "gate_open", "The gate to treating an impingement with medicines is open", releasing=True,
    explains="Imaging shows neither injury nor degeneration, and lumbosacral degeneration is established (A17, A24).",
)  # fmt: skip
ANTI_INFLAMMATORY_SCREEN_CLEAR = sign(
    "anti_inflammatory_screen_clear", "Every contraindication and caution is known to be absent", releasing=True
)
ANTI_INFLAMMATORY_CAUTION = sign("anti_inflammatory_caution", "A reason for caution with anti-inflammatories")
INJECTION_SCREEN_CLEAR = sign(
    "injection_screen_clear",
    "Guidance is available and every contraindication to an injection is absent",
    releasing=True,
)
MEDICATION_CONSIDERED = sign("medication_considered", "Medication is considered, or has been tried")

ANTI_INFLAMMATORY = grade(
    "anti_inflammatory",
    "Anti-inflammatory medicine",
    steps=("consider", "only once answered", "withhold"),
    releasing=("consider",),
)
CORTISONE_INJECTION = grade(
    "cortisone_injection",
    "Cortisone injection where the nerve is impinged",
    steps=("second line", "only once answered", "withhold"),
    releasing=("second line",),
    explains="Never first: it stands beside medication or after it (claim A20).",
)
PHYSIOTHERAPY = grade(
    "physiotherapy", "Physiotherapy", steps=("consider", "only once answered"), releasing=("consider",)
)
STRETCHING = grade(
    "stretching",
    "Stretching of the muscle",
    steps=("consider", "only once answered", "withhold"),
    releasing=("consider",),
)
SURGICAL_OPINION = grade("surgical_opinion", "Surgical opinion", steps=("advised", "immediate"))
REPAIR_WINDOW_PASSED = sign("repair_window_passed", "The time for an early repair is judged to have passed")
PERMANENT_DAMAGE = sign("permanent_damage", "Prognosis: can leave permanent damage")

CONCLUSIONS = (
    OUTSIDE_SCOPE, DIRECT_INJURY, INJURY_GRADE, AVULSION, LEVEL_CORRELATION, LUMBAR_CORRELATION, SCIATICA,
    REFERRED_PAIN, NERVE_IMPINGEMENT, RAISED_PREDISPOSITION, MUSCLE_IMAGING_ADVISED, MUSCLE_MRI_ADVISED,
    DYNAMIC_ULTRASOUND_ADVISED, REPEAT_IMAGING_ADVISED, LUMBAR_MRI_ADVISED, ANTI_INFLAMMATORY, CORTISONE_INJECTION,
    PHYSIOTHERAPY, STRETCHING, SURGICAL_OPINION, PERMANENT_DAMAGE, DIAGNOSIS_IN_QUESTION, LABEL_OVERRULED,
    MAJOR_TEAR_SUSPECTED, MUSCLE_INJURY_SUSPECTED, SMALL_DEFECT_UNRESOLVED, STUDIES_DISAGREE, MRI_SUPERSEDED,
    STATIC_ULTRASOUND_SUPERSEDED, GATE_OPEN, MUSCLES_CLEARED, ANTI_INFLAMMATORY_SCREEN_CLEAR,
    ANTI_INFLAMMATORY_CAUTION, INJECTION_SCREEN_CLEAR, MEDICATION_CONSIDERED, NO_SIGN_OF_MAJOR_TEAR, NO_COMPRESSION,
    ANOTHER_MUSCLE_INJURED, LUMBAR_DEGENERATION, LUMBOSACRAL_DEGENERATION, SETTLED_IMPINGEMENT, NEURAL_SIGNS,
    HAMSTRING_COMPLAINT, SPORTSPERSON, MUSCLE_IMAGED, MUSCLE_MRI_DONE, DYNAMIC_STUDY_DONE, LUMBAR_MRI_DONE,
    REPAIR_WINDOW_PASSED,
)  # fmt: skip
