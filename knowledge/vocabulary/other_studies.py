"""Studies of what is neither the muscle complained of nor the lumbar spine, and what they showed.

Use: the latest study of its kind in this episode; a finding only once it was reported.
Misuse: a study 'done' without a finding is not thereby clear, and a first study can be too early.
"""

from expert.language import PERCENT, choice, flag, quantity

NOT_DONE, DONE = "not done", "done"
NO_AVULSION, APOPHYSIS = "no avulsion", "avulsion of the ischial apophysis"
ILIAC_SPINE = "avulsion of the anterior inferior iliac spine"
APOPHYSES = (APOPHYSIS, ILIAC_SPINE)
NOTHING_FOUND, ROOT, SCIATIC_OR_PLEXUS = "nothing abnormal", "a root", "the sciatic nerve or the plexus"

PELVIC_RADIOGRAPH = choice(
    "radiograph.pelvis",
    "What does the plain film of the pelvis show at the ischium and the anterior iliac spines?",
    title="plain film of the pelvis, at its apophyses",
    values=(NOT_DONE, NO_AVULSION, *APOPHYSES),
    study=True,
    cost="ultrasound",
    explains="A plain film; its cost is put at that of an ultrasound, the nearest that there is.",
)
PELVIC_MRI = choice(
    "mri.pelvis",
    "Has MRI of the pelvis (hips, sacroiliac joints, pelvic organs) been done in this episode?",
    title="MRI of the pelvis in this episode",
    values=(NOT_DONE, DONE),
    study=True,
    cost="MRI",
)
SACRAL_MRI = choice(
    "mri.sacrum_coronal",
    "Has MRI with coronal cuts through sacrum and lumbosacral junction been done in this episode?",
    title="coronal MRI of sacrum and lumbosacral junction",
    values=(NOT_DONE, DONE),
    study=True,
    cost="MRI",
)
SCIATIC_MRI = choice(
    "mri.sciatic_nerve",
    "Has MRI of the sciatic nerve through buttock and thigh been done in this episode?",
    title="MRI of the sciatic nerve in buttock and thigh",
    values=(NOT_DONE, DONE),
    study=True,
    cost="MRI",
)
ELECTRODIAGNOSIS = choice(
    "electrodiagnosis",
    "What is affected on electrodiagnosis (nerve conduction and needle electromyography)?",
    title="result of electrodiagnosis",
    values=(NOT_DONE, NOTHING_FOUND, ROOT, SCIATIC_OR_PLEXUS),
    study=True,
    cost="invasive",
)
VASCULAR_STUDY = choice(
    "vascular_study.after_effort",
    "Has the ankle-brachial index been measured after effort?",
    title="measurement of the ankle-brachial index after effort",
    values=(NOT_DONE, DONE),
    study=True,
    cost="bedside test",
)
INDEX_AFTER_EFFORT = quantity(
    "ankle_brachial_index.after_effort",
    "What is the ankle-brachial index after effort, in per cent (0.66 is 66)?",
    title="ankle-brachial index after effort",
    unit=PERCENT,
    low=0,
    high=200,
    cost="bedside test",
    asked_if=VASCULAR_STUDY.done,
)
QUADRATUS_OEDEMA = flag(
    "quadratus_femoris.oedema",
    "Does MRI show oedema of the quadratus femoris?",
    title="quadratus femoris oedema on MRI",
    cost="MRI",
)
SCIATIC_LESION = flag(
    "sciatic_nerve.lesion",
    "Does imaging show a mass or thickening of the sciatic nerve or its plexus?",
    title="mass or thickening of the sciatic nerve or plexus",
    cost="MRI",
)
MASS_BESIDE_THE_SPINE = flag(
    "lumbar_imaging.mass_beside_the_spine",
    "Does lumbar imaging show a mass beside or in front of the spine, as in the pelvis?",
    title="mass beside or before the spine on lumbar imaging",
    cost="MRI",
    explains="Look at the edges of the scan: a large uterus was found there. A collection is asked about among the red "
    "flags.",
)
HLA_B27 = flag(
    "hla_b27.positive",
    "Is HLA-B27 positive?",
    title="positive HLA-B27",
    cost="invasive",
    explains="It wants a sample of blood.",
)
BLOCK_RELIEVES = flag(
    "nerve_block.cutaneous_nerve_relieves",
    "Does a block of the posterior femoral cutaneous nerve take the pain away for a while?",
    title="relief by a posterior femoral cutaneous nerve block",
    cost="invasive",
)

TERMS = (
    PELVIC_RADIOGRAPH, PELVIC_MRI, SACRAL_MRI, SCIATIC_MRI, ELECTRODIAGNOSIS, VASCULAR_STUDY, INDEX_AFTER_EFFORT,
    QUADRATUS_OEDEMA, SCIATIC_LESION, MASS_BESIDE_THE_SPINE, HLA_B27, BLOCK_RELIEVES,
)  # fmt: skip
