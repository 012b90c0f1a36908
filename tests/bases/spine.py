"""A rule base of a few rules that fire together, for tests of the engine; and how to make others as short."""

from expert.language import (
    WEEKS,
    Condition,
    Rule,
    RuleBase,
    Sign,
    Source,
    all_of,
    choice,
    flag,
    grade,
    not_appraised,
    quantity,
    sign,
    verdict,
    weeks,
)
from expert.language.conclusions import Conclusion, Then
from expert.language.terms import Term

SOURCE = Source(id="nobody_2026", title="Nothing at all", kind="study")


def rule(id_: str, when: Condition, then: Sign | Then, unless: Condition | None = None) -> Rule:
    return Rule(
        id=id_, title=id_, when=when, then=then, unless=unless, because="So it is.", source=SOURCE.at("page 1"),
        appraisal=not_appraised("A test."),
    )  # fmt: skip


def rulebase(terms: tuple[Term, ...], conclusions: tuple[Conclusion, ...], rules: tuple[Rule, ...]) -> RuleBase:
    return RuleBase(
        name="test", version="1", title="A test", intended_use="Tests.", misuse="Anything else.",
        terms=terms, conclusions=conclusions, rules=rules,
    )  # fmt: skip


pain = flag("pain", "Is there pain?")
numb = flag("numb", "Is there numbness?")
side = choice("side", "Which side?", values=("left side", "right side", "both sides"))
lasting = quantity("lasting", "For how long?", unit=WEEKS, low=0, high=9999)

referred = sign("referred", "Referred")
excepted = sign("excepted", "Excepted")
degree = grade("degree", "Degree", steps=("slight", "marked", "severe"))
origin = verdict("origin", "Origin", values=("hamstring", "lumbar"))
unclear = sign("unclear", "Unclear")
known_origin = sign("known_origin", "Known origin")

REFERRED = tuple(rule(f"referred.{name}", pain.present, referred) for name in ("delta", "alpha", "gamma", "beta"))
WITHHELD = tuple(
    rule(f"degree.{name}", pain.present, degree.at(step), unless=excepted.concluded)
    for name, step in (
        ("a", "slight"),
        ("b", "slight"),
        ("c", "marked"),
        ("d", "marked"),
        ("e", "severe"),
        ("f", "severe"),
    )
)
RULES = (
    *REFERRED,
    *WITHHELD,
    rule("excepted.numb", numb.present, excepted),
    rule("excepted.left", side.is_("left side"), excepted),
    rule("origin.hamstring", all_of(pain.present, numb.absent), origin.at("hamstring")),
    rule("origin.lumbar", all_of(lasting >= weeks(4), degree.reaches("marked")), origin.at("lumbar")),
    rule("unclear.origin", origin.in_conflict, unclear),
    rule("known_origin.lumbar", origin.is_("lumbar"), known_origin),
)  # fmt: skip


def spine() -> RuleBase:
    """A rule base of its own, with engines of its own."""
    return rulebase(
        (pain, numb, side, lasting), (referred, excepted, degree, origin, unclear, known_origin), RULES
    )  # fmt: skip


SPINE = spine()
