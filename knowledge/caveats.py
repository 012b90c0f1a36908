"""Remarks that go with rules: caveats (what limits a conclusion) and rationale (why it is drawn).

Use: a caveat is shown beside every conclusion that rests on a rule which carries it; a rationale explains the rule.
Misuse: a remark decides nothing; where it must, it is a rule.
"""

from expert.language import Remark
from knowledge import conclusions
from knowledge.sources.article import CLINIC_ARTICLE, CLINIC_MSUS_CASE
from knowledge.sources.medicines import CHEN_2018, FDA_INJECTION_2014

NO_DIRECT_JOINT = Remark(
    id="rationale.no_direct_joint",
    says="The low back is not directly joined to the hamstrings; published work links lumbar health and hamstring pain "
    "all the same.",
    source=CLINIC_ARTICLE.at("introduction"),
    claims=("A02",),
)
L5_PATHS = Remark(
    id="rationale.l5_paths",
    says="A nerve at L5 passes discomfort on by several paths, which can result in hamstring strain.",
    source=CLINIC_ARTICLE.at("the L5 nerve"),
    claims=("A05",),
)
LEARNED_FROM_ATHLETES = Remark(
    id="caveat.learned_from_athletes",
    says="The field is young and its primary subject is athletes; this patient is not known to be one.",
    source=CLINIC_ARTICLE.at("athletes"),
    claims=("A07",),
    unless=conclusions.SPORTSPERSON.concluded,
)
OLDER_PEOPLE_IN_SPORT = Remark(
    id="rationale.older_people_in_sport",
    says="It is consistently documented that older people in sport can develop strains, hamstring strains among them.",
    source=CLINIC_ARTICLE.at("athletes"),
    claims=("A07",),
)
FOUND_AT_AUTOPSY = Remark(
    id="caveat.found_at_autopsy",
    says="The correspondence of thickened spinal ligaments with hamstring injury was seen at autopsy.",
    source=CLINIC_ARTICLE.at("spinal ligaments"),
    claims=("A11",),
)
MORE_RESEARCH_NEEDED = Remark(
    id="caveat.more_research_needed",
    says="Much more research is needed before such a correlation is definitive in living people who have hamstring "
    "trouble together with lumbar degeneration.",
    source=CLINIC_ARTICLE.at("spinal ligaments"),
    claims=("A12",),
)
COLLECTIVE_WEIGHT = Remark(
    id="caveat.collective_weight",
    says="At present such a complaint is diagnosed mostly by the collective weight of a group of symptoms; no single "
    "symptom decides it.",
    source=CLINIC_ARTICLE.at("diagnosis"),
    claims=("A13",),
)
WORKS_INDIRECTLY = Remark(
    id="rationale.works_indirectly",
    says="The medicine does not work directly on the nerve cells: by reducing the volume of soft tissue it indirectly "
    "reduces the impingement.",
    source=CLINIC_ARTICLE.at("treatment"),
    claims=("A19",),
)
BEST_PRACTICE = Remark(
    id="rationale.best_practice",
    says="With no identifiable damage or degeneration of the hamstrings and lumbosacral trouble positively identified, "
    "the article calls an anti-inflammatory current best practice.",
    source=CLINIC_ARTICLE.at("treatment"),
    claims=("A18",),
)
SEMI_INVASIVE = Remark(
    id="rationale.semi_invasive",
    says="An injection is often less ideal: it requires very precise guidance, and is semi-invasive.",
    source=CLINIC_ARTICLE.at("treatment"),
    claims=("A21",),
)
RARE_CATASTROPHES = Remark(
    id="caveat.rare_catastrophes",
    says="Rare loss of vision, stroke, paralysis and death have followed epidural steroids; they are not approved for "
    "this use in the United States.",
    source=FDA_INJECTION_2014.at("safety communication"),
)
INJECTION_CAUTIONS = Remark(
    id="caveat.injection_cautions",
    says="Caution in poorly controlled diabetes, immunosuppression and congestive heart failure.",
    source=CHEN_2018.at("contraindications; second hand"),
)
RETARDS_HEALING = Remark(
    id="rationale.retards_healing",
    says="Anti-inflammatories at once retard healing and the clearing of scars.",
    source=CLINIC_ARTICLE.at("treatment"),
    claims=("A22",),
)
PERMANENT_DAMAGE_FOLLOWED = Remark(
    id="caveat.permanent_damage_followed",
    says="After misdiagnosis and inappropriate treatment the clinic's patient was left with permanent damage that "
    "cannot be corrected.",
    source=CLINIC_MSUS_CASE.at("outcome"),
    claims=("B05",),
)
SYMPTOMATIC_REGION = Remark(
    id="rationale.symptomatic_region",
    says="Ultrasound zeroes in on the symptomatic region, with the patient taking part and giving feedback.",
    source=CLINIC_MSUS_CASE.at("ultrasound and MRI"),
    claims=("B06",),
)
UNDER_CONTRACTION = Remark(
    id="rationale.under_contraction",
    says="A dynamic study shows what happens as the muscle contracts, which MRI cannot.",
    source=CLINIC_MSUS_CASE.at("ultrasound and MRI"),
    claims=("B07",),
)

# What goes with every conclusion that ties the hamstrings to the lumbar spine.
LUMBAR_CAVEATS = (MORE_RESEARCH_NEEDED, LEARNED_FROM_ATHLETES)
LUMBAR_RATIONALE = (NO_DIRECT_JOINT, L5_PATHS)
