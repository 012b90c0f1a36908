"""A small rule base about boilers of which everything can be proved; each test plants one fault in it."""

from expert.language import (
    CELSIUS,
    Always,
    Impossible,
    Never,
    RedFlag,
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

MANUAL = Source(id="manual", title="The boiler", kind="article")
TOLD = {
    "title": "A rule",
    "because": "The manual says so.",
    "source": MANUAL,
    "appraisal": not_appraised("Nobody has looked."),
}

smoke = flag("boiler.smoke", "Is there smoke?")
hiss = flag("boiler.hiss", "Does it hiss?")
valve = choice("boiler.valve", "How is the valve?", values=("open", "stuck", "shut"))
warmth = quantity("boiler.temperature", "How warm is it?", unit=CELSIUS, low=0, high=150)

pressure = verdict("pressure", "Pressure", values=("safe", "high"), releasing=("safe",), total=True)
alarm = sign("alarm", "Alarm")
checked = sign("checked", "Checked")
run = grade("run", "Run the boiler", steps=("go on", "wait", "stop"), releasing=("go on",))

SMOKE = RedFlag(id="smoke", title="Smoke", when=smoke.present)

RULES = (
    Rule(
        id="pressure.high",
        when=any_of(valve.is_in("stuck", "shut"), warmth >= celsius(120)),
        then=pressure.at("high"),
        **TOLD,
    ),
    Rule(id="pressure.safe", when=all_of(valve.is_("open"), warmth < celsius(120)), then=pressure.at("safe"), **TOLD),
    Rule(id="alarm.smoke", when=smoke.present, then=alarm, **TOLD),
    Rule(id="alarm.hiss", when=hiss.present, then=alarm, **TOLD),
    Rule(id="checked.hiss", when=any_of(hiss.present, hiss.absent), then=checked, **TOLD),
    Rule(
        id="run.go_on",
        when=all_of(pressure.is_("safe"), smoke.absent, hiss.absent),
        then=run.at("go on"),
        **TOLD,
    ),
    Rule(
        id="run.wait",
        when=any_of(warmth >= celsius(90), smoke.present),
        then=run.at("wait"),
        unless=checked.concluded,
        **TOLD,
    ),
    Rule(id="run.stop", when=any_of(alarm.concluded, pressure.is_("high")), then=run.at("stop"), **TOLD),
)

INVARIANTS = (
    Never(id="smoking", when=all_of(run.stands_at("go on"), smoke.present), because="Nobody runs a smoking boiler."),
    Always(id="hissing", when=hiss.present, then=run.stands_at("stop"), because="A boiler that hisses is stopped."),
)

RULEBASE = RuleBase(
    name="boiler",
    version="1",
    title="Boilers",
    intended_use="Tests.",
    misuse="Boilers.",
    terms=(smoke, hiss, valve, warmth),
    conclusions=(pressure, alarm, checked, run),
    rules=RULES,
    red_flags=(SMOKE,),
    urgency=run,
    invariants=INVARIANTS,
    impossible=(
        Impossible(
            id="cold_and_hissing", when=all_of(hiss.present, warmth <= celsius(40)), because="Cold water does not hiss."
        ),
    ),
)
