"""Rule bases as JSON: an export says all that a rule base holds, and is read back to the same rule base, exactly.

An export is an envelope around ``RuleBase.export()``: the format and its version, and the two fingerprints by which a
reader tells that nothing was changed or lost on the way. ``cases`` are files of their own and not in it.
"""

import json
from collections import Counter
from collections.abc import Mapping
from json import JSONDecodeError
from pathlib import Path
from typing import Any

from expert.echo import echo
from expert.errors import ExpertError
from expert.language.export import fingerprint
from expert.language.importing import definitions, imported, rulebase_shape
from expert.language.rulebase import RuleBase
from expert.report_files import write_report
from expert.text_files import MIB, decode, read_text, shown

FORMAT = "expert rule base"
VERSION = 1
LARGEST = 64 * MIB
_KEYS = ("format", "version", "fingerprint", "meaning", "rulebase")
_MOST_DIGITS = 100
_SHA_DIGITS = 64
_SHA = {"type": "string", "pattern": r"^[0-9a-f]{64}(?![\s\S])"}


class BadExport(ExpertError):
    """A text that is no export, or one that was changed or cut short; one sentence says where and what."""


def export_rulebase(rulebase: RuleBase) -> dict[str, Any]:
    """A rule base as plain data, ready for ``json.dumps``; ``import_rulebase`` makes the same rule base of them.

    Raises LanguageError where the rule base was built around the checks of the rule language, so that its export could
    not be read again.
    """
    data = rulebase.export()
    imported(data, f"the rule base {rulebase.name}")
    return {
        "format": FORMAT, "version": VERSION, "fingerprint": fingerprint(data),
        "meaning": rulebase.meaning_fingerprint, "rulebase": data,
    }  # fmt: skip


def import_rulebase(data: object, *, where: str = "the export") -> RuleBase:
    """The rule base of an export's data, from anywhere; ``where`` names them in errors.

    Raises BadExport when they are no export, of a newer version, or not what their fingerprints say; LanguageError when
    they break the rule language, with the place of each fault.
    """
    envelope = _envelope(data, where)
    rulebase = imported(envelope["rulebase"], where)
    try:
        found = fingerprint(envelope["rulebase"])
    except UnicodeEncodeError:
        raise BadExport(f"{where}: a text holds half a character (a lone surrogate); write it whole.") from None
    _check_fingerprint("fingerprint", envelope, found, where)
    if rulebase.fingerprint != found:
        raise BadExport(f"{where}: {_strange_part(envelope['rulebase'], rulebase)}")
    _check_fingerprint("meaning", envelope, rulebase.meaning_fingerprint, where)
    return rulebase


def export_text(rulebase: RuleBase) -> str:
    """An export as JSON text: the same bytes for the same rule base."""
    return json.dumps(export_rulebase(rulebase), ensure_ascii=False, indent=1) + "\n"


def write_export(rulebase: RuleBase, path: Path | str) -> None:
    """Write an export to a file, whole or not at all. Raises ExpertError when it cannot be written."""
    write_report(path, lambda: export_text(rulebase).encode("utf-8"), "the export")


def load_export(path: Path | str) -> RuleBase:
    """The rule base of an export's file, of at most 64 MiB. Raises ExpertError: no such file, or as import_rulebase."""
    where = shown(path)
    return import_rulebase(_parsed(read_text(path, largest=LARGEST), where), where=where)


def read_export(content: bytes, where: str) -> RuleBase:
    """The rule base of an export's bytes, as ``load_export``."""
    return import_rulebase(_parsed(decode(content, where, largest=LARGEST), where), where=where)


def rulebase_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of an export. The importer checks more, such as what the rules read."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An exported rule base",
        "description": (
            "fingerprint is the SHA-256 of rulebase as JSON in UTF-8 with sorted keys and no spaces; "
            "meaning is that of what decides the conclusions alone"
        ),
        "type": "object",
        "properties": {
            "format": {"const": FORMAT}, "version": {"const": VERSION}, "fingerprint": _SHA, "meaning": _SHA,
            "rulebase": rulebase_shape(),
        },
        "required": list(_KEYS),
        "additionalProperties": False,
        "$defs": definitions(),
    }  # fmt: skip


def _parsed(text: str, where: str) -> object:
    def pairs(found: list[tuple[str, object]]) -> dict[str, object]:
        data = dict(found)
        if len(data) < len(found):
            ((twice, _),) = Counter(key for key, _ in found).most_common(1)
            raise BadExport(f"{where}: the key {echo(twice)} stands twice in one mapping; keep one of them.")
        return data

    def whole(digits: str) -> int:
        if len(digits) > _MOST_DIGITS:
            raise BadExport(f"{where}: a number has {len(digits)} digits; at most {_MOST_DIGITS} are read.")
        return int(digits)

    def no_number(word: str) -> object:
        raise BadExport(f"{where}: {word} is no number that JSON knows; take it out.")

    try:
        return json.loads(text, object_pairs_hook=pairs, parse_int=whole, parse_constant=no_number)
    except JSONDecodeError as error:
        said = error.msg.rstrip(" :").removesuffix(" at").lower()
        place = f"line {error.lineno}, column {error.colno}"
        raise BadExport(f"{where}: no JSON: {said} at {place}; the file was cut short or is no export.") from None
    except RecursionError:
        raise BadExport(f"{where}: it is nested far deeper than any export; it is none.") from None


def _envelope(data: object, where: str) -> Mapping[str, Any]:
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise BadExport(f"{where}: this is no export of a rule base; write one with: expert export FILE.")
    version = data.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise BadExport(f"{where}: the version of the format is {echo(version)}; it must be {VERSION}.")
    if version > VERSION:
        raise BadExport(
            f"{where}: the export is in version {echo(version)} of the format, and this program reads version "
            f"{VERSION}; use a newer one."
        )
    for key in _KEYS:
        if key not in data:
            raise BadExport(f"{where}: the export has no '{key}'; export the rule base again.")
    for key in data:
        if key not in _KEYS:
            raise BadExport(f"{where}: the key {echo(key)} is not known in an export; take it out.")
    return data


def _check_fingerprint(key: str, envelope: Mapping[str, Any], found: str, where: str) -> None:
    if envelope[key] != found:
        raise BadExport(
            f"{where}: the {key} is {_spoken(envelope[key])}, and that of the content is {_spoken(found)}; the file "
            "was changed or is damaged, so export the rule base again."
        )


def _spoken(sha: object) -> str:
    return echo(f"{sha[:12]}..." if isinstance(sha, str) and len(sha) == _SHA_DIGITS else sha)


def _strange_part(content: Mapping[str, Any], rulebase: RuleBase) -> str:
    """Which part of the data is not written as an export writes it."""
    exported = rulebase.export()
    part = next((key for key in exported if content[key] != exported[key]), "rulebase")
    return (
        f"{part} is not written as an export writes it (rules stand by their ids, sources and units are those in use, "
        "spaces are single); export the rule base again."
    )
