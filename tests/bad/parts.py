"""What the wrong rule bases of ``rulebases/`` are made from: each of them makes one mistake, and the rest is right."""

from expert.language import (
    CELSIUS,
    WEEKS,
    RuleBase,
    Source,
    choice,
    flag,
    grade,
    not_appraised,
    quantity,
    sign,
    verdict,
)

leaks = flag("kettle.leaks", "Does it leak?")
hums = flag("kettle.hums", "Does it hum?")
earlier = flag("earlier_test.scale", "Did an earlier test show scale?")
hardness = choice("water.hardness", "How hard is the water?", values=("soft", "medium", "hard"), ordered=True)
colour = choice("kettle.colour", "Which colour is it?", values=("red", "green"))
warmth = quantity("water.temperature", "How warm is the water?", unit=CELSIUS, low=0, high=100, step="0.5")
age = quantity("kettle.descaled", "When was it descaled last?", unit=WEEKS, low=0, high=104)
TERMS = (leaks, hums, earlier, hardness, colour, warmth, age)

scale = grade("scale", "Scale", steps=("possible", "likely", "certain"))
descale = sign("descale", "Descaling advised")
fresh = sign("fresh", "Freshly descaled")
element = verdict("element", "Element", values=("sound", "broken"))
use = grade("use", "Use", steps=("go on", "stop"), releasing=("go on",))
CONCLUSIONS = (scale, descale, fresh, element, use)

SOURCE = Source(id="manual", title="How to look after a kettle", kind="article")
UNSOURCED = {"title": "A rule", "because": "The manual says so.", "appraisal": not_appraised("Nobody has looked.")}
TOLD = {**UNSOURCED, "source": SOURCE}


def base(*rules, terms=TERMS, conclusions=CONCLUSIONS, **more):
    """A rule base of these rules."""
    return RuleBase(
        name="kettle", version="1", title="Kettles", intended_use="Tests.", misuse="Kettles.",
        terms=terms, conclusions=conclusions, rules=rules, **more,
    )  # fmt: skip
