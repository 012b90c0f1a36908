"""A small rule base about electric kettles, for tests of findings, cases, replay and what is missing.

Four layers; a study, an ordered choice, two quantities with different steps, a count, an exception, a verdict that may
be in conflict, a grade of caution, a releasing value, an impossible combination, a term with an earlier name.
"""

from expert.language import (
    CELSIUS,
    WEEKS,
    Claim,
    Impossible,
    Rule,
    RuleBase,
    Source,
    all_of,
    any_of,
    at_least,
    celsius,
    choice,
    flag,
    grade,
    not_appraised,
    quantity,
    sign,
    supported,
    verdict,
    weeks,
)

MANUAL = Source(id="manual", title="How to look after a kettle", kind="article")
SURVEY = Source(id="survey", title="A survey of kettles", kind="study", year=2001)

leaks = flag("kettle.leaks", "Does it leak?")
hums = flag("kettle.hums", "Does it hum?", was=("kettle.noisy",))
empty = flag("kettle.empty", "Is it empty?")
cold = flag("element.cold", "Does the element stay cold?")
glows = flag("element.glows", "Does the element glow?")
hardness = choice("water.hardness", "How hard is the water?", values=("soft", "medium", "hard"), ordered=True)
scale_test = choice("scale_test", "What did the scale test show?", values=("not done", "clean", "scaled"), study=True)
warmth = quantity("water.temperature", "How warm is the water?", unit=CELSIUS, low=0, high=100, step="0.5")
age = quantity("kettle.descaled_weeks_ago", "When was it descaled last?", unit=WEEKS, low=0, high=104)

scale = grade("scale", "Scale", steps=("possible", "likely", "certain"))
fresh = sign("freshly_descaled", "Freshly descaled")
descale = sign("descale", "Descaling advised")
element = verdict("element", "Element", values=("sound", "broken"), releasing=("sound",))
use = grade("use", "Use", steps=("go on", "with care", "stop"), releasing=("go on",))

RULES = (
    Rule(
        id="scale.hard_water",
        title="Scale from hard water",
        when=all_of(hardness.at_least("medium"), age >= weeks(12)),
        then=scale.at("possible"),
        because="Hard water leaves scale within weeks.",
        claims=("K1",),
        source=MANUAL.at("scale"),
        appraisal=supported("A survey shows it.", SURVEY),
    ),
    Rule(
        id="scale.signs",
        title="Scale from its signs",
        when=at_least(2, hums.present, hardness.is_("hard"), age >= weeks(26)),
        then=scale.at("likely"),
        because="Two signs together make scale likely.",
        claims=("K1",),
        source=MANUAL.at("scale"),
        appraisal=supported("A survey shows it.", SURVEY),
    ),
    Rule(
        id="scale.test",
        title="Scale shown by the test",
        when=scale_test.is_("scaled"),
        then=scale.at("certain"),
        because="The test shows scale.",
        claims=("K2",),
        source=MANUAL.at("scale"),
        appraisal=supported("A survey shows it.", SURVEY),
    ),
    Rule(
        id="care.fresh",
        title="Freshly descaled",
        when=age < weeks(2),
        then=fresh,
        because="A kettle that was descaled two weeks ago needs no descaling.",
        source=MANUAL.at("care"),
        appraisal=not_appraised("Nobody has looked."),
    ),
    Rule(
        id="care.descale",
        title="Descale",
        when=scale.reaches("likely"),
        then=descale,
        because="Scale wastes current.",
        claims=("K2",),
        source=MANUAL.at("care"),
        appraisal=supported("A survey shows it.", SURVEY),
        unless=fresh.concluded,
    ),
    Rule(
        id="element.works",
        title="The element works",
        when=any_of(glows.present, warmth >= celsius(40)),
        then=element.at("sound"),
        because="What warms water works.",
        source=MANUAL.at("element"),
        appraisal=not_appraised("Nobody has looked."),
    ),
    Rule(
        id="element.stays_cold",
        title="The element stays cold",
        when=cold.present,
        then=element.at("broken"),
        because="An element that stays cold is broken.",
        source=MANUAL.at("element"),
        appraisal=not_appraised("Nobody has looked."),
    ),
    Rule(
        id="use.go_on",
        title="Go on using it",
        when=all_of(leaks.absent, element.is_("sound")),
        then=use.at("go on"),
        because="A dry kettle with a sound element may be used.",
        source=MANUAL.at("use"),
        appraisal=not_appraised("Nobody has looked."),
    ),
    Rule(
        id="use.with_care",
        title="Use with care",
        when=any_of(descale.concluded, hums.present),
        then=use.at("with care"),
        because="Scale can make a kettle boil over.",
        source=MANUAL.at("use"),
        appraisal=not_appraised("Nobody has looked."),
    ),
    Rule(
        id="use.stop",
        title="Stop using it",
        when=any_of(leaks.present, element.is_("broken")),
        then=use.at("stop"),
        because="A leaking kettle is dangerous.",
        claims=("K3",),
        source=MANUAL.at("use"),
        appraisal=not_appraised("Nobody has looked."),
    ),
)

RULEBASE = RuleBase(
    name="kettle",
    version="1.0",
    title="Electric kettles",
    intended_use="For tests of the shell.",
    misuse="Never for a real kettle.",
    terms=(leaks, hums, empty, cold, glows, hardness, scale_test, warmth, age),
    conclusions=(scale, fresh, descale, element, use),
    rules=RULES,
    impossible=(
        Impossible(
            id="warm_and_empty",
            when=all_of(empty.present, warmth >= celsius(0)),
            because="An empty kettle holds no water whose warmth could be taken.",
        ),
    ),
    claims=(
        Claim(id="K1", kinds=("rule",), about="scale", says="Hard water leaves scale."),
        Claim(id="K2", kinds=("rule",), about="scale", says="The test shows scale."),
        Claim(id="K3", kinds=("gate",), about="use", says="A leaking kettle is not used."),
    ),
)
