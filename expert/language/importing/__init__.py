"""Makes a rule base from its export, exactly: the same values, in the same order, with the same fingerprints.

The data may come from anywhere. They are held against a schema first, and what they say goes through the checks of a
rule base that is written in Python; a sentence names the place of what is wrong: ``rules[17].when.all[2].is``.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from expert.blame import read_from
from expert.errors import LanguageError
from expert.language.importing.conditions import Conditions
from expert.language.importing.fitting import Shapes
from expert.language.importing.parts import Parts
from expert.language.importing.shapes import definitions, rulebase_shape
from expert.language.importing.vocabulary import read_conclusions, read_terms, read_units
from expert.language.rulebase import RuleBase
from expert.language.sources import Source

__all__ = ["definitions", "imported", "rulebase_shape"]

Part = TypeVar("Part")
_LONGEST_SENTENCE = 1000


def imported(data: object, where: str = "the export") -> RuleBase:
    """The rule base of which these plain data are the export; ``where`` names them in errors.

    It has no ``cases``: those are files, and not in the export. Raises LanguageError, one sentence for each fault.
    """
    try:
        Shapes(definitions(), where).check(data, rulebase_shape())
        assert isinstance(data, dict)
        return _built(data, where)
    except LanguageError as error:
        raise LanguageError("\n".join(_placed(line, where) for line in str(error).splitlines())) from None


def _built(data: dict[str, Any], where: str) -> RuleBase:
    terms = read_terms(data["terms"], read_units(data["units"], where), where)
    conclusions = read_conclusions(data["conclusions"], where)
    terms_by_name = {term.name: term for term in terms}
    conclusions_by_name = {conclusion.name: conclusion for conclusion in conclusions}
    sources = _each(data, "sources", where, lambda one, path: Source(**one))
    parts = Parts(
        Conditions({**terms_by_name, **conclusions_by_name}, where), terms_by_name, conclusions_by_name,
        {source.id: source for source in sources},
    )  # fmt: skip
    origin, urgency = data["source_attributes"], data["urgency"]
    with read_from(f"{where}: source_attributes"):
        attributes = parts.origin(origin) if origin is not None else None
    with read_from(f"{where}: urgency"):
        urgency_grade = parts.urgency(urgency) if urgency is not None else None
    with read_from(f"{where}: goals"):
        goals = tuple(parts.goal(name) for name in data["goals"])
    with read_from(where):
        return RuleBase(
            name=data["name"], version=data["version"], title=data["title"],
            intended_use=data["intended_use"], misuse=data["misuse"],
            terms=terms, conclusions=conclusions, source_attributes=attributes, urgency=urgency_grade,
            goals=goals,
            rules=_each(data, "rules", where, parts.rule),
            impossible=_each(data, "impossible", where, parts.impossible),
            policies=_each(data, "policies", where, parts.policy),
            red_flags=_each(data, "red_flags", where, parts.red_flag),
            claims=_each(data, "claims", where, parts.claim),
            topics=_each(data, "topics", where, parts.topic),
            invariants=_each(data, "invariants", where, parts.invariant),
            waivers=_each(data, "waivers", where, parts.waiver),
        )  # fmt: skip


def _each(data: dict[str, Any], key: str, where: str, build: Callable[[Any, str], Part]) -> tuple[Part, ...]:
    found = []
    for index, one in enumerate(data[key]):
        path = f"{key}[{index}]"
        with read_from(f"{where}: {path}"):
            found.append(build(one, path))
    return tuple(found)


def _placed(line: str, where: str) -> str:
    """A sentence that begins with the file, in one printable line of bounded length."""
    said = line if line.startswith(f"{where}: ") else f"{where}: {line}"
    said = "".join(sign if sign.isprintable() else " " for sign in said)
    return said if len(said) <= _LONGEST_SENTENCE else f"{said[:_LONGEST_SENTENCE]} ..."
