"""Takes a variant apart that says ``one_by_one``: one change for each finding and value that it names."""

from collections.abc import Iterator
from dataclasses import dataclass

from expert.cases.fields import Fields
from expert.echo import echo
from expert.nodes import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One of a variant's changes: where it is written, how it is called, and its fields ('without' or 'adds')."""

    line: int
    called: str
    fields: Fields


def is_one_by_one(variant: Fields) -> bool:
    """Whether a variant's findings are changed one by one; anything but 'true' is a fault."""
    node = variant.values.get("one_by_one")
    if node is not None and node.value is not True:
        fault = f"'one_by_one' is {echo(node.plain())}; write 'true', or leave it out."
        variant.faults.add(node.line, fault)
    return node is not None and node.value is True


def changes(variant: Fields) -> list[Change]:
    """The changes in the order in which they are written, what is left out first; a fault where there are none."""
    faults_before = len(variant.faults)
    found = [*_left_out(variant), *_changed(variant)]
    if not found and len(variant.faults) == faults_before:
        variant.faults.add(variant.line, "the variant names no finding to change one by one; use 'adds' or 'without'.")
    return found


def _left_out(variant: Fields) -> Iterator[Change]:
    for term, line in variant.texts("without"):
        yield _change(variant, f"without {term}", line, "without", Node(line, [Node(line, term)]))


def _changed(variant: Fields) -> Iterator[Change]:
    adds = variant.mapping("adds")
    for term, node in adds.value.items() if isinstance(adds.value, dict) else ():
        line = adds.key_lines[term]
        if node.value == []:
            fault = f"{term} has an empty list; name at least one value to change it to."
            variant.faults.add(line, fault)
        for value in node.value if isinstance(node.value, list) else [node]:
            # A list may be long: each of its values is told with its own line.
            line = value.line if isinstance(node.value, list) else line
            called = f"with {term}: {_as_written(value)}"
            yield _change(variant, called, line, "adds", Node(line, {term: value}, {term: line}))


def _change(variant: Fields, called: str, line: int, key: str, node: Node) -> Change:
    fields = Fields(Node(line, {key: node}, {key: line}), (key,), variant.faults, variant.what, meant={})
    return Change(line=line, called=called, fields=fields)


def _as_written(node: Node) -> str:
    """A value in one line; text without its quotes."""
    return " ".join(node.value.split()) if isinstance(node.value, str) else echo(node.plain())
