"""A rule base compiled for Apache Spark, once, and applied to many of its data frames."""

from collections.abc import Callable, Iterable
from itertools import count

from expert.language.rulebase import RuleBase
from expert.population.concluding import conclude
from expert.population.faults import require
from expert.population.ibis_gate import ibis
from expert.population.naming import terms_in
from expert.population.reading import read

require("spark", "pyspark", "ibis")

from ibis.backends.pyspark.datatypes import PySparkType  # noqa: E402 - only where the extra is installed
from pyspark.sql import Column, DataFrame  # noqa: E402 - as above
from pyspark.sql.functions import col, isnan, lit, when  # noqa: E402 - as above
from pyspark.sql.types import DoubleType, FloatType, StructType  # noqa: E402 - as above

SparkJob = Callable[[DataFrame], DataFrame]

_TABLE = "_expert_population"
_numbers = count(1)


def spark_job(rulebase: RuleBase, schema: StructType, *, keep: Iterable[str] = ()) -> SparkJob:
    """A function from Spark's data frames of this schema to their results, which Spark computes when it is asked to.

    A result has the kept columns, then ``set_aside``, then ``result_columns``, words as texts; keep what tells the
    patients apart, for Spark promises no order. Quantities are numbers: a text with a unit is read by Polars only.
    Raises PopulationError with a sentence for each column that is no term, or of a kind that is no value here.
    """
    keep = list(keep)
    kinds = {field.name: field.dataType for field in schema.fields}
    terms = terms_in(rulebase, kinds, keep)
    table = ibis().table({name: PySparkType.to_ibis(kind) for name, kind in kinds.items()}, name=_TABLE)
    result = conclude(read(table, terms, keep=keep), rulebase, terms.values(), keep=keep)
    query = str(ibis().to_sql(result, dialect="databricks", pretty=False))
    broken = [name for name in terms if isinstance(kinds[name], DoubleType | FloatType)]

    def run(frame: DataFrame) -> DataFrame:
        view = f"{_TABLE}_{next(_numbers)}"
        frame.withColumns({name: _infinite_for_nan(name) for name in broken}).createTempView(view)
        try:
            return frame.sparkSession.sql(query.replace(f"`{_TABLE}`", f"`{view}`"))
        finally:
            frame.sparkSession.catalog.dropTempView(view)

    return run


def _infinite_for_nan(name: str) -> Column:
    """The column with infinity for NaN: that lies in no range, and of some ranges Spark says that NaN lies in them."""
    return when(isnan(col(name)), lit(float("inf"))).otherwise(col(name))
