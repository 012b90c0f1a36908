"""The gates of claims A17, A18, A20, A21, A22 and A24 as truth tables over one patient to whom both treatments open.

Written from the readings of `claims.yaml`, not from the rules: which finding, when it is taken away or another, leaves
what of the two treatments. The tables are complete; a value of a term that no row speaks of fails the test.
"""

import pytest

import expert
from expert.chaining import Engine
from expert.findings import read_chart
from knowledge import RULEBASE

from .open_patient import (
    BOTH,
    CLEAN,
    CLEAR,
    COMPLAINT,
    FITS,
    GRAVE,
    INJECTION,
    INJURED,
    MUSCLES,
    NO_SYMPTOMS,
    NOT_CLEARED,
    NOT_DONE,
    OPEN,
    RED_FLAGS,
    SCREEN,
    SPINE,
    UNKNOWN,
)  # fmt: skip

ENGINE = Engine(RULEBASE)

RELEASED = ("consider", "second line")
WAITS = ("only once answered", "only once answered")
WITHHELD = ("withhold", "withhold")
NO_LUMBAR_HALF = ("nothing", "nothing")
MEDICINE_WITHHELD = ("withhold", "only once answered")  # an injection never before medication is considered (A20)
INJECTION_WAITS = ("consider", "only once answered")
INJECTION_WITHHELD = ("consider", "withhold")
REFUSED = "refused as impossible"
CONTRADICTIONS = (
    "cannot be both the muscle complained of and another muscle",
    "Who has an infection does not answer no to 'an infection now, or recently'",
    "An MRI of the muscle on which a tendon is torn off or retracted is not without injury",
    "there is no deficit of several roots",
)

CONTRAINDICATIONS = (
    "nsaid.hypersensitivity", "gut.recent_ulcer_or_bleed", "gut.bleeding_from_an_anti_inflammatory",
    "heart.failure", "heart.recent_attack_or_serious_angina", "heart.recent_stroke", "heart.bypass_surgery",
    "heart.uncontrolled_blood_pressure",
)  # fmt: skip
CAUTIONS = (
    "lungs.asthma", "medicines.antiplatelet", "medicines.low_dose_aspirin", "medicines.another_anti_inflammatory",
    "medicines.corticosteroid", "medicines.ssri_or_snri", "medicines.lithium", "medicines.methotrexate",
    "medicines.diuretic", "medicines.ace_inhibitor_or_arb", "medicines.beta_blocker", "sport.endurance_or_heat",
)  # fmt: skip
EMERGENCIES = (
    "cauda_equina.bladder", "cauda_equina.bowel", "cauda_equina.saddle_sensation", "cauda_equina.sexual_function",
    "cauda_equina.bilateral_sciatica", "cauda_equina.bilateral_deficit", "cauda_equina.compression",
    "compartment.tense_and_painful", "infection.fever_or_markers", "infection.collection_on_scan",
    "aneurysm.pulsatile_mass", "aneurysm.collapse",
    "aneurysm.known", "aneurysm.unexplained_anaemia", "limb_ischaemia.cold_or_pale_leg", "limb_ischaemia.no_pulse",
)  # fmt: skip
# Every other value of every finding of OPEN, and what stands with it.
TABLE = {
    "complaint.muscle": {
        UNKNOWN: WAITS,
        "another leg muscle": WAITS,  # then the hamstrings have to be cleared as another muscle
        **dict.fromkeys(("quadriceps", "adductors", "calf"), REFUSED),  # answered for as another muscle
    },
    "mri.muscle": {
        UNKNOWN: WAITS,
        NOT_DONE: WAITS,
        **dict.fromkeys(
            ("degeneration", "small defect", "strain", "partial tear", "full-thickness tear", "avulsion"), WITHHELD
        ),
    },
    # A24: a tear on dynamic ultrasound beats a clean MRI. A second clean study takes nothing away.
    "dynamic_ultrasound.muscle": {
        UNKNOWN: WAITS,
        CLEAN: RELEASED,
        **dict.fromkeys(
            (
                "degeneration",
                "strain",
                "small defect that stays closed",
                "partial tear",
                "full-thickness tear",
                "ends part on contraction",
                "avulsion",
            ),
            WITHHELD,
        ),
    },
    "static_ultrasound.muscle": {
        UNKNOWN: WAITS,
        CLEAN: RELEASED,
        **dict.fromkeys(
            ("degeneration", "small defect", "strain", "partial tear", "full-thickness tear", "avulsion"), WITHHELD
        ),
    },
    **{
        sign: {UNKNOWN: WAITS, True: WAITS}
        for sign in (
            "muscle.palpable_gap",
            "muscle.haematoma",
            "muscle.atrophy",
            "course.not_healing",
            "course.worse_since_study",
            "tendon.proximal_hamstring_tendinopathy",
        )
    },
    "tendon.incomplete_avulsion": {UNKNOWN: WAITS, True: REFUSED},  # beside a clean MRI
    **{
        sign: {UNKNOWN: WAITS, True: WAITS}
        for sign in (
            "test.tinel_sciatic",
            "sciatic_nerve.lesion",
            "lumbar_imaging.mass_beside_the_spine",
            "sacrum.tenderness",
            "pain.on_effort_only",
            "pain.with_menses",
        )
    },
    "neural.several_roots": {UNKNOWN: WAITS, True: REFUSED},  # beside power and sensation that are normal
    "electrodiagnosis": {
        UNKNOWN: WAITS,
        "nothing abnormal": RELEASED,
        "a root": RELEASED,
        "the sciatic nerve or the plexus": WAITS,
    },
    "vascular_study.after_effort": {UNKNOWN: WAITS, "done": WAITS},
    # Four of the five signs of an avulsion are known absent; that muscle has no gap stands above.
    **{
        sign: {UNKNOWN: WAITS, True: WAITS}
        for sign in ("avulsion.extensive_bruising", "avulsion.cannot_sit", "injury.forced_stretch")
    },
    "complaint.side": {UNKNOWN: WAITS, "left": RELEASED, "both": WAITS},
    **{
        sign: {UNKNOWN: INJECTION_WAITS, True: INJECTION_WAITS}
        for sign in ("pain.on_standing_alone", "pain.relieved_by_sitting", "pain.above_knee", "lumbar_canal.compressed")
    },
    **{
        f"other_muscle.{muscle}": {UNKNOWN: WAITS, NOT_CLEARED: WAITS, CLEAR: RELEASED, INJURED: WITHHELD}
        for muscle in ("quadriceps", "adductors", "calf", "rest_of_leg")
    },
    "disc_degeneration.l5_s1": {UNKNOWN: NO_LUMBAR_HALF, False: NO_LUMBAR_HALF},
    "mri.lumbar_spine": {UNKNOWN: WAITS, "done": WAITS},  # done, it has to leave nothing unexplained
    # A finding on the other side than the one that hurts; a sign of a root, and nobody said of which.
    "lesion_side.l5_s1": {UNKNOWN: WAITS, "left": ("only once answered", "withhold"), "right": RELEASED},
    **{
        sign: {UNKNOWN: WAITS, True: WAITS}
        for sign in ("neural.weakness", "neural.sensory_change", "neural.reflex_change")
    },
    # Where the lumbar spine does not explain the complaint nothing is injected there.
    **{
        misfit: {UNKNOWN: WAITS, True: ("only once answered", "withhold")}
        for misfit in ("lumbar_imaging.does_not_fit", "lumbar_spine.treated_without_relief")
    },
    "radiograph.pelvis": {
        UNKNOWN: WAITS,
        "no avulsion": RELEASED,
        "avulsion of the ischial apophysis": WAITS,
        "avulsion of the anterior inferior iliac spine": WAITS,
    },
    **{flag: {UNKNOWN: WAITS, True: WITHHELD if flag in EMERGENCIES else WAITS} for flag in RED_FLAGS},
    # Up to 25 the ischial apophysis is asked about too.
    "patient.age": {UNKNOWN: WAITS, 18: WAITS, 25: WAITS, 26: RELEASED, 64: RELEASED, 65: WAITS, 66: WAITS},
    **{finding: {UNKNOWN: WAITS, True: MEDICINE_WITHHELD} for finding in CONTRAINDICATIONS},
    **{finding: {UNKNOWN: WAITS, True: WAITS} for finding in CAUTIONS},  # a diuretic until the other of its pair too
    "gut.ulcer_episodes": {UNKNOWN: WAITS, "one": WAITS, "two or more": MEDICINE_WITHHELD},
    "kidney.disease": {UNKNOWN: WAITS, "mild": WAITS, "moderate or severe": MEDICINE_WITHHELD},
    "liver.disease": {UNKNOWN: WAITS, "mild or moderate": WAITS, "severe": MEDICINE_WITHHELD},
    "fluid.dehydration": {UNKNOWN: WAITS, "mild or moderate": WAITS, "severe": MEDICINE_WITHHELD},
    "medicines.anticoagulant": {UNKNOWN: WAITS, True: WITHHELD},
    "patient.pregnant": {UNKNOWN: WAITS, True: ("only once answered", "withhold")},
    "blood.bleeding_disorder": {UNKNOWN: WAITS, True: ("only once answered", "withhold")},
    **{
        f"injection.{needed}": {UNKNOWN: INJECTION_WAITS, False: INJECTION_WITHHELD}
        for needed in ("guidance_available", "specialist_available", "radicular_pain_matches_level")
    },
    **{
        f"injection.{reason}": {UNKNOWN: INJECTION_WAITS, True: INJECTION_WITHHELD}
        for reason in ("neurogenic_claudication", "allergy", "refused")
    },
    "injection.infection": {UNKNOWN: INJECTION_WAITS, True: REFUSED},  # the red flag of an infection was denied
    "metabolism.diabetes": {UNKNOWN: INJECTION_WAITS, True: INJECTION_WAITS},
}
# What shuts the gate itself; the rest keeps shut what stands behind it.
SHUTS = {**MUSCLES, **SPINE, **FITS, **RED_FLAGS, **GRAVE}
# What shuts it through what is grave (an apophysis of the young, a sacrum in pregnancy), and the screens as well.
SHUTS_TOO = (
    ("patient.age", UNKNOWN), ("patient.age", 18), ("patient.age", 25), ("patient.pregnant", UNKNOWN),
    ("patient.pregnant", True),
)  # fmt: skip
ROWS = [(finding, value, stands) for finding, row in TABLE.items() for value, stands in row.items()]


def outcome(findings):
    return ENGINE.run(read_chart(RULEBASE, findings))


def standing(findings):
    return outcome(findings).standing


def treatments(findings):
    """The two treatments; or that no patient is like that."""
    try:
        values = standing(findings)
    except expert.ChartError as error:
        return REFUSED if any(reason in str(error) for reason in CONTRADICTIONS) else str(error)
    return values.get("anti_inflammatory", "nothing"), values.get("cortisone_injection", "nothing")


def without(findings, *names):
    return {name: value for name, value in findings.items() if name not in names}


def test_both_treatments_open_to_this_patient():
    assert treatments(OPEN) == RELEASED
    assert standing(OPEN)["gate_open"] == "concluded"


@pytest.mark.parametrize(("finding", "value", "stands"), ROWS)
def test_one_finding_taken_away_or_another(finding, value, stands):
    assert treatments({**OPEN, finding: value}) == stands


@pytest.mark.parametrize(("finding", "value", "stands"), [row for row in ROWS if row[2] != REFUSED])
def test_what_is_not_offered_is_not_concluded_and_overruled_either(finding, value, stands):
    """Each gate shuts by itself: that caution overrules what it let through would hide that it stood open."""
    found = outcome({**OPEN, finding: value})
    shuts = finding in SHUTS or (finding, value) in SHUTS_TOO
    assert ("gate_open" in found.standing) == (not shuts or stands == RELEASED)
    assert (("anti_inflammatory", "consider") in found.concluded) == (stands[0] == "consider")
    assert (("cortisone_injection", "second line") in found.concluded) == (stands[1] == "second line")


def test_an_infection_is_a_red_flag_too():
    """Nothing is injected, and the medicine waits as for every red flag."""
    infected = {"injection.infection": True, "infection.recent_infection_or_wound": True}
    assert treatments({**OPEN, **infected}) == ("only once answered", "withhold")


def test_the_table_speaks_of_every_value_of_every_finding():
    assert set(TABLE) == set(OPEN) - set(COMPLAINT)
    for name, row in TABLE.items():
        term = RULEBASE.term(name)
        values = getattr(term, "values", (True, False)) if term.kind != "quantity" else ()
        assert {*row, OPEN[name]} >= {UNKNOWN, *values}, name


def test_no_finding_of_it_can_be_left_out():
    """A17, A24: unknown satisfies no gate. The complaint alone is no part of it."""
    assert [name for name in OPEN if treatments(without(OPEN, name)) == RELEASED] == [*COMPLAINT]


@pytest.mark.parametrize("muscle", ["quadriceps", "adductors", "another leg muscle"])
def test_a17_another_muscle_complained_of_is_not_treated_as_an_impingement(muscle):
    others = {**OPEN, "complaint.muscle": muscle, "other_muscle.hamstrings": CLEAR}
    assert treatments(without(others, f"other_muscle.{muscle}")) == NO_LUMBAR_HALF


@pytest.mark.parametrize(
    ("hamstrings", "stands"),
    [
        (CLEAR, RELEASED), (NO_SYMPTOMS, WAITS), (NOT_CLEARED, WAITS), (UNKNOWN, WAITS), (INJURED, WITHHELD),
    ],
)  # fmt: skip
def test_a24_a_calf_complained_of_needs_the_hamstrings_clear_on_imaging(hamstrings, stands):
    """'No direct evidence of hamstring injury': hamstrings without symptoms were not imaged."""
    calf = {**without(OPEN, "hamstring.discomfort", "other_muscle.calf"), "complaint.muscle": "calf"}
    assert treatments({**calf, "other_muscle.hamstrings": hamstrings}) == stands


NO_SIGN_OF_AVULSION = {
    "injury.forced_stretch": False,
    "avulsion.extensive_bruising": False,
    "avulsion.cannot_sit": False,
    "knee_flexion.weak_near_extension": False,
    "pain.at_ischium": False,
}


@pytest.mark.parametrize("sign", NO_SIGN_OF_AVULSION)
def test_a24_a_dynamic_study_without_mri_needs_every_sign_of_an_avulsion_absent(sign):
    chart = {**OPEN, **NO_SIGN_OF_AVULSION, "dynamic_ultrasound.muscle": CLEAN, "mri.muscle": NOT_DONE}
    assert treatments(chart) == RELEASED
    assert treatments({**chart, sign: UNKNOWN}) == treatments({**chart, sign: True}) == WAITS


@pytest.mark.parametrize("forced_stretch", [True, False, UNKNOWN])
@pytest.mark.parametrize("mri", [CLEAN, NOT_DONE, UNKNOWN])
def test_a24_a_dynamic_study_clears_too_unless_the_stretch_was_forced(mri, forced_stretch):
    """An avulsion at the bone is looked for on MRI; without it each of its signs is known to be absent."""
    studies = {"dynamic_ultrasound.muscle": CLEAN, "mri.muscle": mri}
    chart = {**OPEN, **NO_SIGN_OF_AVULSION, **studies, "injury.forced_stretch": forced_stretch}
    cleared = mri == CLEAN or (mri == NOT_DONE and forced_stretch is False)
    assert treatments(chart) == (RELEASED if cleared else WAITS)


def test_a24_a_clear_ultrasound_at_rest_is_no_confirmed_scan():
    no_mri = {**OPEN, **NO_SIGN_OF_AVULSION, "mri.muscle": NOT_DONE}
    assert treatments({**no_mri, "static_ultrasound.muscle": CLEAN}) == WAITS
    assert treatments({**no_mri, "dynamic_ultrasound.muscle": CLEAN}) == RELEASED


@pytest.mark.parametrize("dynamic", [UNKNOWN, NOT_DONE])
@pytest.mark.parametrize("study", ["mri.muscle", "static_ultrasound.muscle"])
def test_a24_an_unresolved_small_defect_keeps_the_gate_shut(study, dynamic):
    chart = {**OPEN, study: "small defect", "dynamic_ultrasound.muscle": dynamic}
    assert standing(chart)["small_defect_unresolved"] == "concluded"
    assert "gate_open" not in standing(chart)
    assert treatments(chart) == WITHHELD


LUMBOSACRAL = [
    {f"{finding}.{level}": True} for finding in ("disc_degeneration", "disc_prolapse") for level in ("l4_l5", "l5_s1")
] + [{"lumbosacral_degeneration.known_case": True}, {"lumbosacral_ligament.degeneration": True}]
SCIATICA = {"pain.starts_in_low_back": True, "buttock.discomfort": True, "calf.discomfort": True}
HIGHER = [f"{finding}.{level}" for finding in ("disc_degeneration", "disc_prolapse", "other_damage")
          for level in ("l1_l2", "l2_l3", "l3_l4")]  # fmt: skip
NOT_LUMBOSACRAL = [
    *({name: True} for name in HIGHER),
    dict.fromkeys(HIGHER, True),
    {"lumbar_spine.degeneration": True},  # no level named
    {"l5_nerve.injury": True},
    {"lumbosacral_ligament.hypertrophy": True},  # thickened is not degenerated
    {"ligamentum_flavum.hypertrophy": True},
    {"other_damage.l4_l5": True, "other_damage.l5_s1": True},  # a lesion, and no degeneration
    {**SCIATICA, "back_muscles.degeneration": True},
    {**SCIATICA, "disc_prolapse.l3_l4": True},
    {"patient.plays_sport": True, "hamstring.tightness": True},  # A15 is not the lumbosacral half
    {"neural.slump_with_differentiation": True, "neural.weakness": True, "neural.reflex_change": True},
]


# MRI of the lumbar spine was done, and leaves no sign of a nerve unexplained.
READ_AND_EXPLAINED = {
    "mri.lumbar_spine": "done",
    **dict.fromkeys(
        (
            "buttock.discomfort",
            "pain.below_knee",
            "neural.straight_leg_raise",
            "neural.slump_with_differentiation",
            "neural.crossed_straight_leg_raise",
            "neural.femoral_stretch",
        ),
        False,
    ),
}
SIDES = ("lesion_side.l4_l5", "lesion_side.l5_s1", "lesion_side.lumbosacral")


@pytest.mark.parametrize("spine", LUMBOSACRAL, ids=str)
def test_a18_a_diagnosis_or_a_known_case_opens_it(spine):
    seen = READ_AND_EXPLAINED if "lumbosacral_ligament.degeneration" in spine else {"mri.lumbar_spine": NOT_DONE}
    chart = {**without(OPEN, *SPINE, "lesion_side.l5_s1"), **spine, **seen}
    assert treatments(chart) == WAITS  # nobody said of which side it is
    by_level = any(finding.endswith(("l4_l5", "l5_s1")) for finding in spine)  # which an injection needs
    assert treatments({**chart, **dict.fromkeys(SIDES, "both")}) == (RELEASED if by_level else INJECTION_WAITS)


@pytest.mark.parametrize("spine", NOT_LUMBOSACRAL, ids=str)
def test_a18_what_does_not_open_it(spine):
    sore_and_clear = {"other_muscle.calf": CLEAR, "other_muscle.rest_of_leg": CLEAR}
    chart = {**without(OPEN, *SPINE), **sore_and_clear, **spine}
    assert treatments(chart) == NO_LUMBAR_HALF
    assert "gate_open" not in standing(chart)
    assert treatments({**chart, **SPINE, **FITS}) == RELEASED  # and nothing else kept it shut


def test_a18_sciatica_alone_is_concluded_and_opens_nothing():
    sore_and_clear = {"other_muscle.calf": CLEAR, "other_muscle.rest_of_leg": CLEAR}
    chart = {**without(OPEN, *SPINE), **sore_and_clear, **SCIATICA, "back_muscles.degeneration": True}
    assert standing(chart)["sciatica"] == "concluded"
    assert "gate_open" not in standing(chart)


@pytest.mark.parametrize("tried", [True, False, UNKNOWN])
@pytest.mark.parametrize("asked", [True, False])
def test_a20_the_injection_never_before_medication_is_considered(tried, asked):
    """Beside medication (its screen clear) or after it (tried); with neither it waits."""
    chart = OPEN if asked else without(OPEN, "nsaid.hypersensitivity")
    medicine, injection = treatments({**chart, "treatment.anti_inflammatory_tried": tried})
    assert medicine == ("consider" if asked else "only once answered")
    assert injection == ("second line" if asked or tried else "only once answered")


BOUND_BY = (*without(MUSCLES, "complaint.muscle"), *SPINE, *FITS, *RED_FLAGS, *BOTH, *INJECTION)


@pytest.mark.parametrize("finding", BOUND_BY)
def test_a20_an_injection_after_medication_is_bound_by_the_same_gate(finding):
    tried = {**without(OPEN, "nsaid.hypersensitivity"), "treatment.anti_inflammatory_tried": True}
    assert treatments(tried)[1] == "second line"
    assert treatments(without(tried, finding))[1] in ("only once answered", "nothing")


@pytest.mark.parametrize("chart", [{}, COMPLAINT, OPEN, without(OPEN, *SPINE), without(OPEN, "mri.muscle")], ids=len)
def test_a21_without_guidance_no_chart_gets_an_injection(chart):
    assert treatments({**chart, "injection.guidance_available": False})[1] == "withhold"


INJURIES = [(study, value) for study in ("mri.muscle", "static_ultrasound.muscle", "dynamic_ultrasound.muscle")
            for value, stands in TABLE[study].items() if stands == WITHHELD]  # fmt: skip


@pytest.mark.parametrize(("study", "value"), INJURIES)
@pytest.mark.parametrize("rest", [{}, OPEN], ids=["alone", "with all else open"])
def test_a22_a_confirmed_injury_withholds_in_the_source_s_words(study, value, rest):
    page = expert.consult({**rest, study: value}, RULEBASE)
    words = next(claim.says for claim in RULEBASE.claims if claim.id == "A22")
    assert page.standing("direct_injury") == "confirmed"
    assert page.standing("anti_inflammatory") == "withhold"
    assert words in [one.because for one in page.firings if one.conclusion == "anti_inflammatory"]


def test_a22_words_are_not_said_to_a_patient_without_injury():
    assert "retard healing" not in expert.consult(OPEN, RULEBASE).model_dump_json()


def test_a25_physiotherapy_needs_no_drug_gate():
    """The red flags and what is grave alone are asked before exercise."""
    chart = without(OPEN, *SCREEN, *BOTH, *INJECTION) | {"patient.age": 40, "patient.pregnant": False}
    assert standing(chart)["physiotherapy"] == "consider"
    assert standing(without(chart, "cauda_equina.compression"))["physiotherapy"] == "only once answered"
    assert standing({**chart, "cauda_equina.compression": True})["physiotherapy"] == "withhold"


def test_a_diuretic_waits_and_with_the_other_of_its_pair_is_withheld():
    """Known absent, the other releases nothing; present, the three together are withheld."""
    diuretic = {**OPEN, "medicines.diuretic": True}
    assert treatments({**diuretic, "medicines.ace_inhibitor_or_arb": False}) == WAITS
    assert treatments({**diuretic, "medicines.ace_inhibitor_or_arb": True}) == MEDICINE_WITHHELD
