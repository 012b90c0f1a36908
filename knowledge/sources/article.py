"""The article and the case that the rule base encodes, claim by claim.

Use: cite them at the part that makes the claim; what published evidence says of it is the rule's appraisal.
Misuse: neither is evidence for itself; both stand in the clinic's own voice.
"""

from expert.language import Source

CLINIC_ARTICLE = Source(
    id="clinic_article",
    title="How Lumbar Problems Can Lead to Hamstring Issues",
    kind="article",
    journal="A clinic's article, New York",
    read="whole",
)

CLINIC_MSUS_CASE = Source(
    id="clinic_msus_case",
    title="[Case of an overlooked muscle tear found by musculoskeletal ultrasonography (MSUS)]",
    kind="case",
    journal="The same clinic, New York",
    read="whole",
)
