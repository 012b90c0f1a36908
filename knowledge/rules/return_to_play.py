"""Return to play: which criteria are known to be met, which are open, and when it is too early.

Use: once a return is considered, each criterion that is not known to be met is shown as open.
Misuse: the criteria are consensus, not proof; a normal MRI is not among them, and 'all met' is no clearance by itself.
"""

from expert.language import Citation, Condition, Rule, Sign, all_of, any_of, days, supported, times, uncertain
from knowledge import conclusions
from knowledge.appraisals import BY_DEFINITION
from knowledge.conclusions import look_alikes, safety
from knowledge.conclusions import return_to_play as outcome
from knowledge.nothing_grave import NO_OTHER_MUSCLE_INJURED
from knowledge.sources.muscle import ASKLING_2013
from knowledge.sources.reports import MISSED_ISCHIAL_AVULSION, SACRAL_FRACTURE_RUNNER
from knowledge.sources.surgery_and_return import (
    DELPHI_2017,
    ENGLISH_CLUBS_2017,
    H_TEST_2010,
    HAMSTRING_MRI_AT_RETURN,
    REINJURY_2024,
    WARREN_2010,
)
from knowledge.treatment_caveats import MRI_NEED_NOT_BE_NORMAL, NORDIC_PREVENTS, WHAT_FORETELLS_THE_RETURN
from knowledge.vocabulary import complaint, muscle_disorder, rehabilitation
from knowledge.vocabulary import return_to_play as asked

_EXPERTS = DELPHI_2017.at("criteria")
_CLUBS = ENGLISH_CLUBS_2017.at("criteria")
_CONSENSUS = uncertain(
    "Consensus of experts, not tested against new injuries.", DELPHI_2017, ENGLISH_CLUBS_2017, grade="H"
)
_INSECURE = uncertain(
    "11 athletes who had been cleared still had 8 % less active flexibility, and insecurity of 52 in 100.",
    H_TEST_2010,
    grade="M",
)
_TWO_TRAININGS = asked.FULL_TRAININGS >= times(2)
_MET: dict[str, tuple[Condition, str, Citation]] = {
    "palpation": (asked.PALPATION.present, "no pain on palpation", _EXPERTS),
    "strength": (asked.STRENGTH.present, "strength is full and free of pain", _EXPERTS),
    "flexibility": (asked.FLEXIBILITY.present, "flexibility is free of pain and like the other side's", _EXPERTS),
    "functional_tests": (asked.FUNCTIONAL_TESTS.present, "functional tests are done without pain", _EXPERTS),
    "ballistic_test": (
        asked.BALLISTIC_TEST.present, "the ballistic leg raise is done without insecurity", H_TEST_2010.at("abstract"),
    ),
    "lumbopelvic_control": (asked.LUMBOPELVIC_CONTROL.present, "low back and pelvis are under control", _CLUBS),
    "sprints": (asked.SPRINTS.present, "maximal sprints are done without trouble", _CLUBS),
    "field_test": (asked.FIELD_TEST.present, "a field test of the sport is passed under fatigue", _CLUBS),
    "full_trainings": (_TWO_TRAININGS, "two full trainings were completed", _CLUBS),
    "psychological_readiness": (asked.PSYCHOLOGICAL_READINESS.present, "the athlete feels ready", _EXPERTS),
    "medical_clearance": (asked.MEDICAL_CLEARANCE.present, "the physician has given clearance", _EXPERTS),
}  # fmt: skip
_ALL_MET = all_of(*(condition for condition, _, _ in _MET.values()))
_ONE_NOT_MET = ~_ALL_MET


def _met(name: str, met: Sign) -> Rule:
    condition, says, source = _MET[name]
    return Rule(
        id=f"return_to_play.{name}_met", title=met.title, when=condition, then=met,
        because=f"It is known that {says}." if says[:2] != "no" else f"There is {says}.",
        source=source, appraisal=BY_DEFINITION,
    )  # fmt: skip


def _open(name: str, left: Sign) -> Rule:
    _, says, source = _MET[name]
    tested = source.source is H_TEST_2010
    asks = f"that {says}" if says[:2] != "no" else says
    return Rule(
        id=f"return_to_play.{name}_open", title=left.title, when=asked.CONSIDERED.present, then=left,
        unless=outcome.CRITERION_MET[name].concluded,
        because=f"Before a return {'a study asks' if tested else 'experts ask'} for: {asks.removeprefix('that ')}.",
        source=source, appraisal=_INSECURE if tested else _CONSENSUS, voice="evidence",
    )  # fmt: skip


RULES = (
    *(_met(name, met) for name, met in outcome.CRITERION_MET.items()),
    *(_open(name, left) for name, left in outcome.CRITERION_OPEN.items()),
    Rule(
        id="return_to_play.criteria_met",
        title="Every criterion met, no sign of a major tear, nothing grave",
        when=all_of(
            _ALL_MET,
            conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded,
            safety.NOTHING_GRAVE.concluded,
            complaint.INSIDE_SCOPE,
            *NO_OTHER_MUSCLE_INJURED,
            muscle_disorder.REST_PAIN.absent,
        ),
        then=outcome.RETURN_CRITERIA_MET,
        because="Each criterion that experts ask for was asked, and is met; no major tear is shown or suspected, no "
        "other muscle is injured, and nothing grave points elsewhere.",
        source=_EXPERTS,
        appraisal=_CONSENSUS,
        voice="safety",
    ),
    Rule(
        id="return_to_play.all_met",
        title="Return considered, every criterion met",
        when=all_of(asked.CONSIDERED.present, outcome.RETURN_CRITERIA_MET.concluded),
        then=outcome.RETURN_TO_PLAY.at("all criteria known met"),
        because="With every criterion met, athlete, physician and coach decide together.",
        source=_EXPERTS,
        appraisal=_CONSENSUS,
        rationale=(MRI_NEED_NOT_BE_NORMAL, WHAT_FORETELLS_THE_RETURN, NORDIC_PREVENTS),
    ),
    Rule(
        id="return_to_play.criteria_open",
        title="Return considered, criteria open",
        when=asked.CONSIDERED.present,
        then=outcome.RETURN_TO_PLAY.at("criteria open"),
        unless=outcome.RETURN_CRITERIA_MET.concluded,
        because="A criterion that was not tested is not met.",
        source=_EXPERTS,
        appraisal=_CONSENSUS,
        rationale=(MRI_NEED_NOT_BE_NORMAL,),
        voice="safety",
    ),
    Rule(
        id="return_to_play.criterion_not_met",
        title="Return considered, a criterion known not to be met",
        when=all_of(asked.CONSIDERED.present, _ONE_NOT_MET),
        then=outcome.RETURN_TO_PLAY.at("withhold"),
        because="A criterion that experts ask for is known not to be met.",
        source=_EXPERTS,
        appraisal=_CONSENSUS,
    ),
    Rule(
        id="return_to_play.tear_suspected",
        title="Return considered with a major tear shown or suspected, or something urgent",
        when=all_of(
            asked.CONSIDERED.present,
            any_of(
                conclusions.MAJOR_TEAR_SUSPECTED.concluded,
                conclusions.AVULSION.concluded,
                conclusions.INJURY_GRADE.reaches("full-thickness tear"),
                safety.URGENCY.reaches("urgent"),
            ),
        ),
        then=outcome.RETURN_TO_PLAY.at("withhold"),
        because="With a full-thickness tear or avulsion, shown or suspected, or with something urgent, nobody returns.",
        source=_EXPERTS,
        appraisal=_CONSENSUS,
        voice="safety",
    ),
    Rule(
        id="return_to_play.stress_fracture",
        title="Return considered while a stress fracture or an avulsed apophysis is to be excluded",
        when=all_of(
            asked.CONSIDERED.present,
            any_of(
                safety.BONE_STRESS_SUSPECTED.concluded,
                look_alikes.CONSIDER_SACRAL_FRACTURE.concluded,
                look_alikes.CONSIDER_APOPHYSIS.concluded,
            ),
        ),
        then=outcome.RETURN_TO_PLAY.at("withhold"),
        because="A stress fracture is excluded before running goes on, and an apophysis before the hamstrings pull on "
        "it.",
        source=SACRAL_FRACTURE_RUNNER.at("case"),
        appraisal=uncertain("Case reports.", SACRAL_FRACTURE_RUNNER, MISSED_ISCHIAL_AVULSION, grade="L"),
        voice="safety",
    ),
    Rule(
        id="return_to_play.ballistic_test_waits",
        title="The ballistic leg raise comes last",
        when=asked.CONSIDERED.present,
        then=outcome.BALLISTIC_TEST_WAITS,
        unless=all_of(
            outcome.CRITERION_MET["palpation"].concluded,
            outcome.CRITERION_MET["strength"].concluded,
            outcome.CRITERION_MET["flexibility"].concluded,
        ),
        because="The ballistic test comes after palpation, strength and passive straight-leg raise are free of pain.",
        source=H_TEST_2010.at("abstract"),
        appraisal=_INSECURE,
        voice="safety",
    ),
    Rule(
        id="return_to_play.long_absence",
        title="Walking hurt for more than a day",
        when=rehabilitation.DAYS_TO_WALK > days(1),
        then=outcome.LONG_ABSENCE_EXPECTED,
        because="Who needs more than a day to walk without pain is likelier to be out for more than three weeks (4.0 "
        "times the odds, 1.3 to 12.6).",
        source=WARREN_2010.at("abstract"),
        appraisal=supported("A prospective study.", WARREN_2010, grade="M"),
    ),
    Rule(
        id="return_to_play.slower_after_a_stretch",
        title="Injured in a stretch",
        when=rehabilitation.STRETCHING_TYPE.present,
        then=outcome.SLOWER_RETURN_EXPECTED,
        because="Injuries of the stretching type took 43 days against 23 with lengthening exercises, and 74 against 41 "
        "with conventional ones.",
        source=ASKLING_2013.at("abstract"),
        appraisal=supported("A randomised trial of 75 footballers.", ASKLING_2013, grade="H"),
    ),
    Rule(
        id="return_to_play.reinjury_after_an_injury",
        title="Hamstring injury within the last year",
        when=rehabilitation.INJURY_LAST_YEAR.present,
        then=outcome.REINJURY_RISK_RAISED,
        because="A hamstring injury within 12 months went with 19.6 times the odds of another (1.5 to 261, very wide).",
        source=WARREN_2010.at("abstract"),
        appraisal=uncertain("A prospective study with a very wide interval.", WARREN_2010, grade="M"),
    ),
    Rule(
        id="return_to_play.reinjury_after_discomfort",
        title="Active knee extension hurt at first",
        when=rehabilitation.KNEE_EXTENSION_DISCOMFORT.present,
        then=outcome.REINJURY_RISK_RAISED,
        because="Of 330 players those in whom active knee extension hurt at first were injured again more often (3.38 "
        "times at 2 months, 2.52 at 12).",
        source=REINJURY_2024.at("abstract"),
        appraisal=supported(
            "A cohort; signal on MRI at return was no criterion.", REINJURY_2024, HAMSTRING_MRI_AT_RETURN, grade="M"
        ),
    ),
)
