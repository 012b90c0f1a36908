"""Mutations of texts, as bytes: at the level of bytes, tokens, lines and structure, and odd encodings and bombs.

All is drawn from one ``random.Random``, so that an input is known by its seed.
"""

import json
import random
import re
from collections.abc import Callable, Sequence

from expert.nodes import Node

TOKEN = re.compile(rb"[\w.]+|\s+|[^\w\s]")
ODD_BYTES = [b"\0", b"\xff", b"\xef\xbb\xbf", b"\xfe\xff", b"\xed\xa0\x80", b"\xc0\x80", b"\xf4\x90\x80\x80",
    b"\t", b"\r",
             b"\r\n", b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xae", b"\xc2\xa0", b"\x1b", b"\x7f",
             b"\xef\xbf\xbe"]  # fmt: skip
ODD_TOKENS = [
    b"&a", b"*a", b"<<", b"<<: *a", b"!!python/object:os.system", b"!!binary", b"!!set", b"!<x>", b"! ",
    b"%YAML 1.1", b"!%41",
    b"%TAG ! tag:x,2000:", b"---", b"...", b"? ", b": ", b"- ", b"[", b"]", b"{", b"}", b",", b"|", b">", b"|9-",
    b">+", b"#", b"'",
    b'"', b'"\\xZZ"', b'"\\UFFFFFFFF"', b'"\\U00110000"', b'"\\uD800"', b'"\\N\\_\\L\\P\\e"', b"'''", b"@", b"`",
    b"\\", b"null",
    b"~", b"true", b"NO", b"yes", b".nan", b"NaN", b".inf", b"-Infinity", b"1e999", b"-0", b"0x" + b"f" * 300,
    b"0o7", b"010", b"1_000",
    b"9" * 400, b"9" * 1001, b"1" * 5000, b"1e-400", b"12:30:45", b"2020-01-01", b"1.5.2", b"+", b"-", b"=",
    b"unknown", b"not known",
    "\u0440\u0430tient".encode(), "\uff16".encode(), "²".encode(), "\u0661".encode(), "\u22125".encode(),
    "\ufb01".encode(), "\u212a".encode(), "a\u0301".encode(),
    "🦵".encode(), b"case", b"course", b"expect", b"findings", b"claims", b"a" * 2000, b"a: " * 60,
]  # fmt: skip
ENCODINGS = ["utf-16", "utf-16-le", "utf-32", "utf-8-sig", "latin-1", "cp1252", "utf-7", "cp037"]
BOMBS: list[Callable[[int], bytes]] = [
    lambda n: b"[" * n, lambda n: b"{" * n, lambda n: b"{a: " * n, lambda n: b'{"a":' * n, lambda n: b'[{"a":' * n,
    lambda n: b"- " * n, lambda n: b"? " * n, lambda n: b"a:\n" * n, lambda n: b"[" * n + b"]" * n, lambda n: b"!" * n,
    lambda n: b"\n".join(b" " * level + b"a:" for level in range(n // 8)), lambda n: b"a: " + b"x" * n,
    lambda n: b"x" * n + b": 1",
    lambda n: b"a: &a [x]\n" + b"b: [*a, *a]\n" * (n // 8), lambda n: b"#" * n, lambda n: b"\n" * n, lambda n: b"%" * n,
    lambda n: b"a: !" + b"%41" * n, lambda n: b'"' + b"\\" * n, lambda n: b"- a\n" * n, lambda n: b"a: |" + b"\n b" * n,
    lambda n: b"".join(b"k%d: 1\n" % number for number in range(n // 8)), lambda n: b"'" * n,
    lambda n: b"a: >\n" + b"\n  b\n" * n,
    lambda n: b"[" + b"1," * n + b"]", lambda n: b"--- a\n" * n, lambda n: b"\xef\xbb\xbf" * n, lambda n: b"a\t: " * n,
]  # fmt: skip
# A tree as it is mutated: a mapping is a list of pairs in a tuple, so that a key can stand twice.
Tree = object


class Mutator:
    """Draws inputs that descend from ``seeds``; ``words`` are names of the rule base, to be put anywhere."""

    def __init__(self, seeds: Sequence[bytes], trees: Sequence[Tree], words: Sequence[str]) -> None:
        self.seeds, self.trees, self.words = seeds, trees, [word.encode() for word in words]

    def drawn(self, draw: random.Random) -> bytes:
        """An input."""
        kind = draw.random()
        if kind < 0.01:
            size = draw.choice((10, 60, 60, 300, 300, 300, 3000))
            return draw.choice(BOMBS)(size)
        if kind < 0.03:
            return draw.randbytes(draw.randrange(40))
        data = self._of_tree(draw) if kind < 0.4 else draw.choice(self.seeds)
        return self.mutated(data, draw) if kind > 0.2 else data

    def mutated(self, data: bytes, draw: random.Random) -> bytes:
        """One to four mutations of the data, each at a level of its own."""
        for _ in range(draw.choice((1, 1, 1, 2, 2, 3, 4))):
            data = draw.choice((self._bytes, self._tokens, self._tokens, self._lines, self._spliced))(data, draw)
        return self._encoded(data, draw) if draw.random() < 0.01 else data

    def _bytes(self, data: bytes, draw: random.Random) -> bytes:
        at = draw.randint(0, len(data))
        to = min(len(data), at + draw.choice((0, 1, 1, 2, 8, 40)))
        match draw.randrange(5):
            case 0:
                return data[:at] + data[to:]
            case 1:
                return data[:at] + data[at:to] * draw.choice((2, 3, 20)) + data[to:]
            case 2:
                return data[:at] + bytes(byte ^ 1 << draw.randrange(8) for byte in data[at : at + 1]) + data[at + 1 :]
            case 3:
                return data[:at] + draw.randbytes(draw.randint(1, 4)) + data[to:]
        return data[:at] + draw.choice(ODD_BYTES) + data[to:]

    def _tokens(self, data: bytes, draw: random.Random) -> bytes:
        tokens = TOKEN.findall(data) or [b""]
        at, other = draw.randrange(len(tokens)), draw.randrange(len(tokens))
        match draw.randrange(5):
            case 0:
                del tokens[at]
            case 1:
                tokens[at], tokens[other] = tokens[other], tokens[at]
            case 2:
                tokens[at] = draw.choice(self.words)
            case 3:
                tokens.insert(at, draw.choice(ODD_TOKENS))
            case 4:
                tokens[at] = draw.choice(ODD_TOKENS)
        return b"".join(tokens)

    def _lines(self, data: bytes, draw: random.Random) -> bytes:
        lines = data.splitlines(keepends=True) or [b""]
        at, other = draw.randrange(len(lines)), draw.randrange(len(lines))
        match draw.randrange(5):
            case 0:
                del lines[at]
            case 1:
                lines.insert(other, lines[at])
            case 2:
                lines[at], lines[other] = lines[other], lines[at]
            case 3:
                lines[at] = b" " * draw.randint(1, 5) + lines[at]
            case 4:
                lines[at] = lines[at].lstrip()
        return b"".join(lines)

    def _spliced(self, data: bytes, draw: random.Random) -> bytes:
        other = draw.choice(self.seeds)
        return data[: draw.randint(0, len(data))] + other[draw.randint(0, len(other)) :]

    def _encoded(self, data: bytes, draw: random.Random) -> bytes:
        return data.decode("utf-8", "replace").encode(draw.choice(ENCODINGS), "replace")

    def _of_tree(self, draw: random.Random) -> bytes:
        tree = draw.choice(self.trees)
        for _ in range(draw.choice((1, 1, 2, 3))):
            tree = self._changed(tree, draw)
        if draw.random() < 0.3:
            return in_json(tree).encode("utf-8", "surrogatepass")
        return "\n".join(in_yaml(tree, 0)).encode("utf-8", "surrogatepass")

    def _changed(self, tree: Tree, draw: random.Random) -> Tree:
        """The tree with one change at a random place."""
        if not isinstance(tree, list | tuple) or not tree or draw.random() < 0.25:
            return self._other(tree, draw)
        at = draw.randrange(len(tree))
        if isinstance(tree, list):
            return [*tree[:at], self._changed(tree[at], draw), *tree[at + 1 :]]
        key, value = tree[at]
        if draw.random() < 0.15:
            key = draw.choice(self.words).decode() if draw.random() < 0.7 else self._other(key, draw)
        return (*tree[:at], (key, self._changed(value, draw)), *tree[at + 1 :])

    def _other(self, tree: Tree, draw: random.Random) -> Tree:
        pick = draw.randrange(9)
        if isinstance(tree, list | tuple) and tree and pick < 4:
            at = draw.randrange(len(tree))
            return (tree[:at] + tree[at + 1 :], tree + tree[at : at + 1], tree[::-1], tree[at : at + 1] * 3)[pick]
        scalars: Sequence[Tree] = (None, True, False, 0, -1, 3, 1.5, 10**25, float("nan"), float("inf"), "", " ",
        "yes", "\ud800", "x" * 300,
                                   "a\nb", "6 weeks", "37.5 °C", "present", "not done", "nothing", "conflict",
                                   "\0", "'", '"')  # fmt: skip
        if pick < 5:
            return draw.choice(scalars)
        if pick < 7:
            return draw.choice(self.words).decode()
        return ([tree], (("a", tree),), [], ())[draw.randrange(4)]


def tree_of(node: Node) -> Tree:
    """What a reader has read, as a tree to be mutated."""
    if isinstance(node.value, dict):
        return tuple((key, tree_of(value)) for key, value in node.value.items())
    if isinstance(node.value, list):
        return [tree_of(item) for item in node.value]
    return node.value


def in_json(tree: Tree) -> str:
    """A tree as JSON, its keys as often as they stand there."""
    match tree:
        case tuple():
            return "{" + ", ".join(f"{in_json(key)}: {in_json(value)}" for key, value in tree) + "}"
        case list():
            return "[" + ", ".join(map(in_json, tree)) + "]"
    return json.dumps(tree, ensure_ascii=False)


def in_yaml(tree: Tree, indent: int) -> list[str]:
    """A tree as lines of YAML in block style."""
    space = " " * indent
    match tree:
        case tuple() if tree:
            rows = [(f"{_plain(key)}:", value) for key, value in tree]
        case list() if tree:
            rows = [("-", item) for item in tree]
        case _:
            return [space + _plain(tree)]
    lines = []
    for sign, value in rows:
        if isinstance(value, list | tuple) and value:
            lines += [space + sign, *in_yaml(value, indent + 2)]
        else:
            lines.append(f"{space}{sign} {_plain(value)}")
    return lines


def _plain(tree: Tree) -> str:
    is_plain = isinstance(tree, str) and re.fullmatch(r"[A-Za-z][\w. /-]*", tree)
    return str(tree) if is_plain else in_json(tree)
