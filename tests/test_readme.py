"""The README's Python is run as it stands, from top to bottom, in an empty folder."""

import subprocess
import sys
from pathlib import Path

from tests.guides import README, blocks_in, blocks_of


def test_python_blocks_are_found() -> None:
    text = "```python\na = 1\n```\nthen\n```sh\nrun\n```\n```python\nb = a\n```\n"
    assert blocks_in(text, "python") == ["a = 1\n", "b = a\n"]
    assert blocks_in(text) == ["a = 1\n", "run\n", "b = a\n"]


def test_the_examples_run(tmp_path: Path) -> None:
    blocks = blocks_of(README, "python")
    assert blocks, "README.md shows no example of the Python API"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", "\n".join(blocks)],
        cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
