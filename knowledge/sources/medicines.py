"""Published evidence and official texts on anti-inflammatories and on injection of steroids at the lumbar spine.

Use: cite a source at the place where its page says it, and say in one sentence what it says.
Misuse: no source here replaces the label of the medicine that is prescribed.
"""

from expert.language import Source

RASMUSSEN_BARR_2017 = Source(
    id="S120", kind="review", authors="Rasmussen-Barr E, Held U, Grooten WJA, et al.", year=2017,
    title="[Non-steroidal anti-inflammatory drugs for sciatica: Cochrane review CD012382]",
    journal="Spine 2017;42(8):586-594", doi="10.1097/BRS.0000000000002092",
)  # fmt: skip
HAMSTRING_NSAID_1995 = Source(
    id="S121", kind="study", year=1995, pmid="7652633",
    title="Non-steroidal anti-inflammatory drugs fail to enhance healing of acute hamstring injuries treated with "
    "physiotherapy",
    journal="S Afr Med J 1995;85(6):517-522",
)  # fmt: skip
MORELLI_2018 = Source(
    id="S122", kind="review", authors="Morelli KM, Brown LB, Warren GL", year=2018, pmid="28355084",
    title="[NSAIDs and recovery from acute skeletal muscle injury: review of 41 studies]",
    journal="Am J Sports Med 2018;46(1):224-233",
)  # fmt: skip
LAPI_2013 = Source(
    id="S125", kind="study", authors="Lapi F, Azoulay L, Yin H, Nessim SJ, Suissa S", year=2013, pmid="23299844",
    title="[Diuretics, ACE inhibitors or receptor blockers together with NSAIDs, and acute kidney injury]",
    journal="BMJ 2013;346:e8525",
)  # fmt: skip
FDA_PREGNANCY_2020 = Source(
    id="S126", kind="guideline", year=2020, read="page",
    title="[FDA safety communication on NSAIDs in pregnancy, October 2020, as reported by AAP News]",
)  # fmt: skip
UK_PREGNANCY = Source(
    id="S126b", kind="guideline", title="[NHS Medicines Resources: NSAIDs in pregnancy]",
    url="medicinesresources.nhs.uk", read="page",
)  # fmt: skip
ARTHRITIS_CANADA = Source(
    id="S127", kind="reference", title="[Arthritis Society Canada: NSAIDs]", url="arthritis.ca", read="page",
)  # fmt: skip
FDA_INJECTION_2014 = Source(
    id="S128", kind="guideline", title="FDA Drug Safety Communication 04-23-2014 [epidural steroids]", year=2014,
    read="page",
)  # fmt: skip
OLIVEIRA_2020 = Source(
    id="S130", kind="review", authors="Oliveira C et al.", year=2020, doi="10.3233/NRE-209008",
    title="[Epidural steroid injections for lumbosacral radicular pain: Cochrane review CD013577]",
    journal="summary in NeuroRehabilitation 2020;47(4):509-511",
)  # fmt: skip
CHEN_2018 = Source(
    id="S132", kind="reference", authors="Chen B, Kishner S", year=2018, read="page",
    title="[Medscape: epidural steroid injection, contraindications; second hand]",
)  # fmt: skip
MEDICATION_GUIDE = Source(
    id="S210", kind="guideline", title="Medication Guide for NSAIDs [ibuprofen tablet]", url="dailymed.nlm.nih.gov",
    read="page",
)  # fmt: skip
NAPROXEN_LABEL = Source(
    id="S211", kind="guideline", title="Naproxen label, boxed warning [copy of the official text]", read="page",
)  # fmt: skip
IBUPROFEN_UK = Source(
    id="S213", kind="guideline", year=2021,
    title="Ibucalm SmPC sections 4.3-4.4 [summary of product characteristics, copy of the official text]", read="page",
)  # fmt: skip
GLASGOW_GUIDELINES = Source(
    id="S214", kind="guideline", title="NHS Greater Glasgow and Clyde, Oral NSAID Guidelines", read="page",
)  # fmt: skip
ANTIPLATELET_CRITERIA = Source(
    id="S218", kind="guideline", title="Texas HHS Vendor Drug Program, NSAID criteria, section 4, Table 5", read="page",
)  # fmt: skip
STATPEARLS_2020 = Source(
    id="S290", kind="reference", authors="Hassan K, Sherman A (ed.)", year=2020,
    title="Epidural Steroids. StatPearls [copy of the text]", read="page",
)  # fmt: skip
RATHMELL = Source(
    id="S291", kind="guideline", authors="Rathmell JP, Benzon HT, Dreyfuss P, et al.",
    title="Safeguards to prevent neurologic complications after epidural steroid injections",
)  # fmt: skip
