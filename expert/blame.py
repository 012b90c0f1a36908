"""Where in a rule base's source a mistake was made, so that its sentence can name the rule.

A condition is built before the rule that holds it, so a mistake in a condition does not know its rule. Python
knows the line; the source file around that line knows the ``id=`` of the ``Rule(...)`` being written there.
"""

import ast
import linecache
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from types import FrameType

from expert.errors import LanguageError

_READ_FROM: ContextVar[str | None] = ContextVar("expert.blame.read_from", default=None)
_SHELL = f"{Path(__file__).resolve().parent}{os.sep}"


@contextmanager
def read_from(place: str) -> Iterator[None]:
    """While this lasts, mistakes stand at this place of a file that is read, and not where Python code wrote them."""
    token = _READ_FROM.set(place)
    try:
        yield
    finally:
        _READ_FROM.reset(token)


def mistake(text: str, *, rule: str | None = None) -> LanguageError:
    """A LanguageError that says where (rule id, file and line where they can be told) and then ``text``."""
    read = _READ_FROM.get()
    if read is not None:
        return LanguageError(f"{read}: rule {rule}: {text}" if rule else f"{read}: {text}")
    frame = _author_frame()
    if frame is None:
        return LanguageError(f"rule {rule}: {text}" if rule else text)
    path, line = frame.f_code.co_filename, frame.f_lineno
    rule = rule or _enclosing_rule(path, line)
    place = f"{Path(path).name}, line {line}"
    return LanguageError(f"rule {rule} ({place}): {text}" if rule else f"{place}: {text}")


def _author_frame() -> FrameType | None:
    """The innermost frame whose code is neither the shell's nor generated."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        path = frame.f_code.co_filename
        if not path.startswith(("<", _SHELL)):
            return frame
        frame = frame.f_back
    return None


def _enclosing_rule(path: str, line: int) -> str | None:
    """The ``id`` of the innermost ``Rule(...)`` call around a line of a source file, if it is a plain string."""
    try:
        tree = ast.parse("".join(linecache.getlines(path)))
    except (SyntaxError, ValueError):
        return None
    found: str | None = None
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.lineno <= line <= (node.end_lineno or node.lineno):
            continue
        if isinstance(node.func, ast.Name | ast.Attribute) and ast.unparse(node.func).endswith("Rule"):
            for keyword in node.keywords:
                if keyword.arg == "id" and isinstance(keyword.value, ast.Constant):
                    found = str(keyword.value.value)
    return found
