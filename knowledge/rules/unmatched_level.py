"""Treatment of an impingement waits while the lumbar level is not known to fit; no injection where it does not.

Use: beside the gate: says what keeps medicine and injection from being released.
Misuse: nothing here releases; answering the questions only takes the caution away.
"""

from expert.language import Rule, all_of, any_of, uncertain
from knowledge import conclusions
from knowledge.conclusions import roots as root
from knowledge.sources.roots import COMMISSIONING_POLICY, SPINE_TEACHING_PAGE
from knowledge.vocabulary import complaint

_FIT = SPINE_TEACHING_PAGE.at("when an image explains a symptom")
_TEACHING = uncertain("A teaching page.", SPINE_TEACHING_PAGE, grade="L")
_GATED_COMPLAINT = complaint.MUSCLE.is_in("hamstrings", "calf")
_SOMETHING_TO_TREAT = any_of(conclusions.LUMBOSACRAL_DEGENERATION.concluded, conclusions.LEVEL_CORRELATION.is_("shown"))

RULES = (
    Rule(
        id="unmatched_level.medicine_waits",
        title="The muscles are clear, but the level has not been shown to be uncontradicted",
        when=all_of(
            _GATED_COMPLAINT,
            conclusions.MUSCLES_CLEARED.concluded,
            conclusions.LUMBOSACRAL_DEGENERATION.concluded,
        ),
        then=conclusions.ANTI_INFLAMMATORY.at("only once answered"),
        unless=root.SOURCE_CONSISTENT.concluded,
        because="A finding that does not match explains nothing; neurology, side, fit and course are asked first.",
        source=_FIT,
        appraisal=_TEACHING,
        voice="safety",
    ),
    Rule(
        id="unmatched_level.injection_waits",
        title="The muscles are clear, but the level has not been shown to be uncontradicted: injection",
        when=all_of(
            _GATED_COMPLAINT,
            conclusions.MUSCLES_CLEARED.concluded,
            conclusions.LUMBOSACRAL_DEGENERATION.concluded,
        ),
        then=conclusions.CORTISONE_INJECTION.at("only once answered"),
        unless=root.SOURCE_CONSISTENT.concluded,
        because="An injection needs leg pain that matches the level; neurology, side, fit and course are asked first.",
        source=COMMISSIONING_POLICY.at("criteria; second hand"),
        appraisal=uncertain("A commissioning policy.", COMMISSIONING_POLICY, grade="L"),
        voice="safety",
    ),
    Rule(
        id="unmatched_level.no_injection",
        title="No injection at a level that does not match",
        when=all_of(root.IMAGING_DISCORDANT.concluded, _SOMETHING_TO_TREAT),
        then=conclusions.CORTISONE_INJECTION.at("withhold"),
        because="An injection is meant for leg pain that matches the level; here it does not.",
        source=COMMISSIONING_POLICY.at("criteria; second hand"),
        appraisal=uncertain("A commissioning policy.", COMMISSIONING_POLICY, grade="L"),
        voice="safety",
    ),
    Rule(
        id="unmatched_level.no_medicine_yet",
        title="Medicine waits where the level does not match",
        when=all_of(root.IMAGING_DISCORDANT.concluded, _SOMETHING_TO_TREAT),
        then=conclusions.ANTI_INFLAMMATORY.at("only once answered"),
        because="Medicine for an impingement waits until it is known where the nerve is caught.",
        source=_FIT,
        appraisal=_TEACHING,
        voice="safety",
    ),
)
