"""Tries the tests: damages the modules that carry the meaning, one small slip at a time, and sees whether tests fail.

    python -m tests.benchmarks.mutate_modules [--module NAME] [--only TEXT] [--json]

Works on a copy of the tree in a temporary folder; each slip in a process of its own, with the module's fast tests, the
likeliest first, up to the first failure. One that takes ``--seconds`` of processor time counts as killed. Slips that
no test can see are listed in ``equivalent_mutants`` with the reason. Ends with 1 where any other survives.
"""

import argparse
import ast
import gc
import importlib.abc
import importlib.machinery
import json
import os
import resource
import shutil
import signal
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType, ModuleType

import hypothesis
import pydantic
import pytest
import ruamel.yaml

from tests.benchmarks.equivalent_mutants import EQUIVALENT
from tests.benchmarks.mutants import Mutant, mutants_of

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("expert", "knowledge", "tests", "cases", "pyproject.toml")
WARM = (hypothesis, pydantic, ruamel.yaml)  # imported once, before the processes part
_LANGUAGE = (
    "tests/bad/test_bad_rulebases.py", "tests/language", "tests/test_meaning.py", "tests/test_chart.py",
    "tests/test_invariants_kept.py",
)  # fmt: skip
_CHARTS = ("tests/test_findings.py", "tests/cases")
_PARTS = ("conditions", "joining", "layers", "conclusions", "rules", "rulebase", "checks", "quantities", "terms")
TESTS: dict[str, tuple[str, ...]] = {
    "expert.logic": ("tests/test_logic.py",),
    "expert.meaning": ("tests/test_meaning.py", *_LANGUAGE),
    "expert.chart": ("tests/test_chart.py", *_CHARTS),
    "expert.outcome": ("tests/test_meaning.py", *_LANGUAGE),
    "expert.language.truth": ("tests/test_meaning.py", *_LANGUAGE),
    **{f"expert.language.{part}": (f"tests/language/test_{part}.py", *_LANGUAGE) for part in _PARTS},
}
# Without what makes pytest comfortable and slow: no plugin, no configuration, no rewriting of asserts.
PLAIN = (
    "-x", "-q", "-c", os.devnull, "--rootdir=.", "--import-mode=importlib", "--assert=plain",
    *(f"-pno:{plugin}" for plugin in ("cacheprovider", "unraisableexception", "threadexception", "doctest")),
)  # fmt: skip
KILLED, SURVIVED, SLOW = "killed", "survived", "killed by time"


class _Damaged(importlib.abc.MetaPathFinder, importlib.machinery.SourceFileLoader):
    """Gives one module with its slip, and every other one as it is."""

    def __init__(self, module: str, path: Path, tree: ast.Module) -> None:
        super().__init__(module, str(path))
        self.tree = tree

    def find_spec(
        self, fullname: str, path: object = None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Of our module alone."""
        return importlib.machinery.ModuleSpec(fullname, self, origin=self.path) if fullname == self.name else None

    def get_code(self, fullname: str) -> CodeType:
        """The code with the slip, its lines where they were."""
        return compile(self.tree, self.path, "exec")


def fate(mutant: Mutant, module: str, copied: Path, seconds: int) -> str:
    """What the tests say of a slip."""
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        os._exit(_tested(mutant, module, copied))
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status):
        return KILLED if os.WEXITSTATUS(status) else SURVIVED
    return SLOW if os.WTERMSIG(status) == signal.SIGXCPU else KILLED


def _tested(mutant: Mutant, module: str, copied: Path) -> int:
    """In the child: pytest's answer, 0 where every test passes."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    os.chdir(copied)
    gc.disable()
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    for name in [name for name in sys.modules if name.split(".")[0] in ("expert", "knowledge", "tests")]:
        del sys.modules[name]
    sys.path[:] = [str(copied), *(path for path in sys.path if path not in ("", str(ROOT)))]
    path = copied / Path(*module.split(".")).with_suffix(".py")
    sys.meta_path.insert(0, _Damaged(module, path, mutant.tree))
    for test in dict.fromkeys(test for test in TESTS[module] if (copied / test).exists()):
        # One after the other, for pytest reads all that it is given before it runs the first.
        try:
            answer = int(pytest.main([*PLAIN, test]))
        except BaseException:
            return 1
        if answer:
            return answer
    return 0


def main() -> int:
    """Try every slip, print what survives, and say whether anything does that is not equivalent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--module", choices=list(TESTS), action="append", help="may be given several times")
    parser.add_argument("--only", default="", help="slips whose label holds this text")
    parser.add_argument("--seconds", type=int, default=40)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    counts: dict[str, Counter[str]] = {}
    survivors: list[str] = []
    for module in arguments.module or TESTS:
        with TemporaryDirectory() as folder:
            copied = Path(folder)
            for part in PARTS:
                source = ROOT / part
                (shutil.copytree if source.is_dir() else shutil.copy)(source, copied / part)
            count = counts[module] = Counter()
            source_text = (ROOT / Path(*module.split(".")).with_suffix(".py")).read_text(encoding="utf-8")
            whole = Mutant("module", 0, "", "", ast.parse(source_text))
            if fate(whole, module, copied, arguments.seconds) != SURVIVED:
                raise SystemExit(f"the tests of {module} fail, or take too long, before anything is damaged")
            for mutant in mutants_of(source_text):
                if arguments.only not in mutant.label:
                    continue
                if mutant.label in EQUIVALENT.get(module, {}):
                    count["equivalent"] += 1
                    continue
                outcome = fate(mutant, module, copied, arguments.seconds)
                count[outcome] += 1
                if outcome == SURVIVED:
                    survivors.append(f"{module}, line {mutant.line}: {mutant.label}")
                    sys.stderr.write(f"survived: {survivors[-1]}\n")
            sys.stderr.write(f"{module}: {dict(count)}\n")
    total = sum(counts.values(), Counter())
    tried = total.total() - total["equivalent"]
    if arguments.json:
        sys.stdout.write(json.dumps({"modules": counts, "survivors": survivors}, indent=1) + "\n")
    else:
        score = 100 * (tried - total[SURVIVED]) / tried if tried else 100.0
        sys.stdout.write(
            f"{tried} slips that mean something in {len(counts)} modules: {tried - total[SURVIVED]} killed "
            f"({score:.1f} %), {total[SLOW]} of them by time; {total['equivalent']} equivalent\n"
        )
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
