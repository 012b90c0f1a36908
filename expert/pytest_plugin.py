"""pytest plugin: replays documented cases, one test for each situation.

``expert_cases`` in pytest's settings names the files and folders of cases, ``expert_rulebase`` the rule base by its
entry point (default: the only one installed). Without the first the plugin does nothing and imports nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from expert.cases import Case, Situation
    from expert.language.rulebase import RuleBase
    from expert.replaying import Run

_SUFFIXES = (".yaml", ".yml")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Register the two settings."""
    parser.addini("expert_cases", "folders or files of documented cases to replay", type="paths", default=[])
    parser.addini("expert_rulebase", "entry-point name of the rule base to replay against", default="")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> CaseFile | None:
    """Collect a case file below the paths that expert_cases names."""
    named = parent.config.getini("expert_cases")
    if not named or file_path.suffix not in _SUFFIXES:
        return None
    if not any(file_path == path or path in file_path.parents for path in named):
        return None
    return CaseFile.from_parent(parent, path=file_path)


class Unreplayable(Exception):
    """A case file or rule base that cannot be read; the message is for a person."""


class CaseFile(pytest.File):
    """A case file, and an item for each of its situations."""

    def collect(self) -> Iterator[SituationItem]:
        """Read the case; all its faults are one error."""
        from expert.cases import read_case  # noqa: PLC0415  # only where cases are replayed
        from expert.errors import ExpertError  # noqa: PLC0415  # as above

        try:
            rulebase, run = _replayer(self.config)
            case = read_case(self.path, rulebase)
        except ExpertError as error:
            raise Unreplayable(str(error)) from None
        for situation in case.situations:
            name = f"{case.title}: {situation.name}" if situation.name else case.title
            yield SituationItem.from_parent(self, name=name, case=case, situation=situation, run=run)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        """The faults without a traceback."""
        if isinstance(excinfo.value, Unreplayable):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo))


class SituationItem(pytest.Item):
    """One situation of a case."""

    def __init__(self, *, case: Case, situation: Situation, run: Run, **rest: object) -> None:
        super().__init__(**rest)  # type: ignore[arg-type]  # pytest's own arguments, passed on
        self.case, self.situation, self.run = case, situation, run

    def runtest(self) -> None:
        """Replay the situation; a disagreement that the case explains is skipped with its reason."""
        from expert.replaying import judge  # noqa: PLC0415  # only where cases are replayed

        result = judge(self.case, self.situation, self.run(self.situation.chart))
        if result.status == "failed":
            raise Unreplayable("\n".join([f"{result.place}: {result.name}", *(f"  {line}" for line in result.lines())]))
        if result.status == "disagrees":
            reasons = self.situation.expected.disagrees
            said = "; ".join(f"we disagree on {name}: {reason}" for name, reason in reasons.items())
            raise pytest.skip.Exception(said, _use_item_location=True)  # shown at the case, not at this line

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        """What differs, without a traceback."""
        if isinstance(excinfo.value, Unreplayable):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the situation stands."""
        return self.path, self.situation.line - 1, self.name


_KEY: pytest.StashKey[tuple[RuleBase, Run]] = pytest.StashKey()


def _replayer(config: pytest.Config) -> tuple[RuleBase, Run]:
    """The rule base and its engine, once for a session."""
    if _KEY not in config.stash:
        from expert.chaining import Engine  # noqa: PLC0415  # only where cases are replayed
        from expert.loading import load  # noqa: PLC0415  # as above

        rulebase = load(config.getini("expert_rulebase") or None)
        config.stash[_KEY] = rulebase, Engine(rulebase).run
    return config.stash[_KEY]
