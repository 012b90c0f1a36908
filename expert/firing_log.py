"""What a consultation writes to the standard library's logging, which a host listens to or leaves alone.

``expert.firing``  rule ids that fired or were withheld, at INFO; never a value of a patient
``expert.trace``   findings and standing conclusions with their values, at DEBUG, and only after ``enable_trace()``

The package sets no level and no handler, but for the NullHandler that keeps a host without logging undisturbed.
"""

import logging

from expert.outcome import Outcome

__all__ = ["enable_trace"]

logging.getLogger("expert").addHandler(logging.NullHandler())

_firing = logging.getLogger("expert.firing")
_trace = logging.getLogger("expert.trace")


class _Switch:
    # Our own: a host's logging.config resets the levels of loggers and whether they are disabled.
    on = False


def enable_trace(enabled: bool = True) -> None:
    """Let findings and conclusions be written, with a patient's values, to the logger ``expert.trace`` at DEBUG.

    Off until called, for the whole process. The host still decides where the records go: it must give the logger,
    or one above it, a handler and the level DEBUG. ``enable_trace(False)`` switches it off again.
    """
    _Switch.on = enabled


def log_outcome(outcome: Outcome) -> None:
    """Write which rules fired and which were withheld, in order, and the values too where the trace is enabled."""
    if _firing.isEnabledFor(logging.INFO):
        for rule in outcome.withheld:
            _firing.info("withheld %s", rule.id)
        for rule in outcome.fired:
            _firing.info("fired %s", rule.id)
    if _Switch.on and _trace.isEnabledFor(logging.DEBUG):
        for name, value in outcome.chart.items():
            _trace.debug("found %s: %s", name, outcome.rulebase.term(name).spoken(value))
        for name, value in outcome.standing.items():
            _trace.debug("stands %s: %s", name, value)
