"""The muscle itself: injury, grade, and how its studies stand to one another.

Use: read a conclusion together with the rules that reached it, their appraisal and their caveats.
Misuse: 'excluded' speaks of the muscle complained of only, and of nothing else that may hurt there.
"""

from expert.language import grade, sign, verdict

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

MUSCLE_INJURY_SUSPECTED = sign("muscle_injury_suspected", "An injury of the muscle is suspected")
MAJOR_TEAR_SUSPECTED = sign("major_tear_suspected", "A full-thickness tear or avulsion is suspected")
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
