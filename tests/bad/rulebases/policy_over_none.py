"""A policy over None."""

from expert.language import Policy, not_appraised
from tests.bad.parts import SOURCE, leaks

Policy(
    id="danger.suspends", title="Danger suspends", when=leaks.present, step="stop", over=None,
    because="A kettle that leaks is dangerous.", source=SOURCE, appraisal=not_appraised("Nobody has looked."),
)  # fmt: skip
