"""Look-alikes that press on the sciatic nerve or its plexus: tumours, bone, endometriosis, pelvic masses, infection.

Use: each is looked for outside the lumbar spine; what the lumbar spine shows takes none of them away.
Misuse: most rest on case reports; that none of the signs here is found excludes no tumour. The red flags of tumour and
infection have their own rules and their own urgency.
"""

from expert.language import Rule, all_of, any_of, uncertain
from knowledge import conclusions
from knowledge.conclusions import look_alikes, next_tests, roots, safety
from knowledge.sources.look_alikes import PLEXUS_REVIEW_2020
from knowledge.sources.reports import (
    ENDOMETRIOSIS_26,
    ENDOMETRIOSIS_40,
    FEINBERG_2006,
    GLUTEAL_SCHWANNOMA,
    PLEXIFORM_SCHWANNOMA,
    SACRAL_OSTEOCHONDROMA,
    SACROILIAC_TUBERCULOSIS,
    SCHWANNOMA_LAMINECTOMY,
    SEPTIC_JOINT_FOOTBALLER,
    SEPTIC_JOINT_SKIER,
    THIGH_SARCOMA,
    UTERINE_MASS,
)
from knowledge.sources.safety import DOWNIE_2013, GLOUCESTERSHIRE_FLAGS
from knowledge.vocabulary import buttock_tests as tests
from knowledge.vocabulary import complaint, concordance, course, improvement, muscle, other_studies, red_flags_disease
from knowledge.vocabulary import pain_pattern as pain
from knowledge.vocabulary.concordance import found_at

_NERVE_OR_BUTTOCK = any_of(conclusions.NEURAL_SIGNS.concluded, complaint.BUTTOCK_DISCOMFORT.present)

RULES = (
    Rule(
        id="look_alike_mass.nerve_tumour",
        title="Tinel's sign, a lump, a lesion of the sciatic nerve on imaging, or a mass on a scan",
        when=any_of(
            tests.TINEL.present,
            other_studies.SCIATIC_LESION.present,
            red_flags_disease.GROWING_MASS.present,
            red_flags_disease.LESION_ON_SCAN.present,
        ),
        then=look_alikes.CONSIDER_NERVE_TUMOUR,
        because="A lump with Tinel's sign at the gluteal fold was a tumour of the sciatic nerve, four years after the "
        "pain began.",
        source=GLUTEAL_SCHWANNOMA.at("examination"),
        appraisal=uncertain("Case reports.", GLUTEAL_SCHWANNOMA, PLEXIFORM_SCHWANNOMA, grade="L"),
        voice="safety",
    ),
    Rule(
        id="look_alike_mass.nerve_tumour_at_night",
        title="Night pain, or a spine treated without relief, with signs of a nerve or buttock pain",
        when=all_of(
            _NERVE_OR_BUTTOCK,
            any_of(red_flags_disease.NIGHT_PAIN.present, concordance.TREATED_WITHOUT_RELIEF.present),
        ),
        then=look_alikes.CONSIDER_NERVE_TUMOUR,
        because="Pain at rest and at night, a laminectomy and several root blocks without relief: the tumour lay on "
        "the sciatic nerve.",
        source=SCHWANNOMA_LAMINECTOMY.at("course"),
        appraisal=uncertain("One case report.", SCHWANNOMA_LAMINECTOMY, grade="L"),
        voice="safety",
    ),
    Rule(
        id="look_alike_mass.nerve_tumour_electrodiagnosis",
        title="Electrodiagnosis shows the sciatic nerve or the plexus",
        when=other_studies.ELECTRODIAGNOSIS.is_(other_studies.SCIATIC_OR_PLEXUS),
        then=look_alikes.CONSIDER_NERVE_TUMOUR,
        because="An isolated lesion of the sciatic nerve on electrodiagnosis, after S1 radiculopathy was diagnosed and "
        "an operation advised, was a tumour.",
        source=FEINBERG_2006.at("tests"),
        appraisal=uncertain("One case report.", FEINBERG_2006, grade="L"),
        voice="safety",
    ),
    Rule(
        id="look_alike_mass.soft_tissue_tumour",
        title="A lump, or a haematoma that grows, comes back or does not shrink",
        when=any_of(*(flag.present for flag in red_flags_disease.MASSES)),
        then=look_alikes.CONSIDER_SOFT_TISSUE_TUMOUR,
        because="A haematoma of the thigh that came back after three drainages was a sarcoma.",
        source=THIGH_SARCOMA.at("course"),
        appraisal=uncertain("One case report; CT had not shown it.", THIGH_SARCOMA, grade="L"),
        voice="safety",
    ),
    Rule(
        id="look_alike_mass.haematoma_that_does_not_heal",
        title="A haematoma, and a muscle that does not heal or grew worse since it was imaged",
        when=all_of(
            muscle.HAEMATOMA.present,
            any_of(course.NOT_HEALING.present, improvement.WORSE_SINCE_STUDY.present),
        ),
        then=look_alikes.CONSIDER_SOFT_TISSUE_TUMOUR,
        because="A haematoma at the back of the thigh came with a misleading history of muscle injury; it was a "
        "sarcoma, and CT had not shown it clearly.",
        source=THIGH_SARCOMA.at("course"),
        appraisal=uncertain(
            "One case report, of a haematoma that came back; that one which does not heal is thought of alike, before "
            "anybody says that it grows, is ours.",
            THIGH_SARCOMA,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="look_alike_mass.bone_tumour",
        title="A red flag of malignancy",
        when=safety.MALIGNANCY_SUSPECTED.concluded,
        then=look_alikes.CONSIDER_BONE_TUMOUR,
        because="Cancer in the history, pain at night that nothing eases or a growing lump: the painful region itself "
        "is looked at, not the lumbar spine alone.",
        source=GLOUCESTERSHIRE_FLAGS.at("cancer"),
        appraisal=uncertain(
            "A history of cancer raises the probability to 33 %; most other flags change it little.",
            DOWNIE_2013,
            GLOUCESTERSHIRE_FLAGS,
            grade="H",
        ),
        voice="safety",
    ),
    Rule(
        id="look_alike_mass.sacral_lesion",
        title="Signs of S1 with a known finding at L4-L5, or a spine that does not explain it",
        when=any_of(
            all_of(roots.S1_SIGNS.concluded, found_at("L4-L5")),
            all_of(next_tests.LUMBAR_SPINE_DOES_NOT_EXPLAIN.concluded, conclusions.NEURAL_SIGNS.concluded),
        ),
        then=look_alikes.CONSIDER_SACRAL_LESION,
        because="Signs of S1 beside a known disc at L4-L5 came from a bone tumour in a foramen of the sacrum.",
        source=SACRAL_OSTEOCHONDROMA.at("examination"),
        appraisal=uncertain("One case report.", SACRAL_OSTEOCHONDROMA, grade="L"),
        voice="safety",
    ),
    Rule(
        id="look_alike_mass.sacral_lesion_against",
        title="A finding that reaches the S1 root",
        when=all_of(look_alikes.CONSIDER_SACRAL_LESION.concluded, roots.S1_REACHED.concluded),
        then=look_alikes.AGAINST_SACRAL_LESION,
        because="A finding that reaches S1 can explain its signs.",
        source=SACRAL_OSTEOCHONDROMA.at("examination"),
        appraisal=uncertain("One case report.", SACRAL_OSTEOCHONDROMA, grade="L"),
        voice="safety",
    ),
    Rule(
        id="look_alike_mass.endometriosis",
        title="Pain with the menses",
        when=pain.CYCLIC.present,
        then=look_alikes.CONSIDER_ENDOMETRIOSIS,
        because="Leg pain that always came with the menses was endometriosis at the sciatic nerve.",
        source=ENDOMETRIOSIS_40.at("course"),
        appraisal=uncertain("Case reports.", ENDOMETRIOSIS_40, ENDOMETRIOSIS_26, grade="L"),
        voice="safety",
    ),
    Rule(
        id="look_alike_mass.plexopathy",
        title="A deficit of several roots, or electrodiagnosis of the sciatic nerve or the plexus",
        when=any_of(
            tests.SEVERAL_ROOTS.present,
            other_studies.ELECTRODIAGNOSIS.is_(other_studies.SCIATIC_OR_PLEXUS),
        ),
        then=look_alikes.CONSIDER_PLEXOPATHY,
        because="Weakness in the whole territory of the sciatic nerve points to the sacral plexus or the nerve, not to "
        "one root.",
        source=PLEXUS_REVIEW_2020.at("plexus lesions"),
        appraisal=uncertain(
            "A review; a woman with deficits of several roots had a mass at the sciatic foramen.",
            PLEXUS_REVIEW_2020,
            ENDOMETRIOSIS_26,
            grade="L",
        ),
    ),
    Rule(
        id="look_alike_mass.pelvic_mass",
        title="Sciatica that the lumbar spine does not explain",
        when=all_of(next_tests.LUMBAR_SPINE_DOES_NOT_EXPLAIN.concluded, _NERVE_OR_BUTTOCK),
        then=look_alikes.CONSIDER_PELVIC_MASS,
        because="An ill-defined L5 sciatica, referred for an operation on a disc, ended when a large uterus was "
        "removed.",
        source=UTERINE_MASS.at("course"),
        appraisal=uncertain("One case report.", UTERINE_MASS, grade="L"),
        voice="safety",
    ),
    Rule(
        id="look_alike_mass.beside_the_spine",
        title="A mass beside the spine on lumbar imaging",
        when=other_studies.MASS_BESIDE_THE_SPINE.present,
        then=look_alikes.CONSIDER_PELVIC_MASS,
        because="Lumbar MRI before an operation on a disc showed a large uterus near the sacroiliac joint; the pain "
        "went with it.",
        source=UTERINE_MASS.at("imaging"),
        appraisal=uncertain("One case report.", UTERINE_MASS, grade="L"),
        voice="safety",
    ),
    Rule(
        id="look_alike_mass.infection",
        title="An infection is suspected by its red flags",
        when=safety.INFECTION_SUSPECTED.concluded,
        then=look_alikes.CONSIDER_INFECTION,
        because="A footballer's buttock pain turned into fever and chills after a nerve block: the sacroiliac joint "
        "was infected.",
        source=SEPTIC_JOINT_FOOTBALLER.at("course"),
        appraisal=uncertain(
            "Case reports; one with tuberculosis had not told of his symptoms.",
            SEPTIC_JOINT_FOOTBALLER,
            SEPTIC_JOINT_SKIER,
            SACROILIAC_TUBERCULOSIS,
            grade="L",
        ),
        voice="safety",
    ),
)
