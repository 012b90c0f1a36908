"""Look-alikes of vessels, and the claudication that is taken for them: arteries, aneurysm, veins, and the spinal canal.

Use: pain that comes with effort and goes on stopping is a question to the arteries, in athletes and cyclists too.
Misuse: normal pulses and a normal index at rest exclude nothing, and the absence of a mass that can be felt clears no
aneurysm. The red flags of vessels have their own rules and their own urgency.
"""

from expert.language import Remark, Rule, all_of, any_of, at_least, percent, supported, uncertain
from knowledge import conclusions
from knowledge.conclusions import look_alikes, next_tests, safety
from knowledge.sources.look_alikes import (
    CYCLISTS_2009,
    ENDOFIBROSIS_1997,
    ENDOFIBROSIS_REVIEW,
    ILIAC_ANEURYSM_2013,
    NADEAU_2013,
)
from knowledge.sources.reports import (
    ANEURYSM_PLEXOPATHY,
    CYCLIST_ENDOFIBROSIS,
    CYCLIST_OCCLUSION,
    THROMBOSIS_FOOTBALLER,
)
from knowledge.sources.safety import DEVON_ISCHAEMIA, HIGHLAND_VASCULAR, LOTHIAN_FLAGS
from knowledge.vocabulary import complaint, other_studies
from knowledge.vocabulary import pain_pattern as pain

_REST_EXCLUDES_NOTHING = Remark(
    id="caveat.findings_at_rest_exclude_nothing",
    says="Normal pulses and a normal index at rest do not exclude it: the index is measured after effort.",
    source=ENDOFIBROSIS_1997.at("abstract"),
)

_CAUDA_EQUINA_FIRST = Remark(
    id="caveat.cauda_equina_first",
    says="With sciatica the questions on the cauda equina come first: trouble starting or feeling the flow of urine is "
    "one of its red flags.",
    source=LOTHIAN_FLAGS.at("red flags"),
)

RULES = (
    Rule(
        id="look_alike_vessel.neurogenic_claudication",
        title="Two of: on standing alone, relieved by sitting, above the knee, eased leaning forward",
        when=at_least(
            2,
            *(sign.present for sign in pain.NEUROGENIC_CLAUDICATION),
        ),
        then=look_alikes.CONSIDER_NEUROGENIC_CLAUDICATION,
        because="Pain that standing alone brings on and sitting relieves, above the knee, easier leaning on a trolley, "
        "speaks for neurogenic claudication.",
        source=NADEAU_2013.at("abstract"),
        appraisal=uncertain(
            "All four together: positive likelihood ratio 13; that two are enough to list it is ours.",
            NADEAU_2013,
            grade="M",
        ),
    ),
    Rule(
        id="look_alike_vessel.neurogenic_against",
        title="Standing alone does not bring it on",
        when=all_of(look_alikes.CONSIDER_NEUROGENIC_CLAUDICATION.concluded, pain.STANDING.absent),
        then=look_alikes.AGAINST_NEUROGENIC_CLAUDICATION,
        because="Where standing alone does not bring the pain on, neurogenic claudication is unlikely.",
        source=NADEAU_2013.at("abstract"),
        appraisal=supported("Negative likelihood ratio 0.05.", NADEAU_2013, grade="M"),
    ),
    Rule(
        id="look_alike_vessel.vascular_claudication",
        title="Pain with effort each time again, in the calf or quickly gone while standing still",
        when=all_of(pain.ON_EFFORT.present, any_of(pain.QUICK_RELIEF.present, pain.IN_CALF.present)),
        then=look_alikes.CONSIDER_VASCULAR_CLAUDICATION,
        because="Pain with a certain effort, in the calf, quickly gone on standing still, speaks for vascular "
        "claudication.",
        source=NADEAU_2013.at("abstract"),
        appraisal=uncertain(
            "Calf together with relief on standing still: likelihood ratio 20; that one of them is enough to list it "
            "is ours.",
            NADEAU_2013,
            grade="M",
        ),
        caveats=(_REST_EXCLUDES_NOTHING,),
    ),
    Rule(
        id="look_alike_vessel.vascular_against",
        title="Standing alone brings it on, or it needs sitting down",
        when=all_of(
            look_alikes.CONSIDER_VASCULAR_CLAUDICATION.concluded,
            any_of(pain.STANDING.present, pain.QUICK_RELIEF.absent),
        ),
        then=look_alikes.AGAINST_VASCULAR_CLAUDICATION,
        because="Pain on standing alone, or that standing still does not relieve, points to the spinal canal.",
        source=NADEAU_2013.at("abstract"),
        appraisal=uncertain("The study tells the two apart by these symptoms.", NADEAU_2013, grade="M"),
    ),
    Rule(
        id="look_alike_vessel.endofibrosis",
        title="A cyclist or endurance athlete with pain on effort",
        when=all_of(pain.CYCLING_OR_ENDURANCE.present, pain.ON_EFFORT.present),
        then=look_alikes.CONSIDER_ENDOFIBROSIS,
        because="A cyclist's leg trouble on effort came from the iliac artery; it had fitted an S1 radiculopathy, and "
        "was named six months after the first visit.",
        source=CYCLIST_ENDOFIBROSIS.at("course"),
        appraisal=supported(
            "A review finds a mean delay of 45 months; two cyclists were labelled L4-L5 and S1.",
            ENDOFIBROSIS_REVIEW,
            CYCLISTS_2009,
            CYCLIST_ENDOFIBROSIS,
            CYCLIST_OCCLUSION,
            grade="M",
        ),
        caveats=(_REST_EXCLUDES_NOTHING,),
        voice="safety",
    ),
    Rule(
        id="look_alike_vessel.endofibrosis_index",
        title="Index below 0.66 after effort",
        when=other_studies.INDEX_AFTER_EFFORT < percent(66),
        then=look_alikes.CONSIDER_ENDOFIBROSIS,
        because="In the papers with data the index was always below 0.66, mostly after effort only.",
        source=ENDOFIBROSIS_REVIEW.at("abstract"),
        appraisal=supported(
            "24 papers; an earlier review found less than 0.5 after effort in 85 %.",
            ENDOFIBROSIS_REVIEW,
            ENDOFIBROSIS_1997,
            grade="M",
        ),
    ),
    Rule(
        id="look_alike_vessel.low_index_wants_an_image",
        title="Index below 0.66 after effort: the arteries are imaged",
        when=other_studies.INDEX_AFTER_EFFORT < percent(66),
        then=next_tests.ARTERIAL_IMAGING_ADVISED,
        because="An index below 0.66 after effort was found in every paper with data on endofibrosis: the iliac "
        "arteries are looked at, though the index has been measured.",
        source=ENDOFIBROSIS_REVIEW.at("abstract"),
        appraisal=uncertain(
            "The index is the more reliable: images showed nothing abnormal in 3 of 24 papers, and minor narrowing at "
            "most in 14. That a low one is followed by an image, and without delay, is ours.",
            ENDOFIBROSIS_REVIEW,
            ENDOFIBROSIS_1997,
            grade="M",
        ),
        voice="safety",
    ),
    Rule(
        id="look_alike_vessel.aneurysm",
        title="A red flag of an aneurysm",
        when=safety.ANEURYSM_SUSPECTED.concluded,
        then=look_alikes.CONSIDER_ANEURYSM,
        because="A pulsating mass, collapse, a known aneurysm or unexplained loss of blood with leg pain.",
        source=ILIAC_ANEURYSM_2013.at("review"),
        appraisal=uncertain(
            "Signs of a nerve in 18.3 % and hip or buttock pain in 8.3 % of internal iliac aneurysms; one ruptured "
            "after three months of 'sciatica'.",
            ILIAC_ANEURYSM_2013,
            ANEURYSM_PLEXOPATHY,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="look_alike_vessel.aneurysm_urinary",
        title="Signs of a nerve or buttock pain with bloody, burning or frequent urination",
        when=all_of(
            any_of(conclusions.NEURAL_SIGNS.concluded, complaint.BUTTOCK_DISCOMFORT.present),
            pain.URINARY.present,
        ),
        then=look_alikes.CONSIDER_ANEURYSM,
        because="A driver with urinary trouble, then sciatica and foot drop, had an internal iliac aneurysm.",
        source=ILIAC_ANEURYSM_2013.at("case"),
        appraisal=uncertain(
            "Urological symptoms in 28.3 % of internal iliac aneurysms; which ones the abstract does not say.",
            ILIAC_ANEURYSM_2013,
            grade="L",
        ),
        caveats=(_CAUDA_EQUINA_FIRST,),
        voice="safety",
    ),
    Rule(
        id="look_alike_vessel.limb_ischaemia",
        title="A leg that is cold, pale or without a pulse: its arteries are listed",
        when=safety.LIMB_ISCHAEMIA_SUSPECTED.concluded,
        then=look_alikes.CONSIDER_LEG_ARTERY,
        because="Pain, numbness and weakness of a leg that is cold, pale or pulseless are lost perfusion; a sudden "
        "onset or atrial fibrillation suggests an embolus.",
        source=HIGHLAND_VASCULAR.at("acute limb ischaemia"),
        appraisal=uncertain(
            "Guidance of a health board and a county on the leg; that an aneurysm upstream is thought of too is ours: "
            "one of the iliac artery was 'sciatica' for three months, then a numb and weak leg.",
            HIGHLAND_VASCULAR,
            DEVON_ISCHAEMIA,
            ANEURYSM_PLEXOPATHY,
            grade="H",
        ),
        voice="safety",
    ),
    Rule(
        id="look_alike_vessel.thrombosis",
        title="A swollen or tender leg, or worse under treatment of the muscle",
        when=safety.DVT_SUSPECTED.concluded,
        then=look_alikes.CONSIDER_THROMBOSIS,
        because="A 'hamstring tear' that treatment made worse was a thrombosis.",
        source=THROMBOSIS_FOOTBALLER.at("course"),
        appraisal=uncertain("One case report.", THROMBOSIS_FOOTBALLER, grade="L"),
        voice="safety",
    ),
)
