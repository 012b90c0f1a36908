"""What a rule base says of itself, and which of its rules wait for a clinician."""

import json
from dataclasses import replace
from datetime import date

import pytest
from click.testing import CliRunner

from expert.cli import cli, options
from expert.cli.catalogue import waiting_for_review
from expert.language import Review
from tests.bases.garden import RULEBASE
from tests.language.test_attributes import ATTRIBUTES

SIGNED = {"light.pale": "2027-01-10", "care.go_on": "2026-12-31", "water.several_signs": "2028-01-01"}


def reviewed(rule):
    due = SIGNED.get(rule.id)
    return replace(rule, review=Review(by="A gardener", on="2026-01-10", due=due)) if due else rule


PARTLY = replace(RULEBASE, rules=tuple(map(reviewed, RULEBASE.rules)), source_attributes=ATTRIBUTES)


@pytest.fixture
def said(monkeypatch):
    """What a command says of the partly reviewed garden, in this process."""
    monkeypatch.setattr(options, "load", lambda name=None: PARTLY)

    def say(*args, columns=80):
        result = CliRunner().invoke(cli, args, env={"COLUMNS": str(columns)})
        assert result.exit_code == 0, result.output
        return result.stdout

    return say


def waiting(today):
    return [(rule.id, state) for rule, state in waiting_for_review(PARTLY, today) if state == "overdue"]


def test_overdue_rules_come_first_and_the_longest_overdue_before_the_others():
    assert waiting(date(2026, 12, 30)) == []
    assert waiting(date(2026, 12, 31)) == [("care.go_on", "overdue")]
    assert waiting(date(2027, 6, 1)) == [("care.go_on", "overdue"), ("light.pale", "overdue")]
    states = [state for _, state in waiting_for_review(PARTLY, date(2027, 6, 1))]
    assert states == ["overdue"] * 2 + ["unreviewed"] * (len(RULEBASE.rules) - 3)


def test_the_list_for_review_as_of_a_day(said):
    lines = said("rules", "--review", "--today", "2027-06-01", columns=200).splitlines()
    assert lines[0] == "2 overdue and 7 unreviewed, of 10 rules."
    words = [" ".join(line.split()) for line in lines]
    assert "care.go_on Go on watering overdue reviewed by A gardener on 2026-01-10, due again on 2026-12-31" in words
    assert "care.pause_watering Pause watering unreviewed" in words
    found = json.loads(said("rules", "--review", "--today", "2027-06-01", "--json"))
    assert found[0] == {
        "id": "care.go_on", "title": "Go on watering", "state": "overdue",
        "review": {"by": "A gardener", "on": "2026-01-10", "due": "2026-12-31"},
    }  # fmt: skip
    assert found[-1]["review"] is None


def test_without_a_day_it_is_today(said):
    assert f", of {len(RULEBASE.rules)} rules." in said("rules", "--review")


def test_when_nothing_waits_that_is_said(monkeypatch):
    done = [replace(rule, review=Review(by="A gardener", on="2026-01-10", due="2027-01-10")) for rule in RULEBASE.rules]
    monkeypatch.setattr(options, "load", lambda name=None: replace(RULEBASE, rules=tuple(done)))
    result = CliRunner().invoke(cli, ["rules", "--review", "--today", "2026-06-01"])
    assert result.stdout == "Every rule has been reviewed, and no review is due on 2026-06-01.\n"


def test_a_day_that_is_none_is_refused(said):
    result = CliRunner().invoke(cli, ["rules", "--review", "--today", "1 June"])
    assert result.exit_code == 2
    assert "'1 June' does not match" in result.output


def test_a_rule_is_shown_with_its_review(said):
    signed = "Review\n  reviewed by A gardener on 2026-01-10, due again on 2027-01-10\n"
    assert said("show", "light.pale").endswith(signed)
    assert said("show", "light.scorched").endswith("Review\n  not yet reviewed by a clinician\n")
    assert json.loads(said("show", "light.pale", "--json"))["review"]["due"] == "2027-01-10"


def test_the_rule_base_tells_what_it_is(said):
    words = " ".join(said("about").split())
    assert words.startswith("House plants, version 1.2 INTENDED USE It helps a gardener to see why a plant looks ill.")
    assert "MISUSE It is not meant for trees. SOURCE ATTRIBUTES Bibliographic citation A gardener." in words
    assert "Developer The gardeners. Funding source None." in words
    assert "Use of race Not used: no rule reads it." in words
    assert "10 rules, citing 2 sources." in words
    assert "7 not yet reviewed by a clinician; see expert rules --review." in words


def test_the_same_as_data(said):
    data = json.loads(said("about", "--json"))
    assert [len(data["source_attributes"]), data["rules"], data["unreviewed"]] == [13, 10, 7]
    assert data["appraisals"] == {
        "contradicted": 0, "contested": 2, "not appraised": 3, "uncertain": 1, "supported": 4, "by definition": 0,
    }  # fmt: skip
    assert data["grades"] == {"H": 0, "M": 1, "L": 0}
    assert data["fingerprint"] == PARTLY.fingerprint


def test_a_rule_base_without_attributes_says_so(monkeypatch):
    monkeypatch.setattr(options, "load", lambda name=None: RULEBASE)
    assert "not stated" in CliRunner().invoke(cli, ["about"]).stdout


def test_a_day_without_review_is_refused(monkeypatch):
    monkeypatch.setattr(options, "load", lambda name=None: PARTLY)
    result = CliRunner().invoke(cli, ["rules", "--today", "2030-01-01"])
    assert result.exit_code == 2
    assert result.stderr.endswith("Error: --today goes with --review.\n")
    assert result.stdout == ""
