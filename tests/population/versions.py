"""Two versions of a small rule base: a rule and a conclusion gone, others added, a threshold moved, a step renamed."""

from expert.language import (
    CELSIUS,
    Rule,
    RuleBase,
    Source,
    all_of,
    any_of,
    celsius,
    choice,
    flag,
    grade,
    not_appraised,
    quantity,
    sign,
    verdict,
)

SOURCE = Source(id="nobody_2026", title="Nothing at all", kind="study")
APPRAISAL = not_appraised("Made for a test.")


def versions() -> tuple[RuleBase, RuleBase]:
    """The earlier and the later one."""
    return _version("1", 380), _version("2", 390)


def _version(version: str, fever_from: int) -> RuleBase:
    fever = quantity("fever", "How warm?", unit=CELSIUS, low=35, high=42, step="0.1")
    pain, numb, tired = (flag(name, f"Is there {name}?") for name in ("pain", "numb", "tired"))
    scan = choice("scan", "What did the scan show?", values=("not done", "clear", "torn"), study=True)
    later = version == "2"
    ill, alarm, gone = sign("ill", "Ill"), sign("alarm", "Alarm"), sign("gone", "Only before <&>")
    added = sign("added", "Only now", releasing=True)
    advice = grade("advice", "Advice", steps=("offer", "second", "ask", "hold"), releasing=("offer", "second"))
    injury = verdict("injury", "Injury", values=("yes", "no") if not later else ("torn", "no"), releasing=("no",))

    def rule(id_, when, then, unless=None):
        return Rule(id=id_, title=f"Rule {id_}", when=when, then=then, because="So.", source=SOURCE,
                    appraisal=APPRAISAL, unless=unless)  # fmt: skip

    warm = fever >= celsius(fever_from / 10)
    rules = [
        rule("a.ill", warm, ill),
        rule("a.alarm", numb.present, alarm, unless=ill.concluded if later else None),
        rule("a.torn", scan.is_("torn"), injury.at("torn" if later else "yes")),
        rule("a.clear", all_of(scan.is_("clear"), pain.absent), injury.at("no")),
        rule("b.hold", any_of(pain.present, numb.present) if not later else pain.present, advice.at("hold")),
        rule("b.ask", tired.present, advice.at("ask")),
        rule("b.offer", all_of(pain.absent, tired.absent, numb.absent) if not later else tired.absent,
             advice.at("offer")),
        rule("b.second", all_of(pain.absent, scan.is_("clear")), advice.at("second")),
    ]  # fmt: skip
    rules += [rule("c.added", tired.absent, added)] if later else [rule("c.gone", tired.present, gone)]
    return RuleBase(
        name="two", version=version, title="Two versions", intended_use="Tests only.", misuse="Anything else.",
        terms=(fever, pain, numb, tired, scan),
        conclusions=(ill, alarm, advice, injury, added if later else gone), rules=tuple(rules),
    )  # fmt: skip
