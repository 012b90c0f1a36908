"""Forward chaining: a rule base compiled once to an experta engine, and run for one chart at a time."""

from expert.chaining.engine import Engine, Matcher

__all__ = ["Engine", "Matcher"]
