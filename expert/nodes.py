"""Plain data with its lines: what the readers of YAML and JSON give, so that an error can say where it stands.

A reader emits events (open, close, scalar); ``build`` makes a tree of nodes from them without recursion, and refuses
what both formats refuse: a key that stands twice, a key that is not text, nesting without end, half characters, more
values than anybody writes.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from expert.echo import echo
from expert.errors import ExpertError

Scalar = str | int | float | bool | None
Plain = Scalar | list["Plain"] | dict[str, "Plain"]

DEEPEST = 40
# Of keys and values together. Far above any chart or register; a text of 1 MiB could hold half a million.
MOST = 10_000


class Unreadable(ExpertError):
    """Text or a file that is not plain YAML or JSON; one sentence with file and line."""


class Event(NamedTuple):
    """A step in reading: a mapping or list opens, the innermost one closes, or a scalar stands here."""

    kind: Literal["mapping", "list", "close", "scalar"]
    line: int
    value: Scalar = None


@dataclass(slots=True)
class Node:
    """A value with the line it starts on (from 1): a scalar, a list of nodes, or a mapping of keys to nodes."""

    line: int
    value: "Scalar | list[Node] | dict[str, Node]"
    key_lines: dict[str, int] = field(default_factory=dict)

    def plain(self) -> Plain:
        """The value without its lines."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value

    @property
    def kind(self) -> str:
        """What the value is, as people say it: 'a mapping', 'a list', 'text', 'a number', ...; None is 'nothing'."""
        for kinds, spoken in _SPOKEN:
            if isinstance(self.value, kinds):
                return spoken
        return "nothing"


_SPOKEN: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (dict, "a mapping"), (list, "a list"), (str, "text"), (bool, "true or false"), ((int, float), "a number"),
)  # fmt: skip


def build(events: Iterable[Event], where: str) -> Node | None:
    """The tree of these events; None when there are none. Raises Unreadable."""
    root: Node | None = None
    open_: list[Node] = []
    keys: list[tuple[str, int] | None] = []
    count = 0
    for event in events:
        if event.kind == "close":
            open_.pop()
            keys.pop()
            continue
        count += 1
        if count > MOST:
            raise Unreadable(f"{where}:{event.line}: more than {MOST:,} keys and values; split it.")
        if open_ and isinstance(open_[-1].value, dict) and keys[-1] is None:
            keys[-1] = _key(event, open_[-1], where)
            continue
        node = _node(event, where)
        if open_:
            _put(node, open_[-1], keys[-1])
            keys[-1] = None
        else:
            root = node
        if event.kind != "scalar":
            open_.append(node)
            keys.append(None)
            if len(open_) > DEEPEST:
                raise Unreadable(f"{where}:{event.line}: nested more than {DEEPEST} levels deep; a few are enough.")
    return root


def _node(event: Event, where: str) -> Node:
    match event.kind:
        case "mapping":
            return Node(event.line, {})
        case "list":
            return Node(event.line, [])
    return Node(event.line, _whole(event, where))


def _put(node: Node, parent: Node, key: tuple[str, int] | None) -> None:
    if isinstance(parent.value, list):
        parent.value.append(node)
    elif isinstance(parent.value, dict) and key is not None:
        parent.value[key[0]] = node
        parent.key_lines[key[0]] = key[1]


def _key(event: Event, mapping: Node, where: str) -> tuple[str, int]:
    key = _whole(event, where)
    if event.kind != "scalar":
        raise Unreadable(f"{where}:{event.line}: a {event.kind} stands where a key should; a key is a word or phrase.")
    if not isinstance(key, str):
        raise Unreadable(f"{where}:{event.line}: the key {echo(key)} is not text; put it in quotes if it is meant.")
    if key in mapping.key_lines:
        raise Unreadable(
            f"{where}:{event.line}: the key {echo(key)} stands twice, "
            f"first on line {mapping.key_lines[key]}; keep one of them."
        )
    return key, event.line


def _whole(event: Event, where: str) -> Scalar:
    """The scalar, with two halves of one character joined; half a character alone is refused."""
    text = event.value
    if not isinstance(text, str) or text.isascii():
        return text
    try:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    except UnicodeDecodeError:
        fault = f"{where}:{event.line}: {echo(text)} holds half a character (a lone surrogate); write it whole."
        raise Unreadable(fault) from None
