"""Dictionaries of Arrow: a choice's words become an Enum of a byte a cell, everything else the texts it stands for.

Polars remembers the words of every Categorical that it has seen, and there may be as many as patients.
"""

from collections.abc import Mapping
from typing import Any

from expert.language.terms import Choice, Term
from expert.population.arrow_gate import arrow
from expert.population.faults import require
from expert.population.ibis_gate import EXTRA

require(EXTRA, "polars")

import polars as pl  # noqa: E402 - only where the extra is installed

OTHER = "(another word)"


def is_words(kind: Any) -> bool:
    """Whether an Arrow type is a dictionary of texts."""
    return bool(arrow("types").is_dictionary(kind) and is_text(kind.value_type))


def is_text(kind: Any) -> bool:
    """Whether an Arrow type is of texts."""
    types = arrow("types")
    return bool(types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind))


def kind_of_words(term: Choice) -> pl.Enum:
    """The kind of a choice's column: its words, and one more for any that is none of them."""
    return pl.Enum([*term.values, _other(term)])


def as_words(column: Any, term: Choice) -> pl.Series:
    """A column of dictionaries as words of a choice."""
    place = {word: code for code, word in enumerate(term.values)}
    width = pl.UInt8 if len(place) < 2**8 - 1 else pl.UInt16
    number = arrow().uint8() if width == pl.UInt8 else arrow().uint16()
    codes = []
    for chunk in column.chunks:
        words = chunk.dictionary.to_pylist()
        places = [None if word is None else place.get(word, len(place)) for word in words]
        codes.append(arrow().array(places, number).take(chunk.indices))
    found = pl.Series(arrow().chunked_array(codes, number), dtype=width)
    return found.cat.to(kind_of_words(term))


def decoded(table: Any) -> Any:
    """An Arrow table without dictionaries."""
    for place, field in enumerate(table.schema):
        if arrow("types").is_dictionary(field.type):
            # Arrow casts a dictionary to what it holds, and of texts to this type only.
            plain = arrow().large_string() if is_text(field.type.value_type) else field.type.value_type
            chunks = [_with_values(chunk, plain).cast(plain) for chunk in table.column(place).chunks]
            table = table.set_column(place, field.name, arrow().chunked_array(chunks, plain))
    return table


def _with_values(chunk: Any, kind: Any) -> Any:
    return arrow().DictionaryArray.from_arrays(chunk.indices, chunk.dictionary.cast(kind))


def choices_in(schema: Any, terms: Mapping[str, Term]) -> dict[str, Choice]:
    """The choices among the terms whose columns are dictionaries of texts."""
    return {column: term for column, term in terms.items()
            if isinstance(term, Choice) and is_words(schema.field(column).type)}  # fmt: skip


def _other(term: Choice) -> str:
    other = OTHER
    while other in term.values:
        other = f"({other})"
    return other
