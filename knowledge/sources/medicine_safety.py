"""Official texts and references on what goes with an anti-inflammatory or an injection, and what does not.

Use: where a rule forbids, cautions or watches a medicine or an injection.
Misuse: second hand where marked so, and not complete; the product's own text is to be read before one is prescribed.
"""

from expert.language import Source

IBUPROFEN_LABEL = Source(
    id="S212", kind="guideline", title="[Ibuprofen label, page 4 of 7; copy of the official text]",
    url="medlibrary.org/lib/rx/meds/ibuprofen-65", read="page",
)  # fmt: skip
IBUPROFEN_LABEL_INTERACTIONS = Source(
    id="S212b", kind="guideline", title="[Ibuprofen label, page 4 of 6, interactions; copy of the official text]",
    url="medlibrary.org/lib/rx/meds/ibuprofen-41", read="page",
)  # fmt: skip
POLYPHARMACY_SCOTLAND = Source(
    id="S215", kind="guideline", title="NHS Scotland Polypharmacy Guidance, NSAIDs", url="polypharmacy.scot.nhs.uk",
    read="page",
)  # fmt: skip
GPNOTEBOOK_PPI = Source(
    id="S216", kind="reference", title="GPnotebook, NSAIDs and age when should use a PPI [second hand]", year=2023,
    read="page",
)  # fmt: skip
GPNOTEBOOK_METHOTREXATE = Source(
    id="S216b", kind="reference", title="GPnotebook, Methotrexate and NSAIDs", read="page",
)  # fmt: skip
MEDSAFE_2019 = Source(
    id="S217", kind="guideline", title="Medsafe. Ibuprofen and impaired renal function", year=2019,
    journal="Prescriber Update 2019;40(4):75", read="page",
)  # fmt: skip
IBUPROFEN_LEAFLET = Source(
    id="S219c", kind="guideline", title="Ibuprofen Fair-Med leaflet [copy of the official text at medikamio.com]",
    read="page",
)  # fmt: skip
NICE_EPIDURAL = Source(
    id="S107", kind="guideline", title="[NICE on epidural injections for sciatica, second hand]",
    url="leicesterleicestershireandrutland.icb.nhs.uk", read="page",
)  # fmt: skip
YANG_2020 = Source(
    id="S131", kind="review", authors="Yang S, Kim W, Kong HH, Do KH, Choi KH", year=2020,
    title="[Epidural steroid injection against conservative care: review of six trials]",
    journal="Medicine 2020;99(30):e21283",
)  # fmt: skip
EVEN_2012 = Source(
    id="S133", kind="study", authors="Even JL, Crosby CG, Song Y, McGirt MJ, Devin CJ", year=2012,
    title="[Blood glucose after epidural steroid injection in people with diabetes]",
    journal="Spine 2012;37(1):E46-E50", doi="10.1097/BRS.0b013e31821fd21f",
)  # fmt: skip
GLUCOSE_FACTFINDER = Source(
    id="S134", kind="reference", title="[FactFinder on blood glucose after spinal injection, second hand]",
    url="spinalinjection.org", read="page",
)  # fmt: skip
DEPO_MEDROL_LABEL = Source(
    id="S294", kind="guideline", title="Depo-Medrol contraindications [copy of the official text at pill2trip.com]",
    read="page",
)  # fmt: skip
GOTS_2018 = Source(
    id="S324", kind="guideline", authors="Hotfiel T, Seil R, Bily W, et al.", year=2018,
    title="[Treatment of muscle injuries: consensus of the GOTS expert meeting]", journal="J Exp Orthop 2018;5:24",
    doi="10.1186/s40634-018-0139-3",
)  # fmt: skip
