"""Published evidence on lumbar roots: their signs and tests, the levels that reach them, and age norms of imaging.

Use: where a rule reads the signs of a root, the level that reaches it, or an image at a given age.
Misuse: anatomy varies, and a test's accuracy is that of the group studied.
"""

from expert.language import Source

ADOLESCENT_HERNIATION_2006 = Source(
    id="S11", kind="study", year=2006, doi="10.1097/01.brs.0000226047.83475.e4", pmid="16845356",
    title="Adolescent lumbar disc herniation and hamstring tightness: review of 16 cases",
    journal="Spine 2006;31(16):1810-1814",
)  # fmt: skip
STRAIGHT_LEG_RAISE_2011 = Source(
    id="S32", kind="study", year=2011,
    title="Validity of the straight-leg raise test for patients with sciatic pain [with MRI as the reference]",
    journal="J Manipulative Physiol Ther 2011;34(4):231-238",
)  # fmt: skip
PESONEN_2021 = Source(
    id="S34", kind="study", authors="Pesonen J, Shacklock M, Suomalainen JS, et al.", year=2021,
    title="Extending the SLR test", journal="BMC Musculoskelet Disord 2021;22", doi="10.1186/s12891-021-04649-z",
)  # fmt: skip
IVERSEN_2013 = Source(
    id="S38", kind="study", authors="Iversen T, Solberg TK, Romner B, et al.", year=2013,
    title="Accuracy of physical examination for chronic lumbar radiculopathy",
    journal="BMC Musculoskelet Disord 2013;14:206",
)  # fmt: skip
NEUROLOGICAL_EXAMINATION_2017 = Source(
    id="S39", kind="review", year=2017, journal="BMC Musculoskelet Disord 2017, s12891-016-1383-2",
    title="Accuracy of clinical neurological examination in diagnosing lumbo-sacral radiculopathy",
)  # fmt: skip
HAMSTRING_REFLEX_1982 = Source(
    id="S43", kind="study", year=1982, pmid="6287962",
    title="Asymmetric hamstring reflexes indicative of L5 radicular lesions",
    journal="Arch Phys Med Rehabil 1982;63(8):377-378",
)  # fmt: skip
ROOT_TEACHING_TABLE = Source(
    id="S44", kind="reference", title="[Teaching table of lumbar roots]", url="dririnsacademy.com", read="table",
)  # fmt: skip
AGE_TABLE = Source(
    id="S56b", kind="study", doi="10.1186/s13013-016-0080-0", url="PMC4975884", read="table",
    title="[Table of Brinjikji 2015, reproduced: degeneration of the lumbar spine in people without symptoms, by age]",
)  # fmt: skip
UPPER_LUMBAR_SERIES = Source(
    id="S60", kind="study", authors="Bali SK et al.", url="PMC12935027", title="[Upper lumbar disc herniation: series]",
)  # fmt: skip
YALE_TABLE = Source(
    id="S76", kind="reference", title="[Disc herniation and hamstring tear compared: teaching table]",
    url="medicine.yale.edu", read="page",
)  # fmt: skip
COMMISSIONING_POLICY = Source(
    id="S107b", kind="reference", title="[Commissioning policy on spinal injections, second hand]", url="hnyppr.org.uk",
    read="page",
)  # fmt: skip
SPINE_TEACHING_PAGE = Source(
    id="S118", kind="reference", title="[Disc herniation: teaching page]", url="orthopaedia.com", read="page",
)  # fmt: skip
HARRISON_TABLE = Source(
    id="S200", kind="reference", authors="Engstrom JW, Deyo RA", read="table",
    title="[Lumbosacral Radiculopathy: Neurologic Features. Harrison's Principles of Internal Medicine, "
    "19th ed., ch. 22; copy of the table]",
)  # fmt: skip
UPSTATE_TABLE = Source(
    id="S201", kind="reference", title="SUNY Upstate, Gross Anatomy: Nerve Root Involvement from Herniated Disc",
    url="upstate.edu", read="table",
)  # fmt: skip
FAR_LATERAL_REVIEW = Source(
    id="S202", kind="review", title="[Far-lateral lumbar disc herniation: review]", url="orthobullets.com",
)  # fmt: skip
EXTREME_LATERAL_2016 = Source(
    id="S203", kind="reference", authors="Sales-Llopis J", year=2016, url="neurocirugia.com", read="page",
    title="Update: Extreme lateral lumbar disc herniation [reports Macnab 1971; second hand]",
)  # fmt: skip
MSD_RADICULOPATHY = Source(
    id="S204", kind="reference", title="MSD Manual Professional, Lumbosacral Radiculopathy", url="msdmanuals.com",
    read="page",
)  # fmt: skip
OFF_MIDLINE_PAGE = Source(
    id="S205", kind="reference", title="[Lateral disc herniations: page of a neurosurgical practice]", url="nspc.com",
    read="page",
)  # fmt: skip
COCHRANE_EXAMINATION = Source(
    id="S303", url="download.skyscape.com", kind="review", read="page",
    title="[Physical examination for lumbar radiculopathy due to disc herniation: Cochrane review, 19 studies; "
    "summary, second hand]",
)  # fmt: skip

# Published patients (ids of the case register) on whom a precaution of ours rests.
BASEBALL_BOY = Source(
    id="C02", kind="case", title="Leg Pain - Baseball Player [abstract 1772]", url="researcher.life",
)  # fmt: skip
POLICE_OFFICER = Source(
    id="C03", kind="case", journal="IJESAB vol 2 iss 11 art 100", url="digitalcommons.wku.edu",
    title="[Herniation at L5-S1 presenting as a strained hamstring]",
)  # fmt: skip
CYST_AT_L3_L4 = Source(
    id="C25", kind="case", year=2010, journal="J Orthop Surg Res 2010;5:81",
    title="[Cyst of the ligamentum flavum at L3-L4 that compressed the cauda equina]",
)  # fmt: skip
