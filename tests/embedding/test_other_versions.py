"""A host that needs other versions of what experta pins: the ways that EMBEDDING.md shows, and the same answers.

By default today's frozendict and schema are put before the pinned ones on the path. The whole environments, made by the
guide's own commands, take half a minute and a package index; they are made where CI is set.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.conftest import CI
from tests.embedding.conftest import pip_install
from tests.embedding.digests import digests
from tests.guides import EMBEDDING, blocks_of

ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).with_name("digests.py")
NEWER = ("frozendict>=2.4", "schema>=0.7.5")
CASES = sorted(map(str, (ROOT / "cases").rglob("*.yaml")))
TRIED = CASES[:: 8 if CI else 120]
VERSIONS = "from importlib.metadata import version; print(version('frozendict'), version('schema'))"

whole_environments = pytest.mark.skipif(not CI, reason="makes whole environments; set CI=true")


def run(*command: str | Path, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """A process that nothing leads back to this environment."""
    outside = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    return subprocess.run(
        [str(part) for part in command], cwd=cwd, env={**outside, "PYTHONUTF8": "1", **env}, capture_output=True,
        text=True, check=False, timeout=600,
    )  # fmt: skip


def said(*command: str | Path, cwd: Path, **env: str) -> str:
    done = run(*command, cwd=cwd, **env)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def are_newer(versions: str) -> bool:
    """Whether these versions of frozendict and schema are none that experta allows."""
    one, other = ([int(number) for number in re.findall(r"\d+", version)] for version in versions.split())
    return one >= [2, 4] and other >= [0, 7, 5]


@pytest.fixture(scope="module")
def expected() -> list[str]:
    """What this environment answers, which has the versions that experta pins."""
    return list(digests(TRIED))


def test_the_guide_names_the_versions_that_are_tried() -> None:
    overriding = blocks_of(EMBEDDING, "toml")[1]
    assert tuple(re.findall(r'"(\w+>=[\d.]+)"', overriding)) == NEWER
    assert all(f'"{one}"' in blocks_of(EMBEDDING, "console")[0] for one in NEWER)
    assert are_newer("2.4.0 0.7.5")
    assert not are_newer("1.2 0.7.5")
    assert not are_newer("2.4.0 0.6.7")


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with today's versions, and nothing else."""
    folder = tmp_path_factory.mktemp("newer")
    pip_install(*NEWER, into=folder)
    return folder


def test_with_todays_versions_the_same_bytes_come_out(expected: list[str], newer: Path, tmp_path: Path) -> None:
    before = {"PYTHONPATH": str(newer)}
    where = "import frozendict, schema; print(frozendict.__file__, schema.__file__)"
    assert are_newer(said(sys.executable, "-c", VERSIONS, cwd=tmp_path, **before))
    assert said(sys.executable, "-c", where, cwd=tmp_path, **before).count(str(newer)) == 2
    answered = said(sys.executable, "-W", "error", PROGRAM, *TRIED, cwd=tmp_path, **before).splitlines()
    assert len(answered) > 10
    assert answered == expected


def test_with_todays_versions_experta_s_own_matcher_works(tmp_path: Path, newer: Path) -> None:
    program = """
from expert.chaining import Engine
from expert.chart import Chart
from expert.meaning import conclude
from tests.bases.kettle import RULEBASE
for hardness in RULEBASE.term("water.hardness").values:
    for weeks in (1, 20, 30):
        chart = Chart({"water.hardness": hardness, "kettle.descaled_weeks_ago": weeks, "kettle.hums": True})
        assert Engine(RULEBASE, "rete").run(chart) == Engine(RULEBASE).run(chart) == conclude(RULEBASE, chart)
print(Engine(RULEBASE, "rete").run(chart).standing["scale"])
"""
    path = os.pathsep.join((str(newer), str(ROOT)))
    assert said(sys.executable, "-W", "error", "-c", program, cwd=tmp_path, PYTHONPATH=path) == "likely\n"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This distribution, built."""
    folder = tmp_path_factory.mktemp("wheel")
    said(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@whole_environments
def test_pip_installs_it_as_the_guide_says(expected: list[str], wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    commands = re.findall(r"^\$ python (.+)$", blocks_of(EMBEDDING, "console")[0], re.MULTILINE)
    assert len(commands) == 2
    for command in commands:
        parts = [str(wheel) if part == "lumbar-hamstring-expert" else part for part in shlex.split(command)]
        said(python, *parts, cwd=tmp_path)
    assert are_newer(said(python, "-c", VERSIONS, cwd=tmp_path))
    assert said(python, "-W", "error", PROGRAM, *TRIED, cwd=tmp_path).splitlines() == expected
    checked = run(python, "-m", "pip", "check", cwd=tmp_path)
    assert checked.returncode == 1
    faults = [line for line in checked.stdout.splitlines() if "requirement" in line]
    assert [fault.split(", but")[0] for fault in faults] == [
        "experta 1.9.4 has requirement frozendict==1.2", "experta 1.9.4 has requirement schema==0.6.7"
    ]  # fmt: skip


@whole_environments
@pytest.mark.skipif(shutil.which("uv") is None, reason="uv is not on this machine")
def test_uv_resolves_it_as_the_guide_says(expected: list[str], wheel: Path, tmp_path: Path) -> None:
    host = (
        '[project]\nname = "host"\nversion = "0"\nrequires-python = ">=3.11"\n'
        f'dependencies = ["lumbar-hamstring-expert @ {wheel.as_uri()}", "frozendict>=2.4"]\n'
    )
    (tmp_path / "pyproject.toml").write_text(host, encoding="utf-8")
    assert run("uv", "lock", cwd=tmp_path).returncode != 0  # without the override there is no way
    (tmp_path / "pyproject.toml").write_text(f"{host}\n{blocks_of(EMBEDDING, 'toml')[1]}", encoding="utf-8")
    said("uv", "sync", "--quiet", "--python", sys.executable, cwd=tmp_path)
    python = tmp_path / ".venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    assert are_newer(said(python, "-c", VERSIONS, cwd=tmp_path))
    assert said(python, "-W", "error", PROGRAM, *TRIED, cwd=tmp_path).splitlines() == expected
