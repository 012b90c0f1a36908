"""What the rule base speaks about, and two shorthands for who the patient is.

Use: says when a complaint lies outside, so that an empty answer is never mistaken for a clear one.
Misuse: a complaint inside the scope is not thereby explained.
"""

from expert.language import Rule, any_of
from knowledge import conclusions
from knowledge.appraisals import BY_DEFINITION
from knowledge.sources.article import CLINIC_ARTICLE
from knowledge.vocabulary import complaint, patient

RULES = (
    Rule(
        id="scope.another_region",
        title="Complaint in another region",
        when=complaint.REGION.is_("another region"),
        then=conclusions.OUTSIDE_SCOPE,
        because="The source speaks of low back, buttock and leg; a complaint elsewhere is not what it is about.",
        source=CLINIC_ARTICLE.at("title"),
        appraisal=BY_DEFINITION,
        voice="safety",
    ),
    Rule(
        id="scope.sportsperson",
        title="The patient plays a sport",
        when=patient.PLAYS_SPORT.present,
        then=conclusions.SPORTSPERSON,
        because="Who plays a sport at any level counts among the athletes from whom the field has learned.",
        claims=("A07",),
        source=CLINIC_ARTICLE.at("athletes"),
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="scope.hamstring_complaint",
        title="Something is felt in the hamstrings",
        when=any_of(
            complaint.MUSCLE.is_("hamstrings"),
            complaint.HAMSTRING_DISCOMFORT.present,
            complaint.HAMSTRING_TIGHTNESS.present,
        ),
        then=conclusions.HAMSTRING_COMPLAINT,
        because="Pain, tightness or trouble felt in the hamstrings is a hamstring complaint, whatever its source.",
        source=CLINIC_ARTICLE.at("introduction"),
        appraisal=BY_DEFINITION,
    ),
)
