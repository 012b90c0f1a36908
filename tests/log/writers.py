"""Writers that are killed, and writers at the same time; run as a program, so that what is forked has no threads.

python -m tests.log.writers kill URL KILLS [SEED]
python -m tests.log.writers race URL PROCESSES ENTRIES
"""

import os
import random
import signal
import sys
import time

import expert
from expert.log import Log
from tests.bases.garden import RULEBASE

CONSULTATION = expert.consult({"leaf.yellow": True, "leaf.spots": True, "room.temperature": 20}, RULEBASE)
LOOKED_AT = 30


def forked(work):
    """A child that does this and ends; its process id."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    return child


def write_until_killed(where, out):
    """Record for ever, and tell each entry that was acknowledged."""
    with Log.open(where) as log:
        for number in range(10**9):
            entry = log.record(CONSULTATION, f"patient {number % 7}")
            os.write(out, f"{entry.head}\n".encode())


def kill(where, kills, seed):
    """Kill writers at random moments; after each every acknowledged entry has to be there and the chain to hold."""
    random.seed(seed)
    acknowledged = []
    for _ in range(kills):
        reader, writer = os.pipe()
        child = forked(lambda writer=writer: write_until_killed(where, writer))
        os.close(writer)
        # Some die while they open the log, most while they write.
        told = os.read(reader, 65536) if random.random() < 0.9 else b""
        time.sleep(random.uniform(0, 0.05))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        while piece := os.read(reader, 65536):
            told += piece
        os.close(reader)
        acknowledged += told.decode().split("\n")[:-1]
        check(where, acknowledged)
    sys.stdout.write(f"{len(acknowledged)}\n")


def check(where, acknowledged):
    """Every acknowledged entry is there as it was, at most those in flight beside it, and all can be read."""
    with Log.open(where) as log:
        found = log.verify(acknowledged[-1] if acknowledged else None)
        if not found.ok:
            sys.exit(f"not ok: {[str(fault) for fault in found.faults]}")
        there = {}
        for entry in log.entries(after=max(0, found.entries - LOOKED_AT)):
            there[str(entry.head)] = entry
            if entry.consultation != CONSULTATION:
                sys.exit(f"entry {entry.number} was half written")
        lost = set(acknowledged[-LOOKED_AT // 2 :]) - set(there)
        if lost:
            sys.exit(f"lost: {sorted(lost)}")


def race(where, processes, entries):
    """Write from several processes at once: into a log that none finds there, then into one that they inherit."""
    reader, writer = os.pipe()

    def write(log, name):
        for number in range(entries):
            entry = log.record(CONSULTATION, f"patient {(name + number) % 4}")
            os.write(writer, f"{entry.head}\n".encode())

    def open_and_write(name):
        with Log.open(where) as log:
            write(log, name)

    children = [forked(lambda name=name: open_and_write(name)) for name in range(processes)]
    for child in children:
        os.waitpid(child, 0)
    with Log.open(where) as log:
        write(log, 0)
        children = [forked(lambda name=name: write(log, name)) for name in range(processes)]
        write(log, 0)
        for child in children:
            os.waitpid(child, 0)
        write(log, 0)
    os.close(writer)
    told = b""
    while piece := os.read(reader, 65536):
        told += piece
    sys.stdout.write(told.decode())


def main(what, where, *numbers):
    """Do what is asked."""
    counts = [int(number) for number in numbers]
    {"kill": kill, "race": race}[what](where, *counts)


if __name__ == "__main__":
    main(*sys.argv[1:])
