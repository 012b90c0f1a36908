"""A log on both back ends: in an SQLite file, and in a PostgreSQL that the tests start for themselves."""

import sqlite3

import pytest

import expert
from expert.log import Log
from tests.bases.garden import RULEBASE
from tests.log.server import NoServer, Server

FINDINGS = (
    {"leaf.yellow": True, "room.temperature": "20 celsius"},
    {"leaf.drooping": True, "soil.moisture": "flooded", "leaf.spots": True},
    {"room.temperature": 10.5, "soil.ph_test": "acid", "soil.moisture": "flooded"},
    {},
    {"leaf.yellow": False, "leaf.drooping": False, "leaf.spots": False, "room.temperature": 20},
)
UNTIE = {
    "sqlite": ("DROP TRIGGER expert_log_no_update", "DROP TRIGGER expert_log_no_delete",
               "DROP TRIGGER expert_log_no_replace"),
    "postgresql": ("DROP TRIGGER expert_log_no_change ON expert_log_entries",),
}  # fmt: skip


@pytest.fixture(scope="session")
def consultations():
    """Five consultations about house plants: one without findings, one with a withheld rule."""
    return [expert.consult(findings, RULEBASE) for findings in FINDINGS]


@pytest.fixture(scope="session")
def server():
    """A PostgreSQL of our own."""
    try:
        started = Server()
    except NoServer as reason:
        pytest.skip(str(reason))
    yield started
    started.stop()


@pytest.fixture(scope="session")
def database(server):
    """A database in it."""
    return server.database()


class Place:
    """Where a log is kept, and how somebody with a client of the database changes it."""

    def __init__(self, kind, where, server=None, database=None):
        self.kind, self.where, self.server, self.database = kind, where, server, database

    def sql(self, *statements):
        """Run statements past the log."""
        if self.kind == "postgresql":
            self.server.sql(self.database, *statements)
            return
        connection = sqlite3.connect(self.where, isolation_level=None)
        for statement in statements:
            connection.execute(statement)
        connection.close()

    def untie(self):
        """Take the triggers away that refuse to change entries."""
        self.sql(*UNTIE[self.kind])

    def open(self, **extra):
        """The log."""
        return Log.open(self.where, **extra)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request, tmp_path):
    """Where a new log is to be kept."""
    if request.param == "sqlite":
        return Place("sqlite", str(tmp_path / "decisions.db"))
    server, database = request.getfixturevalue("server"), request.getfixturevalue("database")
    server.sql(database, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
    return Place("postgresql", server.url(database), server, database)


@pytest.fixture
def log(place):
    """A new log."""
    with place.open() as opened:
        yield opened
