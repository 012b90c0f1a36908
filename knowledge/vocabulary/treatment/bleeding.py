"""Ulcers, bleeding, and the medicines that make bleeding likelier.

Use: what raises the risk of an ulcer or a bleed with an anti-inflammatory, and, for blood thinners, with a needle.
Misuse: a question that nobody asked is left out, never answered 'none'.
"""

from expert.language import choice, flag

RECENT_ULCER_OR_BLEED = flag(
    "gut.recent_ulcer_or_bleed",
    "Is there a recent or active ulcer of stomach or bowel, or bleeding from it?",
    title="recent or active ulcer or bleed of stomach or bowel",
)
ULCER_EPISODES = choice(
    "gut.ulcer_episodes",
    "How many proven episodes of ulcer or bleeding of stomach or bowel were there ever?",
    title="proven gut ulcer or bleeding episodes, ever",
    values=("none", "one", "two or more"),
    ordered=True,
    was=("gut.previous_ulcer",),
    explains="An ulcer in the past whose number of episodes is not known counts as one.",
)
BLEEDING_FROM_AN_ANTI_INFLAMMATORY = flag(
    "gut.bleeding_from_an_anti_inflammatory",
    "Did stomach or bowel ever bleed or perforate with an anti-inflammatory?",
    title="gut bleed or perforation ever on an anti-inflammatory",
)
BLEEDING_DISORDER = flag(
    "blood.bleeding_disorder",
    "Is there a bleeding disorder?",
    title="bleeding disorder",
    was=("injection.bleeding_disorder",),
)
ANTICOAGULANT = flag(
    "medicines.anticoagulant",
    "Does the patient take an anticoagulant (warfarin, a DOAC, heparin)?",
    title="anticoagulant",
)
ANTIPLATELET = flag(
    "medicines.antiplatelet", "Does the patient take an antiplatelet (clopidogrel, prasugrel)?", title="antiplatelet"
)
LOW_DOSE_ASPIRIN = flag(
    "medicines.low_dose_aspirin",
    "Does the patient take low-dose aspirin?",
    title="low-dose aspirin",
    was=("medicines.raising_bleeding_risk",),
    explains="One question on five medicines was divided: aspirin, another anti-inflammatory, an antiplatelet, a "
    "corticosteroid, an SSRI or SNRI are now asked one by one.",
)
ANOTHER_ANTI_INFLAMMATORY = flag(
    "medicines.another_anti_inflammatory",
    "Does the patient take another anti-inflammatory already?",
    title="another anti-inflammatory already taken",
)
CORTICOSTEROID = flag(
    "medicines.corticosteroid", "Does the patient take a corticosteroid by mouth?", title="corticosteroid by mouth"
)
SSRI_OR_SNRI = flag(
    "medicines.ssri_or_snri",
    "Does the patient take an antidepressant of the SSRI or SNRI kind?",
    title="SSRI or SNRI antidepressant",
)

TERMS = (
    RECENT_ULCER_OR_BLEED, ULCER_EPISODES, BLEEDING_FROM_AN_ANTI_INFLAMMATORY, BLEEDING_DISORDER, ANTICOAGULANT,
    ANTIPLATELET, LOW_DOSE_ASPIRIN, ANOTHER_ANTI_INFLAMMATORY, CORTICOSTEROID, SSRI_OR_SNRI,
)  # fmt: skip
