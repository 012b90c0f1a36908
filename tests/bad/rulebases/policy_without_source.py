"""A policy that comes from nowhere."""

from expert.language import Policy, not_appraised
from tests.bad.parts import leaks, use

Policy(
    id="danger.suspends", title="Danger suspends", when=leaks.present, step="stop", over=(use,),
    because="A kettle that leaks is dangerous.", source=None, appraisal=not_appraised("Nobody has looked."),
)  # fmt: skip
