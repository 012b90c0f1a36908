"""Words as YAML 1.2 takes them, for the case files and charts that we write; reading is done elsewhere."""

import json
import re

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ,()/'+._-]*(?<! )")
_NOT_TEXT = {"true", "false", "null"}


def yaml_word(value: bool | str) -> str:
    """A value on one line: a text quoted where it would not be read as that text."""
    if isinstance(value, bool):
        return "true" if value else "false"
    plain = _PLAIN.fullmatch(value) and value.lower() not in _NOT_TEXT
    return value if plain else json.dumps(value, ensure_ascii=False)


def yaml_list(values: "list[str] | tuple[str, ...]") -> str:
    """A list on one line; a word with a comma or a bracket in it is quoted there."""
    words = [
        json.dumps(value, ensure_ascii=False) if set(value) & set(",[]{}") else yaml_word(value) for value in values
    ]
    return f"[{', '.join(words)}]"
