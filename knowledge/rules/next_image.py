"""The next image for each look-alike.

Use: advice stands until the study is known to have been done; what it then shows is entered as a finding.
Misuse: not a list to be worked off; whatever is most urgent goes first, and a done study is not a clear one.
"""

from expert.language import Rule, all_of, any_of, contested, supported, uncertain
from knowledge import conclusions
from knowledge.conclusions import look_alikes, next_tests, safety
from knowledge.sources.look_alikes import (
    CACCHIO_2012,
    DEEP_GLUTEAL_REVIEW_2020,
    FEMORAL_NECK_2017,
    GLUTEAL_PAIN_TABLE_2,
    NADEAU_2013,
    WILSON_SCIATIC,
)
from knowledge.sources.muscle import AVULSION_CASE_2014, MISSED_AVULSION, POSTERIOR_THIGH_83, SLAVOTINEK_2010
from knowledge.sources.reports import (
    ENDOMETRIOSIS_26,
    ISCHIAL_AVULSION_GIRL,
    ISCHIOFEMORAL_RUNNER,
    ISTHMIC_L4,
    SACRAL_FRACTURE_L5,
    SACRAL_OSTEOCHONDROMA,
    SCHWANNOMA_LAMINECTOMY,
    SEPTIC_JOINT_FOOTBALLER,
    THIGH_SARCOMA,
    UTERINE_MASS,
)
from knowledge.sources.safety import DOWNIE_2013, IDSA_2015, MICHIGAN_2018, NICE_CG75
from knowledge.sources.spine import NASS_SUMMARY, NICE_NG59
from knowledge.vocabulary import complaint

RULES = (
    Rule(
        id="next_image.pelvic_radiograph",
        title="An apophysis of the pelvis, or the femur",
        when=any_of(look_alikes.CONSIDER_APOPHYSIS.concluded, look_alikes.CONSIDER_FEMORAL_FRACTURE.concluded),
        then=next_tests.PELVIC_RADIOGRAPH_ADVISED,
        unless=next_tests.PELVIC_RADIOGRAPH_DONE.concluded,
        because="An adolescent with an injury of the proximal hamstrings and a tender ischium has a plain film of the "
        "pelvis; so has the athlete with hip pain on effort, before MRI.",
        source=MISSED_AVULSION.at("conclusion"),
        appraisal=supported(
            "A case review; a film showed it in a girl two days after; a review for the hip.",
            MISSED_AVULSION,
            ISCHIAL_AVULSION_GIRL,
            FEMORAL_NECK_2017,
            grade="M",
        ),
    ),
    Rule(
        id="next_image.pelvic_mri",
        title="Hip, pelvis, plexus or sacroiliac joint",
        when=any_of(
            look_alikes.CONSIDER_FEMORAL_FRACTURE.concluded,
            look_alikes.CONSIDER_ISCHIOFEMORAL.concluded,
            look_alikes.CONSIDER_ENDOMETRIOSIS.concluded,
            look_alikes.CONSIDER_PELVIC_MASS.concluded,
            look_alikes.CONSIDER_PLEXOPATHY.concluded,
            look_alikes.CONSIDER_INFECTION.concluded,
            look_alikes.CONSIDER_BONE_TUMOUR.concluded,
        ),
        then=next_tests.PELVIC_MRI_ADVISED,
        unless=next_tests.PELVIC_MRI_DONE.concluded,
        because="MRI of the pelvis showed what the lumbar MRI could not: a mass at the sciatic foramen, a large "
        "uterus, an infected joint.",
        source=ENDOMETRIOSIS_26.at("imaging"),
        appraisal=uncertain(
            "Case reports.", ENDOMETRIOSIS_26, UTERINE_MASS, SEPTIC_JOINT_FOOTBALLER, ISCHIOFEMORAL_RUNNER, grade="L"
        ),
        voice="safety",
    ),
    Rule(
        id="next_image.coronal_sacral_mri",
        title="The sacrum",
        when=any_of(look_alikes.CONSIDER_SACRAL_FRACTURE.concluded, look_alikes.CONSIDER_SACRAL_LESION.concluded),
        then=next_tests.CORONAL_SACRAL_MRI_ADVISED,
        unless=next_tests.CORONAL_SACRAL_MRI_DONE.concluded,
        because="A fracture or tumour of the sacrum is seen on MRI with coronal cuts through it.",
        source=GLUTEAL_PAIN_TABLE_2.at("stress fracture"),
        appraisal=uncertain(
            "A table and case reports.", GLUTEAL_PAIN_TABLE_2, SACRAL_FRACTURE_L5, SACRAL_OSTEOCHONDROMA, grade="L"
        ),
    ),
    Rule(
        id="next_image.sciatic_nerve_mri",
        title="The sciatic nerve in buttock and thigh",
        when=any_of(
            look_alikes.CONSIDER_NERVE_TUMOUR.concluded,
            look_alikes.CONSIDER_SCIATIC_INJURY.concluded,
            look_alikes.CONSIDER_DEEP_GLUTEAL.concluded,
            look_alikes.CONSIDER_PLEXOPATHY.concluded,
        ),
        then=next_tests.SCIATIC_NERVE_MRI_ADVISED,
        unless=next_tests.SCIATIC_NERVE_MRI_DONE.concluded,
        because="Where only the lumbar spine was imaged, a tumour of the sciatic nerve was found years later.",
        source=SCHWANNOMA_LAMINECTOMY.at("course"),
        appraisal=uncertain(
            "Case reports, a series and a review.",
            SCHWANNOMA_LAMINECTOMY,
            WILSON_SCIATIC,
            DEEP_GLUTEAL_REVIEW_2020,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="next_image.lumbar_mri",
        title="Neurogenic claudication, or the spine to be excluded first",
        when=any_of(
            look_alikes.CONSIDER_NEUROGENIC_CLAUDICATION.concluded, look_alikes.CONSIDER_DEEP_GLUTEAL.concluded
        ),
        then=conclusions.LUMBAR_MRI_ADVISED,
        unless=any_of(conclusions.LUMBAR_MRI_DONE.concluded, conclusions.OUTSIDE_SCOPE.concluded),
        because="MRI shows the canal; a nerve trapped in the buttock is accepted only when the spine was looked at.",
        source=DEEP_GLUTEAL_REVIEW_2020.at("diagnosis"),
        appraisal=contested(
            "NASS calls MRI the most appropriate confirmatory test; NICE would image only where it changes management.",
            DEEP_GLUTEAL_REVIEW_2020,
            NADEAU_2013,
            NASS_SUMMARY,
            NICE_NG59,
            grade="H",
        ),
    ),
    Rule(
        id="next_image.lumbar_mri_for_disease",
        title="Infection or malignancy suspected, with pain in or from the low back",
        when=all_of(
            any_of(safety.INFECTION_SUSPECTED.concluded, safety.MALIGNANCY_SUSPECTED.concluded),
            any_of(complaint.REGION.is_("low back"), complaint.PAIN_STARTS_IN_LOW_BACK.present),
        ),
        then=conclusions.LUMBAR_MRI_ADVISED,
        unless=conclusions.LUMBAR_MRI_DONE.concluded,
        because="Where a spinal infection is suspected the spine is imaged within hours, the whole of it with and "
        "without contrast if possible; where cancer is, the spine is scanned as well as the region that hurts.",
        source=MICHIGAN_2018.at("imaging"),
        appraisal=supported(
            "A hospital's guideline, one on spinal infection, and one on metastases that is superseded; a history of "
            "cancer raises the probability to 33 %.",
            MICHIGAN_2018,
            IDSA_2015,
            NICE_CG75,
            DOWNIE_2013,
            grade="H",
        ),
        voice="evidence",
    ),
    Rule(
        id="next_image.muscle_mri",
        title="The proximal tendon, or a mass",
        when=any_of(
            look_alikes.CONSIDER_TENDINOPATHY.concluded,
            look_alikes.CONSIDER_AVULSION.concluded,
            look_alikes.CONSIDER_SOFT_TISSUE_TUMOUR.concluded,
        ),
        then=conclusions.MUSCLE_MRI_ADVISED,
        unless=conclusions.MUSCLE_MRI_DONE.concluded,
        because="Tests of the tendon are used together with MRI; an avulsion and a deep mass are MRI's too.",
        source=CACCHIO_2012.at("abstract"),
        appraisal=supported(
            "A study of the tests and two case reports.", CACCHIO_2012, AVULSION_CASE_2014, THIGH_SARCOMA, grade="M"
        ),
    ),
    Rule(
        id="next_image.muscle",
        title="An acute strain that was not imaged",
        when=look_alikes.CONSIDER_HAMSTRING_STRAIN.concluded,
        then=conclusions.MUSCLE_IMAGING_ADVISED,
        unless=conclusions.MUSCLE_IMAGED.concluded,
        because="Of suspected strains 18 % show nothing on MRI: imaging tells them from the others, and finds "
        "the tear.",
        source=POSTERIOR_THIGH_83.at("abstract"),
        appraisal=contested(
            "15 of 83 had a normal MRI; that imaging helps before return to play is not established.",
            POSTERIOR_THIGH_83,
            SLAVOTINEK_2010,
            grade="M",
        ),
    ),
    Rule(
        id="next_image.pars",
        title="Spondylolysis",
        when=look_alikes.CONSIDER_SPONDYLOLYSIS.concluded,
        then=next_tests.PARS_IMAGING_ADVISED,
        because="CT showed the fracture of L4 in a girl with more than 18 months of back pain and tight hamstrings.",
        source=ISTHMIC_L4.at("imaging"),
        appraisal=uncertain("A case report, as a web page.", ISTHMIC_L4, grade="L"),
        voice="safety",
    ),
)
