"""Anti-inflammatory medicine: considered, to be answered first, or withheld.

Use: 'consider' needs the gate open and every contraindication and caution known to be absent. The highest grade of
caution stands, so a further finding can only make it more cautious.
Misuse: 'consider' is no prescription, names no drug and no dose, and is never meant for a strain.
"""

from expert.language import Rule, all_of, any_of, contested, uncertain
from knowledge import conclusions
from knowledge.appraisals import BY_DEFINITION, IMAGING_UNSETTLED, TREATMENT_WAITS
from knowledge.caveats import BEST_PRACTICE, RETARDS_HEALING, WORKS_INDIRECTLY
from knowledge.conclusions import safety
from knowledge.sources.article import CLINIC_ARTICLE
from knowledge.sources.medicine_safety import GOTS_2018
from knowledge.sources.medicines import (
    ARTHRITIS_CANADA,
    HAMSTRING_NSAID_1995,
    MEDICATION_GUIDE,
    MORELLI_2018,
    RASMUSSEN_BARR_2017,
)
from knowledge.sources.safety import FINUCANE_2020
from knowledge.sources.spine import NICE_SCIATICA_MEDICINES
from knowledge.treatment_caveats import LOWEST_DOSE, NOT_FOR_SCIATICA, OTHER_RISKS, STOP_WHEN_ILL
from knowledge.vocabulary import complaint

_TREATMENT = CLINIC_ARTICLE.at("treatment")
_FOR_SCIATICA = contested(
    "In sciatica no better than placebo for pain (4.56 of 100 points, interval from 11.11 better to 1.99 worse), "
    "slightly better for global improvement (relative risk 1.14), with more adverse effects (relative risk 1.40).",
    RASMUSSEN_BARR_2017,
    NICE_SCIATICA_MEDICINES,
    grade="H",
)
_FOR_INJURY = contested(
    "A trial found no benefit, and more pain at day 7 in severe hamstring injuries; a review of 41 studies found a "
    "small to medium benefit on markers of damage; for real strains the evidence is low. A consensus is critical.",
    HAMSTRING_NSAID_1995,
    MORELLI_2018,
    GOTS_2018,
    grade="H",
)

RULES = (
    Rule(
        id="anti_inflammatory.consider",
        title="Gate open, screen complete and clear",
        when=all_of(conclusions.GATE_OPEN.concluded, conclusions.ANTI_INFLAMMATORY_SCREEN_CLEAR.concluded),
        then=conclusions.ANTI_INFLAMMATORY.at("consider"),
        because="With the muscles clear and lumbosacral degeneration established, an anti-inflammatory should be "
        "considered, to reduce discomfort relayed from impingement elsewhere.",
        claims=("A18", "A24"),
        source=_TREATMENT,
        appraisal=_FOR_SCIATICA,
        caveats=(LOWEST_DOSE, STOP_WHEN_ILL, OTHER_RISKS, NOT_FOR_SCIATICA),
        rationale=(BEST_PRACTICE, WORKS_INDIRECTLY),
    ),
    Rule(
        id="anti_inflammatory.screen_incomplete",
        title="Gate open, screen not complete and clear",
        when=conclusions.GATE_OPEN.concluded,
        then=conclusions.ANTI_INFLAMMATORY.at("only once answered"),
        unless=conclusions.ANTI_INFLAMMATORY_SCREEN_CLEAR.concluded,
        because="A contraindication that was never asked is not absent; the medicine waits for the answers.",
        claims=("A24",),
        source=MEDICATION_GUIDE.at("before taking NSAIDs"),
        appraisal=uncertain(
            "Official texts and patient pages ask for these questions first.",
            MEDICATION_GUIDE,
            ARTHRITIS_CANADA,
            grade="H",
        ),
        voice="safety",
    ),
    Rule(
        id="anti_inflammatory.caution",
        title="Gate open, with a reason for caution: the medicine waits for answers",
        when=all_of(conclusions.GATE_OPEN.concluded, conclusions.ANTI_INFLAMMATORY_CAUTION.concluded),
        then=conclusions.ANTI_INFLAMMATORY.at("only once answered"),
        because="With a reason for caution, the prescriber answers first whether and how the stomach and kidneys are "
        "protected.",
        source=MEDICATION_GUIDE.at("risks"),
        appraisal=uncertain(
            "Official texts and patient pages name these cautions.", MEDICATION_GUIDE, ARTHRITIS_CANADA, grade="H"
        ),
        voice="safety",
    ),
    Rule(
        id="anti_inflammatory.waits_for_the_muscles",
        title="Lumbosacral degeneration, but the muscles are not cleared: the medicine waits",
        when=all_of(
            conclusions.LUMBOSACRAL_DEGENERATION.concluded,
            any_of(conclusions.HAMSTRING_COMPLAINT.concluded, complaint.MUSCLE.is_("calf")),
        ),
        then=conclusions.ANTI_INFLAMMATORY.at("only once answered"),
        unless=conclusions.MUSCLES_CLEARED.concluded,
        because="Treatment of an impingement must first rule out a direct injury of the muscles of the lower "
        "extremities.",
        claims=("A17", "A24"),
        source=_TREATMENT,
        appraisal=IMAGING_UNSETTLED,
    ),
    Rule(
        id="anti_inflammatory.suspected_injury",
        title="An injury suspected on examination, and not excluded by imaging: the medicine waits",
        when=any_of(conclusions.MUSCLE_INJURY_SUSPECTED.concluded, conclusions.MAJOR_TEAR_SUSPECTED.concluded),
        then=conclusions.ANTI_INFLAMMATORY.at("only once answered"),
        unless=conclusions.DIRECT_INJURY.is_("excluded"),
        because="An injury that is suspected may be one, and anti-inflammatories are not generally recommended for it; "
        "imaging answers first.",
        claims=("A17", "A22"),
        source=_TREATMENT,
        appraisal=_FOR_INJURY,
        rationale=(RETARDS_HEALING,),
        voice="safety",
    ),
    Rule(
        id="anti_inflammatory.waits_for_the_red_flags",
        title="Lumbosacral degeneration, and red flags or a graver look-alike not answered: the medicine waits",
        when=all_of(
            conclusions.LUMBOSACRAL_DEGENERATION.concluded,
            any_of(conclusions.HAMSTRING_COMPLAINT.concluded, complaint.MUSCLE.is_("calf")),
        ),
        then=conclusions.ANTI_INFLAMMATORY.at("only once answered"),
        unless=all_of(safety.NOTHING_GRAVE.concluded, conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded),
        because="The medicine waits until every red flag, every sign of a major tear, and what points to a graver "
        "look-alike, was asked and is absent.",
        source=FINUCANE_2020.at("framework"),
        appraisal=TREATMENT_WAITS,
        voice="safety",
    ),
    Rule(
        id="anti_inflammatory.direct_injury",
        title="Direct injury confirmed",
        when=conclusions.DIRECT_INJURY.is_("confirmed"),
        then=conclusions.ANTI_INFLAMMATORY.at("withhold"),
        because="Anti-inflammatories at once retard healing and the clearing of scars, so they are not generally "
        "recommended for a standard hamstring injury.",
        claims=("A17", "A22"),
        source=_TREATMENT,
        appraisal=_FOR_INJURY,
        rationale=(RETARDS_HEALING,),
    ),
    Rule(
        id="anti_inflammatory.another_muscle_injured",
        title="Another leg muscle injured",
        when=conclusions.ANOTHER_MUSCLE_INJURED.concluded,
        then=conclusions.ANTI_INFLAMMATORY.at("withhold"),
        because="A direct injury in any muscle of the lower extremities has not been ruled out but found.",
        claims=("A17", "A22"),
        source=_TREATMENT,
        appraisal=_FOR_INJURY,
        rationale=(RETARDS_HEALING,),
    ),
    Rule(
        id="anti_inflammatory.medication_considered",
        title="Medication is considered now",
        when=all_of(conclusions.GATE_OPEN.concluded, conclusions.ANTI_INFLAMMATORY_SCREEN_CLEAR.concluded),
        then=conclusions.MEDICATION_CONSIDERED,
        because="With the gate open and the screen clear, medication is considered, and an injection may stand "
        "beside it.",
        claims=("A20",),
        source=_TREATMENT,
        appraisal=BY_DEFINITION,
    ),
)
