"""A tiny rule base about bicycles that keeps every law: a foreign one, in which tests plant their faults."""

from expert.language import (
    MILLIMETRES,
    Always,
    Impossible,
    Never,
    Rule,
    RuleBase,
    Source,
    Stable,
    all_of,
    any_of,
    choice,
    drawn,
    flag,
    grade,
    millimetres,
    not_appraised,
    quantity,
    sign,
    verdict,
)

MANUAL = Source(id="bicycle_manual", title="How to look after a bicycle", kind="article")

squeals = flag("brake.squeals", "Does the brake squeal?")
oily = flag("brake.oily", "Is there oil on the brake?")
hung_up = flag("bicycle.hung_up", "Does it hang on the wall?")
ridden = flag("bicycle.ridden_daily", "Is it ridden every day?")
tyre = choice("tyre.state", "How is the tyre?", values=("hard", "soft", "flat"), ordered=True)
pad = quantity("brake.pad", "How thick is the pad?", unit=MILLIMETRES, low=0, high=10, step="0.5")
tread = quantity("tyre.tread", "How deep is the tread?", unit=MILLIMETRES, low=0, high=8)

slippery = sign("slippery", "The brake is slippery")
slippery = sign("slippery", "The brake is slippery")
worn = sign("pad_worn", "The pad is worn")
cleaned_first = sign("cleaned_first", "To be cleaned first")
brake = grade("brake_care", "Care of the brake", steps=("look", "clean", "replace"))
riding = grade("riding", "Riding", steps=("ride", "walk"), releasing=("ride",))
season = verdict("tyre_for", "Tyre for", values=("summer", "winter"))
safe = sign("safe", "Safe", releasing=True)


def rule(id_, when, then, unless=None):
    return Rule(
        id=id_, title=id_, when=when, then=then, unless=unless, because="The manual says so.",
        source=MANUAL.at("page 1"), appraisal=not_appraised("Nobody has looked."),
    )  # fmt: skip


RULES = (
    rule("brake.worn", pad < millimetres(2), worn),
    rule("brake.look", squeals.present, brake.at("look")),
    rule("brake.slippery", all_of(squeals.present, oily.present), slippery),
    rule("brake.clean", slippery.concluded, brake.at("clean")),
    rule("brake.replace", worn.concluded, brake.at("replace"), unless=cleaned_first.concluded),
    rule("brake.cleaned_first", slippery.concluded, cleaned_first),
    rule("tyre.winter", tread >= millimetres(4), season.at("winter")),
    rule("tyre.summer", tread < millimetres(4), season.at("summer")),
    rule("riding.walk", any_of(worn.concluded, tyre.is_("flat")), riding.at("walk")),
    rule("riding.ride", all_of(pad >= millimetres(2), tyre.at_most("soft")), riding.at("ride")),
    rule("riding.safe", all_of(riding.reaches("ride"), pad >= millimetres(3), oily.absent), safe),
)  # fmt: skip

INVARIANTS = (
    Never(id="one_season", when=season.in_conflict, because="A tyre is for one season."),
    Always(id="worn_walks", when=worn.concluded, then=riding.stands_at("walk"), because="A worn brake does not brake."),
    Stable(id="safe_stays", value=drawn(safe), because="Safe is safe."),
)
HUNG_AND_RIDDEN = Impossible(
    id="hung_and_ridden", when=all_of(hung_up.present, ridden.present), because="It is one of both."
)  # fmt: skip
HUNG_AND_RIDDEN = Impossible(
    id="hung_and_ridden", when=all_of(hung_up.present, ridden.present), because="It is one of both."
)  # fmt: skip


def bicycle(**changes):
    """The rule base, with other parts where some are given."""
    parts = {
        "name": "bicycle", "version": "1", "title": "Bicycles", "intended_use": "Tests.", "misuse": "Never for a ride.",
        "terms": (squeals, oily, hung_up, ridden, tyre, pad, tread),
        "conclusions": (slippery, worn, cleaned_first, brake, riding, season, safe),
        "rules": RULES, "invariants": INVARIANTS,
        "impossible": (HUNG_AND_RIDDEN,),
    }  # fmt: skip
    return RuleBase(**{**parts, **changes})


def with_rule(changed):
    """The rule base with one rule in place of the one of its id, or with one more."""
    return bicycle(rules=(*(one for one in RULES if one.id != changed.id), changed))


BICYCLE = bicycle()
