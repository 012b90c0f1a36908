"""Look-alikes in the buttock: deep gluteal syndrome, ischiofemoral impingement, a trapped skin nerve, sacroiliac joint.

Use: a lesion of the spine is looked for before deep gluteal syndrome is accepted.
Misuse: the figures come from small groups in single centres; no test decides, a known disc closes nothing, and the
absence of oedema in the quadratus femoris speaks against nothing.
"""

from expert.language import Rule, all_of, any_of, at_least, supported, times, uncertain
from knowledge.conclusions import look_alikes, next_tests
from knowledge.sources.look_alikes import (
    DEEP_GLUTEAL_REVIEW_2020,
    ISCHIOFEMORAL_COMMENTARY,
    ISCHIOFEMORAL_TEST,
    LASLETT_2005,
    LONG_STRIDE_PAGE,
    MARTIN_2014,
    PIRIFORMIS_TESTS_PAGE,
    SACROILIAC_PAGE,
)
from knowledge.sources.reports import CUTANEOUS_NERVE, ISCHIOFEMORAL_RUNNER, PIRIFORMIS_SURGERY
from knowledge.vocabulary import buttock_tests as tests
from knowledge.vocabulary import complaint, neurology, other_studies, spine
from knowledge.vocabulary import pain_pattern as pain

RULES = (
    Rule(
        id="look_alike_buttock.deep_gluteal_test",
        title="A piriformis test is positive",
        when=any_of(tests.ACTIVE_PIRIFORMIS.present, tests.SEATED_PIRIFORMIS.present),
        then=look_alikes.CONSIDER_DEEP_GLUTEAL,
        because="Among 33 people a positive active piriformis test or seated stretch told a trapped sciatic nerve.",
        source=MARTIN_2014.at("abstract"),
        appraisal=supported(
            "Sensitivity and specificity 0.78 and 0.80, and 0.52 and 0.90: 33 people, looking back, one centre.",
            MARTIN_2014,
            grade="M",
        ),
    ),
    Rule(
        id="look_alike_buttock.deep_gluteal_symptoms",
        title="Two of: pain on sitting, a tender sciatic notch, tingling",
        when=all_of(
            complaint.BUTTOCK_DISCOMFORT.present,
            at_least(2, pain.SITTING.present, tests.NOTCH_TENDERNESS.present, neurology.SENSORY_CHANGE.present),
        ),
        then=look_alikes.CONSIDER_DEEP_GLUTEAL,
        because="Pain on sitting, tenderness over the sciatic notch and paraesthesia are its symptoms.",
        source=DEEP_GLUTEAL_REVIEW_2020.at("presentation"),
        appraisal=uncertain(
            "A review, and 22 operated patients whose lumbar MRI was negative.",
            DEEP_GLUTEAL_REVIEW_2020,
            PIRIFORMIS_SURGERY,
            grade="L",
        ),
    ),
    Rule(
        id="look_alike_buttock.deep_gluteal_unexplained",
        title="Buttock pain that the lumbar spine does not explain, below the knee or with changed sensation",
        when=all_of(
            complaint.BUTTOCK_DISCOMFORT.present,
            next_tests.LUMBAR_SPINE_DOES_NOT_EXPLAIN.concluded,
            any_of(neurology.PAIN_BELOW_KNEE.present, neurology.SENSORY_CHANGE.present),
        ),
        then=look_alikes.CONSIDER_DEEP_GLUTEAL,
        because="Deep buttock pain that reached calf or ankle, with a negative lumbar MRI, was operated at the "
        "piriformis.",
        source=PIRIFORMIS_SURGERY.at("abstract"),
        appraisal=uncertain(
            "22 operated patients; at 52 months half were cured or better.", PIRIFORMIS_SURGERY, grade="L"
        ),
        voice="safety",
    ),
    Rule(
        id="look_alike_buttock.deep_gluteal_against",
        title="Both piriformis tests are negative",
        when=all_of(
            look_alikes.CONSIDER_DEEP_GLUTEAL.concluded,
            tests.ACTIVE_PIRIFORMIS.absent,
            tests.SEATED_PIRIFORMIS.absent,
        ),
        then=look_alikes.AGAINST_DEEP_GLUTEAL,
        because="With both tests negative a trapped nerve in the buttock is less likely.",
        source=PIRIFORMIS_TESTS_PAGE.at("both tests"),
        appraisal=uncertain(
            "Negative likelihood ratio 0.11 (0.03 to 0.42), second hand.", PIRIFORMIS_TESTS_PAGE, grade="M"
        ),
    ),
    Rule(
        id="look_alike_buttock.deep_gluteal_spine_first",
        title="A prolapse at L4-L5 or L5-S1 is known",
        when=all_of(
            look_alikes.CONSIDER_DEEP_GLUTEAL.concluded,
            any_of(*(spine.DISC_PROLAPSE[level].present for level in spine.LOWER)),
        ),
        then=look_alikes.AGAINST_DEEP_GLUTEAL,
        because="A lesion of the spine has to be excluded before a nerve trapped in the buttock is accepted.",
        source=DEEP_GLUTEAL_REVIEW_2020.at("diagnosis"),
        appraisal=uncertain("A review.", DEEP_GLUTEAL_REVIEW_2020, grade="L"),
    ),
    Rule(
        id="look_alike_buttock.ischiofemoral_oedema",
        title="Oedema of the quadratus femoris",
        when=other_studies.QUADRATUS_OEDEMA.present,
        then=look_alikes.CONSIDER_ISCHIOFEMORAL,
        because="Oedema of the quadratus femoris on MRI was seen only in those with the diagnosis.",
        source=ISCHIOFEMORAL_COMMENTARY.at("results"),
        appraisal=uncertain(
            "30 patients of one surgeon, second hand; a runner had it with a wide space.",
            ISCHIOFEMORAL_COMMENTARY,
            ISCHIOFEMORAL_RUNNER,
            grade="M",
        ),
    ),
    Rule(
        id="look_alike_buttock.ischiofemoral_long_stride",
        title="Buttock or groin pain on long strides",
        when=all_of(
            any_of(complaint.BUTTOCK_DISCOMFORT.present, pain.GROIN.present, pain.AT_ISCHIUM.present),
            pain.LONG_STRIDE.present,
        ),
        then=look_alikes.CONSIDER_ISCHIOFEMORAL,
        because="Pain in buttock, hip or groin that long strides bring on speaks for ischiofemoral impingement.",
        source=LONG_STRIDE_PAGE.at("accuracy"),
        appraisal=uncertain(
            "95 % sensitive and 84 % specific, second hand; another test has no figures.",
            LONG_STRIDE_PAGE,
            ISCHIOFEMORAL_TEST,
            grade="M",
        ),
    ),
    Rule(
        id="look_alike_buttock.cutaneous_nerve",
        title="Cannot sit, and pain spreads over the lower buttock or to the genitals",
        when=all_of(pain.SITTING.present, pain.LOWER_BUTTOCK_OR_GENITALS.present),
        then=look_alikes.CONSIDER_CUTANEOUS_NERVE,
        because="A runner who could not sit for a year, with pain to the scrotum and a 'tendonitis' on MRI, had the "
        "posterior femoral cutaneous nerve trapped.",
        source=CUTANEOUS_NERVE.at("course"),
        appraisal=uncertain("One case report.", CUTANEOUS_NERVE, grade="L"),
        voice="safety",
    ),
    Rule(
        id="look_alike_buttock.cutaneous_nerve_block",
        title="A block of the nerve takes the pain away",
        when=other_studies.BLOCK_RELIEVES.present,
        then=look_alikes.CONSIDER_CUTANEOUS_NERVE,
        because="Relief by a block confirmed it.",
        source=CUTANEOUS_NERVE.at("diagnosis"),
        appraisal=uncertain("One case report.", CUTANEOUS_NERVE, grade="L"),
        voice="safety",
    ),
    Rule(
        id="look_alike_buttock.sacroiliac",
        title="Three or more of six provocation tests",
        when=tests.SACROILIAC_TESTS >= times(3),
        then=look_alikes.CONSIDER_SACROILIAC,
        because="Three or more of six provocation tests point to the sacroiliac joint.",
        source=LASLETT_2005.at("abstract"),
        appraisal=supported("Sensitivity 94 %, specificity 78 %.", LASLETT_2005, grade="M"),
    ),
    Rule(
        id="look_alike_buttock.sacroiliac_against",
        title="The pain centralises",
        when=all_of(look_alikes.CONSIDER_SACROILIAC.concluded, tests.CENTRALISES.present),
        then=look_alikes.AGAINST_SACROILIAC,
        because="Pain that repeated movements draw back to the spine points to the disc.",
        source=SACROILIAC_PAGE.at("centralisation"),
        appraisal=uncertain(
            "Without those who centralise, specificity rises to 87 %, second hand.",
            SACROILIAC_PAGE,
            LASLETT_2005,
            grade="M",
        ),
    ),
)
