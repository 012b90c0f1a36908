"""Names of terms, conclusions, rules and values: what they may look like."""

import re

from expert.blame import mistake
from expert.errors import did_you_mean

LONGEST_TITLE = 60

# Dotted words in lower snake case; a double underscore is kept free (it replaces the dot in column names).
_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*(\.[a-z][a-z0-9]*(_[a-z0-9]+)*)*")


def checked_name(name: object, what: str) -> str:
    """``name`` if it is dotted lower snake case without a double underscore; otherwise a LanguageError."""
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        if isinstance(name, str) and "__" in name:
            raise mistake(
                f"the {what} '{name}' has a double underscore in its name; use a single one, or a dot between parts."
            )
        one = f"an {what}" if what[0] in "aeiou" else f"a {what}"
        raise mistake(
            f"{name!r} is no name for {one}; write lower-case words joined by '_' and '.', such as 'patient.age'."
        )
    return name


def checked_text(text: object, field: str, owner: str, *, rule: str | None = None) -> str:
    """``text`` without outer white space if there is any; otherwise a LanguageError naming the missing field."""
    if not isinstance(text, str) or not text.strip():
        raise mistake(f"{owner} has no {field}; write one, in a sentence that a clinician can read.", rule=rule)
    return " ".join(text.split())


def checked_title(title: object, owner: str) -> str:
    """``title`` if it is a label: one line of at most 60 characters, without a full stop; '' where none is given."""
    if not isinstance(title, str):
        raise mistake(f"{owner} has the title {title!r}; write it as text, or leave it out.")
    if title and not title.strip():
        raise mistake(f"{owner} has an empty title; write a short label, or leave it out.")
    if len(title.splitlines()) > 1:
        raise mistake(f"{owner} has a title of {len(title.splitlines())} lines; write a label of one line.")
    said = " ".join(title.split())
    if said.endswith("."):
        raise mistake(f"{owner} has the title '{said}', which ends in a full stop; a label has none.")
    if len(said) > LONGEST_TITLE:
        raise mistake(f"{owner} has a title of {len(said)} characters; a label has at most {LONGEST_TITLE}.")
    return said


def checked_values(values: object, owner: str, *, field: str = "values", least: int = 2) -> tuple[str, ...]:
    """``values`` as a tuple of distinct, non-empty words; otherwise a LanguageError."""
    if isinstance(values, str) or not isinstance(values, tuple | list):
        raise mistake(f"{owner} takes its {field} as a tuple of words, not {values!r}.")
    for value in values:
        if not isinstance(value, str) or not value.strip() or value != value.strip():
            raise mistake(
                f"{owner} has {value!r} among its {field}; each must be a word or phrase without outer spaces."
            )
    if len(set(values)) != len(values) or len(values) < least:
        raise mistake(
            f"{owner} needs at least {least} different {field}, and has {', '.join(map(repr, values)) or 'none'}."
        )
    return tuple(values)


def place_of(value: object, values: tuple[str, ...], owner: str) -> int:
    """Where ``value`` stands among ``values``; a LanguageError with the nearest spelling when it is none of them."""
    if value not in values:
        near = did_you_mean(value, values)
        raise mistake(f"{owner} has no value {value!r}; {near and near + ' '}its values are: {', '.join(values)}.")
    return values.index(str(value))
