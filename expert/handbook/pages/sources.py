"""The sources: full references, how much of each was read, and what cites it."""

import re
from collections.abc import Iterable, Iterator

from expert.cases import Case
from expert.citing import path_within
from expert.handbook.crossings import Crossings
from expert.handbook.document import (
    Block,
    Bullets,
    Code,
    Entry,
    Heading,
    Item,
    Link,
    Page,
    Paragraph,
    anchor_of,
)
from expert.handbook.phrases import (
    SOURCES,
    case_links,
    case_place,
    case_source,
    links_out,
    pairs,
    rule_list,
    short_name,
)
from expert.language.rules import Rule
from expert.language.sources import Source, SourceKind

_LEAD = (
    "Every source that a rule, an appraisal or a remark cites, and how much of it was read. A title in square brackets "
    "is our description; most sources were read as abstracts, so treat every number as such."
)
# In the order in which they are listed: guidelines and reviews first, reports on single patients last.
_KINDS: dict[SourceKind, str] = {
    "guideline": "Guidelines and official texts",
    "review": "Reviews",
    "study": "Studies",
    "register": "Registers",
    "reference": "Works of reference",
    "article": "What this rule base sets out to encode",
    "case": "Reports on single patients",
}
_READ = {"abstract": "the abstract", "whole": "the whole text", "page": "a page", "table": "a table"}


def sources_page(crossings: Crossings) -> Page:
    """The page of all sources, and of the reports behind documented cases."""
    return Page(SOURCES.page, "Sources", tuple(_blocks(crossings)))


def _blocks(crossings: Crossings) -> Iterator[Block]:
    yield Paragraph((_LEAD,), "lead")
    for kind, title in _KINDS.items():
        found = sorted((source for source in crossings.rulebase.sources.values() if source.kind == kind), key=_natural)
        if found:
            yield Heading(2, title, f"kind-{kind}")
        yield from (_entry(source, crossings) for source in found)
    reports = [case for case in crossings.report.cases if case.source.cite not in crossings.rulebase.sources]
    if reports:
        yield Heading(2, "Reports behind documented cases", "reports")
        yield Bullets(tuple(_report(case, crossings) for case in reports))


def _entry(source: Source, crossings: Crossings) -> Entry:
    rules = crossings.rulebase.rules
    rows = (
        ("Reference", (Paragraph((_full(source), *links_out(doi=source.doi, pmid=source.pmid, url=source.url))),)),
        ("Read", (Paragraph((_READ.get(source.read, source.read),)),)),
        ("Rules from it", rule_list(rule for rule in rules if rule.source.source.id == source.id)),
        ("Evidence for", rule_list(rule for rule in rules if source.id in {one.id for one in rule.appraisal.sources})),
        ("Remarks from it", _remarks(source, rules)),
        ("Cases", case_links(crossings.rulebase,
                             [case for case in crossings.report.cases if case.source.cite == source.id])),
    )  # fmt: skip
    return Entry(
        anchor_of(source.id), 3, short_name(source), (Code(source.id), f" · {source.kind}"),
        (pairs(rows),),
    )  # fmt: skip


def _remarks(source: Source, rules: Iterable[Rule]) -> tuple[Block, ...]:
    """The remarks of this source, each with the rules that carry it."""
    carriers: dict[str, list[Rule]] = {}
    for rule in rules:
        for remark in dict.fromkeys((*rule.caveats, *rule.rationale)):
            if remark.source.source.id == source.id:
                carriers.setdefault(remark.says, []).append(rule)
    return tuple(block for says, found in carriers.items() for block in (Paragraph((says,)), *rule_list(found)))


def _report(case: Case, crossings: Crossings) -> Item:
    """Where a case comes from that no rule cites."""
    cited = case.source
    place = f", {cited.place}" if cited.place else ""
    link = Link(case.title, case_place(path_within(crossings.rulebase, case)))
    out = links_out(doi=cited.doi, pmid=cited.pmid, url=cited.url)
    return Item((*case_source(crossings.rulebase, case), f"{place}. Case: ", link, *out))


def _full(source: Source) -> str:
    """The reference without its last words, which stand on a line of their own."""
    return source.reference.removesuffix(f" (Read: {source.read}.)")


def _natural(source: Source) -> list[tuple[int, str]]:
    """S2 before S10, names after numbers of the same letters."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", source.id)]
