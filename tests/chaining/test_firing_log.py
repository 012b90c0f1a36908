"""What is logged: rule ids to those who listen, a patient's values to nobody who did not ask for them."""

import logging
import os
import re
import subprocess
import sys

import pytest

from expert.chaining import Engine
from expert.chart import Chart
from expert.firing_log import enable_trace, log_outcome
from tests.bases.spine import SPINE

CHART = Chart({"pain": True, "numb": False, "side": "right side", "lasting": 7919})
LEFT = Chart({"pain": True, "side": "left side"})


@pytest.fixture
def traced():
    enable_trace()
    yield
    enable_trace(False)


@pytest.fixture
def everything(caplog):
    """Every logger that there is, experta's too, at DEBUG."""
    Engine(SPINE).run(CHART)
    for name in ["", *logging.root.manager.loggerDict]:
        caplog.set_level(logging.DEBUG, logger=name)
    return caplog


def test_rule_ids_are_logged_in_the_order_in_which_they_fired(caplog):
    caplog.set_level(logging.INFO, logger="expert")
    log_outcome(Engine(SPINE).run(LEFT))
    assert [(record.name, record.levelname) for record in caplog.records] == 11 * [("expert.firing", "INFO")]
    assert caplog.messages[:2] == ["withheld degree.a", "withheld degree.b"]
    assert caplog.messages[6:] == [
        "fired excepted.left", "fired referred.alpha", "fired referred.beta", "fired referred.delta",
        "fired referred.gamma",
    ]  # fmt: skip


@pytest.mark.parametrize("matcher", ["counting", "rete"])
def test_no_value_of_a_finding_is_logged_by_anyone_at_any_level(matcher, everything):
    log_outcome(Engine(SPINE, matcher).run(CHART))
    assert "fired origin.hamstring" in everything.messages
    # experta's own cycle logs, and ours does not.
    assert any(record.name.startswith("experta") for record in everything.records) is (matcher == "rete")
    value = re.compile(r"\b(right side|7919)\b|(pain|numb)(=|': )(True|False)")
    assert [message for message in everything.messages if value.search(message)] == []


def test_the_trace_is_off_until_enabled_and_silent_again_afterwards(everything):
    outcome = Engine(SPINE).run(CHART)
    log_outcome(outcome)
    assert not [record for record in everything.records if record.name == "expert.trace"]
    enable_trace()
    log_outcome(outcome)
    enable_trace(False)
    traced = [record for record in everything.records if record.name == "expert.trace"]
    assert [record.getMessage() for record in traced][:4] == [
        "found pain: present", "found numb: absent", "found side: right side", "found lasting: 7919 weeks",
    ]  # fmt: skip
    assert "stands origin: conflict" in [record.getMessage() for record in traced]
    log_outcome(outcome)
    assert len([record for record in everything.records if record.name == "expert.trace"]) == len(traced)


def test_values_stay_below_info_even_in_the_trace(everything, traced):
    log_outcome(Engine(SPINE).run(CHART))
    assert {record.levelname for record in everything.records if record.name == "expert.trace"} == {"DEBUG"}


def test_a_hosts_logging_configuration_does_not_enable_the_trace():
    code = """
import logging.config
from expert.chaining import Engine
from expert.firing_log import log_outcome
from tests.bases.spine import SPINE
from tests.chaining.test_firing_log import CHART
host = {"version": 1, "disable_existing_loggers": False, "root": {"level": "DEBUG", "handlers": ["out"]},
        "handlers": {"out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout"}}}
for more in {}, {"loggers": {"expert": {"level": "DEBUG"}}}, {"loggers": {"expert.trace": {"level": "DEBUG"}}}:
    logging.config.dictConfig(host | more)
    log_outcome(Engine(SPINE).run(CHART))
"""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True, env=environment
    ).stdout
    assert said.count("fired origin.hamstring") == 3
    assert "found" not in said
    assert "7919" not in said


def test_the_package_gives_its_loggers_nothing_but_a_null_handler():
    logger = logging.getLogger("expert")
    assert [type(handler) for handler in logger.handlers] == [logging.NullHandler]
    for name in ("expert.firing", "expert.trace"):
        child = logging.getLogger(name)
        assert (child.handlers, child.propagate, child.disabled) == ([], True, False)
