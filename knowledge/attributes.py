"""Source attributes: where the rule base comes from, and which data about people it reads.

Use: told to every user, beside the intended use and the misuse. A kind of data is used when rules read findings that
carry it; those findings are named.
Misuse: that a kind of data is not read does not make the advice fit every group alike; much of what is known was
learned from athletes (claim A07).
"""

from expert.language import SourceAttributes, not_used, used
from knowledge.sources.article import CLINIC_ARTICLE, CLINIC_MSUS_CASE
from knowledge.vocabulary import pain_pattern, patient, red_flags_disease

_NEVER_ASKED = "Not used: no finding asks for it."

ATTRIBUTES = SourceAttributes(
    citations=(CLINIC_ARTICLE, CLINIC_MSUS_CASE),
    developer="The project lumbar-hamstring-expert. What rests on published evidence or on our own caution, rather "
    "than on the article, is marked so, rule by rule.",
    funding="No funding source is recorded for the rule base or for the article that it encodes.",
    released=None,
    race=not_used(_NEVER_ASKED),
    ethnicity=not_used(_NEVER_ASKED),
    language=not_used(_NEVER_ASKED),
    sexual_orientation=not_used(_NEVER_ASKED),
    gender_identity=not_used(_NEVER_ASKED),
    sex=used(
        "Not asked as such; pregnancy and pain with the menses are asked for, and imply it.",
        patient.PREGNANT,
        patient.PREGNANCY_WEEKS,
        pain_pattern.CYCLIC,
    ),
    date_of_birth=used(
        "The date is not read; the age in years is, as a mark of risk, never as a reason to blame the spine.",
        patient.AGE,
    ),
    social_determinants=not_used(_NEVER_ASKED),
    health_status=used(
        "Pregnancy withholds medicines and injections; drugs by the vein are a red flag of infection.",
        patient.PREGNANT,
        patient.PREGNANCY_WEEKS,
        red_flags_disease.INTRAVENOUS_DRUGS,
    ),
)
