"""Claims A07 and A12: what stands beside every conclusion that ties the hamstrings to the lumbar spine, and when."""

import pytest

import expert
from knowledge import RULEBASE

from .open_patient import OPEN

ATHLETES, MORE_RESEARCH, AUTOPSY = (
    "caveat.learned_from_athletes", "caveat.more_research_needed", "caveat.found_at_autopsy",
)  # fmt: skip
SPORT = "patient.plays_sport"
SORE = {"hamstring.discomfort": True}
LOWER = {"disc_degeneration.l5_s1": True}
CLEAN_MRI = {"complaint.muscle": "hamstrings", "mri.muscle": "no injury or degeneration"}

# claim -> findings from which its conclusion, and its value, follow
BY_CLAIM = {
    "A04": ({**SORE, "pain.starts_in_low_back": True, "buttock.discomfort": True, "calf.discomfort": True,
             "back_muscles.degeneration": True}, "referred_pain", "possible"),
    "A06": ({**SORE, "l5_nerve.injury": True}, "referred_pain", "possible"),
    "A08": ({SPORT: True, "patient.age": 60, **LOWER}, "raised_predisposition", "concluded"),
    "A09": (LOWER, "level_correlation", "shown"),
    "A09 with a complaint": ({**SORE, **LOWER}, "nerve_impingement", "possible"),
    "A11": ({**SORE, "lumbosacral_ligament.hypertrophy": True}, "lumbar_correlation", "possible"),
    "A11 flavum": ({**SORE, "ligamentum_flavum.hypertrophy": True}, "lumbar_correlation", "possible"),
    "A14": ({**SORE, **LOWER, "complaint.chronic": True, "leg_muscles.regularly_tight": True},
            "lumbar_correlation", "possible"),
    "A14 calf": ({"calf.discomfort": True, "lumbar_spine.degeneration": True, "leg_muscles.regularly_inflexible": True},
                 "lumbar_correlation", "possible"),
    "A15": ({SPORT: True, "hamstring.tightness": True, **CLEAN_MRI}, "nerve_impingement", "most likely"),
    "A16": ({**SORE, "lumbosacral_ligament.degeneration": True}, "nerve_impingement", "often considered conclusive"),
}  # fmt: skip
LUMBAR = ("A08", "A09", "A11", "A14", "A15", "A16")


def beside(findings, conclusion, value):
    """The ids of the caveats beside a conclusion, which has to stand at this value."""
    page = expert.consult(findings, RULEBASE)
    (found,) = [one for one in page.conclusions if one.name == conclusion]
    assert found.value == value
    return {note.id for note in found.caveats}


@pytest.mark.parametrize("claim", [claim for claim in BY_CLAIM if claim.split()[0] in LUMBAR])
def test_a12_more_research_stands_beside_every_lumbar_conclusion(claim):
    assert MORE_RESEARCH in beside(*BY_CLAIM[claim])


@pytest.mark.parametrize("claim", ["A11", "A11 flavum"])
def test_a11_is_possible_at_most_and_says_that_it_was_seen_at_autopsy(claim):
    assert AUTOPSY in beside(*BY_CLAIM[claim])
    assert RULEBASE.conclusion("lumbar_correlation").values == ("possible",)


@pytest.mark.parametrize("sport", [None, False, True])
@pytest.mark.parametrize("claim", [claim for claim, (findings, *_) in BY_CLAIM.items() if SPORT not in findings])
def test_a07_the_athletes_caveat_shows_unless_the_patient_is_known_to_do_sport(claim, sport):
    findings, conclusion, value = BY_CLAIM[claim]
    assert (ATHLETES in beside({**findings, SPORT: sport}, conclusion, value)) == (sport is not True)


@pytest.mark.parametrize("sport", [None, False, True])
@pytest.mark.parametrize(("treatment", "value"), [("anti_inflammatory", "consider"), ("physiotherapy", "consider")])
def test_a07_and_a12_carry_to_the_treatment_that_rests_on_them(treatment, value, sport):
    notes = beside({**OPEN, SPORT: sport}, treatment, value)
    assert MORE_RESEARCH in notes
    assert (ATHLETES in notes) == (sport is not True)


def test_no_caveat_of_these_stands_beside_what_the_muscle_shows():
    page = expert.consult({"mri.muscle": "strain", "complaint.muscle": "hamstrings"}, RULEBASE)
    assert page.standing("direct_injury") == "confirmed"
    assert not {note.id for one in page.conclusions for note in one.caveats} & {ATHLETES, MORE_RESEARCH}


# A08 needs sport, and says instead that older people in sport develop strains (A07, as rationale).
def test_a07_explains_the_raised_predisposition():
    findings, *_ = BY_CLAIM["A08"]
    (fired,) = [one for one in expert.consult(findings, RULEBASE).firings if one.conclusion == "raised_predisposition"]
    assert "rationale.older_people_in_sport" in [note.id for note in fired.rationale]


@pytest.mark.parametrize("claim", BY_CLAIM)
def test_each_deciding_finding_decides(claim):
    """The findings above are no more than what their conclusion rests on."""
    findings, conclusion, value = BY_CLAIM[claim]
    for name in findings:
        fewer = {other: held for other, held in findings.items() if other != name}
        assert expert.consult(fewer, RULEBASE).standing(conclusion) != value, name
