"""Published evidence on what else hurts at the back of the thigh and in the buttock, and how it is told apart.

Use: where a rule names another source of the complaint, or the test that tells it apart.
Misuse: a report or a measured frequency is no probability for one patient.
"""

from expert.language import Source

GLUTEAL_PAIN_TABLE = Source(
    id="S36", kind="reference", journal="Br J Sports Med, supplementary tables 85018, 85303, 85311", read="table",
    title="[Causes of gluteal pain in sport, by structure: tables]",
)  # fmt: skip
GLUTEAL_PAIN_TABLE_2 = Source(
    id="S36b", kind="reference", journal="Br J Sports Med, supplementary tables 85018, 85303, 85311", read="table",
    title="[Causes of gluteal pain in sport, bone and joint: tables]",
)  # fmt: skip
PLEXUS_REVIEW_2020 = Source(
    id="S45", kind="review", authors="Liyew WA", year=2020, journal="Int J Rheumatol 2020:2919625", pmid="32908535",
    title="[Clinical presentation of lumbar disc degeneration and radicular and plexus lesions: review]",
    doi="10.1155/2020/2919625",
)  # fmt: skip
CACCHIO_2012 = Source(
    id="S264", kind="study", authors="Cacchio A et al.", year=2012, pmid="22219215",
    title="[Three pain-provocation tests for proximal hamstring tendinopathy in 46 athletes and 46 controls]",
    journal="Br J Sports Med 2012;46(12):883-887", doi="10.1136/bjsports-2011-090325",
)  # fmt: skip
PURANEN_ORAVA_PAGE = Source(
    id="S70b", kind="reference", title="[Puranen-Orava test: sensitivity and specificity, second hand]",
    url="physiotutors.com", read="page",
)  # fmt: skip
MARTIN_2014 = Source(
    id="S260", kind="study", authors="Martin HD, Kivlan BR, Palmer IJ, Martin RL", year=2014,
    title="[Active piriformis and seated piriformis stretch tests against endoscopy of the sciatic nerve, 33 people]",
    journal="Knee Surg Sports Traumatol Arthrosc 2014;22(4):882-888",
)  # fmt: skip
PIRIFORMIS_TESTS_PAGE = Source(
    id="S71b", kind="reference", title="[The two piriformis tests together: likelihood ratios, second hand]",
    url="exe-box.com", read="page",
)  # fmt: skip
DEEP_GLUTEAL_REVIEW_2020 = Source(
    id="S72", kind="review", authors="Park JW et al.", year=2020, title="[Deep gluteal syndrome: review]",
    journal="Bone Joint J 2020;102-B(5):556-567",
)  # fmt: skip
LASLETT_2005 = Source(
    id="S74", kind="study", authors="Laslett M, Aprill CN, McDonald B, Young SB", year=2005,
    title="[Provocation tests of the sacroiliac joint, singly and in combination]", journal="Man Ther 2005;10:207-218",
)  # fmt: skip
SACROILIAC_PAGE = Source(
    id="S74b", kind="reference", title="[Sacroiliac tests after leaving out those whose pain centralises, second hand]",
    url="johnsnyderdpt.com", read="page",
)  # fmt: skip
NADEAU_2013 = Source(
    id="S75", kind="study", authors="Nadeau M, Rosas-Arellano MP, Gurr KR, et al.", year=2013,
    title="[Symptoms that tell neurogenic from vascular claudication]", journal="Can J Surg 2013;56(6):372-377",
    doi="10.1503/cjs.016512",
)  # fmt: skip
YOUNG_2008 = Source(
    id="S79", kind="study", authors="Young IJ, van Riet RP, Bell SN", year=2008, pmid="18818432",
    title="Surgical release for proximal hamstring syndrome", journal="Am J Sports Med 2008;36(12):2372-2378",
)  # fmt: skip
HAMSTRING_SYNDROME_PAGE = Source(
    id="S79b", kind="reference", title="[Proximal hamstring syndrome: summary, second hand]", url="painmuse.org",
    read="page",
)  # fmt: skip
WILSON_SCIATIC = Source(
    id="S80", kind="study", authors="Wilson TJ, Spinner RJ, Mohan R, Gibbs CM, Krych AJ",
    title="Sciatic nerve injury after proximal hamstring avulsion and repair",
)  # fmt: skip
CYCLISTS_2009 = Source(
    id="S81", kind="study", year=2009, title="Iliac artery compression in cyclists",
    journal="Eur J Vasc Endovasc Surg 2009", doi="10.1016/j.ejvs.2009.03.024",
)  # fmt: skip
ILIAC_ANEURYSM_2013 = Source(
    id="S82", kind="study", authors="Singh R, Moores T, Maddox M, Horton A", year=2013, doi="10.1093/jscr/rjs032",
    title="[Internal iliac aneurysm with sciatica and foot drop: case and review]",
    journal="J Surg Case Rep 2013;2013(2):rjs032",
)  # fmt: skip
RADCLIFF_2009 = Source(
    id="S115", kind="review", authors="Radcliff KE, Kalantar SB, Reitman CA", year=2009,
    title="[Spondylolysis and spondylolisthesis in athletes: review]", journal="Curr Sports Med Rep 2009;8(1):35-40",
    doi="10.1249/JSR.0b013e318194f89e",
)  # fmt: skip
ENDOFIBROSIS_REVIEW = Source(
    id="S244", kind="review", url="discovery.researcher.life",
    title="Iliac endofibrosis in high-performance sports: an interdisciplinary diagnostic challenge",
)  # fmt: skip
ENDOFIBROSIS_1997 = Source(
    id="S245", kind="review", year=1997, doi="10.2165/00007256-199724040-00001", pmid="9339491",
    title="External iliac artery endofibrosis in athletes", journal="Sports Med 1997;24(4):221-226",
)  # fmt: skip
FEMORAL_NECK_2017 = Source(
    id="S256", kind="review", authors="Robertson GA, Wood AM", year=2017, doi="10.1055/s-0043-103946",
    title="Femoral neck stress fractures in sport", journal="Sports Med Int Open 2017;1(2):E58-E68",
)  # fmt: skip
KAHANOV_2015 = Source(
    id="S257", kind="review", authors="Kahanov L et al.", year=2015, doi="10.2147/OAJSM.S39512",
    title="[Stress fractures in runners: review]", journal="Open Access J Sports Med 2015;6:87-95",
)  # fmt: skip
ISCHIOFEMORAL_COMMENTARY = Source(
    id="S261", kind="reference", url="c.coek.info",
    title="[Editorial commentary on two tests for ischiofemoral impingement in 30 patients, second hand]",
)  # fmt: skip
LONG_STRIDE_PAGE = Source(
    id="S262", kind="reference", title="[Long-stride walking test: sensitivity and specificity, second hand]",
    url="physiotutors.com", read="page",
)  # fmt: skip
ISCHIOFEMORAL_TEST = Source(
    id="S263", kind="study", title="Novel physical examination test for ischiofemoral impingement",
    url="discovery.researcher.life",
)  # fmt: skip
APOPHYSES_2017 = Source(
    id="S266", kind="review", year=2017, doi="10.1186/s12891-017-1527-z",
    authors="Eberbach H, Hohloch L, Feucht MJ, Konstantinidis L, Sudkamp NP, Zwingmann J",
    title="[Avulsion of the pelvic apophyses: meta-analysis of 596 patients]",
    journal="BMC Musculoskelet Disord 2017;18:162",
)  # fmt: skip
ISCHIAL_AVULSION_2017 = Source(
    id="S267", kind="study", authors="Moon JK et al.", year=2017, journal="Korean J Sports Med 2017;35:202-205",
    title="[Ischial avulsion: mechanism]",
)  # fmt: skip
STRAIN_ADVICE_NHS = Source(
    id="S230", kind="reference", title="[NHS advice on sprains and strains]", read="page",
    url="merepark.nhs.uk",
)  # fmt: skip
STRAIN_ADVICE_FORTH_VALLEY = Source(
    id="S231", kind="reference", title="[NHS Forth Valley: acute minor injury management]", read="page",
)  # fmt: skip
AGREEMENT_2025 = Source(
    id="S166", kind="study", year=2025, doi="10.20944/preprints202502.2282.v1",
    title="[Acute hamstring injury: where ultrasound and MRI agree; preprint]",
)  # fmt: skip
