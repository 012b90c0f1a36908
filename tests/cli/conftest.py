"""Runs the command line as users do: as a process of its own, with a rule base that is installed beside it."""

import os
import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from expert import loading
from expert.cli import cli

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that, on the path, is an installed distribution which announces the garden rule base."""
    folder = tmp_path_factory.mktemp("site")
    info = folder / "garden-1.2.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: garden\nVersion: 1.2\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(
        "[expert.rulebases]\ngarden = tests.bases.garden:RULEBASE\nbroken = no_module:RULEBASE\n", encoding="utf-8"
    )
    return folder


@pytest.fixture(scope="session")
def environment(installed: Path) -> dict[str, str]:
    """The environment of a user who has the garden installed and no settings of terminal or colour."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG", "SYSTEMROOT"}}
    return {**kept, "PYTHONPATH": os.pathsep.join((str(installed), str(ROOT))), "PYTHONUTF8": "1"}


@pytest.fixture(scope="session")
def run(environment: dict[str, str]):
    """Run ``expert`` with these arguments; ``stdin`` is bytes, ``env`` further settings."""

    def run_it(*args: str, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "expert", *args],
            input=stdin, env={**environment, **env}, capture_output=True, check=False, timeout=60,
        )  # fmt: skip

    return run_it


@pytest.fixture
def run_here(monkeypatch: pytest.MonkeyPatch):
    """As ``run``, and within this process, which takes a tenth of the time."""
    points = [EntryPoint("garden", "tests.bases.garden:RULEBASE", loading.GROUP),
              EntryPoint("broken", "no_module:RULEBASE", loading.GROUP)]  # fmt: skip
    monkeypatch.setattr(loading, "entry_points", lambda group: points)
    monkeypatch.delenv("COLUMNS", raising=False)

    def run_it(*args: str) -> subprocess.CompletedProcess[bytes]:
        done = CliRunner().invoke(cli, args)
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return subprocess.CompletedProcess(args, done.exit_code, done.stdout_bytes, done.stderr_bytes)

    return run_it


@pytest.fixture
def chart(tmp_path: Path):
    """Write a chart to a file and name it."""

    def write(content: str | bytes, name: str = "chart.yaml") -> str:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch):
    """What a command says of the garden rule base, run in this process; ``stdin`` is a chart."""
    garden = EntryPoint("garden", "tests.bases.garden:RULEBASE", loading.GROUP)
    monkeypatch.setattr(loading, "entry_points", lambda group: [garden])

    def run_it(*args: str, stdin: bytes = b"leaf.drooping: true\nsoil.moisture: wet\nleaf.yellow: false\n") -> Result:
        return CliRunner().invoke(cli, args, input=stdin, env={"COLUMNS": "100"})

    return run_it
