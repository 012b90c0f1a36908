"""Reads YAML 1.2 into plain data with lines; the only module that imports ruamel.yaml.

ruamel.yaml's parser is used for its events alone. What a plain scalar means is decided here, by the core schema of
YAML 1.2: ``no`` and ``on`` are words, ``010`` is ten, ``0o10`` is eight, ``1e3`` and ``.nan`` are numbers, and a
date is text. Anchors, aliases, tags, further documents and directives other than ``%YAML 1.2`` are refused: a case
file needs none of them, and a short file with aliases can stand for an endless one.
"""

import re
import warnings
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from expert.echo import echo
from expert.json_reader import json_events, looks_like_json
from expert.nodes import Event, Node, Scalar, Unreadable, build
from expert.text_files import LARGEST, read_text, shown
from expert.yaml_problems import clear_problem

_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_INFINITE = re.compile(r"[-+]?\.(inf|Inf|INF)")
_WORDS: dict[str, Scalar] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
    ".nan": float("nan"), ".NaN": float("nan"), ".NAN": float("nan"),
}  # fmt: skip
_BREAK = re.compile(r"\r\n|[\r\n]")
_DIRECTIVE = re.compile(r"(?:(?<=[\r\n])|\A)%[^\r\n]*")
_YAML_1_2 = re.compile(r"%YAML[ \t]+1\.2[ \t]*([ \t]#.*)?")
# On some broken input ruamel.yaml's scanner fails with whatever its code runs into.
_STRAY = (
    ValueError, OverflowError, IndexError, AttributeError, TypeError, AssertionError, KeyError, RecursionError
)  # fmt: skip
_WORD = re.compile(r"\S{5000,}")  # read from its start alone, so that the search is linear
_MOST_DIGITS = 1000  # far above any finding, and below the length that int() refuses


def read_yaml(path: Path | str) -> Node:
    """A YAML file's data with lines; Unreadable says in one sentence why it cannot be read."""
    return read_yaml_text(read_text(path), shown(path))


def read_yaml_text(text: str, where: str) -> Node:
    """YAML text as data with lines; ``where`` names it in errors. Raises Unreadable."""
    return _data(_yaml_events, text, where)


def read_findings_text(text: str, where: str) -> Node:
    """Findings as YAML, or as JSON when the text starts like JSON or ``where`` ends in '.json'. Raises Unreadable."""
    is_json = where.endswith(".json") or looks_like_json(text)
    return _data(json_events if is_json else _yaml_events, text, where)


def _data(events: Callable[[str, str], Iterator[Event]], text: str, where: str) -> Node:
    if len(text.encode("utf-8", "surrogatepass")) > LARGEST:
        raise Unreadable(f"{where} is larger than 1 MiB, the most that is read; split it.")
    root = build(events(text, where), where)
    if root is None or root.value is None:
        raise Unreadable(f"{where} is empty; it holds no data.")
    return root


def _yaml_events(text: str, where: str) -> Iterator[Event]:
    _check_tags(text, where)
    yaml_parser, yaml_error = _ruamel()
    documents, line = 0, 1
    try:
        for event in yaml_parser(typ="safe", pure=True).parse(text):
            line = event.start_mark.line + 1
            match type(event).__name__:
                case "DocumentStartEvent":
                    documents += 1
                    _check_document(documents, line, where)
                    _check_directives(text[: event.end_mark.index], where)
                case "AliasEvent":
                    alias = echo("*" + event.anchor)
                    raise Unreadable(f"{where}:{line}: the alias {alias} is not allowed; write it out.")
                case "MappingStartEvent":
                    _check_plain(event, line, where)
                    yield Event("mapping", line)
                case "SequenceStartEvent":
                    _check_plain(event, line, where)
                    yield Event("list", line)
                case "MappingEndEvent" | "SequenceEndEvent":
                    yield Event("close", line)
                case "ScalarEvent":
                    _check_plain(event, line, where)
                    yield Event("scalar", line, _scalar(event, line, where))
    except yaml_error as error:
        raise Unreadable(clear_problem(error, text, where)) from None
    except _STRAY as error:
        raise Unreadable(
            f"{where}:{line}: broken YAML here or further on ({type(error).__name__} while reading it); "
            "check its syntax, and what stands in double quotes."
        ) from None


@cache
def _ruamel() -> tuple[type[Any], type[Exception]]:
    """ruamel.yaml's parser and error, imported on first use; a program that reads no YAML does not pay for it."""
    before = list(warnings.filters)
    from ruamel.yaml import YAML  # noqa: PLC0415  # on first use
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415  # as above

    # Its import adds filters for warnings of its own to the process's; the host finds its filters as they were.
    for added in [one for one in warnings.filters if one not in before and one[2].__module__.startswith("ruamel.")]:
        warnings.filters.remove(added)  # type: ignore[attr-defined]  # a list, though typed as a sequence
    return YAML, YAMLError


def _check_document(documents: int, line: int, where: str) -> None:
    if documents > 1:
        raise Unreadable(f"{where}:{line}: a second document starts here; keep one document a file.")


def _check_directives(text: str, where: str) -> None:
    """Of the directives before the document, which ruamel.yaml passes over where it does not know them."""
    for found in _DIRECTIVE.finditer(text):
        if not _YAML_1_2.fullmatch(found.group()):
            line = len(_BREAK.findall(text, 0, found.start())) + 1
            said = echo(found.group().rstrip())
            raise Unreadable(f"{where}:{line}: the directive {said} is not allowed; take it away, YAML 1.2 is read.")


def _check_tags(text: str, where: str) -> None:
    """Of the length of what may be a tag, for which ruamel.yaml needs time that grows with its square."""
    for found in _WORD.finditer(text):
        if "!" in found.group():
            line = len(_BREAK.findall(text, 0, found.start())) + 1
            raise Unreadable(f"{where}:{line}: {len(found.group())} signs in a row with a '!' among them; part them.")


def _check_plain(event: Any, line: int, where: str) -> None:
    if event.anchor is not None:
        raise Unreadable(f"{where}:{line}: the anchor {echo('&' + event.anchor)} is not allowed; write the value out.")
    if event.tag is not None:
        raise Unreadable(f"{where}:{line}: the tag {echo(str(event.tag))} is not allowed; write the plain value.")


def _scalar(event: Any, line: int, where: str) -> Scalar:
    """A scalar by the core schema: only plain style can be anything but text."""
    text: str = event.value
    if event.style:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        if len(text) > _MOST_DIGITS:
            raise Unreadable(f"{where}:{line}: a number of {len(text)} digits; at most {_MOST_DIGITS} are read.")
        return int(text, 0) if text.startswith(("0o", "0x")) else int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    if _INFINITE.fullmatch(text):
        return float("-inf") if text.startswith("-") else float("inf")
    return text
