"""Arguments that may be given in a short form and are kept in the long one."""

from typing import Any, Generic, TypeVar

Given_contra = TypeVar("Given_contra", contravariant=True)
Kept_co = TypeVar("Kept_co", covariant=True)

# What an author left out is told in a sentence that names the thing, not by Python's TypeError.
MISSING: Any = None


class Given(Generic[Given_contra, Kept_co]):
    """Says so to type checkers, of a field of a dataclass; the field itself never holds one."""

    def __get__(self, owner: object, of: object = None) -> Kept_co:
        raise NotImplementedError

    def __set__(self, owner: object, value: Given_contra) -> None:
        raise NotImplementedError
