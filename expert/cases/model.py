"""A documented case as it is held: its situations, each a whole chart with what is expected of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from expert.chart import Chart


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSource:
    """Where a case comes from: a source's id or a free citation, and what identifies it."""

    cite: str
    place: str = ""
    report: str = ""
    doi: str = ""
    pmid: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a source says should come out.

    ``values``     conclusion -> its value, 'nothing' or 'conflict'
    ``fires``      the complete set of fired rules within the topics that it mentions; empty: not compared
    ``withheld``   conclusion -> the complete set of withheld rules that would have concluded it
    ``asks``       terms that must be among the missing
    ``disagrees``  conclusion -> why we and the source differ on it
    ``decides``    the claims that decide the values, or 'source: sentence'
    """

    values: Mapping[str, str]
    fires: tuple[str, ...] = ()
    withheld: Mapping[str, tuple[str, ...]]
    asks: tuple[str, ...] = ()
    disagrees: Mapping[str, str]
    decides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """A point of a case's course, or a variant of one; ``name`` tells it from the case's others ('' if it is alone)."""

    name: str
    line: int
    chart: Chart
    expected: Expected
    is_variant: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case file: a story with its source, and its situations in the file's order, variants after their point.

    ``decides`` stands at the top of the file; what a situation has of its own is among its expectations.
    """

    path: str
    title: str
    source: CaseSource
    story: str
    claims: tuple[str, ...]
    decides: tuple[str, ...] = ()
    situations: tuple[Situation, ...]
