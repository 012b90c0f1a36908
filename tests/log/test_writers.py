"""Killed at any moment, at the same time, in threads: nothing acknowledged is lost, nothing is half written."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from expert.log import Log, LogError
from tests.conftest import CI

ROOT = Path(__file__).parents[2]
KILLS = 150 if CI else 12
PROCESSES, ENTRIES = (6, 40) if CI else (3, 4)


def run(*arguments):
    """Run the program beside this; what it told."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.log.writers", *map(str, arguments)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.split()


def test_a_writer_that_is_killed_loses_nothing(place) -> None:
    (acknowledged,) = run("kill", place.where, KILLS, 7)
    assert int(acknowledged) >= KILLS // 2
    with place.open(create=False) as log:
        assert len(log) >= int(acknowledged)


def test_processes_write_at_once_and_after_a_fork(place) -> None:
    told = run("race", place.where, PROCESSES, ENTRIES)
    assert len(set(told)) == (2 * PROCESSES + 3) * ENTRIES
    with place.open(create=False) as log:
        assert {str(entry.head) for entry in log} == set(told)
        assert log.verify(max(told, key=lambda head: int(head.split(":")[0]))).ok
        assert len({entry.header.key for entry in log}) == 4


def test_threads_share_a_log(log, consultations) -> None:
    heads, faults = [], []

    def work(number):
        try:
            for place in range(4):
                entry = log.record(consultations[place], f"patient {number % 2}")
                heads.append(str(entry.head))
                assert log.entry(entry.number).consultation == consultations[place]
        except Exception as error:  # told below: a thread's own error would be lost
            faults.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert {str(entry.head) for entry in log} == set(heads)
    assert (len(heads), log.verify().ok) == (24, True)


def test_a_server_that_is_killed_loses_nothing(server, database, consultations) -> None:
    server.sql(database, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
    with Log.open(server.url(database)) as log:
        heads = []
        for _ in range(3 if CI else 1):
            heads += [str(log.record(one).head) for one in consultations]
            server.kill()
            with pytest.raises(LogError, match="cannot be used: its server cannot be reached"):
                Log.open(server.url(database))
            server.start()
        assert {str(entry.head) for entry in log} == set(heads)
        assert log.verify(heads[-1]).ok
