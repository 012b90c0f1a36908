"""Tables of patients for the tests: cells of every type a user would bring, right and wrong ones, and what the
reference says of each row."""

import math
from decimal import Decimal
from random import Random

import polars as pl

from expert.errors import ChartError
from expert.findings import read_chart
from expert.language.conclusions import Sign
from expert.language.quantities import Quantity
from expert.language.terms import Choice, Flag
from expert.language.truth import truth
from expert.meaning import conclude
from expert.population.naming import column_of, fired_column, withheld_column
from expert.testing import Steering
from expert.testing.drawing import Drawing
from expert.testing.tables import tables_of

INTEGERS = (pl.Int8, pl.Int16, pl.Int32, pl.Int64, pl.Int128, pl.UInt8, pl.UInt16, pl.UInt32, pl.UInt64)
FLOATS = (pl.Float32, pl.Float64)
DECIMALS = (pl.Decimal(12, 4), pl.Decimal(38, 20))
NEAR = (0, 1e-4, -1e-4, 1.01e-4, -1.01e-4, 0.5e-4, 0.25, 0.5)  # of a step


def said(rulebase, findings):
    """What the reference says of a row, by result column; None where ``read_chart`` refuses it."""
    known = {name: value for name, value in findings.items() if value is not None}
    try:
        chart = read_chart(rulebase, known)
    except ChartError:
        return None
    outcome = conclude(rulebase, chart)
    asked = [flag.asked(chart.truth) for flag in rulebase.red_flags]
    results = {"red_flags_open": asked.count("not asked"), "red_flags_present": asked.count("present")}
    if rulebase.urgency is not None:
        results["urgency"] = outcome.standing.get(rulebase.urgency.name)
    for conclusion in rulebase.conclusions:
        value = outcome.standing.get(conclusion.name)
        results[column_of(conclusion)] = value is not None if isinstance(conclusion, Sign) else value
    for rule in rulebase.rules:
        results[fired_column(rule)] = rule in outcome.fired
        if rule.unless is not None:
            results[withheld_column(rule)] = rule in outcome.withheld
    return results


def differences(rulebase, frame, result):
    """Of each row in which a result is not what the reference says: its number, the findings, and what differs."""
    terms = {column_of(term): term.name for term in rulebase.terms}
    for number, (cells, results) in enumerate(
        zip(frame.iter_rows(named=True), result.iter_rows(named=True), strict=True)
    ):
        expected = said(rulebase, {terms[column]: cell for column, cell in cells.items() if column in terms})
        given = {name: value for name, value in results.items() if name != "set_aside"}
        if results["set_aside"] != (expected is None) or (expected is not None and given != expected):
            differ = "set aside" if expected is None or results["set_aside"] else {
                name: (value, expected[name]) for name, value in given.items() if value != expected[name]}  # fmt: skip
            yield number, {column: cell for column, cell in cells.items() if cell is not None}, differ


def drawn(rulebase, random, count):
    """So many charts, all possible: half of them aim at rules, the others know few findings, half or nearly all."""
    steering = Steering(rulebase, random)
    return [steering.half_known() if turn % 2 else steering.chart() for turn in range(count)]


def impossible(rulebase):
    """A chart of each impossible combination, in which it holds."""
    making = Drawing(tables_of(rulebase), Random(1).randrange)
    tries = ((one, making.impossible(one)) for one in rulebase.impossible for _ in range(20))
    return list({one.id: chart for one, chart in tries if truth(one.when, chart.truth) is True}.values())


def of_charts(rulebase, charts):
    """Charts as a table, in the types that a table of their kind usually has."""
    columns = {}
    for term in rulebase.terms:
        held = [chart.get(term.name) for chart in charts]
        match term:
            case Flag():
                columns[column_of(term)] = pl.Series(held, dtype=pl.Boolean)
            case Choice():
                columns[column_of(term)] = pl.Series(held, dtype=pl.String)
            case Quantity():
                one, kind = (int, pl.Int64) if term.step == 1 else (float, pl.Float64)
                values = [None if steps is None else one(steps * term.step) for steps in held]
                columns[column_of(term)] = pl.Series(values, dtype=kind)
    return pl.DataFrame(columns)


def kinds_of(term):
    """The types of column in which a term may come, those in which each of its cells is refused too."""
    wrong = (pl.Boolean, pl.Int8, pl.Float64, pl.String, pl.Null, pl.Decimal(12, 4))
    match term:
        case Flag():
            return (pl.Boolean, pl.Boolean, pl.String, pl.Categorical, pl.Enum(["absent", "present", "yes"]), *wrong)
        case Choice(values=values):
            return (pl.String, pl.Categorical, pl.Enum([*reversed(values), "other"]), *wrong)
        case _:
            return (*INTEGERS, *FLOATS, *FLOATS, *DECIMALS, pl.String, pl.Categorical, *wrong)


def cells_of(term, kind, held, draw):
    """A column's cells of a type, from held values or None; ``draw`` picks one of several, the first the plainest."""
    return pl.Series(column_of(term), [None if value is None else _cell(term, kind, value, draw) for value in held],
                     dtype=kind, strict=False)  # fmt: skip


def _cell(term, kind, value, draw):
    if isinstance(term, Quantity):
        return _number(term, kind, value, draw)
    if isinstance(term, Flag):
        value = value if kind == pl.Boolean else "present" if value else "absent"
    if kind in (pl.String, pl.Categorical) or isinstance(kind, pl.Enum):
        others = ("", "yes", "Present", "true") if isinstance(term, Flag) else ("", f"{value} ", "other")
        others = ("yes",) if isinstance(term, Flag) and isinstance(kind, pl.Enum) else others
        return draw((*(value,) * 12, *others)) if not isinstance(kind, pl.Enum) else draw((*(value,) * 12, others[-1]))
    return value if kind == pl.Boolean and isinstance(term, Flag) else _whatever(kind, draw)


def _number(term, kind, steps, draw):
    if kind in (pl.Boolean, pl.Null):
        return _whatever(kind, draw)
    if kind in (pl.String, pl.Categorical):
        unit, exact = term.unit.name, float(steps * term.step)
        texts = (f"{exact} {unit}", f"{exact:g} {unit}", f"  {exact}{unit} ", f"{exact}", f"{exact} parsecs", "many",
                 f"{exact + float(term.step) * 1e-4!r} {unit}", f"1e9 {unit}", "nan", "")  # fmt: skip
        return draw((*texts[:2] * 6, *texts))
    number = steps * term.step
    if kind in INTEGERS:
        return draw((*(round(number),) * 8, round(term.high) + 1, round(term.low) - 1, 0, 127))
    if isinstance(kind, pl.Decimal):
        return Decimal(str(float(number))) + Decimal(str(draw((*(0,) * 8, *NEAR)))) * Decimal(str(float(term.step)))
    exact = float(number)
    beside = [exact + float(term.step) * part for part in NEAR]
    odd = [
        math.nan,
        math.inf,
        -math.inf,
        -0.0,
        float(term.high) + 0.5e-4 * float(term.step),
        1e300,
        float(term.low) - 1,
    ]
    edges = [math.nextafter(float((steps * 10_000 + way) * term.step / 10_000), way * math.inf) for way in (1, -1)]
    return draw((*(exact,) * 16, *beside, *edges, *odd))


def _whatever(kind, draw):
    if kind == pl.Null:
        return None
    if kind == pl.Boolean:
        return draw((True, False))
    return "text" if kind == pl.String else draw((0, 1, 2))


def of_any_types(rulebase, random, charts):
    """Charts as a table in types drawn at random, with wrong cells among the right ones."""
    columns = []
    for term in rulebase.terms:
        kind = random.choice(kinds_of(term))
        columns.append(cells_of(term, kind, [chart.get(term.name) for chart in charts], random.choice))
    return pl.DataFrame([column for column in columns if random.random() < 0.9] or columns)


def with_wrong_cells(rulebase, frame, random, share=0.002):
    """The same table, a few of its cells refused or beside a step."""
    columns = []
    for term in rulebase.terms:
        cells = frame[column_of(term)]
        cells = [wrong(term, cells.dtype, cell, random.choice) if random.random() < share else cell for cell in cells]
        columns.append(pl.Series(column_of(term), cells, dtype=frame[column_of(term)].dtype, strict=False))
    return pl.DataFrame(columns)


def wrong(term, kind, cell, draw):
    """A cell that is refused, or nearly; of a flag there is none that is typed right."""
    if isinstance(term, Quantity):
        steps = 0 if cell is None else round(cell / term.step)
        return _number(term, kind, steps, draw)
    return draw(("", "other", f"{cell} ")) if isinstance(term, Choice) else cell
