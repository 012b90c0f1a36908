"""Return to play: whether it is considered, and each criterion that experts ask for.

Use: answer each as it is known; a criterion that nobody tested is left out, and stays open.
Misuse: a normal MRI is no criterion, and has no term here.
"""

from expert.language import COUNT, flag, quantity

_BEDSIDE = "bedside test"

CONSIDERED = flag(
    "return_to_play.considered",
    "Is a return to play or to full training being considered?",
    title="return to play or full training considered",
)
PALPATION = flag(
    "return_to_play.no_pain_on_palpation",
    "Is the muscle free of pain on palpation?",
    title="muscle free of pain on palpation",
    cost=_BEDSIDE,
)
STRENGTH = flag(
    "return_to_play.full_strength",
    "Is strength full and free of pain?",
    title="full strength without pain",
    cost=_BEDSIDE,
)
FLEXIBILITY = flag(
    "return_to_play.similar_flexibility",
    "Is flexibility free of pain and like the other side's?",
    title="flexibility without pain and like the other side's",
    cost=_BEDSIDE,
)
FUNCTIONAL_TESTS = flag(
    "return_to_play.functional_tests_without_pain",
    "Are functional tests done without pain?",
    title="functional tests without pain",
    cost=_BEDSIDE,
)
BALLISTIC_TEST = flag(
    "return_to_play.ballistic_leg_raise_secure",
    "Is the active ballistic straight-leg raise done without pain or insecurity?",
    title="ballistic straight-leg raise without pain or insecurity",
    cost=_BEDSIDE,
    explains="Askling's H-test; only after palpation, strength and passive straight-leg raise are free of pain.",
)
LUMBOPELVIC_CONTROL = flag(
    "return_to_play.lumbopelvic_control",
    "Is control of low back and pelvis good?",
    title="good control of low back and pelvis",
    cost=_BEDSIDE,
)
SPRINTS = flag(
    "return_to_play.maximal_sprints",
    "Are maximal sprints done without trouble?",
    title="maximal sprints without trouble",
    cost=_BEDSIDE,
)
FIELD_TEST = flag(
    "return_to_play.field_test_under_fatigue",
    "Is a field test of the sport passed under fatigue?",
    title="field test of the sport passed under fatigue",
    cost=_BEDSIDE,
)
FULL_TRAININGS = quantity(
    "return_to_play.full_trainings",
    "How many full trainings have been completed?",
    title="full trainings completed",
    unit=COUNT,
    low=0,
    high=100,
)
PSYCHOLOGICAL_READINESS = flag(
    "return_to_play.psychologically_ready",
    "Does the athlete feel ready to return?",
    title="athlete feels ready to return",
)
MEDICAL_CLEARANCE = flag(
    "return_to_play.medical_clearance", "Has the physician given clearance?", title="clearance by the physician"
)

TERMS = (
    CONSIDERED, PALPATION, STRENGTH, FLEXIBILITY, FUNCTIONAL_TESTS, BALLISTIC_TEST, LUMBOPELVIC_CONTROL, SPRINTS,
    FIELD_TEST, FULL_TRAININGS, PSYCHOLOGICAL_READINESS, MEDICAL_CLEARANCE,
)  # fmt: skip
