"""A policy at a step that the grade has not."""

from expert.language import Policy, not_appraised
from tests.bad.parts import SOURCE, leaks, use

Policy(
    id="danger.suspends", title="Danger suspends", when=leaks.present, step="withhold", over=(use,),
    because="A kettle that leaks is dangerous.", source=SOURCE, appraisal=not_appraised("Nobody has looked."),
)  # fmt: skip
