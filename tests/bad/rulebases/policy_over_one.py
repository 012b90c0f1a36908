"""A policy over one grade that stands in no tuple."""

from expert.language import Policy, not_appraised
from tests.bad.parts import SOURCE, leaks, use

Policy(
    id="danger.suspends", title="Danger suspends", when=leaks.present, step="stop", over=use,
    because="A kettle that leaks is dangerous.", source=SOURCE, appraisal=not_appraised("Nobody has looked."),
)  # fmt: skip
