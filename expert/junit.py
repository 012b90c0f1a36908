"""A replay's report as JUnit XML, as continuous-integration servers read it."""

import errno
import os
import re
import secrets
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO
from xml.etree import ElementTree

from expert.errors import ExpertError
from expert.replay_report import Report, Result
from expert.text_files import shown

# What XML 1.0 cannot hold, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_junit(report: Report, path: Path | str) -> None:
    """Write the report to a file, whole or not at all. Raises ExpertError when it cannot be written.

    A link keeps leading to the file that it leads to, and a file keeps its mode. A pipe or a device is written to, and
    so is the standard output or error of this process by whatever name.
    """
    try:
        if not str(path):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        status = _status(path)
        if status is None or (stat.S_ISREG(status.st_mode) and _own_stream(status) is None):
            _replace(Path(os.path.realpath(path)), status, lambda: junit(report))
        else:
            with _opened(path, status) as file:
                file.write(junit(report))
    except (OSError, ValueError) as error:
        raise ExpertError(f"the JUnit report cannot be written to {shown(path)}: {_reason(error)}.") from None


def _replace(target: Path, status: os.stat_result | None, content: Callable[[], bytes]) -> None:
    """Put a file in the place of the target, of the same mode, or of the usual mode of a new file."""
    temporary = target.with_name(f".{target.name[:100]}.{secrets.token_hex(8)}")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content())
        if status is not None:
            temporary.chmod(stat.S_IMODE(status.st_mode))
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _opened(path: Path | str, status: os.stat_result) -> BinaryIO:
    """What is no regular file, to write to; without waiting for somebody to read from a named pipe."""
    own = _own_stream(status)
    if own is not None:
        return os.fdopen(os.dup(own), "wb")
    handle = os.open(path, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(handle, True)
    return os.fdopen(handle, "wb")


def _own_stream(status: os.stat_result) -> int | None:
    """The standard output or error of this process, where that is what the status is of."""
    for handle in (1, 2):
        with suppress(OSError):
            if os.path.samestat(status, os.fstat(handle)):
                return handle
    return None


def _status(path: Path | str) -> os.stat_result | None:
    try:
        return os.stat(path)  # noqa: PTH116  # an empty path is none, which Path takes for the current folder
    except FileNotFoundError:
        return None


def _reason(error: OSError | ValueError) -> str:
    if not isinstance(error, OSError) or not error.errno:
        return "no such path"
    return "nobody reads from it" if error.errno == errno.ENXIO else os.strerror(error.errno).lower()


def junit(report: Report) -> bytes:
    """The report as JUnit XML: a suite for each case, a test case for each situation; disagreements are skipped."""
    root = ElementTree.Element("testsuites", {"name": _clean(report.rulebase.title), **_counts(report.results)})
    for case in report.cases:
        results = tuple(result for result in report.results if result.case is case)
        suite = ElementTree.SubElement(root, "testsuite", {"name": _clean(case.title), **_counts(results)})
        for result in results:
            _add(suite, result)
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def _add(suite: ElementTree.Element, result: Result) -> None:
    test = ElementTree.SubElement(
        suite, "testcase", classname=_clean(result.case.title), name=_clean(result.situation.name or result.case.title),
        file=_clean(result.case.path), line=str(result.situation.line),
    )  # fmt: skip
    if result.status == "failed":
        lines = result.lines()
        failure = ElementTree.SubElement(test, "failure", message=_clean(lines[0]))
        failure.text = _clean("\n".join(lines))
    elif result.status == "disagrees":
        reasons = [f"{name}: {reason}" for name, reason in result.situation.expected.disagrees.items()]
        ElementTree.SubElement(test, "skipped", message=_clean("; ".join(reasons)))


def _counts(results: tuple[Result, ...]) -> dict[str, str]:
    statuses = [result.status for result in results]
    return {"tests": str(len(statuses)), "failures": str(statuses.count("failed")), "errors": "0",
            "skipped": str(statuses.count("disagrees"))}  # fmt: skip


def _clean(text: str) -> str:
    return _NOT_XML.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
