"""Embedded politely: a host that consults, from its first import to its last thread, finds everything as it was."""

import os
import subprocess
import sys
from pathlib import Path

HOST_STATE = Path(__file__).parents[1] / "chaining" / "fresh"
CODE = """
from host_state import changes, configured_loggers, snapshot
before = snapshot()
import expert
findings = {"hamstring.tightness": True, "patient.age": 30}
first = expert.consult(findings)
assert [c.model_dump_json() for c in expert.consult_many([findings] * 3)] == [first.model_dump_json()] * 3
expert.replay([FOLDER])
import knowledge
from expert.chaining import Engine
from expert.chart import Chart
Engine(knowledge.RULEBASE, "rete").run(Chart({"hamstring.tightness": True}))
print(changes(before), sorted(configured_loggers()))
"""


def test_consulting_and_replaying_change_nothing_global(tmp_path):
    cases = Path(__file__).parents[2] / "cases" / "sciatica"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", CODE.replace("FOLDER", repr(str(cases)))],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(HOST_STATE)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.strip(), done.stderr) == (
        # The package's own NullHandler, and a level on experta's chatty logger, which would print patients' values.
        "['all handlers'] ['expert', 'experta.watchers']",
        "",
    )
    assert list(tmp_path.iterdir()) == []
