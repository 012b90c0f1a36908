"""What forbids an injection, what calls for caution, and when its screen is clear.

Use: each contraindication alone withholds; a caution leaves the injection at 'only once answered'.
Misuse: an official list of contraindications was not found; the specialist's own check stays necessary.
"""

from expert.language import Rule, all_of, any_of, at_least, supported, uncertain, weeks, years
from knowledge import conclusions
from knowledge.conclusions import medicine_safety as measures
from knowledge.sources.medicine_safety import (
    EVEN_2012,
    GLUCOSE_FACTFINDER,
    NICE_EPIDURAL,
)
from knowledge.sources.medicines import CHEN_2018, FDA_INJECTION_2014, STATPEARLS_2020
from knowledge.sources.roots import ADOLESCENT_HERNIATION_2006, COMMISSIONING_POLICY
from knowledge.vocabulary import concordance, pain_pattern, patient, red_flags, red_flags_disease, spine
from knowledge.vocabulary import treatment as screen
from knowledge.vocabulary.concordance import found_at

_WITHHOLD = conclusions.CORTISONE_INJECTION.at("withhold")
_CONTRAINDICATED = any_of(
    screen.INFECTION.present,
    screen.BLEEDING_DISORDER.present,
    screen.ANTICOAGULANT.present,
    screen.INJECTION_ALLERGY.present,
    red_flags.COMPRESSION.present,
    screen.REFUSED.present,
    patient.PREGNANT.present,
)
_CAUTION = any_of(
    screen.DIABETES.present,
    red_flags_disease.IMMUNOSUPPRESSION.present,
    screen.HEART_FAILURE.present,
    screen.ANTIPLATELET.present,
    screen.LIVER_DISEASE.is_("severe"),
    concordance.CANAL_COMPRESSED.present,
    patient.AGE <= years(18),
)

# Two of these signs bring up neurogenic claudication.
_NO_CLAUDICATION = at_least(
    3,
    *(sign.absent for sign in pain_pattern.NEUROGENIC_CLAUDICATION),
)

RULES = (
    Rule(
        id="injection.contraindicated",
        title="Infection, bleeding tendency, allergy, cord compression, pregnancy or refusal",
        when=any_of(_CONTRAINDICATED, patient.PREGNANCY_WEEKS >= weeks(1)),
        then=_WITHHOLD,
        because="Infection, a bleeding disorder or anticoagulation, a significant allergy, acute cord compression "
        "and refusal forbid the injection; fluoroscopy is avoided in pregnancy.",
        source=CHEN_2018.at("contraindications; second hand"),
        appraisal=uncertain("A reference page; an official list was not found.", CHEN_2018, grade="L"),
    ),
    Rule(
        id="injection.no_specialist",
        title="No specialist",
        when=screen.SPECIALIST_AVAILABLE.absent,
        then=_WITHHOLD,
        because="Rare but catastrophic events leave the injection to specialists.",
        source=FDA_INJECTION_2014.at("safety communication"),
        appraisal=uncertain(
            "The warning is official; that only specialists inject is ours.", FDA_INJECTION_2014, grade="H"
        ),
        voice="safety",
    ),
    Rule(
        id="injection.neurogenic_claudication",
        title="Neurogenic claudication from a central stenosis",
        when=screen.NEUROGENIC_CLAUDICATION.present,
        then=_WITHHOLD,
        because="NICE: no epidural for neurogenic claudication from central spinal stenosis.",
        source=NICE_EPIDURAL.at("second hand"),
        appraisal=supported("A guideline, second hand.", NICE_EPIDURAL, grade="H"),
    ),
    Rule(
        id="injection.pain_does_not_match",
        title="No radicular pain that matches the level",
        when=screen.RADICULAR_PAIN_MATCHES_LEVEL.absent,
        then=_WITHHOLD,
        because="An injection needs radicular pain in the leg that matches the level.",
        source=COMMISSIONING_POLICY.at("criteria; second hand"),
        appraisal=uncertain("A commissioner's criterion, second hand.", COMMISSIONING_POLICY, grade="L"),
    ),
    Rule(
        id="injection.caution",
        title="Diabetes, immunosuppression, heart failure, risk of bleeding, a narrow canal, or youth",
        when=_CAUTION,
        then=measures.INJECTION_CAUTION,
        because="Poorly controlled diabetes, immunosuppression and congestive heart failure call for caution; so does "
        "any diabetes, for its control did not foretell the rise of glucose.",
        source=CHEN_2018.at("contraindications; second hand"),
        appraisal=uncertain(
            "A reference page and a small study of diabetes. That medicines against platelets, severe liver disease, a "
            "narrow canal and youth are cautions too is ours; the young are those of 12 to 18 in a series.",
            CHEN_2018,
            EVEN_2012,
            ADOLESCENT_HERNIATION_2006,
            grade="M",
        ),
    ),
    Rule(
        id="injection.caution_with_the_gate_open",
        title="Gate open, with a reason for caution",
        when=all_of(conclusions.GATE_OPEN.concluded, measures.INJECTION_CAUTION.concluded),
        then=conclusions.CORTISONE_INJECTION.at("only once answered"),
        because="With a reason for caution the specialist answers first whether it is given, and how it is watched.",
        source=CHEN_2018.at("contraindications; second hand"),
        appraisal=uncertain("A reference page; an official list was not found.", CHEN_2018, grade="L"),
        voice="safety",
    ),
    Rule(
        id="injection.watch_the_glucose",
        title="Diabetes",
        when=screen.DIABETES.present,
        then=measures.GLUCOSE_WATCH_ADVISED,
        because="In 30 people with diabetes glucose rose from 160 to 286 mg/dL on average and was back after about 2 "
        "days; HbA1c did not foretell the rise.",
        source=EVEN_2012.at("abstract"),
        appraisal=supported(
            "A study of 30; others report 7 to 14 days (second hand).", EVEN_2012, GLUCOSE_FACTFINDER, grade="M"
        ),
    ),
    Rule(
        id="injection.screen_clear",
        title="Guidance, specialist, level and matching pain known, every contraindication and caution absent",
        when=all_of(
            screen.GUIDANCE_AVAILABLE.present,
            screen.SPECIALIST_AVAILABLE.present,
            screen.RADICULAR_PAIN_MATCHES_LEVEL.present,
            screen.NEUROGENIC_CLAUDICATION.absent,
            _NO_CLAUDICATION,
            any_of(*map(found_at, spine.LOWER)),
            ~_CONTRAINDICATED,
            ~_CAUTION,
        ),
        then=conclusions.INJECTION_SCREEN_CLEAR,
        because="Guidance, specialist, a level and matching pain are known to be there, and each contraindication and "
        "caution was asked and is absent.",
        claims=("A21",),
        source=CHEN_2018.at("contraindications; second hand"),
        appraisal=uncertain("A reference page; an official list was not found.", CHEN_2018, STATPEARLS_2020, grade="L"),
        voice="safety",
    ),
)
