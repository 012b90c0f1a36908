"""Appraisals that several rules share.

Use: a rule that only restates what was found infers nothing, and must not weaken what rests on it.
Misuse: a step that infers anything has an appraisal of its own, with its sources, beside the rule.
"""

from expert.language import by_definition, not_appraised

BY_DEFINITION = by_definition("It restates what was found or concluded, and infers nothing.")
NOT_LOOKED_FOR = not_appraised("A precaution of ours; no published evidence on this step was found.")
