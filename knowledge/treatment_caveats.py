"""Remarks that go with treatments: what a reader must know before acting on one.

Use: caveats of medicines, injection, exercise, operation and return to play, each with its source.
Misuse: a remark decides nothing; where it must, it is a rule.
"""

from expert.language import Remark
from knowledge.sources.medicine_safety import (
    DEPO_MEDROL_LABEL,
    NICE_EPIDURAL,
    POLYPHARMACY_SCOTLAND,
)
from knowledge.sources.medicines import GLASGOW_GUIDELINES, MEDICATION_GUIDE
from knowledge.sources.muscle import BOGWASI_2023, ISHOI_2020
from knowledge.sources.roots import COMMISSIONING_POLICY
from knowledge.sources.spine import NICE_SCIATICA_MEDICINES
from knowledge.sources.surgery_and_return import (
    AVULSION_COHORT_2022,
    HAMSTRING_MRI_AT_RETURN,
    PREDICTORS_2014,
    RECTUS_SUMMARY,
)

LOWEST_DOSE = Remark(
    id="caveat.lowest_dose",
    says="If an anti-inflammatory is taken, then at the lowest dose that works and for the shortest time.",
    source=GLASGOW_GUIDELINES.at("dose"),
)
STOP_WHEN_ILL = Remark(
    id="caveat.stop_when_ill",
    says="It is stopped during any other illness that comes in between.",
    source=POLYPHARMACY_SCOTLAND.at("NSAIDs"),
)
OTHER_RISKS = Remark(
    id="caveat.other_risks",
    says="Smoking, alcohol, poor health, a higher dose and longer use raise the risk of ulcer and bleeding; they are "
    "not asked here.",
    source=MEDICATION_GUIDE.at("risks"),
)
NOT_FOR_SCIATICA = Remark(
    id="caveat.not_for_sciatica",
    says="For sciatica NICE advises against gabapentinoids, other antiepileptics, oral corticosteroids and "
    "benzodiazepines, and calls the benefit of anti-inflammatories limited.",
    source=NICE_SCIATICA_MEDICINES.at("second hand"),
)
NOT_LABELLED_FOR_EPIDURAL = Remark(
    id="caveat.not_labelled_for_epidural",
    says="The label of methylprednisolone names muscle, joint, soft tissue and lesion, not the epidural space, and "
    "forbids it in systemic fungal infection.",
    source=DEPO_MEDROL_LABEL.at("copy"),
)
ACUTE_AND_SEVERE = Remark(
    id="caveat.acute_and_severe",
    says="NICE: consider an epidural in acute, severe sciatica.",
    source=NICE_EPIDURAL.at("second hand"),
)
GOAL_AGREED = Remark(
    id="caveat.goal_agreed",
    says="Commissioners ask that it comes early in the course, with a goal that was agreed.",
    source=COMMISSIONING_POLICY.at("second hand"),
)
MRI_NEED_NOT_BE_NORMAL = Remark(
    id="rationale.mri_need_not_be_normal",
    says="A normal MRI is not required for a return to play: 89 % of players who were cleared still showed signal.",
    source=HAMSTRING_MRI_AT_RETURN.at("abstract"),
)
WHAT_FORETELLS_THE_RETURN = Remark(
    id="rationale.what_foretells_the_return",
    says="A deficit in the passive straight-leg raise and the athlete's own prediction go with the time to return; MRI "
    "of grades 1 and 2 does not.",
    source=PREDICTORS_2014.at("abstract"),
)
NORDIC_PREVENTS = Remark(
    id="rationale.nordic_prevents",
    says="Programmes with Nordic exercises reduce hamstring injuries (certainty moderate to high).",
    source=ISHOI_2020.at("abstract"),
)
NEVER_AN_ORDER = Remark(
    id="caveat.never_an_order",
    says="The surgeon's opinion is asked for, and the decision is shared; nothing here says that an operation is "
    "needed. A cohort of 59 proximal avulsions of the hamstrings had a PHAT score of 80 with and without operation "
    "after a year.",
    source=AVULSION_COHORT_2022.at("abstract"),
)
NOT_THE_QUADRICEPS_TENDON = Remark(
    id="caveat.not_the_quadriceps_tendon",
    says="Not meant for a rupture of the quadriceps tendon or lost knee extension; no evidence on these was collected.",
    source=BOGWASI_2023.at("abstract"),
)
RECTUS_WITHOUT_OPERATION = Remark(
    id="caveat.rectus_without_operation",
    says="A summary gives 93 % return to play without operation for tears of the rectus femoris, with less time lost "
    "(second hand).",
    source=RECTUS_SUMMARY.at("second hand"),
)
