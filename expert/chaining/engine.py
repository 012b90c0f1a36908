"""The engine: a rule base, compiled once, that answers charts, from any number of threads."""

from collections import deque
from threading import Lock
from typing import Literal
from weakref import WeakKeyDictionary

from expert.chaining.compiled import COMPILERS, Consulting
from expert.chart import Chart
from expert.language.rulebase import RuleBase
from expert.outcome import Outcome

Matcher = Literal["counting", "rete"]

_lock = Lock()
_pools: "WeakKeyDictionary[RuleBase, dict[str, _Pool]]" = WeakKeyDictionary()


class Engine:
    """Answers charts with one rule base.

    ``matcher`` is "counting", ours and the default, or "rete", experta's own: the same answers, many times slower,
    kept as a second opinion. (Its nodes call one another, so that an ``all_of`` of about a thousand parts is too long
    for it and not for ours; and what it does shows in experta's watchers.) The rule base is compiled the first time
    that an engine with this matcher is asked for, and engines made later share the work. ``run`` may be called from
    any thread. Nothing of a patient stays behind, and nothing is changed outside.
    """

    def __init__(self, rulebase: RuleBase, matcher: Matcher = "counting") -> None:
        self.rulebase = rulebase
        self.matcher = matcher
        self._pool = _pool_of(rulebase, matcher)

    def run(self, chart: Chart) -> Outcome:
        """What the rule base answers to a chart of its own terms (see ``read_chart``).

        Whatever is raised while rules are matched or fire is passed on, and the next run starts afresh.
        """
        engine = self._pool.take()
        fired, withheld = engine.consult(chart)
        self._pool.give_back(engine)  # not in a finally: one that raised may hold a patient's facts
        return Outcome(self.rulebase, chart, fired, withheld)


class _Pool:
    """Engines of one class that are empty and idle; each is used by one thread at a time."""

    MOST_IDLE = 32

    def __init__(self, engine_class: type[Consulting]) -> None:
        self._class = engine_class
        self._idle: deque[Consulting] = deque(maxlen=self.MOST_IDLE)

    def take(self) -> Consulting:
        try:
            return self._idle.pop()
        except IndexError:
            with _lock:  # experta keeps process-wide tables of what it builds
                engine = self._class()
            engine.reset()
            return engine

    def give_back(self, engine: Consulting) -> None:
        self._idle.append(engine)


def _pool_of(rulebase: RuleBase, matcher: Matcher) -> _Pool:
    if matcher not in COMPILERS:
        raise ValueError(f"there is no matcher {matcher!r}; choose one of: {', '.join(COMPILERS)}.")
    with _lock:
        pools = _pools.setdefault(rulebase, {})
        if matcher not in pools:
            pools[matcher] = _Pool(COMPILERS[matcher](rulebase))
        return pools[matcher]
