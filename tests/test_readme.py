"""The README's Python is run as it stands, from top to bottom, in an empty folder."""

import re
import subprocess
import sys
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"


def blocks_of(text: str) -> list[str]:
    """The code of the fenced blocks that are marked as Python."""
    return re.findall(r"^```python\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)


def test_python_blocks_are_found() -> None:
    text = "```python\na = 1\n```\nthen\n```sh\nrun\n```\n```python\nb = a\n```\n"
    assert blocks_of(text) == ["a = 1\n", "b = a\n"]


def test_the_examples_run(tmp_path: Path) -> None:
    blocks = blocks_of(README.read_text(encoding="utf-8"))
    assert blocks, "README.md shows no example of the Python API"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", "\n".join(blocks)],
        cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
