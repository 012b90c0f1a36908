"""A small rule base about boats that take in water: red flags, a premise of a premise, an exception, a gate."""

from expert.language import (
    CENTIMETRES,
    Impossible,
    RedFlag,
    Rule,
    RuleBase,
    Source,
    all_of,
    any_of,
    at_least,
    centimetres,
    choice,
    flag,
    grade,
    not_appraised,
    quantity,
    sign,
    verdict,
)

PILOT = Source(id="pilot", title="A pilot's book", kind="article")

fire = flag("flag.fire", "Is there a fire on board?")
sinking = flag("flag.sinking", "Is it going under?")
listing = flag("flag.listing", "Does it lean to one side?")
cargo = flag("flag.cargo_moved", "Has the cargo moved?")
survey = choice("survey", "What did the survey show?", values=("not done", "sound", "cracked"), study=True, cost="MRI")
pump = flag("pump.fitted", "Is there a pump?")
runs = flag("pump.runs", "Does the pump run?", asked_if=pump.present)
clogged = flag("pump.clogged", "Is it clogged?", asked_if=runs.absent, cost="bedside test")
water = quantity("water.depth", "How deep is the water inside?", unit=CENTIMETRES, low=0, high=100, cost="bedside test")
place = choice("water.where", "Where does it stand?", values=("bow", "middle", "stern"))
paint = flag("paint.flaking", "Is the paint flaking?")

haste = grade("haste", "Haste", steps=("routine", "soon", "emergency"), releasing=("routine",))
clear = sign("all_clear", "No red flag", releasing=True)
drained = sign("drained", "The water is being pumped out")
hull = verdict("hull", "Hull", values=("sound", "broken"), releasing=("sound",))
voyage = grade("voyage", "Voyage", steps=("sail", "stay"), releasing=("sail",))
bail = sign("bail", "Bail by hand")
repaint = sign("repaint", "Paint it")


def rule(id_, when, then, unless=None):
    return Rule(
        id=id_, title=id_, when=when, then=then, unless=unless, because="The pilot says so.", source=PILOT.at("1"),
        appraisal=not_appraised("Nobody looked."),
    )  # fmt: skip


RULES = (
    rule("haste.fire", any_of(fire.present, sinking.present), haste.at("emergency")),
    rule("haste.listing", any_of(listing.present, cargo.present), haste.at("soon")),
    rule("clear.flags", all_of(fire.absent, sinking.absent, any_of(listing.absent, survey.is_("sound"))), clear),
    rule("haste.routine", clear.concluded, haste.at("routine")),
    rule("drained.pump", all_of(pump.present, runs.present), drained),
    rule("hull.survey", survey.is_("cracked"), hull.at("broken")),
    rule("hull.water", all_of(water >= centimetres(30), place.is_in("bow", "stern")), hull.at("broken")),
    rule("hull.dry", all_of(survey.is_("sound"), water < centimetres(5)), hull.at("sound")),
    rule("voyage.sail", all_of(hull.is_("sound"), clear.concluded), voyage.at("sail")),
    rule("voyage.stay", any_of(hull.is_("broken"), clogged.present), voyage.at("stay")),
    rule("voyage.hurry", haste.reaches("emergency"), voyage.at("stay")),
    rule("bail.water", at_least(2, water >= centimetres(10), listing.present, place.is_("middle")), bail,
         unless=drained.concluded),
    rule("repaint.flaking", paint.present, repaint),
)  # fmt: skip

BOAT = RuleBase(
    name="boat",
    version="1",
    title="Boats that take in water",
    intended_use="For tests of the interview.",
    misuse="Never at sea.",
    terms=(fire, sinking, listing, cargo, survey, pump, runs, clogged, water, place, paint),
    conclusions=(haste, clear, drained, hull, voyage, bail, repaint),
    rules=RULES,
    impossible=(
        Impossible(id="dry_and_sinking", when=all_of(sinking.present, water < centimetres(5)), because="It is wet."),
        Impossible(id="cracked_dry", when=all_of(survey.is_("cracked"), water < centimetres(2)), because="It leaks."),
    ),
    red_flags=(
        RedFlag(id="red.fire", title="Fire", when=fire.present),
        RedFlag(id="red.sinking", title="Sinking", when=sinking.present),
        RedFlag(
            id="red.stability", title="Stability", when=any_of(listing.present, cargo.present),
            absent=all_of(listing.absent, cargo.absent), answered_by=survey.is_("sound"),
        ),
    ),
    urgency=haste,
    goals=(haste, voyage, bail),
)  # fmt: skip
