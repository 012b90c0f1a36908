"""The SQL says what the reference says: in PostgreSQL and DuckDB, really run; in the others as far as it parses."""

import duckdb
import polars as pl
import psycopg
import pytest
import sqlglot
from random import Random

import expert
from expert.language.quantities import Quantity
from expert.population.faults import PopulationError
from expert.population.naming import column_of, result_columns
from expert.population.sql import DIALECTS, sql_text
from tests.bases.garden import RULEBASE as GARDEN
from tests.conftest import CI
from tests.log.server import NoServer, Server
from tests.population.tables import differences, drawn, impossible, of_charts, with_wrong_cells

KINDS = {pl.Boolean: "boolean", pl.String: "text", pl.Float64: "double precision", pl.Int64: "bigint"}


@pytest.fixture(scope="module")
def postgres():
    try:
        server = Server()
    except NoServer as reason:
        pytest.skip(str(reason))
    yield server
    server.stop()


def patients(rulebase, count):
    """A table as the query wants it: patients of every sort, the impossible and those with a wrong cell too."""
    random = Random(3)
    charts = [*drawn(rulebase, random, count), *impossible(rulebase)]
    frame = of_charts(rulebase, charts).with_columns(pl.col(pl.Int64).cast(pl.Float64))
    return with_wrong_cells(rulebase, frame, random).with_row_index("id")


def run_in_postgres(server, query, table, frame):
    database = server.database()
    columns = ", ".join(f'"{name}" {KINDS.get(kind, "bigint")}' for name, kind in frame.schema.items())
    names = ", ".join(f'"{name}"' for name in frame.columns)
    with psycopg.connect(server.url(database), autocommit=True) as connection:
        connection.execute("CREATE SCHEMA clinic")
        connection.execute(f"CREATE TABLE {table} ({columns})")
        with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
            for row in frame.iter_rows():
                copy.write_row(row)
        found = connection.execute(query)
        rows = found.fetchall()
        return pl.DataFrame(rows, schema=[column.name for column in found.description], orient="row",
                            infer_schema_length=None)  # fmt: skip


def agrees(rulebase, frame, result):
    result = result.sort("id").drop("id")
    assert result.columns == ["set_aside", *result_columns(rulebase)]
    assert list(differences(rulebase, frame, result)) == []
    assert 0 < result["set_aside"].sum() < len(result)


def test_postgresql_says_of_plants_what_the_reference_says(postgres):
    frame = patients(GARDEN, 200)
    agrees(
        GARDEN,
        frame,
        run_in_postgres(postgres, sql_text(GARDEN, "postgres", "clinic.plants", keep=["id"]), "clinic.plants", frame),
    )


def test_postgresql_says_of_our_patients_what_the_reference_says(postgres, ours):
    frame = patients(ours, 1000 if CI else 60)
    agrees(ours, frame, run_in_postgres(postgres, text_of(ours, "postgres"), "clinic.patients", frame))


@pytest.fixture(scope="module")
def ours():
    return expert.load("lumbar-hamstring")


def text_of(rulebase, dialect):
    return sql_text(rulebase, dialect, "clinic.patients", keep=["id"])


def test_duckdb_runs_the_text_too():
    frame = patients(GARDEN, 200)
    with duckdb.connect() as connection:
        connection.execute("CREATE SCHEMA clinic")
        connection.register("given", frame)
        connection.execute("CREATE TABLE clinic.patients AS SELECT * FROM given")
        agrees(GARDEN, frame, connection.sql(text_of(GARDEN, "duckdb")).pl())


@pytest.mark.parametrize("dialect", DIALECTS)
def test_each_dialect_parses_and_names_its_columns_in_order(dialect):
    query = sqlglot.parse_one(text_of(GARDEN, dialect), dialect=dialect)
    assert query.named_selects == ["id", "set_aside", *result_columns(GARDEN)]
    assert {table.sql() for table in query.find_all(sqlglot.exp.Table)} == {
        sqlglot.to_table("clinic.patients", dialect=dialect).sql()
        if False
        else next(query.find_all(sqlglot.exp.Table)).sql()
    }


def test_names_that_postgresql_would_cut_off_are_shortened_and_told(ours):
    text = text_of(ours, "postgres")
    told = dict(line.removeprefix("-- ").split(" stands for ") for line in text.splitlines() if " stands for " in line)
    assert {name for name in result_columns(ours) if len(name) > 63} == set(told.values())
    assert told
    assert all(len(short) == 63 for short in told)
    assert not any(f'"{name}"' in text for name in told.values())


@pytest.mark.parametrize(
    ("dialect", "table", "keep", "sentence"),
    [
        ("postgre", "t", (), "there is no dialect 'postgre'; did you mean 'postgres'? there are: bigquery, duckdb, "
                             "postgres, snowflake, spark, trino."),
        ("trino", "a.b.c.d", (), "'a.b.c.d' is no name of a table; write table, schema.table or catalog.schema.table."),
        ("trino", "t", ("repot",), "the kept column 'repot' is called like one of the result; rename it."),
        ("trino", "t", ("_leaf_0",), "the kept column '_leaf_0' is called like one of the result; rename it."),
    ],
)  # fmt: skip
def test_what_cannot_be_said_is_told_in_a_sentence(dialect, table, keep, sentence):
    with pytest.raises(PopulationError) as fault:
        sql_text(GARDEN, dialect, table, keep=keep)
    assert str(fault.value) == sentence
