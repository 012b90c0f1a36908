"""The register of the source's claims, read from its file."""

from collections.abc import Iterator
from pathlib import Path

from expert.echo import echo
from expert.errors import LanguageError, did_you_mean
from expert.language.sources import Claim
from expert.nodes import Node, Unreadable
from expert.text_files import shown
from expert.yaml_reader import read_yaml

KINDS = ("rule", "gate", "caveat", "rationale", "vocabulary", "case")
_NEEDED = ("id", "kinds", "about", "says")
_FIELDS = (*_NEEDED, "reading")
_TOP = ("general_readings", "claims")


def read_claims(path: Path | str) -> tuple[Claim, ...]:
    """The claims of a register, in the file's order.

    The file is YAML: ``claims``, a list of ``{id, kinds, about, says, reading?}``, and ``general_readings``, a list of
    sentences that hold for all of them. Raises LanguageError with one sentence, with file and line, for each fault.
    """
    where = shown(path)
    try:
        root = read_yaml(path)
    except Unreadable as error:
        raise LanguageError(str(error)) from None
    if not isinstance(root.value, dict) or not isinstance(root.value.get("claims", root).value, list):
        raise LanguageError(f"{where}: a register of claims is a mapping with the list 'claims'.")
    faults = list(_strange_keys(root, _TOP, where))
    claims: dict[str, Claim] = {}
    rows = root.value["claims"].value if "claims" in root.value else []
    for row in rows if isinstance(rows, list) else []:
        found = list(_faults_of_row(row, claims, where))
        faults += found
        if not found:
            claim = _claim(row)
            claims[claim.id] = claim
    if not claims and not faults:
        faults.append(f"{where}:{root.line}: the register holds no claim; list them under 'claims:'.")
    if faults:
        raise LanguageError("\n".join(faults))
    return tuple(claims.values())


def _claim(row: Node) -> Claim:
    data = row.plain()
    assert isinstance(data, dict)
    kinds = data["kinds"]
    assert isinstance(kinds, list)
    text = {key: " ".join(str(data.get(key) or "").split()) for key in ("id", "about", "says", "reading")}
    return Claim(kinds=tuple(map(str, kinds)), **text)


def _faults_of_row(row: Node, claims: dict[str, Claim], where: str) -> Iterator[str]:
    if not isinstance(row.value, dict):
        yield f"{where}:{row.line}: a claim is a mapping with {', '.join(_FIELDS)}, and this is {row.kind}."
        return
    yield from _strange_keys(row, _FIELDS, where)
    for key in _NEEDED:
        if key not in row.value:
            yield f"{where}:{row.line}: the claim has no {key!r}; add it."
    for key in ("id", "about", "says", "reading"):
        node = row.value.get(key)
        if node is not None and (not isinstance(node.value, str) or not node.value.strip()):
            found = "empty" if node.kind == "text" else node.kind
            yield f"{where}:{node.line}: {key!r} must be text, and is {found}; write it out, in quotes if need be."
    name = row.value.get("id")
    if name is not None and isinstance(name.value, str) and name.value in claims:
        yield f"{where}:{name.line}: the claim {name.value} stands twice; keep one row."
    if "kinds" in row.value:
        yield from _faults_of_kinds(row.value["kinds"], where)


def _faults_of_kinds(node: Node, where: str) -> Iterator[str]:
    if not isinstance(node.value, list) or not node.value:
        yield f"{where}:{node.line}: 'kinds' must be a list of at least one of: {', '.join(KINDS)}."
        return
    for kind in node.value:
        if kind.value not in KINDS:
            near = did_you_mean(kind.value, KINDS, default=f"a kind is one of: {', '.join(KINDS)}.")
            yield f"{where}:{kind.line}: there is no kind {echo(kind.plain())}; {near}"


def _strange_keys(node: Node, known: tuple[str, ...], where: str) -> Iterator[str]:
    for key, line in node.key_lines.items():
        if key not in known:
            near = did_you_mean(key, known, default=f"the keys are: {', '.join(known)}.")
            yield f"{where}:{line}: the key {echo(key)} is not known here; {near}"
