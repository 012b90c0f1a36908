"""A policy that releases a treatment."""

from expert.language import Policy, not_appraised
from tests.bad.parts import SOURCE, leaks, use

Policy(
    id="danger.suspends", title="Danger suspends", when=leaks.present, step="go on", over=(use,),
    because="A kettle that leaks is dangerous.", source=SOURCE, appraisal=not_appraised("Nobody has looked."),
)  # fmt: skip
