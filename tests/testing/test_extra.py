"""Where the extra is not installed one sentence names it, and nothing else of the shell asks for it."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("missing", "named"), [(["hypothesis"], "hypothesis"), (["hypothesis", "pytest"], "hypothesis and pytest")]
)
def test_one_sentence_names_the_extra(named, missing):
    script = f"""
import importlib.util
found = importlib.util.find_spec
importlib.util.find_spec = lambda name, *rest: None if name in {missing!r} else found(name, *rest)
try:
    import expert.testing
except ImportError as error:
    from expert.errors import ExpertError
    assert isinstance(error, ExpertError)
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == f"expert.testing needs {named}; install lumbar-hamstring-expert[testing].\n"


def test_the_shell_needs_none_of_it():
    script = "import sys, expert.cli, expert.replaying; sys.exit(bool({'hypothesis', 'pytest'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
