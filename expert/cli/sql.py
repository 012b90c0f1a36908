"""``expert sql``: the rule base as one SQL query."""

import click

from expert.cli.options import rulebase_option
from expert.language.rulebase import RuleBase


@click.command()
@click.argument("dialect", metavar="DIALECT")
@click.option("--table", default="population", show_default=True, metavar="NAME", help="The table of patients; may be schema.table.")
@click.option("--keep", multiple=True, metavar="NAME", help="A column to carry along, such as a patient's id; may be given again.")
@rulebase_option
def sql(dialect: str, table: str, keep: tuple[str, ...], rulebase: RuleBase) -> None:
    """Print the rule base as one SQL query over a table of patients.

    DIALECT is bigquery, duckdb, postgres, snowflake, spark or trino. The table has one row a patient and a column for
    every term, '.' written '__', NULL where it is not known: flags BOOLEAN, choices text, quantities DOUBLE PRECISION
    in the term's unit. Each row of the result says whether its patient is set aside (a value that is refused, or
    findings that cannot stand together), and then what is concluded and which rules fired and were withheld.

    Exit code: 2 when DIALECT is none of these, or the extra 'population' is not installed.
    """
    from expert.population.sql import sql_text  # noqa: PLC0415 - Ibis takes long to load, and help needs it not

    click.echo(sql_text(rulebase, dialect, table, keep=keep))
