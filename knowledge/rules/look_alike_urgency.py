"""How soon a look-alike is looked into: masses, an aneurysm, a stress fracture, the growth plates of the pelvis.

Use: a look-alike that gets worse by waiting is urgent by itself, before any red flag is answered.
Misuse: it never lowers what a red flag calls for, and a look-alike without an urgency here is not thereby routine.
"""

from expert.language import Rule, any_of, percent, uncertain
from knowledge import conclusions
from knowledge.conclusions import look_alikes, safety
from knowledge.sources.look_alikes import ENDOFIBROSIS_REVIEW, ILIAC_ANEURYSM_2013, KAHANOV_2015
from knowledge.sources.muscle import MISSED_AVULSION
from knowledge.sources.reports import (
    ANEURYSM_PLEXOPATHY,
    ENDOMETRIOSIS_26,
    GLUTEAL_SCHWANNOMA,
    ISCHIAL_AVULSION_GIRL,
    MISSED_ISCHIAL_AVULSION,
    SACRAL_FRACTURE_RUNNER,
    SACRAL_OSTEOCHONDROMA,
    THIGH_SARCOMA,
)
from knowledge.vocabulary import other_studies

_MISSED = uncertain(
    "A case review, and two reports: one avulsion missed for seven months, one displaced by 1.5 cm.",
    MISSED_AVULSION,
    MISSED_ISCHIAL_AVULSION,
    ISCHIAL_AVULSION_GIRL,
    grade="L",
)

RULES = (
    Rule(
        id="look_alike_urgency.mass",
        title="A tumour of nerve, soft tissue or sacrum, a pelvic mass, the plexus, or endometriosis is considered",
        when=any_of(
            look_alikes.CONSIDER_NERVE_TUMOUR.concluded,
            look_alikes.CONSIDER_SOFT_TISSUE_TUMOUR.concluded,
            look_alikes.CONSIDER_SACRAL_LESION.concluded,
            look_alikes.CONSIDER_PELVIC_MASS.concluded,
            look_alikes.CONSIDER_PLEXOPATHY.concluded,
            look_alikes.CONSIDER_ENDOMETRIOSIS.concluded,
        ),
        then=safety.URGENCY.at("soon"),
        because="Tumours of nerve and sacrum, a mass in the pelvis and endometriosis were found after months and "
        "years, a sarcoma after three drainages: where one is considered, it is imaged soon.",
        source=GLUTEAL_SCHWANNOMA.at("course"),
        appraisal=uncertain(
            "Case reports; the urgency is ours.",
            GLUTEAL_SCHWANNOMA,
            SACRAL_OSTEOCHONDROMA,
            ENDOMETRIOSIS_26,
            THIGH_SARCOMA,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="look_alike_urgency.artery",
        title="An ankle-brachial index below 0.66 after effort",
        when=other_studies.INDEX_AFTER_EFFORT < percent(66),
        then=safety.URGENCY.at("soon"),
        because="An index below 0.66 after effort points to the iliac artery: vascular specialist and imaging soon.",
        source=ENDOFIBROSIS_REVIEW.at("abstract"),
        appraisal=uncertain(
            "A review with a mean delay of 45 months; the urgency is ours.", ENDOFIBROSIS_REVIEW, grade="M"
        ),
        voice="safety",
    ),
    Rule(
        id="look_alike_urgency.aneurysm",
        title="An aneurysm is considered",
        when=look_alikes.CONSIDER_ANEURYSM.concluded,
        then=safety.URGENCY.at("urgent"),
        because="An aneurysm taken for sciatica ruptured and killed: where one is considered, the arteries are imaged "
        "the same day.",
        source=ANEURYSM_PLEXOPATHY.at("course"),
        appraisal=uncertain(
            "Case reports and a small review; the urgency is ours.", ANEURYSM_PLEXOPATHY, ILIAC_ANEURYSM_2013, grade="L"
        ),
        voice="safety",
    ),
    Rule(
        id="look_alike_urgency.sacral_fracture",
        title="A stress fracture of the sacrum is considered",
        when=look_alikes.CONSIDER_SACRAL_FRACTURE.concluded,
        then=safety.URGENCY.at("soon"),
        because="A stress fracture is excluded before running goes on; the plain film is often normal.",
        source=SACRAL_FRACTURE_RUNNER.at("case"),
        appraisal=uncertain(
            "A case report and a review; the urgency is ours.", SACRAL_FRACTURE_RUNNER, KAHANOV_2015, grade="L"
        ),
        voice="safety",
    ),
    Rule(
        id="look_alike_urgency.apophysis",
        title="An avulsion of an apophysis of the pelvis is considered",
        when=look_alikes.CONSIDER_APOPHYSIS.concluded,
        then=safety.URGENCY.at("soon"),
        because="Found early, an avulsed apophysis can be fixed where that is apt; it is often missed.",
        source=MISSED_AVULSION.at("conclusion"),
        appraisal=_MISSED,
        voice="safety",
    ),
    Rule(
        id="look_alike_urgency.apophysis_not_stretched",
        title="No stretching while an avulsion of an apophysis of the pelvis is considered",
        when=look_alikes.CONSIDER_APOPHYSIS.concluded,
        then=conclusions.STRETCHING.at("withhold"),
        because="The muscle pulls on what may be torn off; the film comes first.",
        source=MISSED_ISCHIAL_AVULSION.at("course"),
        appraisal=_MISSED,
        voice="safety",
    ),
    Rule(
        id="look_alike_urgency.apophysis_shown",
        title="The plain film shows an avulsion of an apophysis",
        when=other_studies.PELVIC_RADIOGRAPH.is_in(*other_studies.APOPHYSES),
        then=conclusions.SURGICAL_OPINION.at("advised"),
        because="Early diagnosis allows fixation where that is apt.",
        source=MISSED_AVULSION.at("conclusion"),
        appraisal=_MISSED,
        voice="safety",
    ),
)
