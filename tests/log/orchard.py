"""A small rule base about apples, as it was and as it became: terms renamed, in another unit, with other values."""

from expert.language import (
    DAYS,
    WEEKS,
    Impossible,
    Rule,
    RuleBase,
    Source,
    all_of,
    choice,
    days,
    flag,
    grade,
    not_appraised,
    quantity,
    sign,
    verdict,
    weeks,
)

BOOK = Source(id="book", title="Apples", kind="article", authors="A grower", year=2000)


def _rule(id_, when, then, unless=None):
    return Rule(
        id=id_, title=id_, when=when, then=then, unless=unless, because="So the book says.", source=BOOK,
        appraisal=not_appraised("Nobody has looked."),
    )  # fmt: skip


def orchard(
    version="1", *, scab="apple.scab", was=(), scab_was_choice=False, unit=WEEKS, step=1, high=60, limit=4,
    colours=("green", "red"), merged=False, forbid=False, spray_at="advised", more=(), name="orchard",
):  # fmt: skip
    """The rule base; every argument changes one thing."""
    spots = (
        choice(scab, "Is there scab?", values=("none", "some"), was=was)
        if scab_was_choice
        else flag(scab, "Is there scab?", was=was)
    )
    age = quantity("apple.age", "How long has it hung there?", unit=unit, low=0, high=high, step=step)
    colour = choice("apple.colour", "Which colour is it?", values=colours)
    birds = flag("birds", "Are there birds?", was=("crows", "jays") if merged else ())
    crows, jays = flag("crows", "Are there crows?"), flag("jays", "Are there jays?")
    ripe = sign("ripe", "It is ripe")
    spray = grade("spray", "Spraying", steps=("considered", "advised"))
    fate = verdict("fate", "What becomes of it", values=("eaten", "kept"))
    measure = {WEEKS: weeks, DAYS: days}[unit]
    there = spots.is_("some") if scab_was_choice else spots.present
    bird = birds.present if merged else crows.present
    return RuleBase(
        name=name, version=version, title="Apples", intended_use="For growers.", misuse="Not for pears.",
        terms=(spots, age, colour, *((birds,) if merged else (crows, jays))),
        conclusions=(ripe, spray, fate),
        rules=(
            _rule("ripe.long_enough", age >= measure(limit), ripe),
            _rule("spray.scab", there, spray.at(spray_at), unless=ripe.concluded),
            _rule("fate.birds", all_of(bird, ripe.concluded), fate.at("eaten")),
            _rule("fate.nobody_comes", all_of(ripe.concluded, colour.is_(colours[-1])), fate.at("kept")),
            *([] if merged else [_rule("fate.jays", jays.present, fate.at("eaten"))]),
            *more,
        ),
        impossible=(Impossible(id="x", when=all_of(there, bird), because="Birds leave scab alone."),) if forbid else (),
    )  # fmt: skip
