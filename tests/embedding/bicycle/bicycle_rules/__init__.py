"""A rule base of its own distribution, about bicycles: what an application writes and announces by entry point.

Use: to see how little a rule base of one's own needs, and to show that the shell knows nothing but rules.
Misuse: never for a real bicycle.
"""

from pathlib import Path

from expert.language import (
    MILLIMETRES,
    Always,
    Claim,
    Impossible,
    Never,
    Policy,
    RedFlag,
    Rule,
    RuleBase,
    Source,
    Stable,
    all_of,
    any_of,
    choice,
    flag,
    grade,
    millimetres,
    not_appraised,
    quantity,
    sign,
    supported,
    verdict,
)

__all__ = ["RULEBASE"]

MANUAL = Source(id="manual", title="How to look after a bicycle", kind="article", year=2019)
TRIAL = Source(id="trial", title="A trial of brake pads in the wet", kind="study", year=2021)

cracked = flag("frame.cracked", "Is there a crack in the frame?")
loose = flag("wheel.loose", "Is a wheel loose?")
squeals = flag("brake.squeals", "Does the brake squeal?", was=("brake.noisy",))
oily = flag("brake.oily", "Is there oil on the brake?", asked_if=squeals.present)
disc = flag("brake.is_disc", "Is it a disc brake?")
pad = quantity("brake.pad", "How thick is the pad?", unit=MILLIMETRES, low=0, high=10, step="0.5")
rim = choice("brake.rim", "How does the rim look?", values=("smooth", "grooved", "worn through"), ordered=True)
tyre = choice("tyre.pressure", "How does the tyre feel?", values=("hard", "soft", "flat"), ordered=True)

slippery = sign("brake_slippery", "Slippery brake")
worn = sign("pad_worn", "Worn pad")
brake = grade("brake_care", "Care of the brake", steps=("look", "clean", "replace"))
kind = verdict("brake_kind", "Kind of brake", values=("disc", "rim"))
haste = grade("haste", "Haste", steps=("some day", "today"), releasing=("some day",))
riding = grade("riding", "Riding", steps=("ride", "ride slowly", "walk"), releasing=("ride",))

NOTHING_LOOKED_AT = not_appraised("Nobody has measured it.")


def _rule(id_: str, title: str, when, then, because: str, **more) -> Rule:
    return Rule(
        id=id_, title=title, when=when, then=then, because=because,
        **{"source": MANUAL.at("chapter 2"), "appraisal": NOTHING_LOOKED_AT, **more},
    )  # fmt: skip


RULES = (
    _rule("brake.worn", "A thin pad is worn", pad < millimetres(2), worn, "Below 2 mm the metal shows.", claims=("B1",),
          appraisal=supported("Thin pads brake late in the wet.", TRIAL)),
    _rule("brake.slippery", "Oil that squeals", all_of(squeals.present, oily.present), slippery, "Oil lets pads slip."),
    _rule("brake.look", "A squeal deserves a look", squeals.present, brake.at("look"), "A brake squeals for a reason."),
    _rule("brake.clean", "Clean off the oil", slippery.concluded, brake.at("clean"), "Oil does not go by itself.",
          unless=worn.concluded),
    _rule("brake.replace", "Replace a worn pad", worn.concluded, brake.at("replace"), "A pad does not grow.",
          claims=("B1",)),
    _rule("brake.disc", "Disc brake", disc.present, kind.at("disc"), "It was said."),
    _rule("brake.rim", "Rim brake", disc.absent, kind.at("rim"), "What is no disc brake is a rim brake."),
    _rule("riding.ride", "Nothing against riding", all_of(
        cracked.absent, loose.absent, pad >= millimetres(2), squeals.absent, tyre.is_("hard"),
        any_of(disc.present, rim.is_("smooth")),
    ), riding.at("ride"), "Brakes, tyre, frame and wheels are sound.", claims=("B2",)),
    _rule("riding.slowly", "Ride slowly", any_of(brake.reaches("look"), tyre.is_("soft"), rim.at_least("grooved")),
          riding.at("ride slowly"), "What is not quite right needs time to stop."),
    _rule("riding.walk", "Walk", any_of(worn.concluded, tyre.is_("flat"), rim.is_("worn through")), riding.at("walk"),
          "It does not stop.", claims=("B2",)),
    _rule("haste.some_day", "No haste", all_of(cracked.absent, loose.absent), haste.at("some day"), "It will hold."),
    _rule("haste.today", "Mend it today", any_of(cracked.present, loose.present), haste.at("today"), "It may break."),
)  # fmt: skip

BREAKS = Policy(
    id="breaks.stops", title="What may break is not ridden", when=haste.reaches("today"), step="walk", over=(riding,),
    because="Nobody rides what may break.", source=MANUAL.at("chapter 1"), appraisal=NOTHING_LOOKED_AT,
)  # fmt: skip

RULEBASE = RuleBase(
    name="bicycle",
    version="1.0.0",
    title="Bicycles",
    intended_use="Shows how a rule base of one's own is written, announced and used.",
    misuse="Never for a real bicycle.",
    terms=(cracked, loose, squeals, oily, disc, pad, rim, tyre),
    conclusions=(haste, worn, slippery, kind, brake, riding),
    rules=RULES,
    policies=(BREAKS,),
    red_flags=(
        RedFlag(id="frame", title="Cracked frame", when=cracked.present),
        RedFlag(id="wheel", title="Loose wheel", when=loose.present),
    ),
    urgency=haste,
    impossible=(
        Impossible(
            id="rim_of_a_disc_brake", when=all_of(disc.present, rim.at_least("grooved")),
            because="A disc brake does not touch the rim.",
        ),
    ),
    invariants=(
        Never(id="one_brake", when=kind.in_conflict, because="It has one kind of brake."),
        Always(id="worn_walks", when=worn.concluded, then=riding.stands_at("walk"), because="It does not stop."),
        Stable(id="riding_stays", value=riding.at("ride"), because="What is sound stays sound, whatever is asked."),
    ),
    claims=(
        Claim(id="B1", kinds=("rule",), about="brakes", says="A pad below 2 mm is replaced."),
        Claim(id="B2", kinds=("gate",), about="riding", says="Only a sound bicycle is ridden."),
    ),
    cases=Path(__file__).parent / "cases",
)  # fmt: skip
