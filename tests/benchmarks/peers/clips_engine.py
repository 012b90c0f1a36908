"""clipspy's engine for each form: how findings get in, and how the answer gets out.

Of clipspy 1.0.6 two things are put right, or its cost would not be CLIPS's: it never releases a fact, and it asks a
Python function for every character that CLIPS reads from a text.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import clips
import clips.facts
from clips._clips import ffi, lib

from expert.chart import Held
from expert.language import RuleBase
from tests.benchmarks.peers.answers import Answer, Ask
from tests.benchmarks.peers.clips_facts import Facts
from tests.benchmarks.peers.clips_globals import Globals
from tests.benchmarks.peers.clips_telling import TOLD, heard
from tests.benchmarks.peers.clips_words import UNKNOWN

Put = Callable[[Mapping[str, Held]], object]
GROUP = 32


def wide_from_slots(rulebase: RuleBase) -> Ask:
    """All findings are slots of one fact, put in slot by slot."""
    program = Facts(rulebase)
    environment = _environment(program.constructs())
    assert_fact = environment.find_template("p0").assert_fact
    slots, number_of = program.words.slots, program.words.numbers.get

    def put(findings: Mapping[str, Held]) -> None:
        assert_fact(**{slots[name]: number_of(value, value) for name, value in findings.items()})

    return _asked(rulebase, environment, put)


def wide_from_text(rulebase: RuleBase) -> Ask:
    """All findings are slots of one fact, put in as a text."""
    program = Facts(rulebase)
    environment = _environment(program.constructs())
    told = _Texts(lambda name, value: f"({program.words.slots[name]} {program.words.constant(value)})")
    assert_string = environment.assert_string

    def put(findings: Mapping[str, Held]) -> None:
        assert_string(f"(p0 {''.join([told[finding] for finding in findings.items()])})")

    return _asked(rulebase, environment, put)


def grouped_from_text(rulebase: RuleBase) -> Ask:
    """Findings are slots of facts of 32 each, put in as one text."""
    program = Facts(rulebase, GROUP)
    environment = _environment(program.constructs())
    words, group_of, groups = program.words, program.group_of, range(program.groups)
    told = _Texts(lambda name, value: (group_of[name], f"({words.slots[name]} {words.constant(value)})"))
    load_facts = environment.load_facts

    def put(findings: Mapping[str, Held]) -> None:
        facts = [[f"(p{group} "] for group in groups]
        for finding in findings.items():
            group, text = told[finding]
            facts[group].append(text)
        load_facts(")".join(["".join(fact) for fact in facts]) + ")")

    return _asked(rulebase, environment, put)


def globals_from_text(rulebase: RuleBase) -> Ask:
    """Findings are globals, put in as a text of all values in their order."""
    program = Globals(rulebase)
    environment = _environment(program.constructs())
    places = {term.name: place for place, term in enumerate(rulebase.terms)}
    told = _Texts(lambda name, value: program.words.constant(value))
    unknown = [UNKNOWN] * len(places)
    assert_string = environment.assert_string

    def put(findings: Mapping[str, Held]) -> None:
        values = unknown.copy()
        for finding in findings.items():
            values[places[finding[0]]] = told[finding]
        assert_string(f"(in {' '.join(values)})")

    return _asked(rulebase, environment, put)


class _Texts(dict[tuple[str, Held], Any]):
    """What is written for a finding, kept once it was written."""

    def __init__(self, write: Callable[[str, Held], Any]) -> None:
        super().__init__()
        self._write = write

    def __missing__(self, finding: tuple[str, Held]) -> Any:
        written = self[finding] = self._write(*finding)
        return written


def _asked(rulebase: RuleBase, environment: Any, put: Put) -> Ask:
    told = environment.find_global(TOLD)
    hear = heard(rulebase.rules_in_order)
    reset, run = environment.reset, environment.run

    def ask(findings: Mapping[str, Held]) -> Answer:
        reset()
        put(findings)
        run()
        return hear(told.value)

    return ask


def _environment(constructs: list[str]) -> Any:
    environment = _clips().Environment()
    for construct in constructs:
        environment.build(construct)
    for router in list(environment.routers()):
        router.delete()
    return environment


@cache
def _clips() -> Any:
    if len(ffi.typeof(lib.ReleaseFact).args) == 1:  # and clipspy calls it with two, and swallows the TypeError
        clips.facts.Fact.__del__ = lambda fact: lib.ReleaseFact(fact._fact)
    return clips
