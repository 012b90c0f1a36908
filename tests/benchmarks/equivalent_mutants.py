"""Slips that no test can see, by module and label, each with the reason."""

EQUIVALENT: dict[str, dict[str, str]] = {}
