"""What is known to have been done outside the muscle and the lumbar spine.

Use: ends the advice to do it; what it showed is read elsewhere.
Misuse: 'done' never means 'clear'.
"""

from expert.language import Rule, any_of, percent
from knowledge.appraisals import BY_DEFINITION
from knowledge.conclusions import next_tests
from knowledge.sources.look_alikes import ENDOFIBROSIS_REVIEW, GLUTEAL_PAIN_TABLE, LASLETT_2005
from knowledge.sources.reports import CUTANEOUS_NERVE, ENDOMETRIOSIS_26, FEINBERG_2006, SACRAL_FRACTURE_L5
from knowledge.vocabulary import buttock_tests, other_studies

RULES = (
    Rule(
        id="studies_done.pelvic_radiograph",
        title="A plain film of the pelvis was done",
        when=other_studies.PELVIC_RADIOGRAPH.done,
        then=next_tests.PELVIC_RADIOGRAPH_DONE,
        because="It is known what the film shows.",
        source=GLUTEAL_PAIN_TABLE.at("ischial apophysis"),
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="studies_done.pelvic_mri",
        title="MRI of the pelvis was done",
        when=other_studies.PELVIC_MRI.done,
        then=next_tests.PELVIC_MRI_DONE,
        because="It is known that MRI of the pelvis was done.",
        source=ENDOMETRIOSIS_26.at("imaging"),
        appraisal=BY_DEFINITION,
        voice="safety",
    ),
    Rule(
        id="studies_done.coronal_sacral_mri",
        title="Coronal MRI of the sacrum was done",
        when=other_studies.SACRAL_MRI.done,
        then=next_tests.CORONAL_SACRAL_MRI_DONE,
        because="It is known that coronal MRI of the sacrum was done.",
        source=SACRAL_FRACTURE_L5.at("imaging"),
        appraisal=BY_DEFINITION,
        voice="safety",
    ),
    Rule(
        id="studies_done.sciatic_nerve_mri",
        title="MRI of the sciatic nerve was done",
        when=other_studies.SCIATIC_MRI.done,
        then=next_tests.SCIATIC_NERVE_MRI_DONE,
        because="It is known that MRI of the sciatic nerve was done.",
        source=FEINBERG_2006.at("imaging"),
        appraisal=BY_DEFINITION,
        voice="safety",
    ),
    Rule(
        id="studies_done.electrodiagnosis",
        title="Electrodiagnosis was done",
        when=other_studies.ELECTRODIAGNOSIS.done,
        then=next_tests.ELECTRODIAGNOSIS_DONE,
        because="It is known what electrodiagnosis shows.",
        source=FEINBERG_2006.at("tests"),
        appraisal=BY_DEFINITION,
        voice="safety",
    ),
    Rule(
        id="studies_done.vascular_study",
        title="The index after effort was measured",
        when=any_of(other_studies.VASCULAR_STUDY.done, other_studies.INDEX_AFTER_EFFORT >= percent(0)),
        then=next_tests.VASCULAR_STUDY_DONE,
        because="It is known that the index was measured after effort.",
        source=ENDOFIBROSIS_REVIEW.at("abstract"),
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="studies_done.centralisation",
        title="It is known whether the pain centralises",
        when=any_of(buttock_tests.CENTRALISES.present, buttock_tests.CENTRALISES.absent),
        then=next_tests.CENTRALISATION_TESTED,
        because="It is known whether repeated movements draw the pain back to the spine.",
        source=LASLETT_2005.at("abstract"),
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="studies_done.nerve_block",
        title="It is known whether a block helps",
        when=any_of(other_studies.BLOCK_RELIEVES.present, other_studies.BLOCK_RELIEVES.absent),
        then=next_tests.DIAGNOSTIC_BLOCK_DONE,
        because="It is known whether a block of the nerve takes the pain away.",
        source=CUTANEOUS_NERVE.at("diagnosis"),
        appraisal=BY_DEFINITION,
        voice="safety",
    ),
)
