"""A rule base in the engines that a user would pick instead of ours: clipspy (C) and zen-engine (Rust).

Each peer comes in several *forms*, which give the same answers and differ in what they cost. Which is the fastest
depends on the rule base and on the charts, so that all are measured, and the fastest is the peer's best. A form's
``start`` compiles a rule base to a function from a chart's findings, as a dict, to an ``Answer``.

They need the extra 'peers': pip install 'lumbar-hamstring-expert[peers]'.
"""

from collections.abc import Callable
from dataclasses import dataclass

from expert.language import RuleBase
from tests.benchmarks.peers.answers import Answer, Ask, Disagreement, checked

try:
    from tests.benchmarks.peers import clips_engine, zen_engine
except ImportError as missing:
    raise ImportError("the peers are an extra: pip install 'lumbar-hamstring-expert[peers]'") from missing

__all__ = ["FORMS", "Answer", "Ask", "Disagreement", "Form", "checked"]


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a rule base for a peer; ``is_known`` is what the shared benchmark's page has as its best."""

    peer: str
    name: str
    start: Callable[[RuleBase], Ask]
    is_known: bool = False

    def __str__(self) -> str:
        return f"{self.peer}: {self.name}"


FORMS = (
    Form("clipspy", "one wide fact by assert_fact", clips_engine.wide_from_slots, is_known=True),
    Form("clipspy", "one wide fact from text", clips_engine.wide_from_text),
    Form("clipspy", "facts of 32 findings from text", clips_engine.grouped_from_text),
    Form("clipspy", "findings in globals", clips_engine.globals_from_text),
    Form("zen-engine", "a key a rule", zen_engine.a_key_a_rule, is_known=True),
    Form("zen-engine", "a list a layer", zen_engine.a_list_a_layer),
    Form("zen-engine", "a list a layer, findings in a list", zen_engine.findings_in_a_list),
)
