"""Adolescents: tight hamstrings may be the main sign of a lumbar disc herniation.

Use: from 12 to 18 years, the ages of the series; normal neurology takes nothing away, nor does any rule about older
athletes. The spine is imaged when the tightness lasts, or the leg can hardly be raised or straightened.
Misuse: most tight adolescents have no herniation; tightness alone is a reason to think of it, not to scan. Tightness
that outlasts a treated herniation is no sign of a new one.
"""

from expert.language import Rule, all_of, any_of, degrees, uncertain, years
from knowledge import conclusions
from knowledge.conclusions import age
from knowledge.sources.roots import ADOLESCENT_HERNIATION_2006, BASEBALL_BOY, MSD_RADICULOPATHY
from knowledge.vocabulary import complaint, course, neurology, patient

_SERIES = uncertain(
    "16 consecutive patients of 12 to 18 years with a herniation, 10 of them tight; how many tight adolescents have a "
    "herniation is not known. A boy of 13 with normal neurology had an S1 radiculopathy; the excerpt ends before it "
    "names lesion and level.",
    ADOLESCENT_HERNIATION_2006,
    BASEBALL_BOY,
    grade="L",
)

RULES = (
    Rule(
        id="adolescents.tight_hamstrings",
        title="Tight hamstrings from 12 to 18 years",
        when=all_of(patient.AGE >= years(12), patient.AGE <= years(18), complaint.HAMSTRING_TIGHTNESS.present),
        then=age.ADOLESCENT_HERNIATION,
        because="Ten of 16 adolescents with a lumbar disc herniation had tight hamstrings, far more than adults, and "
        "the tightness outlasted the neurological signs.",
        source=ADOLESCENT_HERNIATION_2006.at("abstract"),
        appraisal=_SERIES,
    ),
    Rule(
        id="adolescents.lumbar_mri",
        title="Tight hamstrings in an adolescent that last, or a leg that can hardly be raised or straightened",
        when=all_of(
            age.ADOLESCENT_HERNIATION.concluded,
            any_of(
                complaint.CHRONIC.present,
                course.NOT_HEALING.present,
                neurology.KNEE_STRAIGHTENING_REDUCED.present,
                all_of(neurology.STRAIGHT_LEG_RAISE.present, neurology.STRAIGHT_LEG_RAISE_ANGLE <= degrees(60)),
            ),
        ),
        then=conclusions.LUMBAR_MRI_ADVISED,
        unless=any_of(conclusions.LUMBAR_MRI_DONE.concluded, conclusions.OUTSIDE_SCOPE.concluded),
        because="A boy treated for months for a tight hamstring, whose leg could be raised to 20 degrees and whose "
        "neurology was normal, had an S1 radiculopathy.",
        source=BASEBALL_BOY.at("case"),
        appraisal=uncertain(
            "A case report and a series of 16; that a root hurts up to about 60 degrees is a textbook's.",
            BASEBALL_BOY,
            ADOLESCENT_HERNIATION_2006,
            MSD_RADICULOPATHY,
            grade="L",
        ),
        voice="safety",
    ),
)
