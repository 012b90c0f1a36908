"""Published evidence on the muscle: its injuries, their imaging, their course, and the surgeon's part.

Use: cite a source at the place where its page says it, and say in one sentence what it says.
Misuse: most were read as abstracts; a figure holds for the people who were studied.
"""

from expert.language import Source

CLUBS_2012 = Source(
    id="S15", kind="study", year=2012, journal="Br J Sports Med 2012;46(2):112",
    title="[Prospective study of hamstring injuries in 23 European clubs, 2007-2011]",
)  # fmt: skip
POLLOCK_2014 = Source(
    id="S16", kind="reference", authors="Pollock N, James SLJ, Lee JC, Chakraverty R", year=2014,
    title="British athletics muscle injury classification: a new grading system",
    journal="Br J Sports Med 2014;48(18):1347", doi="10.1136/bjsports-2013-093302",
)  # fmt: skip
POSTERIOR_THIGH_83 = Source(
    id="S20", kind="study",
    title="Diagnostic and prognostic value of clinical findings in 83 athletes with posterior thigh injury",
)  # fmt: skip
CONNELL_2004 = Source(
    id="S21", kind="study", authors="Connell et al.", year=2004, doi="10.2214/ajr.183.4.1830975", pmid="15385289",
    title="Longitudinal study comparing sonographic and MRI assessments of acute and healing hamstring injuries",
    journal="AJR 2004;183:975-984",
)  # fmt: skip
AVULSION_CASE_2014 = Source(
    id="S34c", kind="case", year=2014, pmid="24944856",
    title="Diagnosis and expedited surgical intervention of a complete hamstring avulsion in a military combatives "
    "athlete: a case report",
    journal="Int J Sports Phys Ther 2014;9(3):371-376",
)  # fmt: skip
SLIDERS_2014 = Source(
    id="S113", kind="study", authors="Castellote-Caballero Y et al.", year=2014, url="PMC4590905",
    title="[Neurodynamic sliders, static stretching and placebo in people with short hamstrings]",
    journal="J Sports Med 2014:127471",
)  # fmt: skip
ASKLING_2013 = Source(
    id="S135", kind="study", authors="Askling CM, Tengvar M, Thorstensson A", year=2013,
    title="[Lengthening against conventional rehabilitation of hamstring injury, 75 footballers]",
    journal="Br J Sports Med 2013", doi="10.1136/bjsports-2013-092165",
)  # fmt: skip
ASKLING_2014 = Source(
    id="S136", kind="study", authors="Askling CM, Tengvar M, Tarassova O, Thorstensson A", year=2014,
    title="[Lengthening against conventional rehabilitation of hamstring injury, 56 sprinters and jumpers]",
    journal="Br J Sports Med 2014;48(7):532-539",
)  # fmt: skip
ISHOI_2020 = Source(
    id="S137", kind="review", authors="Ishoi L, Krommes K, Husted RS, Juhl CB, Thorborg K", year=2020,
    title="[Muscle injuries in sport, their tests, prevention and rehabilitation: review]",
    journal="Br J Sports Med 2020;54(9):528",
)  # fmt: skip
REPAIR_REVIEW_2022 = Source(
    id="S141", kind="review", year=2022, title="[Surgical repair of proximal hamstring avulsion: review of series]",
    journal="Bone Jt Open 2022, BJO-2021-0196.R1",
)  # fmt: skip
AVULSION_TRIAL_2024 = Source(
    id="S142", kind="study", year=2024, doi="10.1056/EVIDoa2400056", pmid="39023393",
    title="Operative versus nonoperative treatment of proximal hamstring avulsions", journal="NEJM Evid 2024",
)  # fmt: skip
KNAPIK_2023 = Source(
    id="S144", kind="review", authors="Knapik DM, Alter TD, Ganapathy A, et al.", year=2023,
    title="[Proximal full-thickness rectus femoris tears in athletes: review]", journal="Orthop J Sports Med 2023",
    doi="10.1177/23259671221144984",
)  # fmt: skip
BOGWASI_2023 = Source(
    id="S145", kind="review", authors="Bogwasi L, Holtzhausen L, Janse van Rensburg DC, et al.", year=2023,
    title="[Management of rectus femoris injuries: review of 152 patients]", journal="Biol Sport 2023;40(2):497-512",
    doi="10.5114/biolsport.2023.116454",
)  # fmt: skip
INSIGHTS_2012 = Source(
    id="S160", kind="review", year=2012, title="[Ultrasound of muscle injury: review]",
    journal="Insights Imaging 2012, s13244-012-0190-z",
)  # fmt: skip
IMAGING_REVIEW_2015 = Source(
    id="S162", kind="review", year=2015, title="[Imaging of muscle injury: review]",
    journal="Curr Rev Musculoskelet Med 2015;8(2):154-161", doi="10.1007/s12178-015-9260-4",
)  # fmt: skip
ULTRASOUND_REVIEW_2019 = Source(
    id="S163", kind="review", year=2019, title="[Ultrasound of muscle injury and its complications: review]",
    journal="J Ultrason 2019;19(77):137-144", doi="10.15557/JoU.2019.0020",
)  # fmt: skip
SLAVOTINEK_2010 = Source(
    id="S233", kind="review", authors="Slavotinek JP", year=2010, doi="10.1055/s-0030-1253160", pmid="20486027",
    title="Muscle injury: the role of imaging in prognostic assignment and monitoring of muscle repair",
    journal="Semin Musculoskelet Radiol 2010;14(2):194-200",
)  # fmt: skip
MISSED_AVULSION = Source(
    id="S234", kind="study", url="PMC449822",
    title="Avulsion fracture of the ischial tuberosity in adolescents, an easily missed diagnosis",
)  # fmt: skip
AFTER_AVULSION = Source(
    id="S235", kind="study", title="Mid- to long-term follow-up after proximal hamstring tendon avulsion",
    journal="J Orthop Surg Res, s13018-023-03582-2",
)  # fmt: skip
GOALKEEPER_AVULSION = Source(
    id="C89", kind="case", url="PMC4532190",
    title="[Complete proximal avulsion of the rectus femoris in a goalkeeper, treated without surgery: case report]",
)  # fmt: skip
