"""The small things that every summary says: which rule base it is, and a count with its rate."""

from typing import Any

from expert.language.rulebase import RuleBase


def identity_of(rulebase: RuleBase) -> dict[str, Any]:
    """Which rule base it is."""
    return {"name": rulebase.name, "version": rulebase.version, "title": rulebase.title,
            "fingerprint": rulebase.fingerprint, "meaning_fingerprint": rulebase.meaning_fingerprint}  # fmt: skip


def share(count: int, of: int) -> dict[str, Any]:
    """A count, and its rate; of nobody there is none."""
    return {"count": count, "rate": round(count / of, 9) if of else None}
