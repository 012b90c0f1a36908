"""Lumbar degeneration read against how common it is, at that age, in people without pain.

Use: the caveat stands beside every level that imaging shows, with the figure for the age; no figure was read for
protrusions at 60 and 70, and none for extrusions.
Misuse: it excludes no source. In adults up to 50, degeneration, protrusion and above all extrusion are more frequent
with pain than without.
"""

from expert.language import Condition, Rule, Sign, all_of, any_of, supported, years
from knowledge.conclusions import age
from knowledge.sources.roots import AGE_TABLE
from knowledge.sources.spine import BRINJIKJI_2015, BRINJIKJI_PAIN_2015
from knowledge.vocabulary import patient, spine

_DEGENERATED = any_of(
    spine.DEGENERATION_LEVEL_NOT_STATED.present,
    spine.KNOWN_CASE.present,
    *(flag.present for flag in spine.DISC_DEGENERATION.values()),
)
_PROLAPSED = any_of(*(flag.present for flag in spine.DISC_PROLAPSE.values()))
_WITHOUT_PAIN = supported(
    "33 studies of 3,110 people without pain. In adults up to 50, pain goes with degeneration (odds ratio 2.24), "
    "protrusion (2.65) and extrusion (4.38).",
    BRINJIKJI_2015,
    AGE_TABLE,
    BRINJIKJI_PAIN_2015,
    grade="H",
)
_OLDEST = 120
_COMMON = "Disc degeneration is seen in {share} who have no pain."
_NO_EXTRUSION = (
    "Protrusions (not extrusions) are seen in {share} who have no pain; an extrusion is not covered by this figure."
)

# First and last year of the band, and what the table says of it.
_DISC_DEGENERATION = (
    (20, 29, "37 % of people of 20 years"),
    (30, 39, "52 % of people of 30 years"),
    (40, 49, "68 % of people of 40 years"),
    (50, 59, "80 % of people of 50 years"),
    (60, 79, "between 80 % of people of 50 years and 96 % of people of 80 years"),
    (80, _OLDEST, "96 % of people of 80 years"),
)
_PROTRUSION = (
    (20, 29, "29 % of people of 20 years"),
    (30, 39, "31 % of people of 30 years"),
    (40, 49, "33 % of people of 40 years"),
    (50, 59, "36 % of people of 50 years"),
    (80, _OLDEST, "43 % of people of 80 years"),
)


def _caveat(then: Sign, what: str, found: Condition, band: tuple[int, int, str], says: str) -> Rule:
    """One band of one row of the table."""
    first, last, share = band
    return Rule(
        id=f"age_norms.{what.lower().replace(' ', '_')}_from_{first}",
        title=f"{what} from {first} years on" if last == _OLDEST else f"{what} from {first} to {last} years",
        when=all_of(found, patient.AGE >= years(first), patient.AGE <= years(last)),
        then=then,
        because=says.format(share=share),
        source=AGE_TABLE.at("prevalence by age"),
        appraisal=_WITHOUT_PAIN,
    )


RULES = (
    *(
        _caveat(age.DEGENERATION_COMMON, "Disc degeneration", _DEGENERATED, band, _COMMON)
        for band in _DISC_DEGENERATION
    ),
    *(_caveat(age.PROTRUSION_COMMON, "Disc protrusion", _PROLAPSED, band, _NO_EXTRUSION) for band in _PROTRUSION),
)
