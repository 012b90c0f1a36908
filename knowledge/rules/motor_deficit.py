"""Power that is lost through a nerve: new or growing weakness, and foot drop.

Use: a specialist's assessment on the same day, with MRI; a foot that is lifted with power 3/5 or less counts as drop.
Misuse: urgent assessment, not an operation: whether and when to operate is disputed. Power 4/5 is no foot drop, yet
new or growing weakness all the same if it is new or grows.
"""

from expert.language import Rule, any_of, contested, supported
from knowledge import conclusions
from knowledge.appraisals import BY_DEFINITION
from knowledge.conclusions import safety
from knowledge.red_flags import WEAK_FOOT
from knowledge.sources.safety import (
    FOOT_DROP_CASE,
    LOTHIAN_FLAGS,
    MOTOR_DEFICIT_390,
    MOTOR_REVIEW_2012,
    NASS_SECOND_HAND,
)
from knowledge.vocabulary import red_flags as flags

_ACTION = contested(
    "In 390 operated patients, operation within 3 days did better for moderate and severe deficits and within about 8 "
    "for mild ones; a review holds pain the main reason to operate, and NASS finds no clear evidence.",
    MOTOR_DEFICIT_390,
    MOTOR_REVIEW_2012,
    NASS_SECOND_HAND,
    grade="M",
)

RULES = (
    Rule(
        id="motor_deficit.foot_drop",
        title="Foot drop: dorsiflexion 3/5 or less",
        when=any_of(flags.FOOT_DROP.present, WEAK_FOOT),
        then=safety.MOTOR_DEFICIT,
        because="Dorsiflexion of grade 3/5 or less is foot drop; an acute one is seen by a neurosurgeon early.",
        source=LOTHIAN_FLAGS.at("foot drop"),
        appraisal=supported(
            "A local list defines it so, without an agreed time; a report of 3/5 after an injection without relief.",
            LOTHIAN_FLAGS,
            FOOT_DROP_CASE,
            grade="L",
        ),
        voice="evidence",
    ),
    Rule(
        id="motor_deficit.new_or_progressive",
        title="New or growing weakness",
        when=flags.NEW_WEAKNESS.present,
        then=safety.MOTOR_DEFICIT,
        because="How weak the muscle is and for how long best foretell whether power comes back.",
        source=MOTOR_DEFICIT_390.at("abstract"),
        appraisal=_ACTION,
        voice="evidence",
    ),
    Rule(
        id="motor_deficit.points_to_a_nerve",
        title="Motor deficit: a sign of a nerve",
        when=safety.MOTOR_DEFICIT.concluded,
        then=conclusions.NEURAL_SIGNS,
        because="New or growing weakness, and foot drop, point to a nerve.",
        source=LOTHIAN_FLAGS.at("foot drop"),
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="motor_deficit.urgent",
        title="Motor deficit: urgent",
        when=safety.MOTOR_DEFICIT.concluded,
        then=safety.URGENCY.at("urgent"),
        because="New or growing weakness, or foot drop: assessed by a spinal specialist the same day, with MRI of the "
        "lumbar spine.",
        source=MOTOR_DEFICIT_390.at("abstract"),
        appraisal=_ACTION,
        voice="safety",
    ),
)
