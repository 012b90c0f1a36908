"""Claims A09 and A10: which lumbar level goes with hamstring trouble, over every combination of what is known."""

from itertools import product

import pytest

from expert.chaining import Engine
from expert.findings import read_chart
from knowledge import RULEBASE

ENGINE = Engine(RULEBASE)
HIGHER, LOWER = ("l1_l2", "l2_l3", "l3_l4"), ("l4_l5", "l5_s1")
FINDINGS = ("disc_degeneration", "disc_prolapse", "other_damage")
KNOWN_OR_NOT = (True, False, None)


def correlation(findings):
    return ENGINE.run(read_chart(RULEBASE, findings)).standing.get("level_correlation")


def lower_levels_clear_but_for(finding):
    return {f"{other}.{level}": False for other in FINDINGS if other != finding for level in LOWER}


def by_the_claims(levels, *, rest_known_clear):
    """A09: either lower level, confirmed, and whatever is above. A10: higher only, both lower ones known clear."""
    lower = [levels[level] for level in LOWER]
    if True in lower:
        return "shown"
    if rest_known_clear and lower == [False, False] and True in [levels[level] for level in HIGHER]:
        return "not shown"
    return None


@pytest.mark.parametrize("rest_known_clear", [True, False])
@pytest.mark.parametrize("finding", FINDINGS)
def test_every_combination_of_present_absent_and_unknown_at_five_levels(finding, rest_known_clear):
    """243 charts for each finding, with and without the lower levels known to be clear of the two other findings."""
    rest = lower_levels_clear_but_for(finding) if rest_known_clear else {}
    wrong = {}
    for values in product(KNOWN_OR_NOT, repeat=5):
        levels = dict(zip((*HIGHER, *LOWER), values, strict=True))
        found = correlation({**rest, **{f"{finding}.{level}": value for level, value in levels.items()}})
        expected = by_the_claims(levels, rest_known_clear=rest_known_clear)
        if found != expected:
            wrong[values] = (found, expected)
    assert wrong == {}


@pytest.mark.parametrize("finding", FINDINGS)
@pytest.mark.parametrize("level", LOWER)
@pytest.mark.parametrize("other", FINDINGS)
def test_clear_means_clear_of_every_finding(finding, level, other):
    """A10 needs both lower levels known clear: of degeneration, prolapse and any other damage ('higher segments')."""
    higher_only = {"other_damage.l3_l4": True, **{f"{one}.{at}": False for one in FINDINGS for at in LOWER}}
    assert correlation(higher_only) == "not shown"
    assert correlation({**higher_only, f"{finding}.{level}": None}) is None
    assert correlation({**higher_only, f"{finding}.{level}": True}) == "shown"
    assert correlation({**higher_only, "other_damage.l3_l4": None, f"{other}.l1_l2": True}) == "not shown"


@pytest.mark.parametrize("term", ["lumbar_spine.degeneration", "lumbosacral_degeneration.known_case"])
def test_degeneration_without_a_level_gives_neither(term):
    assert correlation({term: True}) is None
    assert correlation({term: True, "disc_degeneration.l2_l3": True}) is None


def test_not_shown_is_not_excluded():
    """No value of any conclusion excludes a lumbar source."""
    assert "excluded" not in RULEBASE.conclusion("level_correlation").values
    assert RULEBASE.conclusion("level_correlation").releasing == ()
