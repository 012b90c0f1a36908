"""Classifications of muscle injury, and how long the muscle was out for.

Use: where a rule names or grades a muscle injury, or says what an absence of it was measured to be.
Misuse: the days are of the groups studied; none foretells when one patient returns.
"""

from expert.language import Source

EKSTRAND_2013 = Source(
    id="S14", kind="study", authors="Ekstrand J, Askling C, Magnusson H, Mithoefer K", year=2013, pmid="23645834",
    title="Return to play after thigh muscle injury [validation of the Munich classification, 393 injuries]",
    journal="Br J Sports Med 2013;47(12):769-774", doi="10.1136/bjsports-2012-092092",
)  # fmt: skip
POLLOCK_2022 = Source(
    id="S18", kind="study", authors="Pollock N, Kelly S, Lee J, et al.", year=2022,
    title="A 4-year study of hamstring injury outcomes [in elite track and field]",
    journal="Br J Sports Med 2022;56(5):257", doi="10.1136/bjsports-2020-103791",
)  # fmt: skip
MACDONALD_2019 = Source(
    id="S19", kind="reference", authors="Macdonald B, McAleer S, Kelly S, et al.", year=2019,
    title="Hamstring rehabilitation in elite track and field athletes",
    journal="Br J Sports Med 2019;53(23):1464-1473", doi="10.1136/bjsports-2017-098971",
)  # fmt: skip
SECONDARY_GRADE_TABLES = Source(
    id="S17", kind="reference", url="sportsfithealthandrehab.com.au", read="page",
    title="[British Athletics grades, tables of two clinics; second hand]",
)  # fmt: skip
GRADES_TABLE = Source(
    id="S301", kind="reference", authors="H Knipe", year=2020, read="table",
    title="[Radiopaedia: British Athletics muscle injury classification; second hand]",
)  # fmt: skip
BRITISH_ATHLETICS_RELIABILITY = Source(
    id="S302", url="smexe.com.br", kind="study", read="page",
    title="[Reliability of the British Athletics classification, 65 injuries; copy of the abstract]",
)  # fmt: skip
