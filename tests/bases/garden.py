"""A small rule base about house plants, for tests of wording, explanation, consultation and command line.

It has one of everything: a study, an ordered choice, a quantity, counts, exceptions, a grade of caution, a verdict that
can be in conflict, remarks that are shown and hidden, rules in the three voices, a sign ``outside_scope``.
"""

from expert.language import (
    CELSIUS,
    Claim,
    Impossible,
    Remark,
    Rule,
    RuleBase,
    Source,
    all_of,
    any_of,
    at_least,
    celsius,
    choice,
    contested,
    flag,
    grade,
    not_appraised,
    quantity,
    sign,
    supported,
    uncertain,
    verdict,
)

LEAFLET = Source(id="leaflet", title="Looking after house plants", kind="article", authors="A gardener", year=1999)
TRIAL = Source(id="trial", title="Water and light", kind="study", journal="Journal of Plants", year=2010)

yellow = flag("leaf.yellow", "Are the leaves yellow?")
drooping = flag("leaf.drooping", "Do the leaves droop?")
spots = flag("leaf.spots", "Are there spots on the leaves?")
soil = choice("soil.moisture", "How moist is the soil?", values=("dry", "moist", "wet", "flooded"), ordered=True)
ph_test = choice(
    "soil.ph_test",
    "What did the pH test show?",
    values=("not done", "acid", "neutral", "alkaline"),
    study=True,
    cost="bedside test",
)
warmth = quantity("room.temperature", "How warm is the room?", unit=CELSIUS, low=0, high=40, step="0.5")
plastic = flag("plant.is_plastic", "Is the plant made of plastic?")

outside = sign("outside_scope", "Outside the scope of this rule base")
overwatered = grade("overwatering", "Overwatering", steps=("possible", "likely"))
dormant = sign("dormant", "The plant may be dormant")
light = verdict("light", "Light", values=("too little", "too much"))
watering = grade("watering", "Watering", steps=("go on", "pause", "stop at once"), releasing=("go on",))
repot = sign("repot", "Repotting advised")

DROUGHT = Remark(id="drought", says="A dry plant droops too.", source=LEAFLET.at("water"), claims=("G3",))
SLOW = Remark(id="slow", says="Roots recover slowly.", source=TRIAL, unless=dormant.concluded)
ROOTS = Remark(id="roots", says="Roots need air.", source=LEAFLET.at("roots"), claims=("G4",))

RULES = (
    Rule(
        id="water.wet_and_drooping",
        title="Drooping in wet soil",
        when=all_of(drooping.present, soil.at_least("wet")),
        then=overwatered.at("possible"),
        because="A plant that droops in wet soil has often been watered too much.",
        claims=("G1",),
        source=LEAFLET.at("water"),
        appraisal=uncertain("One small trial.", TRIAL, grade="M"),
        caveats=(DROUGHT,),
        rationale=(ROOTS,),
    ),
    Rule(
        id="water.several_signs",
        title="Several signs of overwatering",
        when=at_least(2, yellow.present, drooping.present, spots.present),
        then=overwatered.at("likely"),
        because="Two of the three signs together make overwatering likely.",
        claims=("G2",),
        source=LEAFLET.at("signs"),
        appraisal=supported("Shown in a trial.", TRIAL),
        caveats=(SLOW,),
    ),
    Rule(
        id="season.cold_room",
        title="Dormant in a cold room",
        when=all_of(warmth < celsius(12), ~ph_test.is_("not done")),
        then=dormant,
        because="Below 12 degrees many plants rest.",
        source=TRIAL.at("methods"),
        appraisal=contested("Trials differ.", TRIAL),
    ),
    Rule(
        id="care.pause_watering",
        title="Pause watering",
        when=any_of(overwatered.reaches("possible"), soil.is_("flooded")),
        then=watering.at("pause"),
        because="Soil that is too wet has to dry.",
        claims=("G2",),
        source=LEAFLET.at("care"),
        appraisal=not_appraised("Nobody has looked."),
        unless=dormant.concluded,
    ),
    Rule(
        id="care.stop_at_once",
        title="Stop watering at once",
        when=all_of(overwatered.reaches("likely"), soil.is_("flooded")),
        then=watering.at("stop at once"),
        because="Roots drown.",
        source=LEAFLET.at("care"),
        appraisal=supported("Shown.", TRIAL),
        voice="safety",
    ),
    Rule(
        id="care.go_on",
        title="Go on watering",
        when=all_of(yellow.absent, drooping.absent, spots.absent, warmth.is_(celsius(20))),
        then=watering.at("go on"),
        because="A plant without signs is watered as before.",
        source=LEAFLET.at("care"),
        appraisal=not_appraised("Nobody has looked."),
    ),
    Rule(
        id="light.pale",
        title="Pale leaves",
        when=yellow.present,
        then=light.at("too little"),
        because="Yellow leaves want light.",
        source=LEAFLET.at("light"),
        appraisal=contested("Trials differ.", TRIAL),
    ),
    Rule(
        id="light.scorched",
        title="Scorched leaves",
        when=spots.present,
        then=light.at("too much"),
        because="Spots come from the sun.",
        source=LEAFLET.at("light"),
        appraisal=supported("Shown.", TRIAL),
    ),
    Rule(
        id="care.repot_on_conflict",
        title="Repot when the light cannot be judged",
        when=light.in_conflict,
        then=repot,
        because="Fresh soil helps either way.",
        source=LEAFLET.at("care"),
        appraisal=supported("Shown.", TRIAL),
    ),
    Rule(
        id="scope.plastic",
        title="Plastic plant",
        when=plastic.present,
        then=outside,
        because="A plastic plant needs no care.",
        source=LEAFLET.at("scope"),
        appraisal=not_appraised("A matter of scope."),
    ),
)

RULEBASE = RuleBase(
    name="garden",
    version="1.2",
    title="House plants",
    intended_use="It helps a gardener to see why a plant looks ill.",
    misuse="It is not meant for trees.",
    terms=(yellow, drooping, spots, soil, ph_test, warmth, plastic),
    conclusions=(outside, overwatered, dormant, light, watering, repot),
    rules=RULES,
    impossible=(
        Impossible(
            id="plastic_grows",
            when=all_of(plastic.present, yellow.present),
            because="Plastic does not turn yellow.",
        ),
    ),
    claims=tuple(
        Claim(id=id_, kinds=(kind,), about="water", says=says)
        for id_, kind, says in (
            ("G1", "rule", "Wet soil and drooping leaves go together."),
            ("G2", "rule", "Stop when in doubt."),
            ("G3", "caveat", "Drought droops too."),
            ("G4", "rationale", "Roots breathe."),
        )
    ),
)
