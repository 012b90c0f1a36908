"""The register of claims is the shared one, and the system does what each row asks of it."""

import hashlib
import json
from collections import Counter

import pytest

from expert.citing import cases_by_claim, claims_cited, claims_named, path_within
from expert.language import read_claims
from knowledge import RULEBASE

CLAIMS = {claim.id: claim for claim in RULEBASE.claims}
# Of ids, kinds and says, as `digest` makes it. It changes when the founders change the register, and not otherwise.
DIGEST = "d4068adaa990adedff88fdfccf3eed60e674a2f0104659685307c21e3f624be0"


def digest(claims):
    rows = [[claim.id, claim.kinds, claim.says] for claim in claims]
    return hashlib.sha256(json.dumps(rows).encode()).hexdigest()


def of_kind(*kinds):
    return [claim.id for claim in RULEBASE.claims if set(kinds) & set(claim.kinds)]


def remarks_of(rule):
    return (*rule.caveats, *rule.rationale)


@pytest.fixture(scope="session")
def fired_claims(replayed):
    """How many situations of the bundled cases fire a rule that cites the claim."""
    return Counter(
        claim for result in replayed.results for claim in {c for rule in result.outcome.fired for c in rule.claims}
    )


@pytest.fixture(scope="session")
def shown_claims(consultations):
    """By kind: the claims whose remark stands beside a conclusion, and those whose remark explains a firing."""
    beside = {note for page in consultations for one in page.conclusions for note in one.caveats}
    explaining = {note for page in consultations for one in page.firings for note in (*one.rationale, *one.caveats)}
    return {
        kind: {claim.id for note in notes for claim in note.claims}
        for kind, notes in (("caveat", beside), ("rationale", explaining))
    }


def test_the_register_holds_35_claims_with_the_words_agreed():
    assert set(CLAIMS) == {f"A{n:02}" for n in range(1, 26)} | {f"B{n:02}" for n in range(1, 11)}
    assert digest(RULEBASE.claims) == DIGEST


def test_the_register_is_the_shared_one(shared):
    assert read_claims(shared / "claims.yaml") == RULEBASE.claims


def test_what_is_cited_is_in_the_register(replayed):
    cited = {c for rule in RULEBASE.rules for c in (*rule.claims, *(c for r in remarks_of(rule) for c in r.claims))}
    assert cited | {c for result in replayed.results for c in result.case.claims} <= set(CLAIMS)


@pytest.mark.parametrize("claim", of_kind("rule", "gate"))
def test_a_rule_encodes_it_and_fires_in_a_case(claim, fired_claims):
    assert [rule.id for rule in RULEBASE.rules if claim in rule.claims]
    assert fired_claims[claim]


@pytest.mark.parametrize(
    ("claim", "kind"), [(claim, kind) for kind in ("caveat", "rationale") for claim in of_kind(kind)]
)
def test_it_stands_in_the_consultation_of_a_case(claim, kind, shown_claims):
    """A caveat beside a conclusion; a rationale with a firing (A13 explains by being the caveat)."""
    assert [rule.id for rule in RULEBASE.rules for remark in remarks_of(rule) if claim in remark.claims]
    assert claim in shown_claims[kind]


def test_the_cases_of_each_claim_are_those_in_which_the_engine_shows_it(replayed):
    """The list of claims asks for all charts side by side, and no engine."""
    shown = {}
    for one in replayed.results:
        rules = (*one.outcome.fired, *one.outcome.withheld)
        for claim in {
            *claims_named(one.case, one.situation),
            *(claim for rule in rules for claim in claims_cited(rule)),
        }:
            shown.setdefault(claim, set()).add(path_within(RULEBASE, one.case))
    listed = cases_by_claim(RULEBASE, replayed.cases)
    assert listed == {claim: sorted(paths) for claim, paths in shown.items()}
    assert set(listed) == set(CLAIMS)


@pytest.mark.parametrize("claim", of_kind("vocabulary"))
def test_it_is_named_where_a_term_is_explained(claim):
    assert [term.name for term in RULEBASE.terms if claim in term.explains]


@pytest.mark.parametrize("claim", of_kind("case"))
def test_a_case_names_it(claim, replayed):
    assert [result.case.path for result in replayed.results if claim in result.case.claims]


def test_every_kind_is_asked_for_above():
    """A new kind of claim wants a test of its own."""
    assert {kind for claim in CLAIMS.values() for kind in claim.kinds} == {
        "rule", "gate", "caveat", "rationale", "vocabulary", "case",
    }  # fmt: skip


@pytest.mark.parametrize("claim", ["A22", "A06", "A10", "A16", "A20", "A23", "B08"])
def test_its_strength_words_stand_in_a_because(claim):
    """No rule that encodes it is bolder than the source."""
    words = {
        "A22": "not generally recommended for a standard hamstring injury",
        "A06": "it is possible that pain is felt there",
        "A10": "does not show that correlation",
        "A16": "is often considered conclusive proof of the impingement correlation",
        "A20": "a more targeted approach is a cortisone injection at the affected place",
        "A23": "shows better promise",
        "B08": "can prove to be a complete tear under contraction",
    }[claim]
    assert words in CLAIMS[claim].says
    assert [rule.id for rule in RULEBASE.rules if claim in rule.claims and words in rule.because]
