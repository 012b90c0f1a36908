"""The first lines of a consultation on the screen: the urgency, what to do, and the red flags that are open."""

import pytest

import expert
from expert.cli.consultation_page import show_consultation
from expert.cli.screen import Screen
from knowledge import RULEBASE

FLAGS = RULEBASE.red_flags


@pytest.fixture
def page(capsys):
    """The page of these findings, from the conclusions on, with white space made single."""

    def shown(**findings):
        show_consultation(Screen(), expert.consult({k.replace("__", "."): v for k, v in findings.items()}, RULEBASE))
        text = " ".join(capsys.readouterr().out.split())
        return text.partition("CONCLUSIONS ")[2].partition(" NOT KNOWN,")[0]

    return shown


def test_nothing_known_shows_the_urgency_open_and_every_flag(page):
    titles = "; ".join(flag.title for flag in FLAGS)
    assert page() == f"Urgency: open: {len(FLAGS)} red flags not asked Red flags not asked: {titles}"


def test_an_emergency_comes_first_with_its_action(page):
    action = RULEBASE.rule("cauda_equina.emergency").because
    shown = page(cauda_equina__saddle_sensation=True)
    assert shown.startswith(f"Urgency: emergency • {action} Red flags present: Saddle sensation Red flags not asked: ")


def test_a_lower_step_says_that_what_was_not_asked_could_raise_it(page):
    assert page(motor__foot_drop=True).startswith(f"Urgency: urgent, at least: {len(FLAGS) - 1} red flags not asked • ")


def test_the_urgency_is_told_once(page):
    assert page(motor__foot_drop=True).partition(" WHY ")[0].count("Urgency") == 1
