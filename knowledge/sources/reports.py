"""Published reports of single patients and small series from which a precaution is taken (ids of the case register).

Read as abstracts and openings. A rule that rests on one of these is a precaution of ours (voice "safety").

Use: where a rule takes a precaution from what was missed before.
Misuse: a single report shows that something happens, not how often.
"""

from expert.language import Source

TENNIS_SERIES = Source(
    id="C01", kind="case", authors="Vad V", year=2007, url="opensportsmedicine.blogspot.com", read="page",
    title="An unusual cause for chronic pain in the proximal hamstring (buttock) area",
)  # fmt: skip
KNEE_FIRST = Source(
    id="C06", kind="case", url="researcher.life",
    title="[Herniation at L5-S1 presenting as pain of knee and thigh in a footballer]",
)  # fmt: skip
SYNOVIAL_CYST = Source(id="C20", kind="case", title="[Lumbar synovial cyst]", url="researcher.life")
FAR_OUT_SYNDROME = Source(
    id="C26", kind="case", authors="Choi, Ham, Moon, Kim, Park, Kwon", year=2022, journal="Asian J Pain 2022;8",
    title="[Far-out syndrome missed through two fusions]",
)  # fmt: skip
ISTHMIC_L4 = Source(
    id="C32",
    journal="SpineUniverse",
    kind="case",
    authors="Dekutoski",
    title="[Isthmic fracture of L4 in a girl with tight hamstrings]",
    read="page",
)  # fmt: skip
MISSED_ISCHIAL_AVULSION = Source(
    id="C36", kind="case", url="researcher.life",
    title="Missed avulsion fracture of the ischial tuberosity in an adolescent competitive athlete: case "
    "report and literature review",
)  # fmt: skip
ISCHIAL_AVULSION_GIRL = Source(
    id="C37",
    kind="case",
    journal="Clinical Advisor",
    title="[Ortho Dx: radiating pain in buttock after soccer injury]",
    read="page",
)  # fmt: skip
LATE_FOOT_DROP = Source(
    id="C39", kind="case", year=2011, read="page",
    title="[Foot drop months after a hamstring avulsion in a water-skier, second hand]",
)  # fmt: skip
TRIATHLETE_TENDINOPATHY = Source(
    id="C45", kind="case", url="PMC4615691", journal="J Orthop Sports Phys Ther",
    title="[Proximal hamstring tendinopathy in a triathlete]",
)  # fmt: skip
CUTANEOUS_NERVE = Source(
    id="C46", kind="case", year=2021, journal="AAPM&R 2021, poster", url="pmrjabstracts.org",
    title="[Impingement of the posterior femoral cutaneous nerve after a marathon]",
)  # fmt: skip
ISCHIOFEMORAL_RUNNER = Source(
    id="C48", kind="case", authors="Ishii H", journal="AAPM&R abstract", url="pmrjabstracts.org",
    title="[Ischiofemoral impingement in a marathon runner]",
)  # fmt: skip
PIRIFORMIS_SURGERY = Source(
    id="C50", kind="case", url="boneandjoint.org.uk", title="[Piriformis surgery: 22 patients]",
)  # fmt: skip
SCHWANNOMA_LAMINECTOMY = Source(
    id="C52", kind="case", authors="Park, Shin, Kim, Choi", year=2021, doi="10.21129/nerve.2021.7.1.11",
    title="A rare cause of sciatica: sciatic nerve schwannoma", journal="The Nerve 2021;7(1)",
)  # fmt: skip
GLUTEAL_SCHWANNOMA = Source(
    id="C54", kind="case", pmid="28628544", title="Sciatic nerve schwannoma in the gluteal region mimicking sciatica",
)  # fmt: skip
PLEXIFORM_SCHWANNOMA = Source(
    id="C56", kind="case", journal="Int J Res Orthop", doi="10.18203/issn.2455-4510.IntJResOrthop20251813",
    title="[Plexiform schwannoma of the sciatic nerve in a boy]",
)  # fmt: skip
FEINBERG_2006 = Source(
    id="C57", kind="case", authors="Feinberg J, Sethi S", year=2006, journal="HSS J 2006;2(2):181-187",
    title="[Tumour of the sciatic nerve taken for S1 radiculopathy on both sides]", pmid="18751834",
    doi="10.1007/s11420-006-9018-z",
)  # fmt: skip
SACRAL_OSTEOCHONDROMA = Source(
    id="C59", kind="case", year=2013, title="[Sacral foraminal osteochondroma causing radiculopathy]",
    journal="JBJS quiz, 2 October 2013",
)  # fmt: skip
THIGH_SARCOMA = Source(
    id="C61", kind="case", authors="Shu et al.", year=2019, journal="ACS Case Reviews in Surgery 2019;2(4)",
    title="[Recurrent haematoma of the posterior thigh: pleomorphic sarcoma]",
)  # fmt: skip
ENDOMETRIOSIS_40 = Source(id="C64", kind="case", url="PMC8388265", title="[Sciatic endometriosis, woman of 40]")
ENDOMETRIOSIS_26 = Source(
    id="C65", kind="case", url="researcher.life",
    title="Diagnosis and management of sciatic endometriosis at the greater sciatic foramen",
)  # fmt: skip
UTERINE_MASS = Source(
    id="C68", kind="case", authors="Al-Khodairy A-WT, Bovay P, Gobelet C", year=2007,
    title="[Uterine mass mimicking L5 sciatica]", journal="Eur Spine J 2007;16(6):721-731",
    doi="10.1007/s00586-006-0074-3",
)  # fmt: skip
CYCLIST_ENDOFIBROSIS = Source(
    id="C69", kind="case", journal="AMSSM csa-1014", read="page",
    title="Diagnosis in a competitive cyclist (part 4)",
)  # fmt: skip
CYCLIST_OCCLUSION = Source(
    id="C71", kind="case", authors="Taylor AJ, Tennant WG, Batt ME, Wallace WA",
    title="Traumatic occlusion of the external iliac artery in a racing cyclist: a cause of ill defined leg pain",
    journal="Br J Sports Med 31(2):155",
)  # fmt: skip
ANEURYSM_PLEXOPATHY = Source(
    id="C73", kind="case", authors="Gardiner MD", journal="J Bone Joint Surg",
    title="Aneurysm of the common iliac artery presenting as a lumbosacral plexopathy",
)  # fmt: skip
THROMBOSIS_FOOTBALLER = Source(
    id="C75", kind="case", url="journalofsportsmedicine.org/abstract/147",
    title="[Deep vein thrombosis taken for a hamstring tear]",
)  # fmt: skip
SEPTIC_JOINT_FOOTBALLER = Source(
    id="C77", kind="case", authors="Guin JR, Moran R, Bentley BC", year=2026, doi="10.7759/cureus.100835",
    title="[Septic sacroiliac joint in a footballer]", journal="Cureus 2026-01-05",
)  # fmt: skip
SEPTIC_JOINT_SKIER = Source(
    id="C78", kind="case", url="boraymedical.com", title="[Septic sacroiliitis in a skier]", read="page",
)  # fmt: skip
SACROILIAC_TUBERCULOSIS = Source(
    id="C80", kind="case", authors="Moyaert M, Viljoen JT, Viviers PL, Derman W, de Villiers R", year=2018,
    title="[Tuberculosis of the sacroiliac joint in a basketball player]", journal="S Afr J Sports Med 2018;30(1)",
    doi="10.17159/2078-516x/2018/v30ila4372",
)  # fmt: skip
CRICKETER_SPONDYLITIS = Source(
    id="C81", kind="case", url="researcher.life", title="[Lumbar stress injury or not - cricket player]",
)  # fmt: skip
BUTTOCK_SPONDYLITIS = Source(
    id="C82", kind="case", authors="Kenny JT, Fraser JJ", year=2023, doi="10.2519/josptcases.2023.11596",
    title="[Ankylosing spondylitis presenting as buttock pain in a soldier]", journal="JOSPT Cases 2023;3(2):110-116",
)  # fmt: skip
SACRAL_FRACTURE_L5 = Source(
    id="C84", kind="case", journal="orthobullets Evidence 12879298",
    title="[Sacral stress fracture with an L5 pattern]",
)  # fmt: skip
SACRAL_FRACTURE_RUNNER = Source(
    id="C86", kind="case", url="researcher.life", title="Sacral stress fracture in a post-partum runner",
)  # fmt: skip
