"""Takes a case file apart field by field, and collects every fault with its line instead of stopping at the first."""

from collections.abc import Iterable

from expert.echo import echo
from expert.errors import did_you_mean
from expert.nodes import Node


class Faults:
    """The faults of one file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._found: list[tuple[int, str]] = []

    def add(self, line: int, sentence: str) -> None:
        """Note a fault on a line."""
        self._found.append((line, f"{self.path}:{line}: {sentence}"))

    def add_whole(self, line: int, sentence: str) -> None:
        """Note a fault whose sentence has its place in it already."""
        self._found.append((line, sentence))

    def __len__(self) -> int:
        return len(self._found)

    def sentences(self) -> list[str]:
        """The faults in the order of lines, each once."""
        return list(dict.fromkeys(sentence for _, sentence in sorted(self._found, key=lambda fault: fault[0])))


class Fields:
    """A mapping of a case file whose keys are known: anything else in it is a fault.

    ``meant`` holds the remedy for keys that authors are known to write instead.
    """

    def __init__(self, node: Node, known: tuple[str, ...], faults: Faults, what: str, *, meant: dict[str, str]) -> None:
        self.line = node.line
        self.faults = faults
        self.what = what
        self.values: dict[str, Node] = {}
        self.is_mapping = isinstance(node.value, dict)
        if not isinstance(node.value, dict):
            faults.add(node.line, f"{what} must be a mapping with {', '.join(known)}, and is {node.kind}.")
            return
        self.values = {key: value for key, value in node.value.items() if key in known}
        for key, line in node.key_lines.items():
            if key not in known:
                near = meant.get(key) or did_you_mean(key, known)
                faults.add(line, f"{what} has no key {echo(key)}; {near or 'its keys are: ' + ', '.join(known) + '.'}")

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def require(self, *keys: str) -> None:
        """Note a fault for each key that is not there."""
        for key in keys:
            if self.is_mapping and key not in self.values:
                self.faults.add(self.line, f"{self.what} has no {key!r}; add it.")

    def text(self, key: str) -> str:
        """The text under a key on one line; '' when there is none, or a fault."""
        node = self.values.get(key)
        if node is None:
            return ""
        return text_of(node, f"'{key}'", self.faults)

    def texts(self, key: str) -> list[tuple[str, int]]:
        """The texts of the list under a key, each with its line."""
        node = self.values.get(key)
        return [] if node is None else texts_of(node, f"'{key}'", self.faults)

    def mapping(self, key: str) -> Node:
        """The mapping under a key; an empty one when there is none, or a fault."""
        node = self.values.get(key)
        if node is None:
            return Node(self.line, {})
        if not isinstance(node.value, dict):
            self.faults.add(node.line, f"'{key}' must be a mapping, and is {node.kind}; write it as key: value.")
            return Node(node.line, {})
        return node

    def nodes(self, key: str) -> list[Node]:
        """The items of the list under a key."""
        node = self.values.get(key)
        if node is None:
            return []
        if not isinstance(node.value, list) or not node.value:
            found = "an empty list" if isinstance(node.value, list) else node.kind
            self.faults.add(node.line, f"'{key}' must be a list of at least one item, and is {found}.")
            return []
        return node.value


def text_of(node: Node, what: str, faults: Faults) -> str:
    """A node's text on one line; '' and a fault if it is none."""
    if isinstance(node.value, str) and node.value.strip():
        return " ".join(node.value.split())
    found = "empty" if node.value in (None, "") or node.kind == "text" else node.kind
    faults.add(node.line, f"{what} must be text, and is {found}; write it out, in quotes if need be.")
    return ""


def texts_of(node: Node, what: str, faults: Faults) -> list[tuple[str, int]]:
    """The different texts of a list, each with its line; faults for what is none."""
    if not isinstance(node.value, list) or not node.value:
        found = "an empty list" if isinstance(node.value, list) else node.kind
        faults.add(node.line, f"{what} must be a list of at least one name, and is {found}.")
        return []
    found_texts: dict[str, int] = {}
    for item in node.value:
        text = text_of(item, f"an item of {what}", faults)
        if text in found_texts:
            faults.add(item.line, f"{what} names {echo(text)} twice; name it once.")
        elif text:
            found_texts[text] = item.line
    return list(found_texts.items())


def one_of(name: str, line: int, known: Iterable[str], what: str, faults: Faults) -> bool:
    """Whether a name is one of the known; a fault with the nearest spelling if not."""
    names = list(known)
    if name in names:
        return True
    near = did_you_mean(name[:200], names, default=f"see the list of {what}s.")
    faults.add(line, f"there is no {what} {echo(name)}; {near}")
    return False


def names_in(fields: Fields, key: str, known: Iterable[str], what: str) -> tuple[str, ...]:
    """Those names of the list under a key that are known; faults for the others."""
    return tuple(name for name, line in fields.texts(key) if one_of(name, line, known, what, fields.faults))
