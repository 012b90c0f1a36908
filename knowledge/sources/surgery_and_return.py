"""Published evidence on operations, on rehabilitation by type of injury, and on return to play.

Use: where a rule asks a surgeon's opinion, fits exercise to an injury, or lists criteria of return.
Misuse: none of these is an indication to operate, nor a permission to play.
"""

from expert.language import Source

HAMSTRING_MRI_AT_RETURN = Source(
    id="S24", kind="study", authors="Reurink G, Goudswaard GJ, Tol JL, et al.", year=2014,
    title="MRI observations at return to play of clinically recovered hamstring injuries",
    journal="Br J Sports Med 2014;48(18):1370",
)  # fmt: skip
REINJURY_2024 = Source(
    id="S25", kind="study", authors="Zein MI, Mokkenstorm MJK, Cardinale M, et al.", year=2024,
    title="Baseline clinical and MRI risk factors for hamstring reinjury", journal="Br J Sports Med 2024;58(14):766",
)  # fmt: skip
WARREN_2010 = Source(
    id="S26", kind="study", authors="Warren P, Gabbe BJ, Schneider-Kolsky M, Bennell KL", year=2010,
    title="Clinical predictors of time to return to competition and of recurrence following hamstring strain",
    journal="Br J Sports Med 2010;44(6):415-419", doi="10.1136/bjsm.2008.048181",
)  # fmt: skip
DELPHI_2017 = Source(
    id="S139", kind="guideline", authors="van der Horst N, Backx FJG, Goedhart EA, Huisstede BMA", year=2017,
    title="[Return to play after hamstring injury: Delphi consensus of 58 experts]",
    journal="Br J Sports Med 2017;51(22):1583-1591",
)  # fmt: skip
ENGLISH_CLUBS_2017 = Source(
    id="S140", kind="guideline", authors="Zambaldi M, Beasley I, Rushton A", year=2017,
    title="[Return to play after hamstring injury: Delphi consensus of English clubs]",
    journal="Br J Sports Med 2017;51(16):1221",
)  # fmt: skip
AVULSION_COHORT_2022 = Source(
    id="S143", kind="study", authors="van der Made AD, Peters RW, Verheul C, et al.", year=2022,
    title="[Proximal hamstring avulsion with and without operation: cohort of 59]",
    journal="Br J Sports Med 2022;56(6):340", doi="10.1136/bjsports-2021-104588",
)  # fmt: skip
RECTUS_SUMMARY = Source(
    id="S144b", kind="reference", title="[Rectus femoris tears: summary, second hand]", url="physio-network.com",
    read="page",
)  # fmt: skip
REIMAN_2015 = Source(
    id="S146", kind="review", authors="Reiman MP, Sylvain J, Loudon JK, Goode A", year=2015,
    title="[Return to sport after lumbar disc herniation, operated or not: review]",
    journal="Br J Sports Med (online 2015) bjsports-2015-094691",
)  # fmt: skip
ELITE_DISCECTOMY = Source(
    id="S147", kind="review", title="[Lumbar discectomy in elite athletes: review]", url="PMC4419017",
)  # fmt: skip
RETRACTION_2020 = Source(
    id="S149", kind="reference", authors="Heng YY, Koh E, Boyle J", year=2020,
    title="[Proximal hamstring avulsion: when an operation has been proposed, second hand]",
    journal="J Orthop Sports Med 2020;2(1):35-41", doi="10.26502/josm.511500020",
)  # fmt: skip
TENDINOPATHY_INJECTION = Source(
    id="S150", kind="study", title="[Steroid injection in refractory proximal hamstring tendinopathy, 18 athletes]",
    url="PMC4555570",
)  # fmt: skip
INCOMPLETE_AVULSIONS = Source(
    id="S150b",
    journal="studylib",
    kind="study",
    authors="Kayani B, Ayuob A, Begum F, Khan N, Haddad FS",
    title="[Chronic incomplete proximal hamstring avulsion: 41 operations]",
)  # fmt: skip
H_TEST_2010 = Source(
    id="S330", kind="study", authors="Askling CM, Nilsson J, Thorstensson A", year=2010, pmid="20852842",
    title="[Active ballistic straight-leg test before return to sport]", journal="KSSTA 2010;18(12):1798-1803",
    doi="10.1007/s00167-010-1265-3",
)  # fmt: skip
PREDICTORS_2014 = Source(
    id="S334", kind="study", authors="Moen MH, Reurink G, Weir A, Tol JL, Maas M, Goudswaard GJ",
    title="Predicting return to play after hamstring injuries", journal="Br J Sports Med 48(18):1358",
)  # fmt: skip
MUNICH_2013 = Source(
    id="S13", kind="guideline", authors="Mueller-Wohlfahrt H-W, Haensel L, Mithoefer K, et al.", year=2013,
    title="Terminology and classification of muscle injuries in sport: the Munich consensus statement",
    journal="Br J Sports Med 2013;47(6):342-350", doi="10.1136/bjsports-2012-091448", read="table",
)  # fmt: skip
