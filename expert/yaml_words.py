"""Words as YAML 1.2 takes them, for the case files and charts that we write; reading is done elsewhere."""

import json
import re
from collections.abc import Iterable

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ,()/'+._-]*(?<! )")
_NOT_TEXT = {"true", "false", "null", "yes", "no", "on", "off"}  # the last four to readers of YAML 1.1


def yaml_word(value: bool | str) -> str:
    """A value on one line: a text quoted where it would not be read as that text."""
    if isinstance(value, bool):
        return "true" if value else "false"
    plain = _PLAIN.fullmatch(value) and value.lower() not in _NOT_TEXT
    return value if plain else json.dumps(value, ensure_ascii=False)


def yaml_part(value: str) -> str:
    """A text within a list or mapping on one line, where a comma or a bracket would end it."""
    return json.dumps(value, ensure_ascii=False) if set(value) & set(",[]{}") else yaml_word(value)


def yaml_list(values: Iterable[str]) -> str:
    """A list on one line."""
    return f"[{', '.join(map(yaml_part, values))}]"
