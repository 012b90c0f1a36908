"""The review state of a rule: by whom, when, until when; never by default."""

from dataclasses import replace
from datetime import date

import pytest

from expert.errors import LanguageError
from expert.language import UNREVIEWED, Review
from expert.language.review import review_state, review_text
from expert.wording import as_text, rule_sections
from tests.bases.garden import RULEBASE

SIGNED = Review(by="A gardener, master of the guild", on="2026-01-10", due="2027-01-10")


def test_a_rule_is_unreviewed_until_somebody_has_signed():
    assert all(rule.review is UNREVIEWED for rule in RULEBASE.rules)
    assert review_text(UNREVIEWED) == "not yet reviewed by a clinician"
    assert review_text(SIGNED) == "reviewed by A gardener, master of the guild on 2026-01-10, due again on 2027-01-10"


@pytest.mark.parametrize(
    ("today", "state"),
    [(date(2026, 1, 10), "reviewed"), (date(2027, 1, 9), "reviewed"),
     (date(2027, 1, 10), "overdue"), (date(2027, 1, 11), "overdue")],
)  # fmt: skip
def test_a_review_is_overdue_from_the_day_on_which_it_is_due(today, state):
    assert review_state(SIGNED, today) == state
    assert review_state(UNREVIEWED, today) == "unreviewed"


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"by": " "}, "a review has no reviewer; write one, in a sentence that a clinician can read."),
        (
            {"on": "10 January 2026"},
            "a review's on= is '10 January 2026', which is no date; write it like",
        ),
        ({"due": "2027-02-30"}, "a review's due= is '2027-02-30', which is no date; write it like '2026-11-22'."),
        ({"due": "20270110"}, "a review's due= is '20270110', which is no date; write it like '2026-11-22'."),
        ({"on": date(2026, 1, 10)}, "which is no date; write it like"),
        ({"due": "2026-01-10"}, "a review on 2026-01-10 is due again on 2026-01-10; the second date must be the later"),
    ],
)
def test_a_wrong_review_is_refused(fields, fault):
    with pytest.raises(LanguageError) as caught:
        replace(SIGNED, **fields)
    assert fault in str(caught.value)


def test_a_rule_takes_nothing_else_for_a_review():
    with pytest.raises(LanguageError, match=r"rule water.several_signs .*: its review= is none; write Review"):
        replace(RULEBASE.rule("water.several_signs"), review="yes")


def test_a_review_changes_the_rule_base_but_not_its_meaning():
    rules = [replace(rule, review=SIGNED) if rule.id == "light.pale" else rule for rule in RULEBASE.rules]
    reviewed = replace(RULEBASE, rules=tuple(rules))
    assert reviewed.meaning_fingerprint == RULEBASE.meaning_fingerprint
    assert reviewed.fingerprint != RULEBASE.fingerprint
    exported = {rule["id"]: rule["review"] for rule in reviewed.export()["rules"]}
    assert exported["light.pale"] == {"by": SIGNED.by, "on": "2026-01-10", "due": "2027-01-10"}
    assert exported["light.scorched"] is None
    assert as_text(rule_sections(reviewed.rule("light.pale"))).endswith(SIGNED.says)
