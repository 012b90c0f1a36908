"""Look-alikes: what else a pain in buttock and thigh may be, and what speaks against each.

Use: every one that fits is listed, each with its next test; what speaks against one is shown beside it.
Misuse: not in the order of likelihood, and not complete. What speaks against an explanation never takes it from the
list, and an explanation that is not listed is not excluded.
"""

from expert.language import Sign, sign


def _consider(name: str, words: str, explains: str = "") -> Sign:
    return sign(f"consider_{name}", f"Consider {words}", explains=explains)


def _against(name: str, words: str) -> Sign:
    return sign(f"against_{name}", f"Speaks against {words}, and does not exclude it")


APOPHYSIS = "an avulsion of an apophysis of the pelvis (ischium, anterior inferior iliac spine)"

CONSIDER_HAMSTRING_STRAIN = _consider("hamstring_strain", "an acute hamstring strain")
CONSIDER_AVULSION = _consider("proximal_hamstring_avulsion", "an avulsion of the proximal hamstrings")
CONSIDER_APOPHYSIS = _consider("pelvic_apophysis_avulsion", APOPHYSIS)
CONSIDER_TENDINOPATHY = _consider("proximal_hamstring_tendinopathy", "a proximal hamstring tendinopathy")
CONSIDER_HAMSTRING_SYNDROME = _consider(
    "hamstring_syndrome", "hamstring syndrome", "The sciatic nerve tethered to the tendons at the ischium."
)
CONSIDER_SCIATIC_INJURY = _consider("sciatic_nerve_injury", "an injury of the sciatic nerve by a torn tendon")
CONSIDER_LUMBAR_SOURCE = _consider("lumbar_source", "a source in the lumbar spine")
CONSIDER_DEEP_GLUTEAL = _consider("deep_gluteal_syndrome", "deep gluteal (piriformis) syndrome")
CONSIDER_ISCHIOFEMORAL = _consider("ischiofemoral_impingement", "ischiofemoral impingement")
CONSIDER_CUTANEOUS_NERVE = _consider("posterior_femoral_cutaneous_nerve", "the posterior femoral cutaneous nerve")
CONSIDER_SACROILIAC = _consider("sacroiliac_joint_pain", "pain from the sacroiliac joint")
CONSIDER_SPONDYLOARTHRITIS = _consider("spondyloarthritis", "spondyloarthritis")
CONSIDER_SACRAL_FRACTURE = _consider("sacral_stress_fracture", "a stress fracture of the sacrum")
CONSIDER_FEMORAL_FRACTURE = _consider("femoral_stress_fracture", "a stress fracture of the femur")
CONSIDER_SPONDYLOLYSIS = _consider("spondylolysis", "spondylolysis or spondylolisthesis")
CONSIDER_NEUROGENIC_CLAUDICATION = _consider("neurogenic_claudication", "neurogenic claudication")
CONSIDER_VASCULAR_CLAUDICATION = _consider("vascular_claudication", "vascular claudication")
CONSIDER_ENDOFIBROSIS = _consider("iliac_endofibrosis", "endofibrosis of the iliac artery")
CONSIDER_ANEURYSM = _consider("iliac_or_aortic_aneurysm", "an aneurysm of aorta or iliac artery")
CONSIDER_LEG_ARTERY = _consider(
    "leg_artery_occlusion", "a closed or diseased artery to the leg (embolus, occlusion, aneurysm)"
)
CONSIDER_THROMBOSIS = _consider("deep_vein_thrombosis", "a deep vein thrombosis")
CONSIDER_NERVE_TUMOUR = _consider("nerve_sheath_tumour", "a tumour of the sciatic nerve")
CONSIDER_SOFT_TISSUE_TUMOUR = _consider("soft_tissue_tumour", "a tumour of the soft tissues")
CONSIDER_BONE_TUMOUR = _consider("bone_tumour", "a tumour of bone or a metastasis (spine, pelvis, femur)")
CONSIDER_SACRAL_LESION = _consider("sacral_bone_lesion", "a lesion of the sacrum or its foramina (bone tumour)")
CONSIDER_ENDOMETRIOSIS = _consider("sciatic_endometriosis", "endometriosis at the sciatic nerve")
CONSIDER_PELVIC_MASS = _consider("pelvic_mass", "a mass in the pelvis (tumour, uterus, endometriosis) on the plexus")
CONSIDER_INFECTION = _consider("infection", "an infection of sacroiliac joint, muscle or spine")
CONSIDER_PLEXOPATHY = _consider("sacral_plexopathy", "a lesion of the sacral plexus or the sciatic nerve")

AGAINST_HAMSTRING_STRAIN = _against("hamstring_strain", "an acute hamstring strain")
AGAINST_APOPHYSIS = _against("pelvic_apophysis_avulsion", APOPHYSIS)
AGAINST_TENDINOPATHY = _against("proximal_hamstring_tendinopathy", "a proximal hamstring tendinopathy")
AGAINST_HAMSTRING_SYNDROME = _against("hamstring_syndrome", "hamstring syndrome")
AGAINST_LUMBAR_SOURCE = _against("lumbar_source", "a source in the lumbar spine")
AGAINST_DEEP_GLUTEAL = _against("deep_gluteal_syndrome", "deep gluteal syndrome")
AGAINST_SACROILIAC = _against("sacroiliac_joint_pain", "pain from the sacroiliac joint")
AGAINST_SACRAL_LESION = _against("sacral_bone_lesion", "a lesion of the sacrum")
AGAINST_PLEXOPATHY = _against("sacral_plexopathy", "a lesion of the sacral plexus or the sciatic nerve")
AGAINST_NEUROGENIC_CLAUDICATION = _against("neurogenic_claudication", "neurogenic claudication")
AGAINST_VASCULAR_CLAUDICATION = _against("vascular_claudication", "vascular claudication")

SEVERAL_EXPLANATIONS = sign(
    "several_explanations_fit",
    "More than one explanation fits; each stays listed, and one does not exclude another",
)
DISC_DOES_NOT_CLOSE_THE_CASE = sign(
    "disc_does_not_close_the_case",
    "A known finding in the lumbar spine does not close the case: another explanation fits as well",
)

CONSIDERED = (
    CONSIDER_HAMSTRING_STRAIN, CONSIDER_AVULSION, CONSIDER_APOPHYSIS, CONSIDER_TENDINOPATHY,
    CONSIDER_HAMSTRING_SYNDROME, CONSIDER_SCIATIC_INJURY, CONSIDER_LUMBAR_SOURCE, CONSIDER_DEEP_GLUTEAL,
    CONSIDER_ISCHIOFEMORAL, CONSIDER_CUTANEOUS_NERVE, CONSIDER_SACROILIAC, CONSIDER_SPONDYLOARTHRITIS,
    CONSIDER_SACRAL_FRACTURE, CONSIDER_FEMORAL_FRACTURE, CONSIDER_SPONDYLOLYSIS, CONSIDER_NEUROGENIC_CLAUDICATION,
    CONSIDER_VASCULAR_CLAUDICATION, CONSIDER_ENDOFIBROSIS, CONSIDER_ANEURYSM, CONSIDER_LEG_ARTERY,
    CONSIDER_THROMBOSIS,
    CONSIDER_NERVE_TUMOUR, CONSIDER_SOFT_TISSUE_TUMOUR, CONSIDER_BONE_TUMOUR, CONSIDER_SACRAL_LESION,
    CONSIDER_ENDOMETRIOSIS, CONSIDER_PELVIC_MASS, CONSIDER_INFECTION, CONSIDER_PLEXOPATHY,
)  # fmt: skip

AGAINST = (
    AGAINST_HAMSTRING_STRAIN, AGAINST_APOPHYSIS, AGAINST_TENDINOPATHY, AGAINST_HAMSTRING_SYNDROME,
    AGAINST_LUMBAR_SOURCE, AGAINST_DEEP_GLUTEAL, AGAINST_SACROILIAC, AGAINST_SACRAL_LESION, AGAINST_PLEXOPATHY,
    AGAINST_NEUROGENIC_CLAUDICATION, AGAINST_VASCULAR_CLAUDICATION,
)  # fmt: skip


def _with_what_speaks_against(considered: Sign) -> tuple[Sign, ...]:
    diagnosis = considered.name.removeprefix("consider_")
    return (considered, *(sign for sign in AGAINST if sign.name == f"against_{diagnosis}"))


CONCLUSIONS = (
    *(sign for considered in CONSIDERED for sign in _with_what_speaks_against(considered)),
    SEVERAL_EXPLANATIONS, DISC_DOES_NOT_CLOSE_THE_CASE,
)  # fmt: skip
