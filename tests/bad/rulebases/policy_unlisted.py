"""A policy over a grade that the rule base does not list."""

from expert.language import Policy, Rule, grade, not_appraised
from tests.bad.parts import SOURCE, TOLD, base, leaks, scale

other = grade("other_use", "Other use", steps=("go on", "stop"), releasing=("go on",))

base(
    Rule(id="scale.leak", when=leaks.present, then=scale.at("possible"), **TOLD),
    policies=(
        Policy(
            id="danger.suspends", title="Danger suspends", when=leaks.present, step="stop", over=(other,),
            because="A kettle that leaks is dangerous.", source=SOURCE, appraisal=not_appraised("Nobody has looked."),
        ),
    ),
)  # fmt: skip
