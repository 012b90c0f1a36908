"""Appraisals that several rules share.

Use: one step that several rules take; and a rule that only restates what was found, which infers nothing and must not
weaken what rests on it.
Misuse: a step that infers anything has an appraisal of its own, with its sources, beside the rule.
"""

from expert.language import by_definition, not_appraised, uncertain
from knowledge.sources.muscle import MISSED_AVULSION, SLAVOTINEK_2010
from knowledge.sources.safety import FINUCANE_2020

BY_DEFINITION = by_definition("It restates what was found or concluded, and infers nothing.")
NOT_LOOKED_FOR = not_appraised("A precaution of ours; no published evidence on this step was found.")
TREATMENT_WAITS = uncertain(
    "A framework asks for a concern and an action; that treatment waits is ours.", FINUCANE_2020, grade="H"
)
IMAGING_UNSETTLED = uncertain("What imaging adds to examination is unsettled.", SLAVOTINEK_2010, grade="M")
OFTEN_MISSED = uncertain("Reports of tears and avulsions treated for long as strains.", MISSED_AVULSION, grade="L")
