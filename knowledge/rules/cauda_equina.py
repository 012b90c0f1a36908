"""Cauda equina syndrome: any one flag is an emergency on the same day.

Use: bladder, bowel, saddle, sexual function, sciatica or weakness of both legs, compression that is shown; one of them
is enough, at any age and at any level of the spine.
Misuse: a low residual volume, an earlier scan with a minor finding, or relief after an injection never cancels it.
Most suspected cases prove to be something else; that is accepted.
"""

from expert.language import Remark, Rule, all_of, any_of, contested, millilitres, supported, uncertain
from knowledge import conclusions
from knowledge.appraisals import BY_DEFINITION
from knowledge.conclusions import safety
from knowledge.red_flags import BOTH_SIDES, RETENTION
from knowledge.sources.roots import UPPER_LUMBAR_SERIES
from knowledge.sources.safety import (
    CALDERDALE_2021,
    CES_CARD,
    CES_FOOTBALLER,
    CES_PATHWAY,
    CES_SLOW,
    CES_SOLDIER,
    CKS_ARCHIVED,
    LANCASHIRE_PATHWAY,
    LOTHIAN_FLAGS,
    OXFORD_AUDIT,
    RCR_2019,
    RESIDUAL_50_CASES,
    RESIDUAL_REVIEW,
    SUSPECTED_CES_260,
    VENKATESAN_2019,
)  # fmt: skip
from knowledge.vocabulary import red_flags as flags

_SUSPECTED = safety.CAUDA_EQUINA_SUSPECTED
_CARD = CES_CARD.at("warning signs")
_TARGET = Remark(
    id="caveat.four_hours_to_mri",
    says="An audit reports national targets of 4 hours from request to MRI and 1 hour to its report.",
    source=OXFORD_AUDIT.at("abstract; targets second hand"),
)
_MANY_NEGATIVE = Remark(
    id="caveat.most_suspected_are_negative",
    says="Of 92 suspected patients 18 % had a compression: most alarms prove false, and are worth it.",
    source=VENKATESAN_2019.at("abstract"),
)

RULES = (
    Rule(
        id="cauda_equina.bladder",
        title="Trouble of the bladder",
        when=flags.BLADDER.present,
        then=_SUSPECTED,
        because="Trouble to start, stop or feel urine, leaking, or not knowing whether the bladder is full: emergency "
        "department now.",
        source=_CARD,
        appraisal=supported(
            "Two official lists name it; a series found it oftener with herniations of the upper levels.",
            CES_CARD,
            LOTHIAN_FLAGS,
            UPPER_LUMBAR_SERIES,
            grade="H",
        ),
        voice="evidence",
    ),
    Rule(
        id="cauda_equina.residual_volume",
        title="200 ml or more left in the bladder",
        when=RETENTION,
        then=_SUSPECTED,
        because="A residual volume above 200 ml makes cauda equina syndrome about 20 times likelier.",
        source=CALDERDALE_2021.at("bladder scan"),
        appraisal=supported(
            "Of 260 suspected cases it found 94.1 %, with a specificity of 66.8 %; in a meta-analysis 83.1 and 93.5 %.",
            SUSPECTED_CES_260,
            RESIDUAL_REVIEW,
            grade="H",
        ),
        voice="evidence",
    ),
    Rule(
        id="cauda_equina.bowel",
        title="Trouble of bowel, rectum or anal sphincter",
        when=flags.BOWEL.present,
        then=_SUSPECTED,
        because="Leaking from the bowel, loss of rectal feeling or a lax sphincter is a flag of the cauda equina.",
        source=_CARD,
        appraisal=supported(
            "Lists agree; a lax sphincter alone found 52.9 % of compressions.",
            CES_CARD,
            LOTHIAN_FLAGS,
            VENKATESAN_2019,
            grade="H",
        ),
        voice="evidence",
    ),
    Rule(
        id="cauda_equina.saddle_sensation",
        title="Changed sensation in the saddle",
        when=flags.SADDLE_SENSATION.present,
        then=_SUSPECTED,
        because="Numbness of inner thighs, genitals or back passage, even in a small area, is a flag of the cauda "
        "equina.",
        source=_CARD,
        appraisal=supported(
            "Perianal numbness found 82.3 % of compressions; people may not volunteer it.",
            VENKATESAN_2019,
            CKS_ARCHIVED,
            CALDERDALE_2021,
            CES_CARD,
            grade="H",
        ),
        voice="evidence",
    ),
    Rule(
        id="cauda_equina.sexual_function",
        title="Changed sexual function",
        when=flags.SEXUAL_FUNCTION.present,
        then=_SUSPECTED,
        because="Changed erection, ejaculation or genital feeling is a flag of the cauda equina.",
        source=_CARD,
        appraisal=supported("Two official lists name it.", CES_CARD, LOTHIAN_FLAGS, grade="H"),
        voice="evidence",
    ),
    Rule(
        id="cauda_equina.bilateral_sciatica",
        title="Sciatica of both legs, or becoming so",
        when=flags.BILATERAL_SCIATICA.present,
        then=_SUSPECTED,
        because="New sciatica of both legs, or of one leg that reaches the other, is a flag of the cauda equina.",
        source=LOTHIAN_FLAGS.at("cauda equina syndrome"),
        appraisal=uncertain(
            "Present in 32.4 % of proven cases, and right in 17.2 %; a numb left heel and a weak left ankle were the "
            "only signs of a footballer's second leg before a compressed cauda equina.",
            SUSPECTED_CES_260,
            CES_FOOTBALLER,
            grade="M",
        ),
        voice="evidence",
    ),
    Rule(
        id="cauda_equina.both_sides_with_signs_of_a_nerve",
        title="A complaint on both sides, with pain below the knee, changed feeling, or weakness",
        when=BOTH_SIDES,
        then=_SUSPECTED,
        because="New sciatica of both legs, or weakness of both, is a flag of the cauda equina; whether these are on "
        "both sides is settled there.",
        source=LOTHIAN_FLAGS.at("cauda equina syndrome"),
        appraisal=uncertain(
            "A local list; that a complaint on both sides with one such sign is taken so is ours.",
            LOTHIAN_FLAGS,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="cauda_equina.bilateral_deficit",
        title="Severe or growing weakness of both legs",
        when=flags.BILATERAL_DEFICIT.present,
        then=_SUSPECTED,
        because="A severe or growing deficit of both legs is a flag of the cauda equina.",
        source=LOTHIAN_FLAGS.at("cauda equina syndrome"),
        appraisal=uncertain(
            "Two local lists name it; a soldier had it for 48 hours before the decompression, and recovered little "
            "power.",
            LOTHIAN_FLAGS,
            CALDERDALE_2021,
            CES_SOLDIER,
            grade="L",
        ),
        voice="evidence",
    ),
    Rule(
        id="cauda_equina.compression",
        title="Acute compression of the spinal cord or the cauda equina",
        when=flags.COMPRESSION.present,
        then=_SUSPECTED,
        because="Compression of the cord or the cauda equina that is known or shown is dealt with on the same day, "
        "whatever else was answered.",
        source=RCR_2019.at("emergency MRI"),
        appraisal=uncertain(
            "Radiologists ask for an immediate scan where it is suspected, and a national pathway exists, whose text "
            "was not read; that a known compression is handled so is ours.",
            RCR_2019,
            CES_PATHWAY,
            grade="H",
        ),
        voice="safety",
    ),
    Rule(
        id="cauda_equina.points_to_a_nerve",
        title="Cauda equina syndrome suspected: a sign of a nerve",
        when=_SUSPECTED.concluded,
        then=conclusions.NEURAL_SIGNS,
        because="Each flag of the cauda equina is a sign of its roots.",
        source=_CARD,
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="cauda_equina.emergency",
        title="Cauda equina syndrome suspected: emergency",
        when=_SUSPECTED.concluded,
        then=safety.URGENCY.at("emergency"),
        because="Any one flag of the cauda equina: emergency department now and emergency MRI, on the same day; all "
        "other advice is suspended.",
        source=_CARD,
        appraisal=supported(
            "A card for patients sends to the emergency department for any one sign; radiologists ask for an immediate "
            "scan after senior review.",
            CES_CARD,
            RCR_2019,
            grade="H",
        ),
        caveats=(_TARGET, _MANY_NEGATIVE),
        voice="evidence",
    ),
    Rule(
        id="cauda_equina.nothing_cancels",
        title="A low residual volume, an earlier minor MRI or relief after an injection cancels nothing",
        when=all_of(
            _SUSPECTED.concluded,
            any_of(
                flags.RESIDUAL_VOLUME < millilitres(200),
                flags.EARLIER_MINOR_MRI.present,
                flags.INJECTION_RELIEVED.present,
            ),
        ),
        then=safety.CAUDA_EQUINA_NOT_CANCELLED,
        because="Of 26 scanned patients with proven cauda equina syndrome 14 had 200 ml or less in the bladder; "
        "the emergency stands.",
        source=RESIDUAL_50_CASES.at("abstract"),
        appraisal=contested(
            "One local pathway lets a residual below 200 ml wait up to 24 hours; proven cases with a low residual "
            "speak against it, and a former player's earlier MRI had shown 3 mm only. That relief after an injection "
            "cancels nothing is ours.",
            LANCASHIRE_PATHWAY,
            CALDERDALE_2021,
            RESIDUAL_50_CASES,
            CES_SLOW,
            grade="M",
        ),
        voice="safety",
    ),
)
