"""EMBEDDING.md: each block of Python is run as a program of its own in an empty folder; no block is left untried.

Blocks that start processes of their own are files, as the children read them; the others share one process, to be
quick, and nothing else.
"""

import os
import re
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.conftest import CI
from tests.guides import EMBEDDING, README, blocks_of

ROOT = Path(__file__).parents[1]
PYTHON = blocks_of(EMBEDDING, "python")
POOL = next(block for block in PYTHON if "get_context" in block)
FORKED = POOL.replace('"spawn"', '"fork"')  # of which the guide says that it gives the same
EACH_ALONE = """
for number, block in enumerate({blocks!r}):
    exec(compile(block, f"block {{number}}", "exec"), {{"__name__": "__main__"}})
"""


def run(program: str, folder: Path) -> str:
    """What is wrong with a program that is run as a file in a folder that is otherwise empty; '' when it succeeds."""
    folder.mkdir()
    (folder / "program.py").write_text(program, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "error", "program.py"],
        cwd=folder, env={**os.environ, "PYTHONUTF8": "1"}, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    left = {path.name for path in folder.iterdir()} - {"program.py", "__pycache__"}
    return done.stderr or (f"exit code {done.returncode}" if done.returncode else "") or " ".join(left)


def test_a_program_that_fails_is_found(tmp_path: Path) -> None:
    assert "AssertionError" in run("assert 1 + 1 == 3", tmp_path / "wrong")
    assert run("open('left.txt', 'w').close()", tmp_path / "untidy") == "left.txt"
    assert "block 1" in run(EACH_ALONE.format(blocks=["import json", "assert json"]), tmp_path / "not on its own")


def test_every_example_runs(tmp_path: Path) -> None:
    assert len(PYTHON) >= 9
    assert FORKED != POOL
    alone = EACH_ALONE.format(blocks=[block for block in PYTHON if block != POOL])
    programs = [alone, POOL, *([FORKED] if CI and hasattr(os, "fork") else [])]
    with ThreadPoolExecutor(2) as pool:
        wrong = list(pool.map(run, programs, [tmp_path / str(number) for number in range(len(programs))]))
    assert [one for one in wrong if one] == []


def test_no_block_is_left_untried() -> None:
    # Those of the console, and what uv overrides, are run by tests/embedding/test_other_versions.py.
    counted = {language: len(blocks_of(EMBEDDING, language)) for language in ("python", "toml", "console")}
    assert sum(counted.values()) == len(blocks_of(EMBEDDING)), "a block of a language that no test runs"
    assert (counted["toml"], counted["console"]) == (2, 1)
    assert EMBEDDING.read_text(encoding="utf-8").count("\n```") == 2 * sum(counted.values()), "a block without language"


def test_the_entry_point_is_that_of_the_distribution_in_tests() -> None:
    shown = tomllib.loads(blocks_of(EMBEDDING, "toml")[0])
    real = tomllib.loads((ROOT / "tests/embedding/bicycle/pyproject.toml").read_text(encoding="utf-8"))
    assert shown["project"]["entry-points"] == real["project"]["entry-points"]


@pytest.mark.parametrize("guide", [README, EMBEDDING])
def test_what_a_guide_points_to_is_there(guide: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", guide.read_text(encoding="utf-8"))
    modules = re.findall(r"python -m (tests\.[a-z_.]+)", guide.read_text(encoding="utf-8"))
    paths = [*links, *(f"{name.replace('.', '/')}.py" for name in modules)]
    assert [path for path in paths if not (ROOT / path).exists()] == []
