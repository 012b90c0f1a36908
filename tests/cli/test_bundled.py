"""The screens of the rule base that ships with the package, every rule and every term of them."""

import json
import re
from itertools import product

import pytest
from click.testing import CliRunner, Result

import expert
from expert.cli import cli
from expert.cli.template import template_lines
from expert.findings import read_chart
from expert.language.quantities import Quantity
from expert.yaml_reader import read_findings_text
from tests.conftest import CI

BASE = "lumbar-hamstring"


@pytest.fixture(scope="module")
def rulebase() -> expert.RuleBase:
    return expert.load(BASE)


def said(*args: str, stdin: str | None = None, columns: int = 80) -> Result:
    """What the command says with the bundled rule base, in this process."""
    return CliRunner().invoke(cli, [*args, "--rulebase", BASE], input=stdin, env={"COLUMNS": str(columns)})


@pytest.mark.parametrize(("columns", "one_in"), [(40, 1), (80, 1 if CI else 5), (200, 1 if CI else 5)])
def test_every_rule_can_be_shown_on_every_terminal(rulebase, columns, one_in) -> None:
    for rule in rulebase.rules[::one_in]:
        result = said("show", rule.id, columns=columns)
        assert result.exit_code == 0
        assert max(map(len, result.output.splitlines())) <= columns
        assert re.sub(r"\s+", " ", rule.because) in re.sub(r"\s+", " ", result.output)


@pytest.fixture
def read_before(replayed, monkeypatch) -> None:
    """The bundled cases need not be read again, which takes longer than what is done with them here."""
    for module in ("claims", "replay"):
        monkeypatch.setattr(f"expert.cli.{module}.read_cases", lambda *_: replayed.cases)


@pytest.mark.usefixtures("read_before")
@pytest.mark.parametrize(("command", "columns"), [*product(["rules", "terms", "claims"], [40, 80, 120, 200])])
def test_the_lists_fit_every_terminal(command, columns) -> None:
    result = said(command, columns=columns)
    assert result.exit_code == 0
    assert max(map(len, result.output.splitlines())) <= columns


@pytest.mark.usefixtures("read_before")
def test_the_bundled_cases_pass() -> None:
    result = said("replay", "--quiet")
    assert result.exit_code == 0, result.output
    assert ", 0 failed," in " ".join(result.output.split())


@pytest.mark.usefixtures("read_before")
def test_each_claim_that_is_a_rule_or_gate_has_rules_and_cases() -> None:
    claims = json.loads(said("claims", "--json").stdout)
    assert all(set(claim) == {"id", "kinds", "rules", "cases"} for claim in claims)
    open_ = [
        claim for claim in claims if {"rule", "gate"} & set(claim["kinds"]) and not (claim["rules"] and claim["cases"])
    ]
    assert open_ == []


def test_the_template_is_headed_by_what_each_topic_is_about(rulebase) -> None:
    lines = list(template_lines(rulebase))
    text = " ".join(line.removeprefix("# ") for line in lines)
    topics = [topic for topic in rulebase.topics if topic.kind == "terms"]
    assert lines.count(f"# {'-' * 58}") == len(topics)
    for topic in topics:
        assert f"{'-' * 58} {topic.about}  " in text


def test_the_filled_template_is_read_value_by_value(rulebase) -> None:
    """Each finding given alone, in the words that the template offers, is taken."""
    lines = list(template_lines(rulebase))
    for term in rulebase.terms:
        place = lines.index(f"#{term.name}: ")
        offered = []
        for line in reversed(lines[:place]):
            if not line.startswith("#     "):
                break
            offered.append(line.removeprefix("#     "))
        if isinstance(term, Quantity):
            offered = [f"{float(term.low)}", term.spoken(term.last)]
        for value in offered or ["true", "false"]:
            node = read_findings_text(f"{term.name}: {value}", "template")
            assert list(read_chart(rulebase, node.plain())) == [term.name]
        assert len(offered) == len(getattr(term, "values", offered))


def test_nothing_known_is_said_and_asked_about() -> None:
    result = said("consult", "-", stdin="# nothing\n")
    assert result.exit_code == 0
    words = " ".join(result.output.split())
    assert "Nothing is known of this patient yet, so nothing is concluded. Nothing is excluded either." in words
    assert "NOT KNOWN, AND COULD MATTER" in words
    assert f"CONCLUSIONS Urgency: open: {len(expert.load().red_flags)} red flags not asked" in words


CHART_FINDINGS = {"complaint.muscle": "hamstrings", "hamstring.tightness": True, "disc_degeneration.l5_s1": True}
CHART = json.dumps(CHART_FINDINGS)


def asked_on(page: str, rulebase: expert.RuleBase) -> list[str]:
    """The terms asked about below the last heading that asks, in order."""
    words = page.partition("NOT KNOWN, AND COULD MATTER")[2].split()
    return [word for word in words if word in rulebase.terms_by_name]


def test_a_page_asks_the_first_questions_and_tells_how_many_more_there_are(rulebase) -> None:
    first, every = (said("consult", "-", *more, stdin=CHART).output for more in ([], ["--all"]))
    missing = expert.consult(CHART_FINDINGS, rulebase).missing
    assert {one.term for one in missing} == set(asked_on(every, rulebase))
    assert asked_on(first, rulebase) == asked_on(every, rulebase)[:20]
    assert {one.term for one in missing if one.holds_back} > set(asked_on(first, rulebase))
    assert f"and {len(missing) - 20} more; --all shows every one." in " ".join(first.split())
    assert "--all shows" not in every


def test_a_brief_page_leaves_out_the_reasons_and_keeps_every_conclusion_and_open_question(rulebase) -> None:
    brief, whole = (said("consult", "-", *more, stdin=CHART).output for more in (["--brief"], []))
    assert "WHY" in whole
    assert "SOURCES" in whole
    assert not {"WHY", "SOURCES", "WITHHELD", "ARTICLE AND EVIDENCE"} & set(brief.splitlines())
    assert brief.partition("NOT KNOWN")[0] in whole
    assert asked_on(brief, rulebase) == asked_on(whole, rulebase)
