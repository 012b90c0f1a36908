"""Functional muscle disorders of the Munich consensus, told apart by their discriminators.

Use: rest pain speaks for 1B, allows 1A, speaks against 2A; relief by stretching favours 1B and 2B, a defensive
reaction 2A; tone along the whole bundle is 2A, spindle-shaped 2B.
Misuse: no type is named beside an injury that imaging shows. The type does not change how long it takes, and the
consensus does not define its entities sharply.
"""

from expert.language import Remark, Rule, all_of, any_of, at_least, uncertain
from knowledge import conclusions
from knowledge.conclusions import look_alikes
from knowledge.conclusions import muscle_disorder as disorder
from knowledge.sources.classification import EKSTRAND_2013, MACDONALD_2019
from knowledge.sources.surgery_and_return import MUNICH_2013
from knowledge.vocabulary import muscle_disorder as found

_TABLE = MUNICH_2013.at("table 3")
_CONSENSUS = uncertain(
    "A consensus, tried on 393 thigh injuries, of which a third were functional; critics find its entities not "
    "clearly defined.",
    MUNICH_2013,
    EKSTRAND_2013,
    MACDONALD_2019,
    grade="M",
)
_LAY_OFF = Remark(
    id="caveat.functional_lay_off",
    says="Functional disorders kept footballers out for 5 to 8 days (median), whichever the type.",
    source=EKSTRAND_2013.at("abstract"),
)
_INJURY_SHOWN = conclusions.DIRECT_INJURY.is_("confirmed")

RULES = (
    Rule(
        id="munich.fatigue_induced",
        title="Aching firmness that grows with activity, and a tone that is raised diffusely (1A)",
        when=all_of(found.ACHING_FIRMNESS.present, found.TONE.is_(found.DIFFUSE)),
        then=disorder.FATIGUE_INDUCED,
        unless=_INJURY_SHOWN,
        because="A fatigue-induced disorder aches and firms with activity; its pain is dull and diffuse, and its tone "
        "raised.",
        source=_TABLE,
        appraisal=_CONSENSUS,
        caveats=(_LAY_OFF,),
    ),
    Rule(
        id="munich.delayed_soreness",
        title="Rest pain hours after unaccustomed eccentric work (1B)",
        when=all_of(
            found.AFTER_ECCENTRIC_WORK.present,
            found.REST_PAIN.present,
            any_of(found.PAIN_ON_CONTRACTION.present, found.STRETCH_RESPONSE.is_(found.RELIEVES)),
        ),
        then=disorder.DELAYED_SORENESS,
        unless=_INJURY_SHOWN,
        because="Delayed soreness hurts at rest hours after unaccustomed eccentric work and on contraction, and "
        "stretching relieves it.",
        source=_TABLE,
        appraisal=_CONSENSUS,
        caveats=(_LAY_OFF,),
    ),
    Rule(
        id="munich.spine_related",
        title="No rest pain, and two of: aching firmness, tone along the bundle, defence against stretch (2A)",
        when=all_of(
            found.REST_PAIN.absent,
            at_least(
                2,
                found.ACHING_FIRMNESS.present,
                found.TONE.is_(found.WHOLE_BUNDLE),
                found.STRETCH_RESPONSE.is_(found.DEFENSIVE),
            ),
        ),
        then=disorder.SPINE_RELATED,
        unless=_INJURY_SHOWN,
        because="A spine-related disorder aches and firms with activity and not at rest, its tone runs along the whole "
        "bundle, and the muscle defends itself against stretch.",
        source=_TABLE,
        appraisal=_CONSENSUS,
        caveats=(_LAY_OFF,),
    ),
    Rule(
        id="munich.muscle_related",
        title="Cramp-like firmness, and spindle-shaped tone or relief by stretching (2B)",
        when=all_of(
            found.CRAMP_LIKE.present,
            any_of(found.TONE.is_(found.SPINDLE), found.STRETCH_RESPONSE.is_(found.RELIEVES)),
        ),
        then=disorder.MUSCLE_RELATED,
        unless=_INJURY_SHOWN,
        because="A muscle-related neuromuscular disorder firms slowly like a cramp, with spindle-shaped tone, and "
        "stretching relieves it.",
        source=_TABLE,
        appraisal=_CONSENSUS,
        caveats=(_LAY_OFF,),
    ),
    Rule(
        id="munich.spine_related_points_to_the_spine",
        title="A spine-related disorder lists the lumbar spine",
        when=disorder.SPINE_RELATED.concluded,
        then=look_alikes.CONSIDER_LUMBAR_SOURCE,
        because="Type 2A is attributed to a functional or structural disorder of the lumbar spine or pelvis.",
        source=_TABLE,
        appraisal=_CONSENSUS,
    ),
)
