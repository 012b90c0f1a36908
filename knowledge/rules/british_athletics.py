"""The British Athletics grade of a muscle MRI, where the report gives it, and what follows.

Use: grade 0 is trouble with a normal MRI; grades 1 to 4 are injuries, 4 complete; the letter c, the tendon within the
muscle, foretells a long return.
Misuse: no grade is worked out here; it sets no date of return, and grade 0 excludes no injury.
"""

from expert.language import Remark, Rule, all_of, supported, uncertain
from knowledge import conclusions
from knowledge.conclusions import muscle_disorder as disorder
from knowledge.sources.classification import (
    BRITISH_ATHLETICS_RELIABILITY,
    GRADES_TABLE,
    POLLOCK_2022,
    SECONDARY_GRADE_TABLES,
)
from knowledge.sources.muscle import CLUBS_2012, POLLOCK_2014
from knowledge.sources.spine import NICE_NG59
from knowledge.vocabulary import muscle_disorder as found

_GRADES = POLLOCK_2014.at("abstract")
_READ_ALIKE = supported(
    "Two readers agreed well on 65 injuries (kappa 0.80 and 0.88); the thresholds were read second hand.",
    BRITISH_ATHLETICS_RELIABILITY,
    GRADES_TABLE,
    grade="M",
)
_TRACK = uncertain(
    "70 hamstring injuries in elite track and field: 18.6 days to full training overall, 2.9 % injured again.",
    POLLOCK_2022,
    grade="M",
)
_SPINE_NOT_BY_DEFAULT = Remark(
    id="caveat.spine_not_by_default",
    says="Without a sign that points to a nerve the lumbar spine is not imaged by default: image only where it changes "
    "management.",
    source=NICE_NG59.at("imaging"),
    unless=conclusions.NEURAL_SIGNS.concluded,
)

RULES = (
    Rule(
        id="british_athletics.grade_zero",
        title="Grade 0a or 0b",
        when=found.GRADE.at_most("0b"),
        then=disorder.GRADE_ZERO,
        because="Grade 0a is focal trouble with a normal MRI, 0b soreness with a normal MRI or the picture of soreness "
        "after exercise.",
        source=SECONDARY_GRADE_TABLES.at("grades 0a and 0b; second hand"),
        appraisal=supported(
            "13 % of hamstring injuries in 23 clubs, out for 8 (SD 3) days; the lesion can lie below the resolution of "
            "MRI.",
            CLUBS_2012,
            POLLOCK_2014,
            grade="M",
        ),
        caveats=(_SPINE_NOT_BY_DEFAULT,),
    ),
    Rule(
        id="british_athletics.injury",
        title="Grade 1 to 4",
        when=found.GRADE.at_least("1"),
        then=conclusions.DIRECT_INJURY.at("confirmed"),
        because="From grade 1 on MRI shows the muscle itself injured.",
        source=_GRADES,
        appraisal=_READ_ALIKE,
    ),
    Rule(
        id="british_athletics.complete",
        title="Grade 4",
        when=found.GRADE.is_("4"),
        then=conclusions.INJURY_GRADE.at("full-thickness tear"),
        because="Grade 4 is a complete tear.",
        source=GRADES_TABLE.at("grade 4; second hand"),
        appraisal=_READ_ALIKE,
    ),
    Rule(
        id="british_athletics.grade_2c",
        title="Grade 2c",
        when=all_of(found.GRADE.is_("2"), found.SUFFIX.is_(found.INTRATENDINOUS)),
        then=disorder.LONG_RETURN,
        because="Grade 2c took 34 (SD 7) days to full training.",
        source=POLLOCK_2022.at("abstract"),
        appraisal=_TRACK,
    ),
    Rule(
        id="british_athletics.grade_3c",
        title="Grade 3c",
        when=all_of(found.GRADE.is_("3"), found.SUFFIX.is_(found.INTRATENDINOUS)),
        then=disorder.LONG_RETURN,
        because="Grade 3c took 48 (SD 17) days to full training.",
        source=POLLOCK_2022.at("abstract"),
        appraisal=_TRACK,
    ),
)
