"""A rule base as one SQL query, for a table in a database or warehouse that somebody else runs."""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from expert.errors import did_you_mean
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.language.terms import Flag, Term
from expert.population.concluding import conclude
from expert.population.faults import PopulationError
from expert.population.ibis_gate import ibis
from expert.population.naming import result_columns, terms_by_column
from expert.population.reading import read

# As people call them, and as Ibis does.
DIALECTS: Mapping[str, str] = {
    "bigquery": "bigquery", "duckdb": "duckdb", "postgres": "postgres", "snowflake": "snowflake",
    "spark": "databricks", "trino": "trino",
}  # fmt: skip
LONGEST_NAME = {"postgres": 63}  # it cuts longer ones off without a word
_MOST_PARTS = 3
_DIGEST = 8


def sql_text(rulebase: RuleBase, dialect: str, table: str = "population", *, keep: Iterable[str] = ()) -> str:
    """One SELECT over ``table`` (with its schema and catalog, if need be): a row of results for each of its rows.

    The table has a column for each term, NULL where it is not known: flags boolean, choices text, quantities double
    precision, in the term's unit. The query gives the columns to ``keep``, ``set_aside``, and ``result_columns``; what
    is said of a row that is set aside means nothing. Raises PopulationError for a dialect that is none of DIALECTS.
    """
    keep = list(keep)
    if dialect not in DIALECTS:
        near = did_you_mean(dialect, DIALECTS)
        raise PopulationError(f"there is no dialect '{dialect}'; {near and near + ' '}there are: {', '.join(DIALECTS)}.")
    terms = terms_by_column(rulebase)
    taken = {*result_columns(rulebase), "set_aside"}
    faults = [f"the kept column '{name}' is called like one of the result; rename it." for name in keep
              if name in taken or name.startswith("_")]  # fmt: skip
    if faults:
        raise PopulationError("\n".join(faults))
    kinds = {**dict.fromkeys(keep, "string"), **{column: _kind(term) for column, term in terms.items()}}
    held = read(_table(table, kinds), terms, keep=keep)
    result = conclude(held, rulebase, terms.values(), keep=keep)
    text = str(ibis().to_sql(result, dialect=DIALECTS[dialect]))
    return _shortened(text, LONGEST_NAME[dialect]) if dialect in LONGEST_NAME else text


def _table(name: str, kinds: Mapping[str, str]) -> Any:
    """The table of a name that may say its schema and its catalog too."""
    parts = name.split(".")
    if not all(parts) or len(parts) > _MOST_PARTS:
        raise PopulationError(f"'{name}' is no name of a table; write table, schema.table or catalog.schema.table.")
    *catalog, last = parts
    if not catalog:
        return ibis().table(kinds, name=last)
    return ibis().table(kinds, name=last, database=catalog[-1], catalog=catalog[0] if catalog[1:] else None)


def _kind(term: Term) -> str:
    return "boolean" if isinstance(term, Flag) else "float64" if isinstance(term, Quantity) else "string"


def _shortened(text: str, most: int) -> str:
    """The query with names that the database keeps, and with a list of those that had to be shortened for it."""
    long = sorted(set(re.findall(rf'"(\w{{{most + 1},}})"', text)))
    shorter = {name: f"{name[: most - _DIGEST - 1]}_{sha256(name.encode()).hexdigest()[:_DIGEST]}" for name in long}
    for name, short in shorter.items():
        text = text.replace(f'"{name}"', f'"{short}"')
    told = [f"-- {short} stands for {name}\n" for name, short in shorter.items()]
    return "".join([f"-- Names of at most {most} characters:\n", *told, text]) if told else text
