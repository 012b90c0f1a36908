"""Nothing that the rule base or a consultation says promises more than was looked at; and all of it is written well."""

import re

import pytest
from click.testing import CliRunner

from expert.cli import cli
from expert.wording import APPRAISALS, VOICES
from knowledge import RULEBASE

# Reassurance that no rule of ours can give: it excludes by imaging of a muscle, and nothing else.
REASSURING = re.compile(
    r"""\b(
        no\ red\ flags? | normal(ly)? | safe(ly)? | ruled\ out | rules\ out | healthy | harmless | benign
        | nothing\ (to\ worry|serious|wrong) | all\ clear | no\ (risk|danger|concern|need\ to) | reassur\w+
        | certain(ly)? | definite(ly)? | undoubtedly | always | cures?d? | guarante\w+ | proves?
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
# What may stand all the same, each because it denies the promise, speaks of those studied, or says 'can prove to be'.
ALLOWED = (
    "A direct injury in any muscle of the lower extremities has not been ruled out but found.",
    "silence is not reassurance",
    "It never reassures",
    "must first rule out",
    "can prove to be a complete tear under contraction",
    "most alarms prove false",
    "It proves nothing.",
    # Of those studied, or of one patient reported.
    "in healthy people with short hamstrings",
    "in 120 healthy people with short hamstrings",
    "Healthy people; in players",
    "half were cured or better",
    "Leg pain that always came with the menses",
    "the index was always below 0.66",
    "whose neurology was normal",
    "A boy of 13 with normal neurology",
    "15 of 83 had a normal MRI",
    "a muscle with a normal MRI recovers in 1 to 2 weeks",
    "a first MRI nearly normal",
    "images were normal or nearly so in most",
    # What was found, and that it excludes nothing or belongs to the picture of the trouble.
    "0a is focal trouble with a normal MRI, 0b soreness with a normal MRI",
    "0b: normal MRI, or soreness after exercise",
    "Muscle trouble with a normal MRI",
    "With power, sensation and reflexes known to be normal",
    "Power, sensation and reflexes are normal",
    "Neurology is normal, or fits what was found",
    "film is often normal",
    "imaging is often normal",
    "A normal ESR and CRP do not exclude",
    "a normal CRP does not end the search",
    "A normal examination and a negative straight-leg raise do not exclude it",
    "Normal pulses and a normal index at rest do not exclude it",
    "A normal MRI is not required",
    # A measure of effort.
    "Pain with a certain effort",
    "come with a certain amount of effort",
)
STRONGEST = "often considered conclusive"

AMERICAN = re.compile(
    r"""\b\w*(
        hematoma | \bedema | tumor\b | hemorrh | ischem | anesth | anemi | orthoped | pediatr | estrogen
        | color | center | fiber | favor | behavior | labeled | traveled | program\b | gray | analyz | esophag
        | (minim|recogn|organ|general|character|summar|stabil|mobil|immobil|normal)iz
    )\w*\b""",
    re.VERBOSE | re.IGNORECASE,
)


def sentences():
    """(where, text) of all prose that ends in a full stop."""
    yield "intended_use", RULEBASE.intended_use
    yield "misuse", RULEBASE.misuse
    for rule in RULEBASE.rules:
        yield f"{rule.id} because", rule.because
        yield f"{rule.id} appraisal", rule.appraisal.text
        for remark in (*rule.caveats, *rule.rationale):
            yield remark.id, remark.says
    for combination in RULEBASE.impossible:
        yield combination.id, combination.because
    for subject in (*RULEBASE.terms, *RULEBASE.conclusions):
        if subject.explains:
            yield f"{subject.name} explains", subject.explains


def labels():
    """(where, text) of what is no sentence: titles, questions, values."""
    for rule in RULEBASE.rules:
        yield f"{rule.id} title", rule.title
    for term in RULEBASE.terms:
        yield f"{term.name} question", term.question
        yield from ((f"{term.name} value", value) for value in getattr(term, "values", ()))
    for conclusion in RULEBASE.conclusions:
        yield f"{conclusion.name} title", conclusion.title
        yield from ((f"{conclusion.name} value", value) for value in conclusion.values)


PROSE = [*dict.fromkeys(sentences())]
EVERYTHING = [*PROSE, *labels()]


def promises(text):
    """The words of reassurance in a text, those left out that are allowed."""
    for allowed in ALLOWED:
        text = text.replace(allowed, "")
    return [match[0] for match in REASSURING.finditer(text)]


@pytest.mark.parametrize(
    "text",
    [
        "There are no red flags.", "The spine is normal.", "It is safe to stretch.", "A tear is ruled out.",
        "This proves an impingement.", "There is no need to image.", "Nothing serious was found.",
    ],
)  # fmt: skip
def test_a_promise_is_found(text):
    assert len(promises(text)) == 1


def test_what_is_allowed_is_said():
    """An exception that nothing needs any longer is taken out."""
    said = " ".join(text for _, text in EVERYTHING) + " ".join(claim.says for claim in RULEBASE.claims)
    assert [allowed for allowed in ALLOWED if allowed not in said] == []


def test_no_text_of_the_rule_base_promises():
    assert {where: found for where, text in EVERYTHING if (found := promises(text))} == {}


def test_conclusive_is_said_only_as_the_article_says_it():
    bold = {where: text for where, text in EVERYTHING if "conclusive" in text.replace(STRONGEST, "")}
    assert bold == {}


def test_a_sentence_ends_with_a_full_stop():
    """Or with the question that it quotes."""
    assert {where: text for where, text in PROSE if not re.fullmatch(r"[A-Z0-9'\"].*([^.]\.|\?')", text)} == {}


def test_a_label_does_not_end_with_one():
    """Titles and values have no stop; a question asks."""
    ends = {where: text for where, text in labels() if "?" not in text and not re.search(r"[\w)]\Z", text)}
    assert ends == {}
    no_question = {term.name: term.question for term in RULEBASE.terms if "?" not in term.question}
    assert no_question == {}


def test_the_spelling_is_british(replayed):
    stories = [(result.case.path, f"{result.case.title} {result.case.story}") for result in replayed.results]
    american = {where: match[0] for where, text in (*EVERYTHING, *stories) if (match := AMERICAN.search(text))}
    assert american == {}
    assert AMERICAN.search("a large hematoma")
    assert AMERICAN.search("to minimize it")


def own_words(page):
    """What a consultation says of a patient; not the questions that it asks, nor what the patient's findings are."""
    yield page.notice or ""
    for one in page.conclusions:
        yield from (one.title, one.value, one.explains, *(note.says for note in one.caveats))
    for one in page.firings:
        yield from (one.title, one.value, one.because, one.appraisal.says, *(note.says for note in one.rationale))
        yield from (claim.says for claim in one.claims)
    for one in page.withheld:
        yield from (one.title, one.value, one.because)


def test_no_consultation_of_a_case_promises(consultations):
    texts = {text for page in consultations for text in own_words(page)}
    assert len(texts) > 300
    assert {text: found for text in texts if (found := promises(text))} == {}


def test_nothing_is_excluded_or_cleared_without_imaging(replayed):
    """The only things ever called excluded or clear are muscles that a scan or a contracting study shows to be so."""
    for one in replayed.results:
        chart = one.outcome.chart
        seen = "no injury or degeneration" in (chart.get("mri.muscle"), chart.get("dynamic_ultrasound.muscle"))
        for name, value in one.outcome.standing.items():
            excludes = value == "excluded" or name in ("muscles_cleared", "gate_open")
            assert seen or not excludes, (one.place, name)


def test_an_empty_consultation_says_that_nothing_is_excluded(consultations):
    empty = [page for page in consultations if not page.conclusions]
    assert empty
    for page in empty:
        assert re.search(r"Nothing is (thereby )?excluded", page.notice)


@pytest.mark.parametrize("words", [*APPRAISALS.values(), *VOICES.values()])
def test_the_shell_s_own_words_promise_nothing(words):
    assert promises(words) == []


CHARTS = (
    "{}",
    "complaint.region: another region",
    "complaint.region: low back",
    "hamstring.discomfort: true\ndisc_degeneration.l5_s1: true",
    "complaint.muscle: hamstrings\nmri.muscle: no injury or degeneration\nhamstring.tightness: true",
    "lumbosacral_ligament.degeneration: true\nhamstring.discomfort: true",
    "dynamic_ultrasound.muscle: ends part on contraction\ninjury.clinical_label: strain",
)


@pytest.mark.parametrize("chart", CHARTS)
def test_the_page_on_the_screen_promises_nothing_and_says_what_it_is_not_for(chart):
    said = CliRunner().invoke(cli, ["consult", "-", "--rulebase", RULEBASE.name], input=chart, env={"COLUMNS": "200"})
    assert said.exit_code == 0
    page = " ".join(said.output.split())
    assert RULEBASE.misuse in page
    assert "silence is not reassurance" in page
    assert promises(re.sub(r"[^.?]*\?", "", page)) == []
