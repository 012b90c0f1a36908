"""Allergy, asthma, and medicines that an anti-inflammatory makes more poisonous.

Use: what the prescriber has to know before the first tablet.
Misuse: not every interaction; only those for which the registers hold a source.
"""

from expert.language import flag

NSAID_HYPERSENSITIVITY = flag(
    "nsaid.hypersensitivity",
    "Is there an allergy to aspirin or an anti-inflammatory, or asthma that they made worse?",
    title="allergy to, or asthma worsened by, aspirin or an NSAID",
)
ASTHMA = flag("lungs.asthma", "Has the patient asthma?", title="asthma")
LITHIUM = flag("medicines.lithium", "Does the patient take lithium?", title="lithium")
METHOTREXATE = flag("medicines.methotrexate", "Does the patient take methotrexate?", title="methotrexate")
ANTI_INFLAMMATORY_TRIED = flag(
    "treatment.anti_inflammatory_tried",
    "Has an anti-inflammatory been tried for this complaint?",
    title="anti-inflammatory tried for this complaint",
)

TERMS = (NSAID_HYPERSENSITIVITY, ASTHMA, LITHIUM, METHOTREXATE, ANTI_INFLAMMATORY_TRIED)
