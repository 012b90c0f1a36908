"""Holds plain data against a JSON Schema, as far as ``shapes`` makes use of it; the first misfit is one sentence."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any as Plain

from expert.echo import echo
from expert.errors import LanguageError, did_you_mean

# Conditions are at most 50 deep, of at most three lists and mappings each.
DEEPEST = 200
_TYPES: dict[str, tuple[str, type | tuple[type, ...]]] = {
    "object": ("a mapping", dict), "array": ("a list", list), "string": ("text", str),
    "boolean": ("true or false", bool),
    "integer": ("a whole number", int), "null": ("null", type(None)),
}  # fmt: skip
_FEW = 12


@dataclass(frozen=True, slots=True)
class Shapes:
    """A schema's definitions by name, for data that errors name ``where``."""

    definitions: Mapping[str, Plain]
    where: str

    def check(self, value: Plain, schema: Mapping[str, Plain], path: str = "", depth: int = 0) -> None:
        """Raise LanguageError with the path of the first part of the value that does not fit."""
        schema = self._resolved(schema)
        if "oneOf" in schema:
            schema = self._chosen(value, schema["oneOf"], path)
        if depth > DEEPEST:
            raise self._misfit(path[:100] + "...", f"is nested more than {DEEPEST} levels deep; a few are enough")
        if not _is_of(value, schema):
            raise self._misfit(path, f"is {echo(value)}; {_wanted(value, schema)}")
        if isinstance(value, str):
            self._check_text(value, schema, path)
        elif isinstance(value, list):
            self._check_list(value, schema, path, depth)
        elif isinstance(value, dict):
            self._check_mapping(value, schema, path, depth)
        elif isinstance(value, int) and value < schema.get("minimum", value):
            raise self._misfit(path, f"is {echo(value)}; it must be at least {schema['minimum']}")

    def _check_text(self, value: str, schema: Mapping[str, Plain], path: str) -> None:
        pattern = schema.get("pattern")
        if pattern is not None and not _compiled(pattern).search(value):
            raise self._misfit(path, f"is {echo(value)}; it must be {schema['description']}")
        if len(value) > schema.get("maxLength", len(value)):
            raise self._misfit(path, f"has {len(value)} characters; it may have at most {schema['maxLength']}")

    def _check_list(self, value: list[Plain], schema: Mapping[str, Plain], path: str, depth: int) -> None:
        least, most = schema.get("minItems", 0), schema.get("maxItems", len(value))
        if not least <= len(value) <= most:
            wanted = f"exactly {least}" if "maxItems" in schema else f"at least {least}"
            raise self._misfit(path, f"holds {len(value)}; it must hold {wanted}")
        fixed = schema.get("prefixItems", ())
        for index, one in enumerate(value):
            self.check(one, fixed[index] if index < len(fixed) else schema["items"], f"{path}[{index}]", depth + 1)
        if schema.get("uniqueItems"):
            for index, one in enumerate(value):
                if one in value[:index]:
                    raise self._misfit(path, f"holds {echo(one)} twice; name it once")

    def _check_mapping(self, value: dict[str, Plain], schema: Mapping[str, Plain], path: str, depth: int) -> None:
        known = schema["properties"]
        for key in value:
            if key not in known:
                near = did_you_mean(str(key)[:100], known, default=f"the keys are: {', '.join(known)}.")
                raise self._misfit(path, f"has the key {echo(key)}, which is not known here; {near}")
        for key in schema.get("required", ()):
            if key not in value:
                raise self._misfit(path, f"has no '{key}'; add it")
        if not schema.get("minProperties", 0) <= len(value) <= schema.get("maxProperties", len(value)):
            raise self._misfit(path, f"has {len(value)} keys; it must have exactly one of: {', '.join(known)}")
        for key, one in value.items():
            self.check(one, known[key], f"{path}.{key}" if path else key, depth + 1)

    def _chosen(self, value: Plain, branches: list[Mapping[str, Plain]], path: str) -> Mapping[str, Plain]:
        """The branch that a value means: null, or the one that has the value's kind or form; or else the last one."""
        resolved = [self._resolved(branch) for branch in branches]
        if value is None or not isinstance(value, dict):
            return resolved[0] if value is None else resolved[-1]
        for key in ("kind", "form"):
            named = {one["properties"][key]["const"]: one for one in resolved if "const" in _property(one, key)}
            if named:
                meant = value.get(key)
                if isinstance(meant, str) and meant in named:
                    return named[meant]
                said = f"has the {key} {echo(meant)}" if key in value else f"has no '{key}'"
                raise self._misfit(path, f"{said}; write one of: {', '.join(named)}")
        return resolved[-1]

    def _resolved(self, schema: Mapping[str, Plain]) -> Mapping[str, Plain]:
        if "$ref" not in schema:
            return schema
        found: Mapping[str, Plain] = self.definitions[schema["$ref"].rpartition("/")[2]]
        return found if len(schema) == 1 else {**found, **schema}

    def _misfit(self, path: str, what: str) -> LanguageError:
        return LanguageError(f"{self.where}: {path or 'the whole'} {sentence(what)}")


def sentence(said: str) -> str:
    """What is said, with a full stop where nothing ends it."""
    return said if said.endswith((".", "?")) else f"{said}."


def _property(schema: Mapping[str, Plain], key: str) -> Mapping[str, Plain]:
    found: Mapping[str, Plain] = schema.get("properties", {}).get(key, {})
    return found


def _is_of(value: Plain, schema: Mapping[str, Plain]) -> bool:
    if "enum" in schema or "const" in schema:
        allowed = schema.get("enum") or [schema["const"]]
        return isinstance(value, str) and value in allowed
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    # To Python true and false are whole numbers too.
    return any(isinstance(value, _TYPES[kind][1]) and (kind != "integer" or value is not bool(value)) for kind in kinds)


def _wanted(value: Plain, schema: Mapping[str, Plain]) -> str:
    if "const" in schema:
        return f"it must be {echo(schema['const'])}"
    if "enum" in schema:
        near = did_you_mean(value[:100], schema["enum"]) if isinstance(value, str) else ""
        return f"{near and near + ' '}write one of: {', '.join(schema['enum'])}"
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return f"it must be {' or '.join(_TYPES[kind][0] for kind in kinds)}"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
