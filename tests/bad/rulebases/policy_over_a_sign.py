"""A policy over a sign, which has no steps."""

from expert.language import Policy, not_appraised
from tests.bad.parts import SOURCE, descale, leaks

Policy(
    id="danger.suspends", title="Danger suspends", when=leaks.present, step="stop", over=(descale,),
    because="A kettle that leaks is dangerous.", source=SOURCE, appraisal=not_appraised("Nobody has looked."),
)  # fmt: skip
