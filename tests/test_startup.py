"""What each door into the package loads, and no more: seen in a fresh process, for what is loaded stays loaded."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

# Nothing but what uses them may load these; together they take far longer than all that is ours.
HEAVY = {
    "click", "cryptography", "duckdb", "experta", "hypothesis", "ibis", "knowledge", "matplotlib", "numpy", "pandas",
    "polars", "psycopg", "pyarrow", "pydantic", "pyspark", "pytest", "rich", "ruamel", "sqlalchemy", "z3",
}  # fmt: skip
SEEN = "import json, sys; print(json.dumps(sorted(sys.modules)))"
KNOWLEDGE = "import knowledge; RULES = knowledge.RULEBASE"
CONSULT = f"{KNOWLEDGE}; import expert; expert.consult({{'hamstring.tightness': True}}, RULES).model_dump_json()"
RUN = (
    f"{KNOWLEDGE}; from expert.chaining import Engine; from expert import Chart; "
    "Engine(RULES).run(Chart({'hamstring.tightness': True}))"
)


def loaded(code):
    """The modules of a fresh process after this code."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{SEEN}"], capture_output=True, text=True, check=True, timeout=120
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def heavy(modules):
    return {name.partition(".")[0] for name in modules} & HEAVY


def test_importing_the_package_loads_nothing_but_itself():
    assert loaded("import expert") - loaded("pass") == {"expert"}


@pytest.mark.parametrize(
    ("door", "needs"),
    [
        ("import expert; dir(expert); expert.ExpertError", set()),
        ("from expert import Chart", set()),
        ("from expert.language import Rule, RuleBase", set()),
        ("import expert; expert.load; expert.RuleBase; expert.Outcome", set()),
        (KNOWLEDGE, {"knowledge", "ruamel"}),
        ("import expert; expert.load('lumbar-hamstring')", {"knowledge", "ruamel"}),
        (RUN, {"experta", "knowledge", "ruamel"}),
        (CONSULT, {"experta", "knowledge", "pydantic", "ruamel"}),
        ("from expert.cli import cli; cli(['--help'], standalone_mode=False)", {"click"}),
        ("from expert.cli import cli; cli(['--version'], standalone_mode=False)", {"click"}),
    ],
)
def test_a_door_loads_what_it_needs_and_no_more(door, needs):
    assert heavy(loaded(door)) == needs


def test_the_help_of_the_installed_command_reads_no_rule_base():
    command = Path(sys.executable).with_name("expert")
    done = subprocess.run(
        [sys.executable, "-X", "importtime", str(command), "--help"], capture_output=True, text=True, check=True
    )
    names = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "click" in names
    assert heavy(names) == {"click"}
