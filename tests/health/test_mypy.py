import subprocess
import sys


def test_the_strict_type_checker_finds_nothing(root):
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict"],
        cwd=root, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
