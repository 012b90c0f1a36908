"""Published evidence on the lumbar spine as a source of hamstring trouble.

Use: cite a source at the place where its page says it, and say in one sentence what it says.
Misuse: most were read as abstracts; none shows in the living that the spine causes hamstring injury.
"""

from expert.language import Source

ORCHARD_2004 = Source(
    id="S01", kind="review", authors="Orchard JW, Farhart P, Leopold C", year=2004,
    title="Lumbar spine region pathology and hamstring and calf injuries in athletes: is there a connection?",
    journal="Br J Sports Med 2004;38(4):502-504",
)  # fmt: skip
ORCHARD_INTERVIEW = Source(
    id="S02", kind="reference", authors="Orchard J",
    title='The lumbar spine in recurrent "hamstring" problems (interview)', journal="physioroom.com", read="page",
)  # fmt: skip
ORCHARD_2001 = Source(
    id="S03", kind="study", authors="Orchard JW", year=2001, doi="10.1177/03635465010290030801", pmid="11394599",
    title="Intrinsic and extrinsic risk factors for muscle strains in Australian football",
    journal="Am J Sports Med 2001;29(3):300-303",
)  # fmt: skip
LUMBOSACRAL_TUNNEL_1982 = Source(
    id="S04", kind="study", year=1982, doi="10.1007/BF00267730", pmid="7166449",
    title='The lumbosacral ligament (LSL), with special emphasis on the "lumbosacral tunnel" and the entrapment of the '
    "5th lumbar nerve",
    journal="Int Orthop 1982;6(3):197-202",
)  # fmt: skip
LUMBOSACRAL_LIGAMENTS_1993 = Source(
    id="S05", kind="study", year=1993, doi="10.1097/00002517-199306060-00006", pmid="8130399",
    title="Ligaments of the lumbosacral spine and their role in possible extraforaminal spinal nerve entrapment and "
    "tethering",
    journal="J Spinal Disord 1993;6(6):507-512",
)  # fmt: skip
L5_OUTLET_2017 = Source(
    id="S06", kind="study", year=2017, doi="10.1016/j.jocn.2017.03.051", pmid="28408248",
    title="Extraforaminal compression of the L5 nerve: an anatomical study",
    journal="J Clin Neurosci 2017;41:139-143",
)  # fmt: skip
TURL_1998 = Source(
    id="S07", kind="study", authors="Turl SE et al.", year=1998, doi="10.2519/jospt.1998.27.1.16", pmid="9440036",
    title="Adverse neural tension: a factor in repetitive hamstring strain?",
    journal="J Orthop Sports Phys Ther 1998;27(1):16-21",
)  # fmt: skip
NEURAL_STRETCHING_1989 = Source(
    id="S08", kind="study", year=1989, doi="10.2519/jospt.1989.10.12.481",
    title="The effect of stretching neural structures on grade one hamstring injuries",
    journal="J Orthop Sports Phys Ther 1989;10(12):481-487",
)  # fmt: skip
COMMUNITY_FOOTBALL = Source(
    id="S27", kind="study", title="[Risk factors for hamstring injury in community-level Australian football]",
    url="PMC1725127",
)  # fmt: skip
STRAIGHT_LEG_RAISE_REVIEW_2012 = Source(
    id="S33", kind="review", year=2012, doi="10.3233/BMR-2012-0339", pmid="23220802",
    title="[The pain provocation-based straight leg raise test: systematic review]",
    journal="J Back Musculoskelet Rehabil 2012;25(4):215-223",
)  # fmt: skip
SURI_2011 = Source(
    id="S37", kind="study", authors="Suri P, Rainville J, Katz JN, et al.", year=2011,
    title="[Findings on examination by level of lumbar root impingement]", journal="Spine 2011;36(1):63-73",
    doi="10.1097/BRS.0b013e3181c953cc",
)  # fmt: skip
PAIN_DRAWINGS = Source(
    id="S41", kind="study", title="[Telling L5 from S1 radicular pain by a pain drawing]", url="PMC6778979",
)  # fmt: skip
ROOT_PAIN_PATTERNS_2013 = Source(
    id="S42", kind="study", authors="Taylor", year=2013,
    title="Do L5 and S1 nerve root compressions produce radicular pain in a dermatomal pattern? (second hand)",
    url="painscience.com", read="page",
)  # fmt: skip
BRINJIKJI_2015 = Source(
    id="S56", kind="review", authors="Brinjikji W, Luetmer PH, Comstock B, et al.", year=2015, doi="10.3174/ajnr.A4173",
    title="[Degeneration of the lumbar spine on imaging in people without symptoms, by age]",
    journal="AJNR 2015;36(4):811-816",
)  # fmt: skip
BRINJIKJI_PAIN_2015 = Source(
    id="S57", kind="review", authors="Brinjikji W, Diehn FE, Jarvik JG, et "
    "al.", year=2015, journal="AJNR 2015;36(12):2394",
    title="[Findings on lumbar MRI in adults up to 50 with and without pain]",
)  # fmt: skip
NASS_SUMMARY = Source(
    id="S109b", kind="guideline", title="[NASS guideline on lumbar disc herniation with radiculopathy, summary]",
    url="guidelinecentral.com/guideline/9905", read="page",
)  # fmt: skip
NICE_NG59 = Source(id="S104", kind="guideline", title="NICE NG59, recommendations", read="page")
NICE_QUESTION = Source(
    id="S111", kind="guideline", title="[NICE research recommendation NG59/4: injection with or without an image]",
    read="page",
)  # fmt: skip
NICE_SCIATICA_MEDICINES = Source(
    id="S105", kind="guideline", title="[NICE 2020 update on medicines for sciatica, second "
    "hand]", url="iosteopathy.org",
    read="page",
)  # fmt: skip
HAMSTRING_RISK_2021 = Source(
    id="S281", kind="study", year=2021, doi="10.1080/02640414.2021.1875613",
    title="Prospective study of risk factors for hamstring injury in AFL players", journal="2021, pp. 1395-1401",
)  # fmt: skip
OLDER_PLAYERS_2006 = Source(
    id="S282", kind="study", year=2006, doi="10.1016/j.jsams.2006.01.004", pmid="16678486",
    title="Why are older Australian football players at greater risk of hamstring injury?",
    journal="J Sci Med Sport 2006;9(4):327-333",
)  # fmt: skip
HAMSTRING_RISK_REVIEW_2020 = Source(
    id="S280", kind="review", authors="Green B, Bourne MN, van Dyk N, Pizzari T", year=2020,
    title="[Risk factors for hamstring injury: review of 78 studies]", journal="Br J Sports Med 2020",
    doi="10.1136/bjsports-2019-100983",
)  # fmt: skip
