"""Look-alikes at the proximal hamstring tendons: avulsion, tendinopathy, hamstring syndrome, sciatic nerve.

Use: each explanation that fits is listed, with what speaks against it beside it.
Misuse: a test of the tendon decides nothing alone; imaging changes are common without pain.
"""

from expert.language import Remark, Rule, all_of, any_of, at_least, supported, uncertain
from knowledge import conclusions
from knowledge.conclusions import look_alikes
from knowledge.red_flags import ACUTE_SIGNS_OF_AVULSION, SIGNS_OF_AVULSION
from knowledge.sources.look_alikes import (
    CACCHIO_2012,
    HAMSTRING_SYNDROME_PAGE,
    PURANEN_ORAVA_PAGE,
    WILSON_SCIATIC,
    YOUNG_2008,
)
from knowledge.sources.muscle import AVULSION_CASE_2014
from knowledge.sources.reports import CUTANEOUS_NERVE, LATE_FOOT_DROP
from knowledge.vocabulary import buttock_tests
from knowledge.vocabulary import pain_pattern as pain

_TENDON_CHANGES_ARE_COMMON = Remark(
    id="caveat.tendon_changes_are_common",
    says="Changes of the tendon on imaging are common in people without pain (second hand).",
    source=PURANEN_ORAVA_PAGE.at("page; second hand"),
)
_OR_A_TRAPPED_NERVE = Remark(
    id="caveat.tendonitis_or_a_trapped_nerve",
    says="A 'tendonitis' on MRI that failed every treatment was a trapped cutaneous nerve.",
    source=CUTANEOUS_NERVE.at("course"),
)

_LIKE_A_TENDON = (pain.ONSET.is_("gradual"), pain.SITTING.present, pain.LUNGE_OR_STRETCH.present)

RULES = (
    Rule(
        id="look_alike_tendon.avulsion",
        title="Two of: forced stretch, bruising, unable to sit, weak near extension, a gap",
        when=at_least(
            2,
            *(sign.present for sign in SIGNS_OF_AVULSION),
        ),
        then=look_alikes.CONSIDER_AVULSION,
        because="Hip forced into flexion with the knee straight, bruising, a seat that cannot be used, weakness near "
        "extension and a gap are the signs of an avulsion; swelling can hide the gap.",
        source=AVULSION_CASE_2014.at("abstract"),
        appraisal=uncertain(
            "A case report; the signs are listed in our register, its abstract shows the stretch and swelling only. "
            "Sciatic symptoms come with 27.8 % of avulsions, so a sign of a nerve speaks against none.",
            AVULSION_CASE_2014,
            WILSON_SCIATIC,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="look_alike_tendon.avulsion_mechanism",
        title="A hamstring complaint with any acute sign of an avulsion, or an avulsion that is shown",
        when=all_of(
            conclusions.HAMSTRING_COMPLAINT.concluded,
            any_of(ACUTE_SIGNS_OF_AVULSION, conclusions.AVULSION.concluded),
        ),
        then=look_alikes.CONSIDER_AVULSION,
        because="A forced stretch alone led to the MRI that showed the hamstrings off the bone.",
        source=AVULSION_CASE_2014.at("imaging"),
        appraisal=uncertain("A case report.", AVULSION_CASE_2014, grade="L"),
        voice="safety",
    ),
    Rule(
        id="look_alike_tendon.tendinopathy",
        title="Pain at the sitting bone or in the hamstrings that came gradually, on sitting, on lunging or stretching",
        when=any_of(
            all_of(pain.AT_ISCHIUM.present, any_of(*_LIKE_A_TENDON)),
            all_of(conclusions.HAMSTRING_COMPLAINT.concluded, at_least(2, *_LIKE_A_TENDON)),
        ),
        then=look_alikes.CONSIDER_TENDINOPATHY,
        because="Ischial pain that came gradually and is worse on sitting, lunging or stretching speaks for the "
        "tendon.",
        source=CACCHIO_2012.at("abstract"),
        appraisal=uncertain("Examiners agree on the tests that reproduce this pain.", CACCHIO_2012, grade="M"),
        caveats=(_TENDON_CHANGES_ARE_COMMON, _OR_A_TRAPPED_NERVE),
    ),
    Rule(
        id="look_alike_tendon.tendinopathy_test",
        title="A stretch test of the proximal tendon hurts",
        when=any_of(buttock_tests.PURANEN_ORAVA.present, buttock_tests.BENT_KNEE_STRETCH.present),
        then=look_alikes.CONSIDER_TENDINOPATHY,
        because="The stretch tests provoke the pain of a proximal hamstring tendinopathy.",
        source=CACCHIO_2012.at("abstract"),
        appraisal=supported(
            "46 athletes with and 46 without: examiners agree; the figures 0.76 and 0.82 for one test are second hand.",
            CACCHIO_2012,
            PURANEN_ORAVA_PAGE,
            grade="M",
        ),
        caveats=(_TENDON_CHANGES_ARE_COMMON, _OR_A_TRAPPED_NERVE),
    ),
    Rule(
        id="look_alike_tendon.tendinopathy_against",
        title="No stretch test of the proximal tendon hurts",
        when=all_of(
            look_alikes.CONSIDER_TENDINOPATHY.concluded,
            buttock_tests.PURANEN_ORAVA.absent,
            buttock_tests.BENT_KNEE_STRETCH.absent,
        ),
        then=look_alikes.AGAINST_TENDINOPATHY,
        because="With both stretch tests negative a tendinopathy is less likely; about one in four was missed by one.",
        source=PURANEN_ORAVA_PAGE.at("accuracy"),
        appraisal=uncertain("A sensitivity of 0.76, second hand.", PURANEN_ORAVA_PAGE, grade="M"),
    ),
    Rule(
        id="look_alike_tendon.syndrome",
        title="Ischial pain to the back of the knee with a weak hamstring or several tears",
        when=all_of(
            any_of(pain.TO_POPLITEAL_FOSSA.present, pain.AT_ISCHIUM.present),
            at_least(
                2,
                pain.TO_POPLITEAL_FOSSA.present,
                pain.SITTING.present,
                pain.LUNGE_OR_STRETCH.present,
                buttock_tests.WEAK_NEAR_EXTENSION.present,
                pain.SEVERAL_TEARS.present,
            ),
            any_of(buttock_tests.WEAK_NEAR_EXTENSION.present, pain.SEVERAL_TEARS.present),
        ),
        then=look_alikes.CONSIDER_HAMSTRING_SYNDROME,
        because="Pain from the ischium to the popliteal fossa with a weak hamstring was the pattern of 44 athletes "
        "whose sciatic nerve was tethered at the ischium.",
        source=YOUNG_2008.at("abstract"),
        appraisal=uncertain(
            "A series of operations; imaging is often normal, and nerve conduction was slowed in 18 of 27.",
            YOUNG_2008,
            HAMSTRING_SYNDROME_PAGE,
            grade="L",
        ),
    ),
    Rule(
        id="look_alike_tendon.syndrome_against",
        title="Tender in mid-belly or deep in the buttock",
        when=all_of(
            look_alikes.CONSIDER_HAMSTRING_SYNDROME.concluded,
            any_of(buttock_tests.THIGH_TENDERNESS.present, buttock_tests.NOTCH_TENDERNESS.present),
        ),
        then=look_alikes.AGAINST_HAMSTRING_SYNDROME,
        because="Tenderness in mid-belly suggests a tear, tenderness deep in the buttock the piriformis.",
        source=HAMSTRING_SYNDROME_PAGE.at("examination"),
        appraisal=uncertain("A summary of surgeons' experience.", HAMSTRING_SYNDROME_PAGE, grade="L"),
    ),
    Rule(
        id="look_alike_tendon.sciatic_injury",
        title="A torn or avulsed hamstring with signs of a nerve",
        when=all_of(
            any_of(
                look_alikes.CONSIDER_AVULSION.concluded,
                conclusions.INJURY_GRADE.reaches("full-thickness tear"),
            ),
            any_of(conclusions.NEURAL_SIGNS.concluded, buttock_tests.SEVERAL_ROOTS.present),
        ),
        then=look_alikes.CONSIDER_SCIATIC_INJURY,
        because="Sciatic symptoms came with 27.8 % of 162 proximal avulsions, and foot drop months later in one: a "
        "sign of a nerve does not exclude a tear.",
        source=WILSON_SCIATIC.at("abstract"),
        appraisal=supported(
            "162 patients; one late foot drop, second hand.",
            WILSON_SCIATIC,
            LATE_FOOT_DROP,
            grade="L",
        ),
    ),
)
