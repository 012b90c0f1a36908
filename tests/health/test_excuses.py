"""An exception from a checker's rule names the rule and says, on its own line, why it stands."""

import re

EXCUSE = re.compile(r"#\s*(?:noqa|type:\s*ignore)\b(.*)")
EXPLAINED = re.compile(r"(?::\s*[A-Z]+[0-9]+(?:,\s*[A-Z]+[0-9]+)*|\[[a-z, -]+\])\W+\w+\W+\w+")


def unexplained(text):
    """The lines with an excuse that names no rule or gives no reason of two words or more."""
    excused = ((line, EXCUSE.search(line)) for line in text.splitlines())
    return [line.strip() for line, excuse in excused if excuse and not EXPLAINED.match(excuse[1])]


def test_an_excuse_without_rule_or_reason_is_found():
    marks = ["# no" + "qa", "# no" + "qa: F401", "# type: " + "ignore", "# type: " + "ignore[attr-defined]"]
    assert unexplained("\n".join(marks)) == marks
    assert unexplained("\n".join(f"x = 1  {mark}  # the reason" for mark in (marks[1], marks[3]))) == []


def test_every_excuse_has_its_reason(modules, root):
    paths = [*(module.path for module in modules.values()), *(root / "tests").rglob("*.py")]
    found = {path.name: unexplained(path.read_text(encoding="utf-8")) for path in paths}
    assert {name: lines for name, lines in found.items() if lines} == {}
