"""Appraisals that several rules share.

Use: a rule that only restates what was found infers nothing, and must not weaken what rests on it.
Misuse: a step that infers anything has an appraisal of its own, with its sources, beside the rule.
"""

from expert.language import not_appraised, supported
from knowledge.sources.article import CLINIC_ARTICLE, CLINIC_MSUS_CASE

BY_DEFINITION = supported("It restates what was found, and infers nothing.", CLINIC_ARTICLE)
BY_DEFINITION_IN_CASE = supported("It restates what was found, and infers nothing.", CLINIC_MSUS_CASE)
NOT_LOOKED_FOR = not_appraised("A precaution of ours; no published evidence on this step was found.")
