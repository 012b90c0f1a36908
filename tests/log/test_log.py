"""What a log keeps and gives back, on both back ends."""

import json
import logging
import re
import sqlite3
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

import expert
from expert.errors import NotFound
from expert.log import Forgotten, Head, Log, LogError, database, entry_schema, rows
from expert.log.document import EntryDocument
from expert.log.forgetting import NOT_REACHED

PATIENT = "Erika Mustermann, 12.8.1964"


def test_a_consultation_comes_back_as_it_was_given(log, consultations) -> None:
    references = ("a", None, "b", "a", None)
    recorded = [log.record(one, reference) for one, reference in zip(consultations, references, strict=True)]
    assert [entry.number for entry in recorded] == [1, 2, 3, 4, 5]
    assert list(log) == recorded
    assert [entry.consultation for entry in log] == consultations
    assert [entry.reference for entry in log] == ["a", None, "b", "a", None]
    for entry, one in zip(recorded, consultations, strict=True):
        assert log.entry(entry.number) == entry
        assert entry.header.fingerprint == one.rulebase.fingerprint
        assert entry.header.meaning_fingerprint == one.rulebase.meaning_fingerprint
        assert (entry.header.rulebase, entry.header.version) == (one.rulebase.name, one.rulebase.version)
        assert entry.header.shell_version == expert.__version__
    assert len(log) == 5
    assert log.head() == recorded[-1].head


def test_entries_are_read_page_by_page(log, consultations, monkeypatch) -> None:
    recorded = [log.record(consultations[number % 5], f"patient {number % 2}") for number in range(7)]
    for page in (1, 2, 3, 7, 100):
        monkeypatch.setattr(rows, "_PAGE", page)
        assert list(log) == recorded
        assert list(log.entries(after=4)) == recorded[4:]
        assert list(log.entries("patient 1")) == recorded[1::2]
        assert list(log.entries("nobody")) == []
        assert log.verify(recorded[3].head).ok


def test_it_is_there_when_it_is_opened_again(place, consultations) -> None:
    with place.open() as log:
        first = log.record(consultations[0], "a")
    with place.open(create=False) as log:
        second = log.record(consultations[1], "a")
        assert list(log) == [first, second]
        assert second.header.previous == first.hash
        assert second.header.key == first.header.key


def test_entries_of_a_reference_share_a_key_and_others_have_their_own(log, consultations) -> None:
    keys = [log.record(consultations[0], reference).header.key for reference in ("a", "b", "a", None, None)]
    assert keys[0] == keys[2]
    assert len(set(keys)) == 4


def test_no_two_entries_share_a_nonce(log, consultations) -> None:
    for _ in range(20):  # of one key and one consultation: with one nonce the ciphertexts would tell each other's text
        log.record(consultations[0], "a")
    sealed = [(row["nonce"], row["ciphertext"]) for page in rows.pages(log._database) for row in page]
    assert len({bytes(nonce) for nonce, _ in sealed}) == len({bytes(text) for _, text in sealed}) == 20


def test_the_time_is_the_clocks_in_utc(place, consultations) -> None:
    told = datetime(2026, 11, 20, 9, 30, tzinfo=timezone(timedelta(hours=1)))
    with place.open(clock=lambda: told) as log:
        entry = log.record(consultations[0])
        assert entry.header.time == "2026-11-20T08:30:00.000000Z"
        assert log.entry(1).time == told
    with place.open(clock=lambda: datetime(2026, 11, 20)) as log, pytest.raises(ValueError, match="time zone"):
        log.record(consultations[0])
    with place.open() as log:
        before = datetime.now(UTC)
        assert before <= log.record(consultations[0]).time <= datetime.now(UTC)
        assert len(log) == 2


def test_a_forgotten_reference_cannot_be_read_and_the_chain_holds(log, consultations) -> None:
    for one, reference in zip(consultations, (PATIENT, None, "b", PATIENT, None), strict=True):
        log.record(one, reference)
    noted = log.head()
    done = log.forget(PATIENT)
    assert (done.entries, done.entry.number, done.entry.kind) == (2, 6, "forgetting")
    assert done.not_reached == NOT_REACHED
    assert [entry.state for entry in log] == ["forgotten", "readable", "readable", "forgotten", "readable", "readable"]
    for number in (1, 4):
        entry = log.entry(number)
        assert (entry.reference, entry.said) == (None, None)
        with pytest.raises(Forgotten) as raised:
            _ = entry.consultation
        assert str(raised.value) == f"entry {number} cannot be read any more: its reference was forgotten."
    assert log.entry(3).consultation == consultations[2]
    found = log.verify(noted)
    assert (found.ok, found.entries, found.forgotten, found.truncation_excluded) == (True, 6, 2, True)
    assert list(log.entries(PATIENT)) == []


def test_what_is_recorded_after_a_forgetting_can_be_read(log, consultations) -> None:
    log.record(consultations[0], "a")
    log.forget("a")
    again = log.record(consultations[1], "a")
    assert again.header.key != log.entry(1).header.key
    assert [entry.number for entry in log.entries("a")] == [3]
    assert log.forget("a").entries == 1
    assert [entry.state for entry in log] == ["forgotten", "readable", "forgotten", "readable"]
    assert (log.verify().ok, log.verify().forgotten) == (True, 2)


def test_another_process_that_has_the_log_open_forgets_too(place, consultations) -> None:
    """No key is kept in memory."""
    with place.open() as log, place.open() as other:
        other.record(consultations[0], "a")
        assert other.entry(1).state == "readable"
        log.forget("a")
        assert other.entry(1).state == "forgotten"
        assert other.record(consultations[0], "a").header.key != other.entry(1).header.key
        assert other.entry(1).state == "forgotten"


def test_a_forgotten_key_is_not_left_in_the_file(place, consultations) -> None:
    if place.kind != "sqlite":
        return  # the files of a server are its own
    with place.open() as log:
        for number in range(80):
            log.record(consultations[3], f"patient {number}")
        connection = sqlite3.connect(place.where)
        told = {
            mark: (name, key) for name, mark, key in connection.execute("SELECT name, mark, key FROM expert_log_keys")
        }
        connection.close()
        for number in range(0, 80, 4):
            log.forget(f"patient {number}")
        connection = sqlite3.connect(place.where)
        left = {mark for (mark,) in connection.execute("SELECT mark FROM expert_log_keys")}
        connection.close()
        content = Path(place.where).read_bytes()
        gone = told.keys() - left
        assert len(gone) == 20
        for mark, (_, key) in told.items():
            assert (key in content) == (mark in left)
            assert (mark.encode() in content) == (mark in left)


def test_a_key_that_a_reader_keeps_in_the_file_is_told(tmp_path, consultations, monkeypatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.1)
    where = tmp_path / "log.db"
    with Log.open(where) as log:
        log.record(consultations[3], "patient 1")
        reader = sqlite3.connect(where, isolation_level=None)
        reader.execute("PRAGMA journal_mode = WAL")  # as somebody may have switched on
        reader.execute("BEGIN")
        reader.execute("SELECT key FROM expert_log_keys").fetchall()
        with pytest.raises(LogError, match="is forgotten, as entry 2 records, but traces of its key may still be in"):
            log.forget("patient 1")
        reader.close()
        assert log.entry(1).state == "forgotten"
        assert log.verify().ok


def test_no_reference_and_no_finding_stands_in_the_open(place, consultations) -> None:
    if place.kind != "sqlite":
        return  # the files of a server are its own
    with place.open() as log:
        log.record(consultations[1], PATIENT)
        log.forget(PATIENT)
        log.record(consultations[1], PATIENT)
    content = Path(place.where).read_bytes()
    for told in (b"Mustermann", b"leaf.", b"soil", b"flooded", b"water.", b"Pause"):
        assert told not in content


def test_nothing_of_a_patient_is_told_by_accident(log, consultations, caplog) -> None:
    caplog.set_level(logging.DEBUG)
    entry = log.record(consultations[1], PATIENT)
    told = [repr(log), repr(entry), str(entry), repr(log.entry(1)), repr(log.verify()), caplog.text]
    for wrong in (" x", "x\n", "", "x" * 201, 7):
        with pytest.raises(LogError) as raised:
            log.record(consultations[1], wrong)
        told.append(str(raised.value))
    with pytest.raises(NotFound) as raised:
        log.forget(PATIENT + "!")
    told.append(str(raised.value))
    assert (
        str(raised.value) == "nothing is recorded under this reference, so nothing was forgotten; check its spelling."
    )
    log.forget(PATIENT)
    with pytest.raises(LogError) as raised:
        _ = log.entry(1).consultation
    told += [str(raised.value), repr(log.entry(1)), caplog.text]
    for text in told:
        assert not re.search("Mustermann|leaf|drooping|flooded", text), text


def test_a_reference_is_one_however_its_accents_are_written(log, consultations) -> None:
    log.record(consultations[0], "Zo\u00eb")
    assert log.record(consultations[0], "Zoe\u0308").header.key == log.entry(1).header.key
    assert log.forget("Zoe\u0308").entries == 2


@pytest.mark.parametrize("number", [0, -1, 3, 10**30])
def test_an_entry_that_is_not_there_is_one_sentence(log, consultations, number) -> None:
    with pytest.raises(NotFound) as raised:
        log.entry(number)
    assert str(raised.value) == f"there is no entry {number} in {log.place}; the log has no entry yet."
    log.record(consultations[0])
    log.record(consultations[0])
    with pytest.raises(NotFound) as raised:
        log.entry(number)
    assert str(raised.value) == f"there is no entry {number} in {log.place}; the log has entries 1 to 2."


def test_a_forgetting_holds_no_consultation(log, consultations) -> None:
    log.record(consultations[0], "a")
    log.forget("a")
    with pytest.raises(LogError, match="entry 2 records that a reference was forgotten; it holds no consultation"):
        _ = log.entry(2).consultation


def test_an_entry_of_another_shell_is_told_and_its_data_still_read(log, consultations) -> None:
    """A later shell may give a consultation in another form."""

    class Later:
        rulebase, shell_version = consultations[0].rulebase, "99.0"

        def model_dump_json(self):
            return json.dumps({**json.loads(consultations[0].model_dump_json()), "invented": 7})

    log.record(Later())
    assert log.entry(1).data()["invented"] == 7
    with pytest.raises(LogError) as raised:
        _ = log.entry(1).consultation
    assert str(raised.value) == (
        "entry 1 holds a consultation in a form of expert 99.0 that this version does not read."
    )


def test_an_entry_as_data_has_the_published_shape(log, consultations) -> None:
    log.record(consultations[2], "a")
    log.record(consultations[1])
    log.forget("a")
    schema = entry_schema()
    for entry in log:
        document = entry.document()
        data = json.loads(document.model_dump_json())
        assert EntryDocument.model_validate(data) == document
        assert set(data) == set(schema["required"]) == set(schema["properties"])
    second = log.entry(2).document()
    assert second.consultation == consultations[1]
    assert second.fired == tuple(firing.rule for firing in consultations[1].firings)
    assert (log.entry(1).document().state, log.entry(1).document().consultation) == ("forgotten", None)
    assert log.entry(3).document().forgets == log.entry(1).document().key


def test_an_empty_log_has_a_head_too(log, consultations) -> None:
    head = log.head()
    assert (head.number, len(log), list(log)) == (0, 0, [])
    assert log.verify(head).ok
    log.record(consultations[0])
    assert log.verify(head).truncation_excluded
    assert log.entry(1).header.previous == head.hash


@pytest.mark.parametrize("text", ["", "7", "7:", "7:ab", "x:" + "a" * 64, "-1:" + "a" * 64, "g" * 64, "a" * 63])
def test_a_head_that_is_none_is_one_sentence(text) -> None:
    with pytest.raises(LogError, match="a head is written NUMBER:HASH"):
        Head.parse(text)


def test_a_head_is_read_as_it_is_written() -> None:
    for head in (Head(12, "a" * 64), Head(None, "b" * 64)):
        assert Head.parse(f" {str(head).upper()}\n") == head


def test_the_file_of_a_new_log_is_its_owners_alone(tmp_path) -> None:
    path = tmp_path / "decisions.db"
    Log.open(path).close()
    assert path.stat().st_mode & 0o777 == 0o600


def test_the_triggers_refuse_what_the_chain_would_tell(place, log, consultations) -> None:
    log.record(consultations[0])
    row = "SELECT * FROM expert_log_entries"
    statements = ["UPDATE expert_log_entries SET time = 'x'", "DELETE FROM expert_log_entries"]
    statements += ["TRUNCATE expert_log_entries"] if place.kind == "postgresql" else [
        f"INSERT OR REPLACE INTO expert_log_entries {row}", f"REPLACE INTO expert_log_entries {row}"]  # fmt: skip
    for statement in statements:
        with pytest.raises(Exception, match="entries of a decision log are never changed"):
            place.sql(statement)
    assert log.verify().ok


def test_what_is_acknowledged_is_asked_to_be_on_the_disk(place, log) -> None:
    """Whatever the settings of the database are; no test can cut the power."""
    if place.kind == "postgresql":
        place.server.sql("postgres", f"ALTER DATABASE {place.database} SET synchronous_commit = off")
    try:
        with place.open() as opened, opened._database.writing() as connection:
            if place.kind == "sqlite":
                asked = {"synchronous": 3, "secure_delete": 1, "journal_mode": "delete"}
                found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in asked}
            else:
                asked = {"synchronous_commit": "on", "transaction_isolation": "read committed"}
                found = {name: connection.exec_driver_sql(f"SHOW {name}").scalar() for name in asked}
        assert found == asked
    finally:
        if place.kind == "postgresql":
            place.server.sql("postgres", f"ALTER DATABASE {place.database} RESET synchronous_commit")
