"""What the decision log costs: entries recorded, verified and replayed in a second, their size, and kills survived.

    python -m tests.benchmarks.log [--entries N] [--log URL] [--kills N] [--json]

Consultations of the bundled rule base about patients drawn at random, in an SQLite file in a temporary folder unless
another log is named, which has to be empty. Each record is durable when it is counted. ``--kills`` kills writers at
random moments (of a rule base about house plants: the smaller the entry, the more of the time is spent in the commit).
"""

import argparse
import json
import resource
import secrets
import sqlite3
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

from expert.chaining import Engine
from expert.consultation import consultation_of
from expert.log import Log, replay_log
from expert.testing import Steering
from knowledge import RULEBASE

PATIENTS = 50


def measured(where: str, entries: int) -> dict[str, float]:
    """Entries a second, and bytes an entry."""
    run = Engine(RULEBASE).run
    drawn = [consultation_of(run(Steering(RULEBASE, seed).chart())) for seed in range(PATIENTS)]
    commits = bare_commits(entries // 10 or 1) if "://" not in where else 0
    with Log.open(where) as log:
        if len(log):
            sys.exit(f"{log.place} is not empty; name a new log.")
        record = seconds(lambda: [log.record(one, f"patient {number % 997}")
                                  for number, one in enumerate(islice(cycle(drawn), entries))])  # fmt: skip
        size = Path(where).stat().st_size if "://" not in where else 0
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        verify = seconds(lambda: log.verify(log.head()))
        replay = seconds(lambda: sum(one.as_before for one in replay_log(log, RULEBASE)))
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        forget = seconds(lambda: log.forget("patient 1"))
        if not log.verify().ok:
            sys.exit("the log does not verify")
    return {
        "entries": entries, "bare commits a second of SQLite on this disk": commits,
        "recorded a second": entries / record, "verified a second": entries / verify,
        "replayed a second": entries / replay, "bytes an entry": size / entries, "seconds to forget": forget,
        "megabytes of memory more for verifying and replaying": grown / 1024,
    }  # fmt: skip


def bare_commits(number: int) -> float:
    """Transactions a second of as many bytes with the same settings, without any of our work."""
    with tempfile.TemporaryDirectory() as folder:
        connection = sqlite3.connect(f"{folder}/bare.db", isolation_level=None)
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("CREATE TABLE bare (content BLOB)")
        took = seconds(lambda: [connection.execute("INSERT INTO bare VALUES (?)", (secrets.token_bytes(30_000),))
                                for _ in range(number)])  # fmt: skip
        connection.close()
    return number / took


def seconds(work) -> float:
    """How long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def killed(where: str, kills: int) -> int:
    """How many entries were acknowledged before as many kills; none of them was lost, or this ends."""
    command = [sys.executable, "-m", "tests.log.writers", "kill", where, str(kills), "1"]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=2000)
    parser.add_argument("--log", metavar="URL")
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = measured(arguments.log or f"{folder}/decisions.db", arguments.entries)
        if arguments.kills:
            figures["kills"] = arguments.kills
            figures["acknowledged before them, none lost"] = killed(f"{folder}/killed.db", arguments.kills)
    if arguments.json:
        sys.stdout.write(json.dumps(figures) + "\n")
        return
    for name, figure in figures.items():
        sys.stdout.write(f"{figure:12.1f}  {name}\n")


if __name__ == "__main__":
    main()
