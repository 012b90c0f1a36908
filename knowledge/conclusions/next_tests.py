"""The next test for each look-alike, and what is known to have been done.

Use: advice to the clinician who orders the study; each stands until the study is known to have been done.
Misuse: a study that was done is not thereby negative; what it showed is entered as a finding.
"""

from expert.language import sign

PELVIC_RADIOGRAPH_ADVISED = sign("pelvic_radiograph_advised", "Plain film of the pelvis")
PELVIC_MRI_ADVISED = sign("pelvic_mri_advised", "MRI of the pelvis")
CORONAL_SACRAL_MRI_ADVISED = sign(
    "coronal_sacral_mri_advised", "MRI with coronal cuts through sacrum and lumbosacral junction"
)
SCIATIC_NERVE_MRI_ADVISED = sign("sciatic_nerve_mri_advised", "MRI of the sciatic nerve through buttock and thigh")
PARS_IMAGING_ADVISED = sign("pars_imaging_advised", "Imaging of the pars interarticularis of the lumbar spine")
ELECTRODIAGNOSIS_ADVISED = sign("electrodiagnosis_advised", "Electrodiagnosis")
VASCULAR_STUDY_ADVISED = sign("vascular_study_advised", "Ankle-brachial index at rest and after effort")
ARTERIAL_IMAGING_ADVISED = sign("arterial_imaging_advised", "Imaging of aorta and iliac arteries, without delay")
ARTERIAL_DOPPLER_ADVISED = sign(
    "arterial_doppler_advised", "Doppler of the arteries of the leg, at once; a signal that is heard excludes nothing"
)
DUPLEX_ULTRASOUND_ADVISED = sign("duplex_ultrasound_advised", "Ultrasound of the leg veins")
INFLAMMATORY_WORKUP_ADVISED = sign(
    "inflammatory_workup_advised", "Work-up for inflammatory disease (sacroiliac joints, HLA-B27, ESR and CRP)"
)
REPEATED_MOVEMENTS_ADVISED = sign(
    "repeated_movements_advised", "Repeated movements of the low back: does the pain centralise?"
)
DIAGNOSTIC_BLOCK_ADVISED = sign("diagnostic_nerve_block_advised", "Diagnostic nerve block")
TUMOUR_REFERRAL_ADVISED = sign("tumour_referral_advised", "Referral to a centre that treats tumours of soft tissue")

PELVIC_RADIOGRAPH_DONE = sign("pelvic_radiograph_done", "A plain film of the pelvis is known to have been done")
PELVIC_MRI_DONE = sign("pelvic_mri_done", "MRI of the pelvis is known to have been done")
CORONAL_SACRAL_MRI_DONE = sign("coronal_sacral_mri_done", "Coronal MRI of the sacrum is known to have been done")
SCIATIC_NERVE_MRI_DONE = sign("sciatic_nerve_mri_done", "MRI of the sciatic nerve is known to have been done")
ELECTRODIAGNOSIS_DONE = sign("electrodiagnosis_done", "Electrodiagnosis is known to have been done")
VASCULAR_STUDY_DONE = sign("vascular_study_done", "The index after effort is known to have been measured")

LUMBAR_SPINE_DOES_NOT_EXPLAIN = sign(
    "lumbar_spine_does_not_explain",
    "Lumbar imaging so far does not explain it: look elsewhere too, and outside the foramen",
    explains="No finding in the lumbar spine that comes to be known later takes this away.",
)
REASSESSMENT_ADVISED = sign("reassessment_advised", "Examine again, with tests of the nerves: it is not clearly better")
REPEAT_LUMBAR_MRI_ADVISED = sign("repeat_lumbar_mri_advised", "MRI of the lumbar spine again")
REPEAT_PELVIC_MRI_ADVISED = sign("repeat_pelvic_mri_advised", "MRI of the pelvis again")

WRONG_REGION_IMAGED = sign(
    "wrong_region_imaged", "Another region was imaged: it says nothing of where it hurts and where the nerve runs"
)
NEUROLOGICAL_EXAMINATION_ADVISED = sign(
    "neurological_examination_advised",
    "Straight-leg raise and crossed raise, power and sensation; slump with differentiation, reflexes",
)
CENTRALISATION_TESTED = sign("centralisation_tested", "It is known whether the pain centralises")
DIAGNOSTIC_BLOCK_DONE = sign("diagnostic_nerve_block_done", "A diagnostic block is known to have been done")

CONCLUSIONS = (
    NEUROLOGICAL_EXAMINATION_ADVISED, WRONG_REGION_IMAGED, CENTRALISATION_TESTED, DIAGNOSTIC_BLOCK_DONE,
    PELVIC_RADIOGRAPH_ADVISED, PELVIC_MRI_ADVISED, CORONAL_SACRAL_MRI_ADVISED, SCIATIC_NERVE_MRI_ADVISED,
    PARS_IMAGING_ADVISED, ELECTRODIAGNOSIS_ADVISED, VASCULAR_STUDY_ADVISED, ARTERIAL_IMAGING_ADVISED,
    ARTERIAL_DOPPLER_ADVISED, DUPLEX_ULTRASOUND_ADVISED, INFLAMMATORY_WORKUP_ADVISED, REPEATED_MOVEMENTS_ADVISED,
    DIAGNOSTIC_BLOCK_ADVISED,
    TUMOUR_REFERRAL_ADVISED, REASSESSMENT_ADVISED, REPEAT_LUMBAR_MRI_ADVISED, REPEAT_PELVIC_MRI_ADVISED,
    LUMBAR_SPINE_DOES_NOT_EXPLAIN,
    PELVIC_RADIOGRAPH_DONE, PELVIC_MRI_DONE, CORONAL_SACRAL_MRI_DONE, SCIATIC_NERVE_MRI_DONE, ELECTRODIAGNOSIS_DONE,
    VASCULAR_STUDY_DONE,
)  # fmt: skip
