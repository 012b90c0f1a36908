"""The tables of a log, the same in SQLite and PostgreSQL, and the triggers that refuse to change an entry.

The triggers stop a slip; who owns the database can drop them, and then the chain tells.
"""

from sqlalchemy import BigInteger, Column, Connection, Index, Integer, LargeBinary, MetaData, Table, Text

FORMAT = 1
APPLICATION = 0x4C4F4758  # in the header of an SQLite file, where programs look that tell files apart

_metadata = MetaData()
_NUMBER = BigInteger().with_variant(Integer, "sqlite")

ABOUT = Table(
    "expert_log",
    _metadata,
    Column("format", Integer, nullable=False),
    Column("id", Text, nullable=False),
    Column("secret", LargeBinary, nullable=False),
)
KEYS = Table(
    "expert_log_keys",
    _metadata,
    Column("number", _NUMBER, primary_key=True, autoincrement=True),  # appended, never moved between pages
    Column("name", Text, nullable=False, unique=True),
    Column("mark", Text, unique=True),
    Column("key", LargeBinary, nullable=False),
)
ENTRIES = Table(
    "expert_log_entries",
    _metadata,
    Column("number", _NUMBER, primary_key=True, autoincrement=False),
    Column("time", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("rulebase", Text),
    Column("version", Text),
    Column("fingerprint", Text),
    Column("meaning_fingerprint", Text),
    Column("shell_version", Text, nullable=False),
    Column("key", Text),
    Column("forgets", Text),
    Column("previous", Text, nullable=False),
    Column("nonce", LargeBinary, nullable=False),
    Column("ciphertext", LargeBinary, nullable=False),
    Column("hash", Text, nullable=False),
    Index("expert_log_entries_by_key", "key"),
    Index("expert_log_entries_by_forgets", "forgets"),
)

_REFUSAL = "entries of a decision log are never changed"
_REFUSE = f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
_SQLITE = (
    f"CREATE TRIGGER expert_log_no_update BEFORE UPDATE ON expert_log_entries {_REFUSE}",
    f"CREATE TRIGGER expert_log_no_delete BEFORE DELETE ON expert_log_entries {_REFUSE}",
    # INSERT OR REPLACE deletes without asking the trigger on deletion.
    f"""CREATE TRIGGER expert_log_no_replace BEFORE INSERT ON expert_log_entries
    WHEN EXISTS (SELECT 1 FROM expert_log_entries WHERE number = NEW.number) {_REFUSE}""",
)
_POSTGRESQL = (
    f"""CREATE FUNCTION expert_log_refuse() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$""",
    """CREATE TRIGGER expert_log_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON expert_log_entries
    FOR EACH STATEMENT EXECUTE FUNCTION expert_log_refuse()""",
)


def make_tables(connection: Connection, log_id: str, secret: bytes) -> None:
    """Make the tables of a new log, within the transaction of a connection."""
    _metadata.create_all(connection, checkfirst=False)
    is_sqlite = connection.dialect.name == "sqlite"
    for statement in _SQLITE if is_sqlite else _POSTGRESQL:
        connection.exec_driver_sql(statement)
    if is_sqlite:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(ABOUT.insert().values(format=FORMAT, id=log_id, secret=secret))
