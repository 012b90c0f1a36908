"""Every way to tamper with a small log is found, on both back ends; and a byte changed anywhere in its file."""

import shutil
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, event, insert, text

from expert.log import Head, Log, LogError
from expert.log.chain import Header, hash_of
from expert.log.entries import Entry
from expert.log.places import Place as Where
from expert.log.sealing import new_key, packed, seal
from expert.log.tables import ENTRIES, KEYS
from tests.conftest import CI

COLUMNS = [column.name for column in ENTRIES.columns]
HEADER = COLUMNS[:11]
BYTES = {"nonce", "ciphertext"}
MAY_BE_NULL = {"rulebase", "version", "fingerprint", "meaning_fingerprint", "key", "forgets"}
EXAMPLES = 1000 if CI else 40
CLOCK = datetime(2026, 11, 20, tzinfo=UTC)


class Tables:
    """The rows of a log's tables, read and put back past the log."""

    def __init__(self, place) -> None:
        place.untie()
        self.engine = create_engine(Where.of(place.where).url)
        off = "PRAGMA synchronous = OFF" if place.kind == "sqlite" else "SET synchronous_commit = off"
        event.listen(self.engine, "connect", lambda connection, _: connection.execute(off))

    def read(self, table):
        """All rows, as mappings, in the order of numbers."""
        with self.engine.begin() as connection:
            return [dict(row) for row in connection.execute(text(f"SELECT * FROM {table} ORDER BY number")).mappings()]

    def write(self, table, rows):
        """These rows and no others."""
        with self.engine.begin() as connection:
            connection.execute(text(f"DELETE FROM {table}"))
            if rows:
                connection.execute(insert(table), rows)


@pytest.fixture
def tampered(place, consultations):
    """A log of six entries, of which the last records that the first and the fourth were forgotten; and its tables."""
    with place.open(clock=lambda: CLOCK) as log:
        for one, reference in zip(consultations, ("a", "b", None, "a", "b"), strict=True):
            log.record(one, reference)
        log.forget("a")
        tables = Tables(place)
        yield log, tables
        tables.engine.dispose()


def renumbered(rows):
    return [{**row, "number": number} for number, row in enumerate(rows, start=1)]


def swapped(rows, first, second):
    """Two rows with each other's content, and with each other's place."""
    changed = list(rows)
    changed[first], changed[second] = rows[second], rows[first]
    return renumbered(changed)


def edits(row, others):
    """A row with each of its columns changed, in several ways."""
    for name in COLUMNS[1:]:
        values = [other[name] for other in others]
        value = row[name]
        if name in BYTES:
            values += [b"", b"x", value[:-1], value + b"\0", bytes([value[0] ^ 1]) + value[1:] if value else b"\0"]
        else:
            values += ["x", f"{value} ", *([None] if name in MAY_BE_NULL else [])]
            values += ["", str(value).upper(), str(value)[:-1]] if CI else []
        for changed in values:
            if changed != value:
                yield name, {**row, name: changed}


def found(log, tables, rows, head=None):
    """Whether these rows are told from those that the log wrote; they always differ."""
    tables.write(ENTRIES, rows)
    return not log.verify(head).ok


def test_every_column_that_is_edited_is_found(tampered, place) -> None:
    log, tables = tampered
    few = place.kind == "postgresql" and not CI  # of one entry: every row is read by the same statement
    rows = tables.read(ENTRIES)
    missed, tried = [], 0
    for at, row in enumerate(rows):
        if few and at != 1:
            continue
        for name, edited in edits(row, [rows[at - 1]]):
            tried += 1
            if not found(log, tables, [*rows[:at], edited, *rows[at + 1 :]]):
                missed.append((at + 1, name))
    assert missed == []
    assert tried > (40 if few else 240)
    tables.write(ENTRIES, rows)
    assert log.verify().ok


def test_every_deletion_reordering_and_insertion_is_found(tampered) -> None:
    log, tables = tampered
    rows = tables.read(ENTRIES)
    changed = {}
    for first, last in combinations(range(len(rows) + 1), 2):
        rest = [*rows[:first], *rows[last:]]
        if last < len(rows):  # what is cut off the end, another test tells
            changed["deleted", first, last] = rest
            changed["deleted and renumbered", first, last] = renumbered(rest)
    for first, second in combinations(range(len(rows)), 2):
        changed["swapped", first, second] = swapped(rows, first, second)
    for what in range(len(rows)):
        changed["replayed at the end", what] = [*rows, {**rows[what], "number": 7}]
        changed["put first", what] = [{**rows[what], "number": 0}, *rows]
        changed["put far away", what] = [*rows, {**rows[what], "number": 2**62}]
        changed["put before everything", what] = [{**rows[what], "number": -(2**62)}, *rows]
        for place in range(len(rows)):
            changed["put in", what, place] = renumbered([*rows[:place], rows[what], *rows[place:]])
            if what != place:
                changed["replaced", what, place] = renumbered([*rows[:place], rows[what], *rows[place + 1 :]])
    missed = [how for how, these in changed.items() if not found(log, tables, these)]
    assert missed == []
    assert len(changed) > 120


def rehashed(row, **changed):
    """A row as a forger who knows the format would write it."""
    row = {**row, **changed}
    header = Header(**{name: row[name] for name in HEADER})
    return {**row, "hash": hash_of(header.canonical(), row["nonce"], row["ciphertext"])}


def forged(rows, start):
    """The chain computed anew from this place on, with other times."""
    changed = list(rows[:start])
    for row in rows[start:]:
        previous = changed[-1]["hash"] if changed else row["previous"]
        changed.append(rehashed(row, previous=previous, time="2020-01-01T00:00:00.000000Z"))
    return changed


def test_a_forged_hash_breaks_the_chain_or_the_seal(tampered) -> None:
    log, tables = tampered
    rows = tables.read(ENTRIES)
    for place, row in enumerate(rows):
        assert found(log, tables, [*rows[:place], rehashed(row, time="x"), *rows[place + 1 :]], log.head())
    # The header is authenticated by the encryption as well, as long as the key is there.
    for start in range(5):
        assert found(log, tables, forged(rows, start))


def test_a_chain_computed_anew_is_found_by_a_noted_head_alone(tampered) -> None:
    log, tables = tampered
    rows = tables.read(ENTRIES)
    noted = [Head(row["number"], row["hash"]) for row in rows]
    for row in rows[:5]:  # every key destroyed, so that no seal tells
        if row["key"] is not None:
            tables.write(KEYS, [])
    last = rehashed(rows[5], time="2020-01-01T00:00:00.000000Z")
    tables.write(ENTRIES, [*rows[:5], last])
    assert not log.verify(noted[5]).ok
    assert not log.verify(noted[5].hash).ok
    assert "entry 6 is not the one that was noted" in str(log.verify(noted[5]).faults[-1])


def test_what_is_cut_off_the_end_is_found_by_a_noted_head(tampered) -> None:
    log, tables = tampered
    rows = tables.read(ENTRIES)
    noted = [log.verify().head, *(Head(row["number"], row["hash"]) for row in rows)]
    tables.write(ENTRIES, rows[:5])  # the forgetting: then nothing explains why a key is gone
    assert [fault.entry for fault in log.verify().faults] == [1, 4]
    tables.write(KEYS, tables.read(KEYS))
    for left in range(5):
        tables.write(ENTRIES, rows[:left])
        for head in noted:
            result = log.verify(head)
            assert result.truncation_excluded == (result.ok and head.number <= left)
            cut = [fault for fault in result.faults if fault.entry is None]
            assert len(cut) == (head.number > left)
            if cut and head.number:
                said = f"the log ends with entry {left}, and entry {head.number} was noted: it was cut short."
                assert str(cut[0]) == said
            assert len(log.verify(head.hash).faults) == len(result.faults)
        assert log.verify().truncation_excluded is False


def test_an_older_copy_of_the_whole_log_is_found_by_a_noted_head(place, consultations) -> None:
    with place.open() as log:
        log.record(consultations[0], "a")
        tables = Tables(place)
        older = [tables.read(table) for table in (ENTRIES, KEYS)]
        newer = log.record(consultations[1], "b")
        for table, rows in zip((ENTRIES, KEYS), older, strict=True):
            tables.write(table, rows)
        tables.engine.dispose()
        assert log.verify().ok
        assert not log.verify(newer.head).ok
        # And then written on: the same number, another entry.
        assert log.record(consultations[2], "b").number == newer.number
        assert not log.verify(newer.head).ok
        assert log.verify().ok


def test_a_file_put_back_is_found(tmp_path, consultations) -> None:
    path, copy = tmp_path / "decisions.db", tmp_path / "copy.db"
    with Log.open(path) as log:
        log.record(consultations[0])
        shutil.copy(path, copy)
        head = log.record(consultations[1]).head
        shutil.copy(copy, path)
        assert str(log.verify(head).faults[0]) == "the log ends with entry 1, and entry 2 was noted: it was cut short."


def test_entries_of_another_log_are_found(tampered, tmp_path, consultations) -> None:
    log, tables = tampered
    with Log.open(tmp_path / "other.db", clock=lambda: CLOCK) as other:
        for one, reference in zip(consultations, ("a", "b", None, "a", "b"), strict=True):
            other.record(one, reference)
        engine = create_engine(f"sqlite:///{tmp_path / 'other.db'}")
        with engine.begin() as connection:
            rows = [dict(row) for row in connection.execute(text("SELECT * FROM expert_log_entries")).mappings()]
        engine.dispose()
    assert found(log, tables, rows)
    mine = log.head()
    assert found(log, tables, rows[:1])
    assert mine


def test_every_change_of_a_key_is_found(tampered) -> None:
    log, tables = tampered
    rows = tables.read(KEYS)
    assert len(rows) == 2
    first, second = rows
    changed = [
        [], [first], [second],
        [{**first, "key": second["key"]}, second],
        [{**first, "key": bytes(32)}, second],
        [{**first, "key": first["key"][:16]}, second],
        [{**first, "key": b""}, second],
        [{**first, "name": "x"}, second],
        [{**first, "mark": None}, second],
        [{**first, "mark": "x"}, second],
        [first, {**second, "mark": "x"}],
        [{**first, "mark": None}, {**second, "mark": first["mark"]}],
        [{**first, "name": second["name"]}, {**second, "name": first["name"]}],
    ]  # fmt: skip
    for these in changed:
        tables.write(KEYS, these)
        assert not log.verify().ok, these
    tables.write(KEYS, rows)
    assert log.verify().ok


def test_a_destroyed_key_that_comes_back_is_found(place, consultations) -> None:
    with place.open() as log:
        log.record(consultations[0], "a")
        tables = Tables(place)
        before = tables.read(KEYS)
        log.forget("a")
        tables.write(KEYS, before)
        tables.engine.dispose()
        assert [str(fault) for fault in log.verify().faults] == [
            "the key whose destruction entry 2 records is there again."
        ]


def test_an_entry_under_a_key_that_was_destroyed_before_is_found(place, consultations) -> None:
    with place.open() as log:
        log.record(consultations[0], "a")
        tables = Tables(place)
        before = tables.read(KEYS)
        log.forget("a")
        after = tables.read(KEYS)
        tables.write(KEYS, before)
        log.record(consultations[0], "a")
        tables.write(KEYS, after)
        tables.engine.dispose()
        assert [str(fault) for fault in log.verify().faults] == [
            "entry 3 cannot be read: its key is gone, and nothing records that it was to go."
        ]
        assert [entry.state for entry in log] == ["forgotten", "readable", "unreadable"]


def test_the_faults_say_where_and_what(tampered) -> None:
    log, tables = tampered
    rows = tables.read(ENTRIES)

    def told(these):
        tables.write(ENTRIES, these)
        return [str(fault) for fault in log.verify().faults]

    assert told([*rows[:2], {**rows[2], "time": "x"}, *rows[3:]]) == [
        "entry 3 was changed: its hash does not fit what it holds.",
        "entry 3 cannot be read: its key does not open it.",
    ]
    assert told([*rows[:1], *rows[2:]]) == [
        "entry 2 is missing.",
        "entry 3 does not follow entry 1: something was changed, put in or taken out.",
    ]
    assert told([*rows[:1], *rows[4:]])[0] == "entries 2 to 4 are missing."
    assert told(rows[1:])[1] == (
        "entry 2 does not follow the beginning of this log: something was changed, put in or taken out."
    )
    assert told([*rows[:2], {**rows[2], "kind": "x"}, *rows[3:]]) == [
        "entry 3 was changed: its kind is nothing that a log writes."
    ]
    assert told([{**rows[0], "number": -3}, *rows])[0] == "entry -3 was put in: the first entry has the number 1."


def test_a_row_that_no_log_writes_is_a_sentence(tampered) -> None:
    log, tables = tampered
    rows = tables.read(ENTRIES)
    tables.write(ENTRIES, [*rows[:2], {**rows[2], "kind": "x"}, *rows[3:]])
    for read in (lambda: list(log), lambda: log.entry(3)):
        with pytest.raises(LogError) as raised:
            read()
        assert str(raised.value) == f"entry 3 of {log.place} was changed: its kind; verify the log."
    tables.write(ENTRIES, [*rows[:2], {**rows[2], "time": "soon"}, *rows[3:]])
    entry = log.entry(3)
    assert isinstance(entry, Entry)
    with pytest.raises(LogError, match="entry 3 was changed"):
        _ = entry.time


@pytest.fixture(scope="module")
def original(tmp_path_factory, consultations):
    """The bytes of a file, and what can be read from it."""
    path = tmp_path_factory.mktemp("log") / "decisions.db"
    with Log.open(path) as log:
        for one, reference in zip(consultations[:3], ("a", None, "a"), strict=True):
            log.record(one, reference)
        return path, path.read_bytes(), list(log), log.head()


@given(st.integers(0, 2**20), st.integers(1, 255))
@settings(max_examples=EXAMPLES)
def test_a_byte_changed_anywhere_in_the_file_is_told_or_harmless(original, place, change) -> None:
    """Free space and the indices of the file may change without anybody's harm; no entry may."""
    path, content, entries, head = original
    changed = bytearray(content)
    changed[place % len(content)] ^= change
    _check(path, bytes(changed), entries, head)


@settings(max_examples=EXAMPLES)
@given(st.integers(0, 60), st.integers(0, 4095))
def test_a_file_cut_short_or_overwritten_is_told_or_harmless(original, page, length) -> None:
    path, content, entries, head = original
    _check(path, content[: min(page * 4096 + length, len(content))], entries, head)
    start = (page * 4096 + length) % len(content)
    _check(path, content[:start] + bytes(512) + content[start + 512 :], entries, head)


def _check(path: Path, content: bytes, entries, head) -> None:
    path.write_bytes(content)
    try:
        with Log.open(path, create=False) as log:
            result = log.verify(head)
            if result.ok:
                assert list(log) == entries
    except LogError:
        pass


def test_another_key_in_the_place_of_the_named_one_is_found(tampered) -> None:
    """The seal alone would not tell: what is sealed anew under another key, that key opens."""
    log, tables = tampered
    rows, keys = tables.read(ENTRIES)[:5], tables.read(KEYS)
    other = new_key()
    header = Header(**{name: rows[4][name] for name in HEADER})
    nonce, ciphertext = seal(other, packed("b", "{}"), header.canonical())
    tables.write(ENTRIES, [*rows[:4], rehashed(rows[4], nonce=nonce, ciphertext=ciphertext)])
    tables.write(KEYS, [{**key, "key": other} if key["name"] == header.key else key for key in keys])
    assert "entry 5 cannot be read: its key does not open it." in [str(fault) for fault in log.verify().faults]
