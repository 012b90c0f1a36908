"""Look-alikes of bone and joint: spondyloarthritis, stress fractures of sacrum and femur, spondylolysis.

Use: stress fractures and inflammatory disease are asked for in the young athlete as in anyone.
Misuse: a plain film and a normal CRP clear none of them.
"""

from expert.language import Remark, Rule, all_of, any_of, at_least, supported, uncertain
from knowledge import conclusions
from knowledge.conclusions import look_alikes
from knowledge.conclusions import next_tests as unexplained
from knowledge.sources.look_alikes import (
    FEMORAL_NECK_2017,
    GLUTEAL_PAIN_TABLE_2,
    KAHANOV_2015,
    RADCLIFF_2009,
)
from knowledge.sources.reports import (
    BUTTOCK_SPONDYLITIS,
    CRICKETER_SPONDYLITIS,
    ISTHMIC_L4,
    SACRAL_FRACTURE_L5,
    SACRAL_FRACTURE_RUNNER,
)
from knowledge.sources.safety import DOWNIE_2013
from knowledge.vocabulary import buttock_tests, complaint, other_studies, patient, red_flags_disease
from knowledge.vocabulary import inflammation as inflammatory
from knowledge.vocabulary import pain_pattern as pain

_NORMAL_CRP = Remark(
    id="caveat.normal_crp_excludes_nothing",
    says="A normal ESR and CRP do not exclude spondyloarthritis: a bowler with stiff hamstrings had both.",
    source=CRICKETER_SPONDYLITIS.at("tests"),
)
_FILM_IS_OFTEN_NORMAL = Remark(
    id="caveat.film_is_often_normal",
    says="The plain film is often normal in a stress fracture; MRI is the next step.",
    source=GLUTEAL_PAIN_TABLE_2.at("stress fracture"),
)
_STEROIDS = Remark(
    id="caveat.steroids_and_fracture",
    says="In low back pain long use of steroids raises the probability of a fracture to 33 % (10 to 67).",
    source=DOWNIE_2013.at("abstract"),
)
_MOST_ARE_SILENT = Remark(
    id="caveat.most_pars_defects_are_silent",
    says="About 6 % of people have such a defect, and most never feel it.",
    source=RADCLIFF_2009.at("abstract"),
)

RULES = (
    Rule(
        id="look_alike_bone.spondyloarthritis",
        title="Two of the signs of inflammatory disease",
        when=at_least(
            2,
            pain.MORNING_STIFFNESS.present,
            pain.BETTER_WITH_ACTIVITY.present,
            inflammatory.SLEEP_DISTURBED.present,
            inflammatory.ENTHESITIS_OR_PSORIASIS.present,
            inflammatory.FAMILY.present,
            other_studies.HLA_B27.present,
        ),
        then=look_alikes.CONSIDER_SPONDYLOARTHRITIS,
        because="Morning stiffness, pain that activity eases, enthesitis, psoriasis, a family history and HLA-B27 "
        "point to spondyloarthritis; tight hamstrings can be how it shows.",
        source=GLUTEAL_PAIN_TABLE_2.at("spondyloarthritis"),
        appraisal=uncertain(
            "A table and two case reports, one of them a bowler with stiff hamstrings.",
            GLUTEAL_PAIN_TABLE_2,
            CRICKETER_SPONDYLITIS,
            BUTTOCK_SPONDYLITIS,
            grade="L",
        ),
        caveats=(_NORMAL_CRP,),
    ),
    Rule(
        id="look_alike_bone.spondyloarthritis_at_night",
        title="Buttock pain for long that disturbs the sleep",
        when=all_of(
            complaint.BUTTOCK_DISCOMFORT.present, complaint.CHRONIC.present, inflammatory.SLEEP_DISTURBED.present
        ),
        then=look_alikes.CONSIDER_SPONDYLOARTHRITIS,
        because="A soldier's buttock pain was called overuse for more than a year; it disturbed his sleep.",
        source=BUTTOCK_SPONDYLITIS.at("course"),
        appraisal=uncertain("One case report.", BUTTOCK_SPONDYLITIS, grade="L"),
        caveats=(_NORMAL_CRP,),
        voice="safety",
    ),
    Rule(
        id="look_alike_bone.sacral_fracture",
        title="Two of: tender sacrum, more load, scarce energy or earlier stress fracture, pain on hopping, pregnancy, "
        "fragile bone",
        when=at_least(
            2,
            buttock_tests.SACRAL_TENDERNESS.present,
            pain.LOAD_INCREASE.present,
            red_flags_disease.LOW_ENERGY.present,
            red_flags_disease.EFFORT_HIP_PAIN.present,
            red_flags_disease.FRAGILE_BONE.present,
            patient.PREGNANT.present,
        ),
        then=look_alikes.CONSIDER_SACRAL_FRACTURE,
        because="More load, scarce energy or an earlier stress fracture, and pain on standing or hopping on one leg "
        "point to a stress fracture; a runner's came with a tender sacrum and began in pregnancy; fragile bone is "
        "counted too.",
        source=GLUTEAL_PAIN_TABLE_2.at("stress fracture"),
        appraisal=uncertain(
            "A table and a case report; a review finds sacrum and pelvis hard to tell from other causes. That two of "
            "these list it, and that fragile bone is one, is ours.",
            GLUTEAL_PAIN_TABLE_2,
            KAHANOV_2015,
            SACRAL_FRACTURE_RUNNER,
            grade="L",
        ),
        caveats=(_FILM_IS_OFTEN_NORMAL, _STEROIDS),
    ),
    Rule(
        id="look_alike_bone.sacral_fracture_unexplained",
        title="Pain of a root that lumbar imaging does not explain",
        when=all_of(
            unexplained.LUMBAR_SPINE_DOES_NOT_EXPLAIN.concluded,
            any_of(complaint.BUTTOCK_DISCOMFORT.present, conclusions.NEURAL_SIGNS.concluded),
        ),
        then=look_alikes.CONSIDER_SACRAL_FRACTURE,
        because="Pain in an L5 pattern came from a stress fracture of the sacrum that reached the root.",
        source=SACRAL_FRACTURE_L5.at("imaging"),
        appraisal=uncertain("One case report.", SACRAL_FRACTURE_L5, grade="L"),
        voice="safety",
    ),
    Rule(
        id="look_alike_bone.femoral_fracture",
        title="An athlete with hip or groin pain on effort",
        when=all_of(patient.PLAYS_SPORT.present, red_flags_disease.EFFORT_HIP_PAIN.present),
        then=look_alikes.CONSIDER_FEMORAL_FRACTURE,
        because="A stress fracture of the femoral neck is considered in every athlete with hip pain on effort; delay "
        "favours displacement.",
        source=FEMORAL_NECK_2017.at("abstract"),
        appraisal=supported("A review; about 3 % of stress fractures in sport.", FEMORAL_NECK_2017, grade="M"),
        caveats=(_FILM_IS_OFTEN_NORMAL,),
    ),
    Rule(
        id="look_alike_bone.spondylolysis",
        title="Low-back pain with two of: worse in extension, tight hamstrings, a changed gait",
        when=all_of(
            any_of(
                complaint.PAIN_STARTS_IN_LOW_BACK.present,
                complaint.REGION.is_("low back"),
            ),
            at_least(
                2,
                pain.EXTENSION.present,
                complaint.HAMSTRING_TIGHTNESS.present,
                buttock_tests.GAIT_CHANGE.present,
            ),
        ),
        then=look_alikes.CONSIDER_SPONDYLOLYSIS,
        because="Low-back pain that may radiate to buttock and thigh, worse in extension, with tight hamstrings and a "
        "changed gait is its picture in young athletes.",
        source=RADCLIFF_2009.at("abstract"),
        appraisal=uncertain(
            "Described in young athletes: up to 47 % of back pain in adolescent ones; a girl with tight hamstrings. "
            "That it is looked for at other ages, and by two of these signs, is ours.",
            RADCLIFF_2009,
            ISTHMIC_L4,
            grade="L",
        ),
        caveats=(_MOST_ARE_SILENT,),
    ),
)
