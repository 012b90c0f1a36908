"""Published evidence and official texts on red flags: nerves, infection, malignancy, fracture, vessels.

Use: where a rule says how urgent a red flag is, or what is asked before treatment.
Misuse: a single flag changes the probability little, and its absence is no proof.
"""

from expert.language import Source

FINUCANE_2020 = Source(
    id="S90", kind="guideline", authors="Finucane LM, Downie A, Mercer C, et al.", year=2020,
    title="[International framework for red flags of serious spinal pathologies (IFOMPT)]",
    journal="J Orthop Sports Phys Ther 2020;50(7):350-372", doi="10.2519/jospt.2020.9971",
)  # fmt: skip
DOWNIE_2013 = Source(
    id="S91", kind="review", authors="Downie A, Williams CM, Henschke N, et al.", year=2013,
    title="[Red flags for malignancy and fracture in low back pain: review of 14 studies]",
    journal="BMJ 2013;347:f7095",
)  # fmt: skip
SUSPECTED_CES_260 = Source(
    id="S97", kind="study", year=2020, title="[Suspected cauda equina syndrome, 260 patients]",
    journal="Bone Joint J 2020;102-B(6):677-682",
)  # fmt: skip
RESIDUAL_50_CASES = Source(
    id="S98", kind="study", title="[Residual volume in 50 MRI-confirmed cases of cauda equina syndrome]",
    url="ndorms.ox.ac.uk/publications/1241300",
)  # fmt: skip
VENKATESAN_2019 = Source(
    id="S99", kind="study", authors="Venkatesan M, Nasto L, Tsegaye M, Grevitt M", year=2019,
    title="[Bladder scan and examination in suspected cauda equina syndrome, 92 patients]", journal="Spine 2019",
    doi="10.1097/BRS.0000000000003152",
)  # fmt: skip
RESIDUAL_REVIEW = Source(
    id="S100", kind="review", year=2022,
    title="[Residual volume in cauda equina syndrome: meta-analysis, 714 patients]",
    journal="boneandjoint 1358-992X.2022.1.002",
)  # fmt: skip
CES_PATHWAY = Source(
    id="S92", kind="guideline",
    title="[Page on the national pathway for suspected cauda equina syndrome, England; the pathway was not read]",
    url="gettingitrightfirsttime.co.uk", read="page",
)  # fmt: skip
LOTHIAN_FLAGS = Source(
    id="S101", kind="reference", title="[NHS Lothian, red flags of the spine]", url="apps.nhslothian.scot", read="page",
)  # fmt: skip
MOTOR_DEFICIT_390 = Source(
    id="S102", kind="study", pmid="35040807", title="[Motor deficit before lumbar surgery, 390 patients]",
)  # fmt: skip
MOTOR_REVIEW_2012 = Source(
    id="S103", kind="review", year=2012, title="[Motor deficit in lumbar disc herniation: review]",
    journal="Bone Joint J 2012;94-B(11)",
)  # fmt: skip
NASS_SECOND_HAND = Source(
    id="S110", kind="reference", title="[NASS guideline on lumbar disc herniation, second hand]",
    url="kiraspecialist.com", read="page",
)  # fmt: skip
OXFORD_AUDIT = Source(
    id="S310", kind="study", authors="Stoddart C, Murchison AG, Bojnac S, Gillies M, Sheerin F, Lyon P",
    title="[Emergency MRI for cauda equina syndrome, audit 2011-2023; national targets second hand]",
    url="nds.ox.ac.uk/publications/2117063",
)  # fmt: skip
RCR_2019 = Source(
    id="S312",
    kind="guideline",
    year=2019,
    title="[Royal College of Radiologists, statement of 19 February 2019; emergency MRI in suspected "
    "cauda equina syndrome]",
    read="page",
)  # fmt: skip
CALDERDALE_2021 = Source(
    id="S313", kind="reference", authors="R Isles", year=2021, title="Suspected Cauda Equina Syndrome [Calderdale]",
    url="embeds.co.uk", read="page",
)  # fmt: skip
LANCASHIRE_PATHWAY = Source(
    id="S314", kind="reference", title="Healthier Lancashire and South Cumbria, MRI pathway out of hours", read="page",
)  # fmt: skip
CES_CARD = Source(
    id="S315", kind="guideline", authors="Greenhalgh S, Mercer C, Finucane L",
    title="[Warning signs of cauda equina syndrome, card for patients]", url="backes.org.uk", read="page",
)  # fmt: skip
CKS_ARCHIVED = Source(
    id="S316", kind="guideline", title="NHS CKS Sciatica, interpreting red flags [archived, superseded]", read="page",
)  # fmt: skip

IDSA_2015 = Source(
    id="S250", kind="guideline", authors="Berbari EF et al.", year=2015, doi="10.1093/cid/civ482",
    title="[IDSA guideline on native vertebral osteomyelitis]", journal="Clin Infect Dis 2015;61(6):e26-e46",
)  # fmt: skip
MICHIGAN_2018 = Source(
    id="S251", journal="NCBI Bookshelf NBK547443", kind="guideline", year=2018, read="page",
    title="Vertebral Osteomyelitis, Discitis, and Spinal Epidural Abscess in Adults [Michigan Medicine]",
)  # fmt: skip
GLOUCESTERSHIRE_FLAGS = Source(
    id="S252", kind="reference", title="NHS Gloucestershire G-care, Red flags for spinal conditions", read="page",
    url="g-care.glos.nhs.uk/pathway/71/resource/3",
)  # fmt: skip
NICE_CG75 = Source(
    id="S253", kind="guideline", year=2008, title="[NICE CG75, key priorities; superseded by NG234]", read="page",
)  # fmt: skip
NOGG = Source(id="S255", kind="guideline", title="NOGG guideline, section 3", url="nogg.org.uk", read="page")

USPSTF_2019 = Source(
    id="S220", kind="guideline", year=2019, read="page",
    title="[USPSTF Final Recommendation Statement, AAA Screening, 10 December 2019]",
)  # fmt: skip
NICE_NG156 = Source(
    id="S221", kind="guideline", year=2020, title="NICE NG156, recommendations 1.1.1-1.1.5", read="page",
)  # fmt: skip
BMJ_ANEURYSM = Source(
    id="S222",
    kind="reference",
    title="BMJ Best Practice 3000088, history and exam [copy, read through a library proxy]",
    read="page",
)  # fmt: skip
ANEURYSM_REVIEW = Source(
    id="S223", kind="review", title="[Abdominal aortic aneurysm: review]", url="katalog.lib.cas.cz",
)  # fmt: skip
HIGHLAND_VASCULAR = Source(
    id="S240", kind="guideline", title="NHS Highland TAM, Vascular guidelines", url="rightdecisions.scot.nhs.uk",
    read="page",
)  # fmt: skip
DEVON_ISCHAEMIA = Source(
    id="S241", kind="reference", title="Devon Formulary and Referral, Acute limb ischaemia", read="page",
)  # fmt: skip
SIX_PS = Source(id="S242", kind="reference", title="RCEMLearning, The 6 Ps", read="page")
WELLS_DVT = Source(
    id="S243", kind="guideline", title="Two-level DVT Wells score [NICE guideline, appendix K]", read="table",
    url="ncbi.nlm.nih.gov/pubmedhealth/PMH0055213",
)  # fmt: skip
CES_FOOTBALLER = Source(
    id="C08", kind="case", title="[Cauda equina syndrome; female footballer, case report]", read="page",
    url="fifamedicalnetwork.com/780919",
)  # fmt: skip
CES_SOLDIER = Source(
    id="C10", kind="case", year=2023, title="Cauda Equina Syndrome in a Military Personnel",
    journal="J Nepal Med Assoc 2023;61(262)",
)  # fmt: skip
CES_SLOW = Source(
    id="C11", kind="case", year=2023, title="[Cauda equina syndrome that built up over months, case report]",
    journal="UTRGV colloquium 2023, poster 39",
)  # fmt: skip
FOOT_DROP_CASE = Source(
    id="C18",
    kind="case",
    authors="Chong E, Young JM",
    title="[Bounce right back; foot drop after an epidural injection without relief]",
    journal="AMSSM csa-1034",
    read="page",
)  # fmt: skip
