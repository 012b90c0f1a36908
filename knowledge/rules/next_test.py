"""The next test for each look-alike that no image decides: nerves, arteries, veins, blood, movements, blocks.

Use: advice stands until the test is known to have been done.
Misuse: a normal index at rest, a normal CRP and an early electrodiagnosis exclude nothing.
"""

from expert.language import Rule, all_of, any_of, supported, uncertain
from knowledge import conclusions
from knowledge.conclusions import look_alikes, next_tests, roots, safety
from knowledge.sources.look_alikes import (
    CYCLISTS_2009,
    ENDOFIBROSIS_REVIEW,
    GLUTEAL_PAIN_TABLE_2,
    HAMSTRING_SYNDROME_PAGE,
    ILIAC_ANEURYSM_2013,
    LASLETT_2005,
    PLEXUS_REVIEW_2020,
    SACROILIAC_PAGE,
)
from knowledge.sources.muscle import AFTER_AVULSION
from knowledge.sources.reports import (
    ANEURYSM_PLEXOPATHY,
    BUTTOCK_SPONDYLITIS,
    CRICKETER_SPONDYLITIS,
    CUTANEOUS_NERVE,
    CYCLIST_OCCLUSION,
    FEINBERG_2006,
    PIRIFORMIS_SURGERY,
    THIGH_SARCOMA,
    THROMBOSIS_FOOTBALLER,
)
from knowledge.sources.roots import BASEBALL_BOY
from knowledge.sources.safety import HIGHLAND_VASCULAR, SIX_PS
from knowledge.sources.spine import NASS_SUMMARY, NEURAL_STRETCHING_1989
from knowledge.vocabulary import muscle

RULES = (
    Rule(
        id="next_test.neurological_examination",
        title="A lumbar source, and nerves not examined",
        when=look_alikes.CONSIDER_LUMBAR_SOURCE.concluded,
        then=next_tests.NEUROLOGICAL_EXAMINATION_ADVISED,
        unless=any_of(conclusions.NEURAL_SIGNS.concluded, roots.NEUROLOGY_FITS.concluded),
        because="The straight-leg raise, the crossed raise, power and sensation are tested first; the slump test with "
        "differentiation belongs to every examination of a hamstring, and the reflexes are looked at too.",
        source=NASS_SUMMARY.at("examination"),
        appraisal=supported(
            "A guideline recommends muscle and sensory testing and both leg raises; it finds too little on absent "
            "reflexes and on the slump test, which a study of footballers asks for.",
            NASS_SUMMARY,
            NEURAL_STRETCHING_1989,
            grade="H",
        ),
    ),
    Rule(
        id="next_test.electrodiagnosis",
        title="A nerve tethered, trapped or damaged outside the spine",
        when=any_of(
            look_alikes.CONSIDER_HAMSTRING_SYNDROME.concluded,
            look_alikes.CONSIDER_DEEP_GLUTEAL.concluded,
            look_alikes.CONSIDER_PLEXOPATHY.concluded,
            look_alikes.CONSIDER_SCIATIC_INJURY.concluded,
            next_tests.LUMBAR_SPINE_DOES_NOT_EXPLAIN.concluded,
        ),
        then=next_tests.ELECTRODIAGNOSIS_ADVISED,
        unless=next_tests.ELECTRODIAGNOSIS_DONE.concluded,
        because="Electrodiagnosis told the sciatic nerve from the roots, and spared a man the wrong operation.",
        source=FEINBERG_2006.at("tests"),
        appraisal=uncertain(
            "Abnormal in 18 of 27 with hamstring syndrome, and in 11 of 20 operated at the piriformis.",
            FEINBERG_2006,
            HAMSTRING_SYNDROME_PAGE,
            PIRIFORMIS_SURGERY,
            PLEXUS_REVIEW_2020,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="next_test.electrodiagnosis_of_wasting",
        title="Wasting of the muscle, and a lumbar source considered",
        when=all_of(muscle.ATROPHY.present, look_alikes.CONSIDER_LUMBAR_SOURCE.concluded),
        then=next_tests.ELECTRODIAGNOSIS_ADVISED,
        unless=next_tests.ELECTRODIAGNOSIS_DONE.concluded,
        because="A boy's hamstring was wasted and not torn, and electromyography showed a root; wasting is not put "
        "down to a torn muscle alone.",
        source=BASEBALL_BOY.at("tests"),
        appraisal=uncertain(
            "One case report, in which power, sensation and reflexes were intact; wasting follows a torn tendon too.",
            BASEBALL_BOY,
            AFTER_AVULSION,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="next_test.vascular_study",
        title="Claudication of the arteries, or endofibrosis",
        when=any_of(look_alikes.CONSIDER_VASCULAR_CLAUDICATION.concluded, look_alikes.CONSIDER_ENDOFIBROSIS.concluded),
        then=next_tests.VASCULAR_STUDY_ADVISED,
        unless=next_tests.VASCULAR_STUDY_DONE.concluded,
        because="The index after effort is the most reliable test; images were normal or nearly so in most.",
        source=ENDOFIBROSIS_REVIEW.at("abstract"),
        appraisal=supported(
            "A review of 42 papers; a provocative test found 85 % of cyclists' cases.",
            ENDOFIBROSIS_REVIEW,
            CYCLISTS_2009,
            grade="M",
        ),
    ),
    Rule(
        id="next_test.arteries",
        title="An aneurysm",
        when=look_alikes.CONSIDER_ANEURYSM.concluded,
        then=next_tests.ARTERIAL_IMAGING_ADVISED,
        because="CT showed the aneurysm that had been treated as sciatica for three months; it ruptured.",
        source=ANEURYSM_PLEXOPATHY.at("imaging"),
        appraisal=uncertain("Case reports.", ANEURYSM_PLEXOPATHY, ILIAC_ANEURYSM_2013, grade="L"),
        voice="safety",
    ),
    Rule(
        id="next_test.doppler",
        title="Doppler for a leg that may get no blood",
        when=look_alikes.CONSIDER_LEG_ARTERY.concluded,
        then=next_tests.ARTERIAL_DOPPLER_ADVISED,
        because="Feeling for pulses is unreliable: Doppler in every suspected case, and a signal that is heard does "
        "not exclude it.",
        source=SIX_PS.at("examination"),
        appraisal=supported("A teaching page of emergency physicians.", SIX_PS, grade="L"),
        voice="evidence",
    ),
    Rule(
        id="next_test.arteries_of_the_leg",
        title="Images of the arteries for a leg that may get no blood",
        when=look_alikes.CONSIDER_LEG_ARTERY.concluded,
        then=next_tests.ARTERIAL_IMAGING_ADVISED,
        because="The vascular consultant is telephoned at once and decides on the image; aorta and iliac arteries "
        "belong to it.",
        source=HIGHLAND_VASCULAR.at("acute limb ischaemia"),
        appraisal=uncertain(
            "A health board asks for the telephone call; the image, and how far up it looks, is ours: an iliac "
            "aneurysm was found by CT, and an iliac occlusion had been called a root.",
            HIGHLAND_VASCULAR,
            ANEURYSM_PLEXOPATHY,
            CYCLIST_OCCLUSION,
            grade="H",
        ),
        voice="safety",
    ),
    Rule(
        id="next_test.veins",
        title="A thrombosis",
        when=look_alikes.CONSIDER_THROMBOSIS.concluded,
        then=next_tests.DUPLEX_ULTRASOUND_ADVISED,
        because="Ultrasound of the veins showed the thrombosis that had been taken for a torn hamstring.",
        source=THROMBOSIS_FOOTBALLER.at("imaging"),
        appraisal=uncertain("One case report; the red flag has its own score.", THROMBOSIS_FOOTBALLER, grade="L"),
        voice="safety",
    ),
    Rule(
        id="next_test.inflammation",
        title="Spondyloarthritis",
        when=look_alikes.CONSIDER_SPONDYLOARTHRITIS.concluded,
        then=next_tests.INFLAMMATORY_WORKUP_ADVISED,
        because="Radiographs and blood tests found it after more than a year of 'overuse'; a normal "
        "CRP does not end the search.",
        source=BUTTOCK_SPONDYLITIS.at("tests"),
        appraisal=uncertain(
            "A table and two case reports.", GLUTEAL_PAIN_TABLE_2, BUTTOCK_SPONDYLITIS, CRICKETER_SPONDYLITIS, grade="L"
        ),
        voice="safety",
    ),
    Rule(
        id="next_test.repeated_movements",
        title="Sacroiliac tests positive, and centralisation not tested",
        when=look_alikes.CONSIDER_SACROILIAC.concluded,
        then=next_tests.REPEATED_MOVEMENTS_ADVISED,
        unless=next_tests.CENTRALISATION_TESTED.concluded,
        because="Those whose pain centralises are told apart first; the tests are then more specific.",
        source=SACROILIAC_PAGE.at("centralisation"),
        appraisal=uncertain("Specificity 87 % instead of 78 %, second hand.", SACROILIAC_PAGE, LASLETT_2005, grade="M"),
    ),
    Rule(
        id="next_test.nerve_block",
        title="The posterior femoral cutaneous nerve",
        when=look_alikes.CONSIDER_CUTANEOUS_NERVE.concluded,
        then=next_tests.DIAGNOSTIC_BLOCK_ADVISED,
        unless=next_tests.DIAGNOSTIC_BLOCK_DONE.concluded,
        because="Relief for a while by a block of the nerve confirmed it.",
        source=CUTANEOUS_NERVE.at("diagnosis"),
        appraisal=uncertain("One case report.", CUTANEOUS_NERVE, grade="L"),
        voice="safety",
    ),
    Rule(
        id="next_test.tumour_referral",
        title="A tumour of the soft tissues, by a red flag of malignancy",
        when=all_of(look_alikes.CONSIDER_SOFT_TISSUE_TUMOUR.concluded, safety.MALIGNANCY_SUSPECTED.concluded),
        then=next_tests.TUMOUR_REFERRAL_ADVISED,
        because="A haematoma that comes back is a sarcoma until the contrary is shown; the patient was referred on.",
        source=THIGH_SARCOMA.at("treatment"),
        appraisal=uncertain("One case report.", THIGH_SARCOMA, grade="L"),
        voice="safety",
    ),
)
