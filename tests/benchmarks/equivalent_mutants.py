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
    "expert.language.joining": {
        "all_of: 0 -> -1": "the first of a single part is its last",
        "any_of: 0 -> -1": "as in all_of",
        "_telling: 1 -> 2":
            "an interval's other end, or the value on its own side further out, tells the same; no range is read here",
    },
    "expert.language.layers": {
        "conclusions_read: leaves(condition) if condition is not None else () -> leaves(condition)":
            "leaves of None are none; the comparison is for the type checker",
    },
    "expert.language.checks": {
        "_samples: leaf.steps + near -> leaf.steps - near": "it is near on both sides",
        "_samples: isinstance(leaf, Compare) and leaf.subject == term -> leaf.subject == term":
            "every leaf on a quantity compares; the question is for the type checker",
        "_samples: return () -> return None": "a term is a flag, a choice or a quantity, so that it is never reached",
        "strangers: leaves(condition) if condition is not None else () -> leaves(condition)": "as in layers",
        "standing_read: leaves(condition) if condition is not None else () -> leaves(condition)": "as in layers",
    },
    "expert.language.conclusions": {
        "Grade: kw_only=True -> kw_only=False": "it adds no attribute, and those of Conclusion are by keyword already",
        "Verdict: kw_only=True -> kw_only=False": "as for Grade",
        "Conclusion: repr=False -> repr=True": "the class has a __repr__ of its own, which dataclass leaves alone",
    },
    "expert.language.terms": {
        "Flag: kw_only=True -> kw_only=False": "it adds no attribute, and those of Term are by keyword already",
        "Term: repr=False -> repr=True": "the class has a __repr__ of its own, which dataclass leaves alone",
        "Term: eq=False -> eq=True": "the class has an __eq__ and a __hash__ of its own, which dataclass leaves alone",
    },
    "expert.language.rules": {
        "_then: 0 -> -1": "the first of a sign's values is its last",
        "Rule: repr=False -> repr=True": "the class has a __repr__ of its own, which dataclass leaves alone",
    },
    "expert.language.rulebase": {
        "RuleBase: repr=False -> repr=True": "the class has a __repr__ of its own, which dataclass leaves alone",
    },
}  # fmt: skip
