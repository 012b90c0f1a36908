"""Slips that no test can see, by module and label, each with the reason."""

EQUIVALENT: dict[str, dict[str, str]] = {
    "expert.meaning": {
        "concludes: stands is not None and leaf.holds(stands) -> leaf.holds(stands)":
            "no leaf on a conclusion names None, so that it holds for none; the comparison is for the type checker",
    },
    "expert.language.conditions": {
        "Condition: repr=False -> repr=True": "the class has a __repr__ of its own, which dataclass leaves alone",
        "Compare.holds: value = int(value) -> (nothing)":
            "a quantity is held as a whole number already; the conversion is for the type checker",
    },
}  # fmt: skip
