"""What a stranger gets: the wheel, made from the sdist, installed into an empty environment, run in an empty folder."""

import json
import os
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*command, cwd):
    """The finished process, started without anything that leads back to this working tree."""
    outside = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    return subprocess.run(command, cwd=cwd, env=outside, capture_output=True, text=True, timeout=600, check=False)


def succeed(*command, cwd):
    done = run(*command, cwd=cwd)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory):
    out = tmp_path_factory.mktemp("dist")
    succeed(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT), cwd=out)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def installed(wheel, tmp_path_factory):
    """The folder of commands of an environment that holds the wheel and what it depends on."""
    home = tmp_path_factory.mktemp("stranger") / "venv"
    venv.create(home)
    commands = home / ("Scripts" if os.name == "nt" else "bin")
    succeed(
        sys.executable, "-m", "pip", "--python", str(commands / "python"), "install", "--quiet", str(wheel), cwd=home
    )  # fmt: skip
    return commands


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory):
    return tmp_path_factory.mktemp("empty")


def test_the_wheel_carries_rules_cases_and_types(wheel):
    carried = set(zipfile.ZipFile(wheel).namelist())
    packages = {path.relative_to(ROOT).as_posix() for package in ("expert", "knowledge")
                for path in (ROOT / package).rglob("*") if path.is_file() and path.suffix != ".pyc"}  # fmt: skip
    cases = {f"knowledge/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "cases").rglob("*.yaml")}
    assert {"expert/py.typed", "knowledge/py.typed"} <= packages <= carried
    assert cases
    assert cases <= carried
    assert {name.split("/")[0] for name in carried if ".dist-info/" not in name} == {"expert", "knowledge"}
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in carried)


def test_the_installed_packages_are_the_wheels_own(installed, empty_folder):
    where = succeed(
        str(installed / "python"), "-c", "import expert, knowledge; print(expert.__file__, knowledge.__file__)",
        cwd=empty_folder,
    )  # fmt: skip
    assert where.count("site-packages") == 2
    assert str(ROOT) not in where


def test_the_bundled_cases_replay_in_an_empty_folder(installed, empty_folder):
    # As JSON, which takes half the time; tests/cli replays the same on the screen.
    told = json.loads(succeed(str(installed / "expert"), "replay", "--json", cwd=empty_folder))
    titles = [re.search(r"^case: (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
              for path in (ROOT / "cases").rglob("*.yaml")]  # fmt: skip
    assert titles
    assert {title[1].strip("'\"") for title in titles if title} <= {one["case"] for one in told["results"]}
    assert told["totals"]["failed"] == 0
    assert told["totals"]["cases"] == len(titles)
    assert {str(ROOT) in one["file"] or "site-packages" not in one["file"] for one in told["results"]} == {False}
    assert not list(empty_folder.iterdir())


def test_a_sentence_and_exit_code_2_where_there_is_no_such_file(installed, empty_folder):
    done = run(str(installed / "expert"), "replay", "nowhere.yaml", cwd=empty_folder)
    assert done.returncode == 2
    assert "nowhere.yaml" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
