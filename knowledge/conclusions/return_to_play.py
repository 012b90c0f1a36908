"""Return to play: the grade, each criterion met or open, and what makes a return long or another injury likelier.

Use: 'all criteria known met' needs every criterion known to be met and no sign of a major tear.
Misuse: no criterion is proven to prevent another injury; the decision is shared, and is not the rule base's.
"""

from expert.language import grade, sign

RETURN_TO_PLAY = grade(
    "return_to_play",
    "Return to play",
    steps=("all criteria known met", "criteria open", "withhold"),
    releasing=("all criteria known met",),
)
RETURN_CRITERIA_MET = sign(
    "return_criteria_met", "Every criterion for a return to play is known to be met", releasing=True
)
BALLISTIC_TEST_WAITS = sign(
    "ballistic_test_waits", "No ballistic leg raise before palpation, strength and flexibility are free of pain"
)
LONG_ABSENCE_EXPECTED = sign("long_absence_expected", "More than three weeks until return are likely")
SLOWER_RETURN_EXPECTED = sign("slower_return_expected", "A slower return is likely: an injury of the stretching type")
REINJURY_RISK_RAISED = sign("reinjury_risk_raised", "Another injury of the hamstrings is likelier than usual")

_CRITERIA = {
    "palpation": "no pain on palpation",
    "strength": "full strength",
    "flexibility": "similar flexibility",
    "functional_tests": "functional tests without pain",
    "ballistic_test": "ballistic leg raise without insecurity",
    "lumbopelvic_control": "control of low back and pelvis",
    "sprints": "maximal sprints",
    "field_test": "field test under fatigue",
    "full_trainings": "two full trainings",
    "psychological_readiness": "psychological readiness",
    "medical_clearance": "medical clearance",
}
CRITERION_MET = {name: sign(f"criterion_met.{name}", f"Met: {title}") for name, title in _CRITERIA.items()}
CRITERION_OPEN = {name: sign(f"criterion_open.{name}", f"Open: {title}") for name, title in _CRITERIA.items()}

CONCLUSIONS = (
    RETURN_TO_PLAY, *CRITERION_OPEN.values(), *CRITERION_MET.values(), BALLISTIC_TEST_WAITS, LONG_ABSENCE_EXPECTED,
    SLOWER_RETURN_EXPECTED, REINJURY_RISK_RAISED, RETURN_CRITERIA_MET,
)  # fmt: skip
