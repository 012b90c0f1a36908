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
DUPLEX_ULTRASOUND_ADVISED = sign("duplex_ultrasound_advised", "Ultrasound of the leg veins")
INFLAMMATORY_WORKUP_ADVISED = sign(
    "inflammatory_workup_advised", "Work-up for inflammatory disease (sacroiliac joints, HLA-B27, ESR and CRP)"
)
REPEATED_MOVEMENTS_ADVISED = sign(
    "repeated_movements_advised", "Repeated movements of the low back: does the pain centralise?"
)
DIAGNOSTIC_BLOCK_ADVISED = sign("diagnostic_nerve_block_advised", "Diagnostic nerve block")
TUMOUR_REFERRAL_ADVISED = sign("tumour_referral_advised", "MRI and referral to a centre for tumours, before any biopsy")

PELVIC_RADIOGRAPH_DONE = sign("pelvic_radiograph_done", "A plain film of the pelvis is known to have been done")
PELVIC_MRI_DONE = sign("pelvic_mri_done", "MRI of the pelvis is known to have been done")
CORONAL_SACRAL_MRI_DONE = sign("coronal_sacral_mri_done", "Coronal MRI of the sacrum is known to have been done")
SCIATIC_NERVE_MRI_DONE = sign("sciatic_nerve_mri_done", "MRI of the sciatic nerve is known to have been done")
ELECTRODIAGNOSIS_DONE = sign("electrodiagnosis_done", "Electrodiagnosis is known to have been done")
VASCULAR_STUDY_DONE = sign("vascular_study_done", "The index after effort is known to have been measured")

LUMBAR_MRI_DOES_NOT_EXPLAIN = sign(
    "lumbar_mri_does_not_explain", "Signs of a nerve that the MRI of the lumbar spine does not explain"
)
