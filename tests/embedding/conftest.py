"""The bicycle's rule base, installed as a stranger's distribution is: by pip, into a folder on the path."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
DISTRIBUTION = HERE / "bicycle"


def pip_install(*what: str | Path, into: Path) -> None:
    """Install into a folder, without what it depends on; nothing is fetched for a folder of sources."""
    done = subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps",
         "--no-build-isolation", "--no-compile", "--target", str(into), *map(str, what)],
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the bicycle's rule base is installed."""
    folder = tmp_path_factory.mktemp("site")
    pip_install(DISTRIBUTION, into=folder)
    return folder


@pytest.fixture(scope="session")
def with_bicycle(site: Path) -> dict[str, str]:
    """The environment of a process that has the bicycle's rule base installed beside ours."""
    return {**os.environ, "PYTHONPATH": str(site), "PYTHONUTF8": "1"}
