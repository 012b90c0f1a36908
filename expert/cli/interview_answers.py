"""What somebody types at a question, as an answer: a number, a word or its beginning, a measure, or 'not known'."""

import re
from collections.abc import Sequence

from expert.errors import ExpertError
from expert.interviewing import UNKNOWN, Question

NOT_KNOWN = ("?", UNKNOWN, "not known")
SPOKEN = {"present": "yes", "absent": "no"}
_ALSO = {"y": "present", "yes": "present", "true": "present", "n": "absent", "no": "absent", "false": "absent"}
_NUMBER = re.compile(r"[-+]?\d+([.,]\d+)?")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class NoAnswer(ExpertError):
    """What was typed is no answer to the question; one sentence says what would be."""


def labels(question: Question) -> Sequence[str]:
    """What stands before each value: numbers, or letters where the values are numbers themselves."""
    numeric = any(_NUMBER.fullmatch(value) for value in question.values)
    return [_LETTERS[place % 26] if numeric else str(place + 1) for place in range(len(question.values))]


def parsed(question: Question, typed: str) -> bool | float | str:
    """The value that was typed, as ``interviewing.answer`` takes it. Raises NoAnswer."""
    said = " ".join(typed.split())
    if said.lower() in NOT_KNOWN and said.lower() not in map(str.lower, question.values):
        return UNKNOWN
    if not said:
        raise NoAnswer("an empty line is no answer; type ? where it is not known.")
    if question.kind == "quantity":
        return _measure(said)
    value = _value(question, said.lower())
    return value == "present" if question.kind == "flag" else value


def is_value(question: Question, typed: str) -> bool:
    """Whether a whole word of the question's own was typed, which goes before a command of the same name."""
    return question.kind == "choice" and " ".join(typed.split()).lower() in map(str.lower, question.values)


def _value(question: Question, said: str) -> str:
    for value in question.values:
        if said == value.lower():
            return value
    of_label = dict(zip(labels(question), question.values, strict=True))
    if said in of_label:
        return of_label[said]
    if question.kind == "flag" and said in _ALSO:
        return _ALSO[said]
    begun = [value for value in question.values if value.lower().startswith(said)]
    if len(begun) == 1:
        return begun[0]
    ways = [SPOKEN[value] if question.kind == "flag" else value for value in begun or question.values]
    if begun:
        raise NoAnswer(f"'{said}' could be: {', '.join(ways)}; type more of it, or its {_kind_of(question)}.")
    raise NoAnswer(f"'{said[:40]}' is no answer here; type the {_kind_of(question)} or the word: {', '.join(ways)}.")


def _measure(said: str) -> float | str:
    """A number alone is in the question's unit; with a unit it is read by the rule base."""
    if _NUMBER.fullmatch(said):
        number = float(said.replace(",", "."))
        return int(number) if number.is_integer() else number
    return re.sub(r"^([-+]?\d+),(\d+)", r"\1.\2", said)


def _kind_of(question: Question) -> str:
    return "letter" if labels(question)[0] == "a" else "number"
