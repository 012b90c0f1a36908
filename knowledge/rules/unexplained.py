"""When lumbar imaging so far does not explain the complaint: look elsewhere too.

Use: a clean lumbar MRI beside signs of a nerve or buttock pain, a misfit that the examiner finds, or a level treated
without relief.
Misuse: says where else to look, not that the spine is healthy; a finding that comes to be known later takes nothing
back.
"""

from expert.language import Rule, all_of, any_of, uncertain
from knowledge import conclusions
from knowledge.conclusions import next_tests
from knowledge.sources.reports import (
    ENDOMETRIOSIS_26,
    FAR_OUT_SYNDROME,
    FEINBERG_2006,
    SACRAL_FRACTURE_L5,
    SCHWANNOMA_LAMINECTOMY,
)
from knowledge.vocabulary import complaint, neurology, spine
from knowledge.vocabulary import concordance as fit

_LOWER_CLEAR = tuple(
    finding[level].absent for finding in (spine.DISC_PROLAPSE, spine.OTHER_DAMAGE) for level in spine.LOWER
)

RULES = (
    Rule(
        id="unexplained.clean_lumbar_mri",
        title="Signs of a nerve, or buttock pain, and L4-L5 and L5-S1 clear on MRI",
        when=all_of(
            any_of(
                conclusions.NEURAL_SIGNS.concluded,
                complaint.BUTTOCK_DISCOMFORT.present,
                neurology.PAIN_BELOW_KNEE.present,
            ),
            spine.LUMBAR_MRI.done,
            *_LOWER_CLEAR,
        ),
        then=next_tests.LUMBAR_SPINE_DOES_NOT_EXPLAIN,
        because="Pain in an L5 pattern with a clean spine came from the sacrum, from L5 outside the foramen, or from "
        "the pelvis.",
        source=SACRAL_FRACTURE_L5.at("imaging"),
        appraisal=uncertain("Case reports.", SACRAL_FRACTURE_L5, FAR_OUT_SYNDROME, ENDOMETRIOSIS_26, grade="L"),
        voice="safety",
    ),
    Rule(
        id="unexplained.does_not_fit",
        title="The examiner finds that lumbar imaging does not fit",
        when=fit.MISMATCH.present,
        then=next_tests.LUMBAR_SPINE_DOES_NOT_EXPLAIN,
        because="Deficits of several roots that did not fit the lumbar MRI came from a mass in the pelvis.",
        source=ENDOMETRIOSIS_26.at("examination"),
        appraisal=uncertain("Case reports.", ENDOMETRIOSIS_26, FEINBERG_2006, grade="L"),
        voice="safety",
    ),
    Rule(
        id="unexplained.treated_without_relief",
        title="A lumbar level was treated without relief",
        when=fit.TREATED_WITHOUT_RELIEF.present,
        then=next_tests.LUMBAR_SPINE_DOES_NOT_EXPLAIN,
        because="A laminectomy and root blocks brought no relief: the tumour lay on the sciatic nerve; two fusions "
        "brought none: L5 was trapped outside the foramen.",
        source=SCHWANNOMA_LAMINECTOMY.at("course"),
        appraisal=uncertain("Case reports.", SCHWANNOMA_LAMINECTOMY, FAR_OUT_SYNDROME, grade="L"),
        voice="safety",
    ),
)
