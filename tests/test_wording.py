"""A condition and a rule as a clinician reads them."""

import pytest

from expert.language import Appraisal, Source, all_of, any_of, at_least, celsius, flag, supported, uncertain
from expert.language.conditions import Condition
from expert.language.labels import in_words
from expert.wording import appraisal_text, as_text, condition_lines, evidence_text, rule_sections
from tests.bases import garden

TRIAL = Source(id="trial", title="A trial", kind="study")


def words(condition: Condition) -> list[str]:
    return ["  " * line.depth + line.text for line in condition_lines(condition)]


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (garden.yellow.present, "leaf yellow: present"),
        (~garden.yellow.present, "leaf yellow: absent"),
        (garden.warmth >= celsius(12), "room temperature: at least 12 celsius"),
        (garden.warmth <= celsius("12.5"), "room temperature: at most 12.5 celsius"),
        (garden.warmth < celsius(12), "room temperature: below 12 celsius"),
        (~(garden.warmth <= celsius(12)), "room temperature: above 12 celsius"),
        (garden.warmth.is_(celsius(20)), "room temperature: exactly 20 celsius"),
        (
            all_of(garden.warmth >= celsius(12), garden.warmth < celsius(20)),
            "room temperature: at least 12 celsius and below 20 celsius",
        ),
        (garden.soil.is_("dry"), "soil moisture: dry"),
        (garden.soil.is_("flooded"), "soil moisture: flooded"),
        (garden.soil.at_least("wet"), "soil moisture: at least wet"),
        (garden.soil.at_most("moist"), "soil moisture: at most moist"),
        (garden.soil.between("moist", "wet"), "soil moisture: from moist to wet"),
        (garden.soil.is_in("dry", "flooded"), "soil moisture: dry or flooded"),
        (garden.ph_test.is_("acid"), "soil pH test: acid"),
        (garden.ph_test.done, "soil pH test: done, whatever it showed"),
        (garden.ph_test.is_in("not done", "acid", "neutral"), "soil pH test: not done, acid or neutral"),
        (garden.dormant.concluded, "The plant may be dormant (concluded)"),
        (garden.watering.reaches("pause"), "Watering: at least pause"),
        (garden.watering.reaches("stop at once"), "Watering: stop at once"),
        (garden.light.is_("too much"), "Light: too much"),
        (garden.light.in_conflict, "Light: in conflict"),
    ],
)
def test_a_leaf_is_a_plain_sentence(condition: Condition, text: str) -> None:
    assert words(condition) == [text]


def test_branches_are_nested_lines() -> None:
    condition = all_of(
        garden.yellow.present,
        any_of(garden.spots.absent, at_least(1, garden.drooping.present, garden.soil.is_("dry"))),
    )
    assert words(condition) == [
        "all of",
        "  leaf yellow: present",
        "  any of",
        "    leaf spots: absent",
        "    at least 1 of",
        "      leaf drooping: present",
        "      soil moisture: dry",
    ]


@pytest.mark.parametrize(
    ("name", "prose", "text"),
    [
        ("scan.disc", "What did the scan show?", "scan disc"),
        ("lumbar_mri.l5_s1_disc", "What did the lumbar MRI show at L5-S1?", "lumbar MRI L5-S1 disc"),
        ("what_is_it", "What is it?", "what is it"),
    ],
)
def test_a_name_takes_its_capitals_from_the_question(name: str, prose: str, text: str) -> None:
    assert in_words(name, prose) == text


def test_a_finding_is_named_by_its_title() -> None:
    limp = flag("leaf.limp", "Do the leaves hang?", title="hanging leaves")
    assert words(all_of(limp.present, garden.yellow.absent))[1:] == [
        "  hanging leaves: present",
        "  leaf yellow: absent",
    ]


def test_a_rule_reads_from_top_to_bottom() -> None:
    rule = garden.RULEBASE.rule("care.pause_watering")
    assert as_text(rule_sections(rule, garden.RULEBASE.claims)) == (
        "When any of\n"
        "  - Overwatering: at least possible\n"
        "  - soil moisture: flooded\n\n"
        "Then\n"
        "  - Watering: pause\n\n"
        "Unless\n"
        "  - The plant may be dormant (concluded)\n\n"
        "Because\n"
        "  - Soil that is too wet has to dry.\n\n"
        "Claims\n"
        "  - G2: Stop when in doubt.\n\n"
        "Source\n"
        "  - A gardener. Looking after house plants. 1999. (Read: abstract.) (care)\n\n"
        "Evidence\n"
        "  - not appraised: Nobody has looked.\n\n"
        "Voice\n"
        "  - the article\n\n"
        "Review\n"
        "  - not yet reviewed by a clinician"
    )


@pytest.mark.parametrize(
    ("appraisal", "text"),
    [
        (uncertain("Few were seen.", TRIAL), "uncertain: Few were seen."),
        (
            uncertain("Few were seen.", TRIAL, grade="H"),
            "uncertain; best source: trial, systematic review, guideline or official text (H). Few were seen.",
        ),
        (
            supported("Many were.", TRIAL, grade="M"),
            "supported; best source: cohort or study of accuracy (M). Many were.",
        ),
    ],
)
def test_the_grade_is_the_sources_and_not_the_steps(appraisal: Appraisal, text: str) -> None:
    assert appraisal_text(appraisal) == text


def test_weak_evidence_is_weak_for_the_step() -> None:
    said = evidence_text(uncertain("Few were seen.", TRIAL, grade="L"))
    assert said == ("published evidence is weak or indirect for this step; best source: series, anatomy or opinion (L)")


def test_a_reference_prints_the_address() -> None:
    page = Source(id="page", title="Care of plants", kind="guideline", year=2020, url="plants.org/care", read="page")
    assert page.reference == "Care of plants. 2020. plants.org/care. (Read: page.)"


def test_every_rule_has_all_its_parts() -> None:
    headings = [section.heading for section in rule_sections(garden.RULEBASE.rule("water.wet_and_drooping"))]
    assert " ".join(headings) == "When all of Then Because Claims Source Evidence Caveats Background Voice Review"
