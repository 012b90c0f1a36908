"""A replay's report as JUnit XML, as continuous-integration servers read it."""

import re
from pathlib import Path
from xml.etree import ElementTree

from expert.replay_report import Report, Result
from expert.report_files import write_report

# What XML 1.0 cannot hold, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_junit(report: Report, path: Path | str) -> None:
    """Write the report to a file, whole or not at all (see ``write_report``). Raises ExpertError."""
    write_report(path, lambda: junit(report), "the JUnit report")


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
