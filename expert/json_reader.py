"""Reads JSON into the same events as YAML, with lines.

JSON is nearly YAML 1.2, and not quite: tabs may indent, keys may be of any length, an escape may write a character in
two halves. ``NaN`` and ``Infinity``, which many programs write, are read as numbers, and refused as findings.
"""

import re
from collections.abc import Iterator
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]  # not in the stubs; documented in its own source only

from expert.echo import echo
from expert.nodes import Event, Scalar, Unreadable

_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?(?![0-9A-Za-z_.])")
_WORD = re.compile(r"-?[A-Za-z0-9_.+-]+")
_WORDS: dict[str, Scalar] = {
    "true": True, "false": False, "null": None,
    "NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf"),
}  # fmt: skip
_START = re.compile(r"[ \t\n\r]*(\{[ \t\n\r]*(\"|\}[ \t\n\r]*\Z)|\[[ \t\n\r]*[\[\]{\"])")
_MOST_DIGITS = 1000


def looks_like_json(text: str) -> bool:
    """Whether a text starts as only JSON usually does: with '{' and a quoted key, or as a list of such."""
    return _START.match(text) is not None


def json_events(text: str, where: str) -> Iterator[Event]:
    """The events of a JSON text; raises Unreadable with file and line."""
    reader = _Reader(text, where)
    closing: list[str] = []
    while True:
        yield from reader.value(closing)
        while closing and reader.next_is(closing[-1]):
            yield Event("close", reader.line)
            closing.pop()
        if not closing:
            break
        reader.demand(",", f"',' or '{closing[-1]}'")
        if closing[-1] == "}":
            yield reader.key()
    if reader.peek():
        raise reader.wrong("the end of the text")


class _Reader:
    """A place in a JSON text."""

    def __init__(self, text: str, where: str) -> None:
        self.text, self.where = text, where
        self.at = 0
        self.line = 1

    def peek(self) -> str:
        """The next character that is not white space; '' at the end."""
        end = _SPACE.match(self.text, self.at).end()  # type: ignore[union-attr]  # matches the empty string too
        self._forward(end)
        return self.text[self.at : self.at + 1]

    def next_is(self, sign: str) -> bool:
        """Whether the next sign is this one, which is then passed."""
        if self.peek() != sign:
            return False
        self.at += 1
        return True

    def demand(self, sign: str, spoken: str) -> None:
        """Pass this sign, or raise."""
        if not self.next_is(sign):
            raise self.wrong(spoken)

    def value(self, closing: list[str]) -> Iterator[Event]:
        """The next value; of a list or mapping the opening, down to its first scalar or its immediate end."""
        while True:
            sign = self.peek()
            if sign == "{":
                yield Event("mapping", self.line)
                self.at += 1
                closing.append("}")
                if self.peek() == "}":
                    return
                yield self.key()
            elif sign == "[":
                yield Event("list", self.line)
                self.at += 1
                closing.append("]")
                if self.peek() == "]":
                    return
            else:
                yield Event("scalar", self.line, self._string() if sign == '"' else self._word())
                return

    def key(self) -> Event:
        """The next key, with its colon."""
        if self.peek() != '"':
            raise self.wrong("a key in double quotes")
        event = Event("scalar", self.line, self._string())
        self.demand(":", "':' after the key")
        return event

    def wrong(self, wanted: str) -> Unreadable:
        """The error that something else stands where ``wanted`` should."""
        sign = self.peek()
        word = _WORD.match(self.text, self.at)
        found = echo(word.group() if word else sign) if sign else "the end of the text"
        return Unreadable(f"{self.where}:{self.line}: broken JSON: {wanted} should stand where {found} stands.")

    def _string(self) -> str:
        try:
            value, end = scanstring(self.text, self.at + 1, True)
        except JSONDecodeError as error:
            said = error.msg.rstrip(" :").replace(" at", "").lower()
            raise Unreadable(f"{self.where}:{error.lineno}: broken JSON: {said} in a text in double quotes.") from None
        self._forward(end)
        return str(value)

    def _word(self) -> Scalar:
        if number := _NUMBER.match(self.text, self.at):
            digits = number.group()
            self.at = number.end()
            if number.lastindex:
                return float(digits)
            if len(digits) > _MOST_DIGITS:
                raise Unreadable(
                    f"{self.where}:{self.line}: a number of {len(digits)} digits; at most {_MOST_DIGITS} are read."
                )
            return int(digits)
        word = _WORD.match(self.text, self.at)
        if word is None or word.group() not in _WORDS:
            raise self.wrong("a value (text in double quotes, a number, true, false, null)")
        self.at = word.end()
        return _WORDS[word.group()]

    def _forward(self, end: int) -> None:
        self.line += self.text.count("\n", self.at, end)
        self.at = end
