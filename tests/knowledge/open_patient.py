"""One patient to whom both treatments open, and no finding of whom can be left out."""

CLEAN, NOT_DONE = "no injury or degeneration", "not done"
NO_SYMPTOMS, NOT_CLEARED, CLEAR, INJURED = (
    "without symptoms", "symptoms, not cleared", "clear on MRI or dynamic ultrasound", "injured or degenerated",
)  # fmt: skip
UNKNOWN = None

# The complaint; it opens nothing, and tells apart what waits from what was never meant.
COMPLAINT = {"hamstring.discomfort": True}
# A17, A24: no injury, no degeneration, in any leg muscle; and nothing that speaks against the scan.
MUSCLES = {
    "complaint.muscle": "hamstrings",
    "mri.muscle": CLEAN,
    "dynamic_ultrasound.muscle": NOT_DONE,
    "static_ultrasound.muscle": NOT_DONE,
    "muscle.palpable_gap": False,
    "muscle.haematoma": False,
    "muscle.atrophy": False,
    "course.not_healing": False,
    "course.worse_since_study": False,
    "tendon.proximal_hamstring_tendinopathy": False,
    "tendon.incomplete_avulsion": False,
    "radiograph.pelvis": "not done",
    "other_muscle.quadriceps": NO_SYMPTOMS,
    "other_muscle.adductors": NO_SYMPTOMS,
    "other_muscle.calf": NO_SYMPTOMS,
    "other_muscle.rest_of_leg": NO_SYMPTOMS,
}
# A18, A24: the lumbosacral half.
SPINE = {"disc_degeneration.l5_s1": True, "mri.lumbar_spine": NOT_DONE}
# The degeneration lies where it can explain the complaint, and nothing found contradicts it.
FITS = {
    "lesion_side.l5_s1": "both",
    "neural.weakness": False,
    "neural.sensory_change": False,
    "neural.reflex_change": False,
    "lumbar_imaging.does_not_fit": False,
    "lumbar_spine.treated_without_relief": False,
}
# Every red flag that the rule base asks for, known to be absent. Those of an avulsion are answered by the MRI.
RED_FLAGS = {
    "cauda_equina.bladder": False,
    "cauda_equina.bowel": False,
    "cauda_equina.saddle_sensation": False,
    "cauda_equina.sexual_function": False,
    "cauda_equina.bilateral_sciatica": False,
    "cauda_equina.bilateral_deficit": False,
    "cauda_equina.compression": False,
    "motor.new_or_progressive_weakness": False,
    "motor.foot_drop": False,
    "infection.fever_or_markers": False,
    "infection.immunosuppression": False,
    "infection.intravenous_drugs": False,
    "infection.recent_infection_or_wound": False,
    "infection.recent_spinal_injection": False,
    "infection.collection_on_scan": False,
    "malignancy.history_of_cancer": False,
    "malignancy.night_or_unremitting_pain": False,
    "malignancy.weight_loss": False,
    "malignancy.growing_mass": False,
    "malignancy.growing_or_recurring_haematoma": False,
    "malignancy.lesion_on_scan": False,
    "fracture.major_trauma": False,
    "fracture.fragile_bone": False,
    "fracture.deformity_or_central_pain": False,
    "fracture.shown_on_scan": False,
    "bone_stress.low_energy_or_earlier_fracture": False,
    "bone_stress.effort_hip_pain": False,
    "aneurysm.pulsatile_mass": False,
    "aneurysm.collapse": False,
    "aneurysm.known": False,
    "aneurysm.unexplained_anaemia": False,
    "limb_ischaemia.cold_or_pale_leg": False,
    "limb_ischaemia.no_pulse": False,
    "compartment.tense_and_painful": False,
    "dvt.leg_signs": False,
    "dvt.worse_with_treatment": False,
    "urinary.burning_or_blood": False,
}
# Nothing points to a look-alike that gets worse by waiting.
GRAVE = {
    "avulsion.extensive_bruising": False,
    "avulsion.cannot_sit": False,
    "injury.forced_stretch": False,
    "complaint.side": "right",  # with both sides a sign of a nerve would be a flag of the cauda equina
    "test.tinel_sciatic": False,
    "neural.several_roots": False,
    "sciatic_nerve.lesion": False,
    "lumbar_imaging.mass_beside_the_spine": False,
    "electrodiagnosis": NOT_DONE,
    "sacrum.tenderness": False,
    "pain.on_effort_only": False,
    "vascular_study.after_effort": NOT_DONE,
    "pain.with_menses": False,
}
# The contraindication screen of the medicine.
SCREEN = {
    "patient.age": 40,
    "nsaid.hypersensitivity": False,
    "lungs.asthma": False,
    "gut.recent_ulcer_or_bleed": False,
    "gut.ulcer_episodes": "none",
    "gut.bleeding_from_an_anti_inflammatory": False,
    "medicines.antiplatelet": False,
    "medicines.low_dose_aspirin": False,
    "medicines.another_anti_inflammatory": False,
    "medicines.corticosteroid": False,
    "medicines.ssri_or_snri": False,
    "medicines.lithium": False,
    "medicines.methotrexate": False,
    "medicines.diuretic": False,
    "medicines.ace_inhibitor_or_arb": False,
    "medicines.beta_blocker": False,
    "heart.recent_attack_or_serious_angina": False,
    "heart.recent_stroke": False,
    "heart.bypass_surgery": False,
    "heart.uncontrolled_blood_pressure": False,
    "kidney.disease": "none",
    "liver.disease": "none",
    "fluid.dehydration": "none",
    "sport.endurance_or_heat": False,
}
# What is asked for the medicine and for the injection.
BOTH = {
    "heart.failure": False,
    "blood.bleeding_disorder": False,
    "medicines.anticoagulant": False,
    "patient.pregnant": False,
}
# A21: guidance that is known to be available, who gives it and for what; and what forbids an injection.
INJECTION = {
    "injection.guidance_available": True,
    "injection.specialist_available": True,
    "injection.radicular_pain_matches_level": True,
    "injection.neurogenic_claudication": False,
    "pain.on_standing_alone": False,
    "pain.relieved_by_sitting": False,
    "pain.above_knee": False,
    "lumbar_canal.compressed": False,
    "injection.infection": False,
    "injection.allergy": False,
    "injection.refused": False,
    "metabolism.diabetes": False,
}
OPEN = COMPLAINT | MUSCLES | SPINE | FITS | RED_FLAGS | GRAVE | SCREEN | BOTH | INJECTION
