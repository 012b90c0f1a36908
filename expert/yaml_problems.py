"""What ruamel.yaml says of broken YAML, as one sentence that tells an author what to mend."""

from typing import Any

from expert.echo import echo

_UNCLOSED = "a quoted text is opened and never closed; add the closing quote"
_CLEAR = (
    ("found character '\\t'", "a tab stands where YAML wants spaces; indent with spaces"),
    ("mapping values are not allowed", "a second ': ' on the line, or indented too far; quote text with ': ' in it"),
    ("could not find expected ':'", "a key has no ':' after it; write 'key: value'"),
    ("found unexpected end of stream", _UNCLOSED),
    ("found unexpected document separator", _UNCLOSED),
    ("expected <block end>", "the line does not fit the ones above it; indent the keys or items of one group alike"),
    ("expected ',' or ']'", "a list opened with '[' is not closed, or a comma is missing in it"),
    ("expected ',' or '}'", "a mapping opened with '{' is not closed, or a comma is missing in it"),
    ("found character '@'", "a text starts with '@'; put it in quotes"),
    ("found character '`'", "a text starts with '`'; put it in quotes"),
    ("found character '%'", "a text starts with '%'; put it in quotes"),
    ("found unknown escape character", "an unknown escape in double quotes; write '\\\\' for a backslash"),
    ("expected alphabetic or numeric", "a text starts with '*', '&' or '!'; put it in quotes"),
    ("sequence entries are not allowed", "a list item '- ' stands where none can be; give it a line of its own"),
    ("node content, but found '<stream end>'", "the text ends where a value should stand; close what is open"),
    ("expected the node content", "a value is missing, or a sign such as '-', ']' or '}' stands in its place"),
)
_LONGEST = 160


def clear_problem(error: Any, text: str, where: str) -> str:
    """One sentence with file, line and remedy for any error of ruamel.yaml's parser."""
    if getattr(error, "character", None) is not None:
        code = error.character if isinstance(error.character, int) else ord(error.character)
        line = text.count("\n", 0, max(text.find(chr(code)), 0)) + 1
        return f"{where}:{line}: the control character U+{code:04X} is not allowed in YAML; take it away."
    opened = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or opened
    place = f"{where}:{mark.line + 1}" if mark is not None else where
    problem = str(getattr(error, "problem", None) or error)
    for sign, sentence in _CLEAR:
        if sign in problem:
            since = f" (it opens on line {opened.line + 1})" if sentence is _UNCLOSED and opened is not None else ""
            return f"{place}: broken YAML: {sentence}{since}."
    said = " ".join(f"{getattr(error, 'context', None) or ''} {problem}".split())
    return f"{place}: broken YAML: {said if said.isprintable() and len(said) < _LONGEST else echo(said)}."
