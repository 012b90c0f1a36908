"""Malignancy: cancer in the history, pain at night, loss of weight, a lump, a 'haematoma' that grows or comes back.

Use: MRI of the spine and of the painful region; with cancer and a sign of a nerve, at once.
Misuse: except for a history of cancer, single flags change the probability little; none is a diagnosis.
"""

from expert.language import Rule, all_of, any_of, supported, uncertain
from knowledge import conclusions
from knowledge.conclusions import safety
from knowledge.red_flags import CANCER
from knowledge.sources.reports import SACRAL_OSTEOCHONDROMA, THIGH_SARCOMA
from knowledge.sources.safety import DOWNIE_2013, FINUCANE_2020, GLOUCESTERSHIRE_FLAGS, NICE_CG75
from knowledge.vocabulary import buttock_tests, neurology
from knowledge.vocabulary import red_flags_disease as flags

RULES = (
    Rule(
        id="malignancy.history_of_cancer",
        title="Cancer, now or earlier",
        when=CANCER,
        then=safety.MALIGNANCY_SUSPECTED,
        because="A history of cancer raises the probability of malignancy behind the pain to 33 % (22 to 46).",
        source=DOWNIE_2013.at("abstract"),
        appraisal=supported("A review of 14 studies and 53 flags.", DOWNIE_2013, grade="H"),
        voice="evidence",
    ),
    Rule(
        id="malignancy.night_or_unremitting_pain",
        title="Night pain that no position eases, or unremitting pain",
        when=flags.NIGHT_PAIN.present,
        then=safety.MALIGNANCY_SUSPECTED,
        because="Pain at night that no position eases is a flag of malignancy.",
        source=GLOUCESTERSHIRE_FLAGS.at("cancer"),
        appraisal=uncertain(
            "Most single flags change the probability little; a framework weighs them together.",
            DOWNIE_2013,
            FINUCANE_2020,
            grade="H",
        ),
        voice="evidence",
    ),
    Rule(
        id="malignancy.mass",
        title="A deep, large or growing lump, or a 'haematoma' that grows or comes back",
        when=any_of(*(mass.present for mass in flags.MASSES)),
        then=safety.MALIGNANCY_SUSPECTED,
        because="A haematoma at the back of the thigh that was drained three times was a sarcoma; CT did not show it "
        "clearly.",
        source=THIGH_SARCOMA.at("course"),
        appraisal=uncertain("A case report, whose authors advise MRI.", THIGH_SARCOMA, grade="L"),
        voice="safety",
    ),
    Rule(
        id="malignancy.lesion_on_scan",
        title="A lesion of bone or a mass on a scan",
        when=flags.LESION_ON_SCAN.present,
        then=safety.MALIGNANCY_SUSPECTED,
        because="Imaging for a disc or a muscle found tumours of bone, nerve and soft tissue; what a scan shows and "
        "degeneration does not explain is followed up.",
        source=SACRAL_OSTEOCHONDROMA.at("imaging"),
        appraisal=uncertain(
            "Case reports; a framework names malignancy.", SACRAL_OSTEOCHONDROMA, FINUCANE_2020, grade="H"
        ),
        voice="safety",
    ),
    Rule(
        id="malignancy.urgent",
        title="Malignancy to be excluded",
        when=safety.MALIGNANCY_SUSPECTED.concluded,
        then=safety.URGENCY.at("urgent"),
        because="Cancer in the history, unremitting pain or a growing mass: urgent MRI of the spine and of the painful "
        "region, within a week.",
        source=NICE_CG75.at("imaging; superseded by NG234"),
        appraisal=uncertain(
            "The superseded guideline asks for MRI within a week where only metastases are suspected; the present one "
            "was not read.",
            NICE_CG75,
            DOWNIE_2013,
            grade="H",
        ),
        voice="safety",
    ),
    Rule(
        id="malignancy.weight_loss",
        title="Weight loss without a reason",
        when=flags.WEIGHT_LOSS.present,
        then=safety.URGENCY.at("soon"),
        because="Weight loss without a reason: examined for malignancy and infection soon.",
        source=GLOUCESTERSHIRE_FLAGS.at("cancer"),
        appraisal=uncertain(
            "A local list; alone it changes the probability little.", GLOUCESTERSHIRE_FLAGS, DOWNIE_2013, grade="H"
        ),
        voice="safety",
    ),
    Rule(
        id="malignancy.cancer_with_signs_of_a_nerve",
        title="Cancer, with pain of a root, a changed gait or a sign of a nerve",
        when=all_of(
            CANCER,
            any_of(
                conclusions.NEURAL_SIGNS.concluded,
                conclusions.SCIATICA.concluded,
                neurology.PAIN_BELOW_KNEE.present,
                buttock_tests.GAIT_CHANGE.present,
            ),
        ),
        then=safety.CORD_OR_CAUDA_IN_CANCER,
        because="In a person with cancer, pain of a root, weakness, or a change of gait, sensation, bladder or bowel "
        "is told to the coordinator for metastatic compression immediately.",
        source=NICE_CG75.at("key priorities; superseded by NG234"),
        appraisal=supported("A guideline, superseded in 2023; the present text was not read.", NICE_CG75, grade="H"),
        voice="evidence",
    ),
    Rule(
        id="malignancy.emergency",
        title="Cancer with a sign of a nerve",
        when=safety.CORD_OR_CAUDA_IN_CANCER.concluded,
        then=safety.URGENCY.at("emergency"),
        because="Cancer with a sign of a nerve: the coordinator for metastatic cord compression is called at once.",
        source=NICE_CG75.at("key priorities; superseded by NG234"),
        appraisal=supported("A guideline, superseded in 2023; the present text was not read.", NICE_CG75, grade="H"),
        voice="evidence",
    ),
)
