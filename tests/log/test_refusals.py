"""Whatever is wrong with a log or its database is one sentence, and what was acknowledged is kept."""

import os
import resource
import shutil
import sqlite3
import subprocess
import tempfile
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest

import expert.log
from expert.log import Log, LogError, faults
from tests.log.server import PASSWORD

KINDS = (
    "a decision log is an SQLite file (a path, or sqlite:///PATH) or in PostgreSQL (postgresql://USER@HOST/DATABASE)."
)


def refused(where, **extra):
    """The sentence with which a log is not opened."""
    with pytest.raises(LogError) as raised:
        Log.open(where, **extra)
    assert raised.value.__cause__ is None
    assert "\n" not in str(raised.value)
    return str(raised.value)


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("", "this names no log; a decision log is an SQLite file"),
        ("a\0b", "this names no log"),
        (":memory:", "a log in memory would be lost; name a file."),
        ("sqlite://", "a log in memory would be lost"),
        ("file:x?mode=memory", "a log in memory would be lost"),
        ("mysql://me:secret@host/x", f"no log is kept in 'mysql'; {KINDS}"),
        ("postgresql://me:secret@host:port/x", "the URL of the log cannot be read"),
        ("://secret", "the URL of the log cannot be read"),
    ],
)
def test_what_names_no_log_is_a_sentence(where, said) -> None:
    assert refused(where).startswith(said)
    assert "secret" not in refused(where)


@pytest.mark.parametrize("broken", ["x'ff'", "'0'", "zeroblob(16)"])
def test_a_log_whose_identity_is_broken_is_a_sentence(tmp_path, broken) -> None:
    path = tmp_path / "decisions.db"
    Log.open(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"UPDATE expert_log SET id = CAST({broken} AS TEXT)")
    connection.close()
    assert "its identity is gone; restore a copy and verify that." in refused(path, create=False)


def test_a_log_that_is_not_there_is_a_sentence_and_not_made(tmp_path) -> None:
    path = tmp_path / "decisions.db"
    assert refused(path, create=False) == f"there is no decision log {path}; 'expert log record' makes one."
    assert list(tmp_path.iterdir()) == []
    path.touch()
    assert refused(path, create=False) == f"there is no decision log in {path}; 'expert log record' makes one."
    assert refused(tmp_path) == f"{tmp_path} is a folder; name a file in it for the log."
    assert (
        refused(tmp_path / "no" / "log.db")
        == f"the log {tmp_path}/no/log.db cannot be made: no such file or directory."
    )
    Log.open(path).close()
    assert len(Log.open(path, create=False)) == 0


def test_a_file_that_is_no_log_is_a_sentence_and_left_alone(tmp_path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("These are notes. " * 100)
    assert refused(text) == (
        f"the log {text} cannot be used: its file is no SQLite database, so no log of ours; name another file."
    )
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE plants (name TEXT)")
    connection.close()
    before = other.read_bytes()
    assert refused(other) == f"{other} is a database of another program, no decision log; name another file."
    assert refused(other, create=False) == f"there is no decision log in {other}; 'expert log record' makes one."
    assert (text.read_text(), other.read_bytes()) == ("These are notes. " * 100, before)


def test_a_log_of_a_newer_format_is_a_sentence(place) -> None:
    place.open().close()
    place.sql("UPDATE expert_log SET format = 2", "DROP TABLE expert_log_keys")
    said = refused(place.where)
    assert said.endswith(
        "is a decision log of format 2, written by a newer version of expert; this one reads format 1; update it."
    )
    assert PASSWORD not in said


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("DROP TABLE expert_log_keys", "a part of it is missing"),
        ("DELETE FROM expert_log", "a part of it is missing"),
        ("UPDATE expert_log SET format = 0", "a part of it is missing"),
    ],
)
def test_a_log_of_which_a_part_is_missing_is_a_sentence(place, statement, said) -> None:
    place.open().close()
    place.sql(statement)
    assert said in refused(place.where)


def test_a_damaged_file_is_a_sentence(tmp_path, consultations) -> None:
    path = tmp_path / "decisions.db"
    with Log.open(path) as log:
        for one in consultations:
            log.record(one)
        content = path.read_bytes()
        path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
        for ask in (log.verify, lambda: list(log), log.head, lambda: log.record(consultations[0])):
            with pytest.raises(LogError) as raised:
                ask()
            assert str(raised.value) == (
                f"the log {path} cannot be used: its file is damaged and cannot be read whole; restore a copy and "
                "verify that."
            )


def test_a_server_that_does_not_let_us_in_is_a_sentence_without_the_password(server, database) -> None:
    shown = f"the log postgresql://keeper@127.0.0.1:{server.port}/{database} cannot be used: its server "
    said = {
        server.url(database, password="wrong-secret"): f"{shown}refuses the user or the password; check both.",
        server.url(
            database, user="nobody"
        ): f"{shown.replace('keeper', 'nobody')}refuses the user or the password; check both.",
        server.url("nowhere"): f"{shown.replace(database, 'nowhere')}has no such database; make it first, or check the "
        "name.",
        server.url(database).replace(
            str(server.port), "1"
        ): f"{shown.replace(str(server.port), '1')}cannot be reached; check host and port, and that it is running.",
        f"{server.url(database)}?nonsense=secret": f"{shown.removesuffix('its server ')}its URL has an option that "
        "PostgreSQL does not know.",
    }
    for where, sentence in said.items():
        told = refused(where)
        assert told == sentence
        assert not any(secret in told for secret in (PASSWORD, "secret"))


def test_a_user_without_rights_is_a_sentence(server, database, consultations) -> None:
    server.sql(database, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public", "DROP ROLE IF EXISTS reader",
               "CREATE ROLE reader LOGIN PASSWORD 'reader'", "GRANT USAGE ON SCHEMA public TO reader")  # fmt: skip
    where = server.url(database, password="reader", user="reader")
    assert "its user may not do this; grant the user what is missing" in refused(where)
    Log.open(server.url(database)).close()
    server.sql(database, "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader")
    with Log.open(where) as log:
        assert log.verify().ok
        with pytest.raises(LogError, match="its user may not do this"):
            log.record(consultations[0])


def test_a_log_that_somebody_locks_is_a_sentence(tmp_path, consultations, monkeypatch) -> None:
    monkeypatch.setattr("expert.log.database.PATIENCE", 0.05)
    path = tmp_path / "decisions.db"
    with Log.open(path) as log:
        log.record(consultations[0])
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LogError) as raised:
            log.record(consultations[1])
        assert str(raised.value) == f"the log {path} cannot be used: another program keeps it locked; try again."
        assert log.verify().ok  # who reads does not wait
        other.execute("COMMIT")
        other.close()
        assert log.record(consultations[1]).number == 2


def fill(log, recorded, consultations):
    """Record until it is refused; what it is refused with."""
    try:
        for number in range(1000):
            recorded.append(log.record(consultations[number % 5], f"patient {number}"))
    except LogError as error:
        return str(error)
    return "it was never refused"


def test_a_limit_on_the_size_of_files_loses_nothing(tmp_path, consultations) -> None:
    path = tmp_path / "decisions.db"
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    with Log.open(path) as log:
        recorded = [log.record(consultations[0])]
        limit = path.stat().st_size + 30_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
        try:
            told = fill(log, recorded, consultations)
            with pytest.raises(LogError):
                log.record(consultations[0], "another")
            assert list(log) == recorded
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert told == (
            f"the log {path} cannot be used: the disk or a limit on the size of files refuses it; what was recorded "
            "before is kept."
        )
        assert len(recorded) > 2
        assert log.verify(recorded[-1].head).ok
        assert log.record(consultations[1]).number == len(recorded) + 1
        assert list(log)[:-1] == recorded


@pytest.fixture
def small_disk():
    """A disk of half a megabyte."""
    folder = Path(tempfile.mkdtemp(prefix="expert-disk-"))
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=512k", "expert", folder], capture_output=True, check=False
    )  # fmt: skip
    if not mounted or mounted.returncode:
        folder.rmdir()
        pytest.skip("no file system may be mounted here")
    yield folder
    subprocess.run(["umount", folder], check=True)
    folder.rmdir()


def test_a_full_disk_loses_nothing(small_disk, consultations) -> None:
    path = small_disk / "decisions.db"
    with Log.open(path) as log:
        recorded = []
        assert fill(log, recorded, consultations) == (
            f"the log {path} cannot be used: the disk is full; nothing of this was written, and what was recorded "
            "before is kept."
        )
        assert len(recorded) > 10
        assert list(log) == recorded
        assert log.verify(recorded[-1].head).ok


@contextmanager
def as_nobody():
    """As a user for whom permissions count."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder():
    """A folder that every user may enter."""
    folder = Path(tempfile.mkdtemp(prefix="expert-log-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_log_that_may_only_be_read_is_read_and_not_written(open_folder, consultations, what) -> None:
    path = open_folder / "decisions.db"
    with Log.open(path) as log:
        recorded = log.record(consultations[0], "a")
    path.chmod(0o444 if what == "file" else 0o666)
    open_folder.chmod(0o777 if what == "file" else 0o555)
    with as_nobody(), Log.open(path) as log:
        assert list(log) == [recorded]
        assert log.verify(recorded.head).ok
        for write in (lambda: log.record(consultations[1]), lambda: log.forget("a")):
            with pytest.raises(LogError) as raised:
                write()
            assert str(raised.value).startswith(f"the log {path} cannot be used: it")
            assert "permissions" in str(raised.value)
        if what == "folder":
            assert refused(open_folder / "new.db") == f"the log {open_folder}/new.db cannot be made: permission denied."
    assert [one.name for one in open_folder.iterdir()] == ["decisions.db"]
    with Log.open(path) as log:
        assert list(log) == [recorded]


def test_a_file_that_may_not_be_read_is_a_sentence(open_folder) -> None:
    path = open_folder / "decisions.db"
    Log.open(path).close()
    path.chmod(0)
    with as_nobody():
        assert "its file cannot be opened; check" in refused(path)


def test_what_is_not_installed_is_named(monkeypatch) -> None:
    monkeypatch.setattr(faults, "find_spec", lambda name: None if name == "sqlalchemy" else find_spec(name))
    monkeypatch.delitem(vars(expert.log), "Log", raising=False)
    with pytest.raises(faults.NotInstalled) as raised:
        _ = expert.log.Log
    assert str(raised.value) == (
        "a decision log needs sqlalchemy, not installed here; install with: pip install 'lumbar-hamstring-expert[log]'"
    )
    assert expert.log.entry_schema()
    monkeypatch.setattr(faults, "find_spec", lambda name: None)
    with pytest.raises(faults.NotInstalled, match="sqlalchemy and cryptography"):
        _ = expert.log.Log
    assert refused("postgresql://x@y/z").endswith("pip install 'lumbar-hamstring-expert[postgresql]'")
    with pytest.raises(AttributeError, match="no attribute 'Lock'"):
        _ = expert.log.Lock


def test_a_program_that_goes_elsewhere_keeps_its_log(tmp_path, consultations, monkeypatch) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "there").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    with Log.open("odd % name?#.db") as log:
        monkeypatch.chdir(tmp_path / "there")
        log.record(consultations[0])
        assert (log.place, len(log)) == ("odd % name?#.db", 1)
    assert [path.name for path in (tmp_path / "here").iterdir()] == ["odd % name?#.db"]


def test_a_file_that_is_taken_away_is_a_sentence_and_not_made_again(tmp_path, consultations) -> None:
    path = tmp_path / "decisions.db"
    with Log.open(path) as log:
        log.record(consultations[0])
        path.rename(tmp_path / "moved.db")
        with pytest.raises(LogError, match="its file cannot be opened; check the path"):
            log.record(consultations[1])
        assert not path.exists()
        (tmp_path / "moved.db").rename(path)
        assert log.record(consultations[1]).number == 2
