"""The documented cases: an index, and a page for each folder with what each case expects and what was concluded."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import PurePosixPath

from expert.cases import Case, Situation
from expert.chart import Chart
from expert.citing import path_within
from expert.handbook.crossings import Crossings
from expert.handbook.document import (
    Block,
    Bullets,
    Entry,
    Folded,
    Heading,
    Item,
    Link,
    Mark,
    Page,
    Paragraph,
    Spans,
    Strong,
    anchor_of,
)
from expert.handbook.phrases import (
    CASES,
    case_page,
    case_place,
    case_source,
    claim_place,
    count,
    folder_of,
    links_out,
    listed,
    pairs,
    rule_list,
    short_name,
    source_place,
    subject_link,
    topic_place,
)
from expert.language.conclusions import CONCLUDED, NOTHING
from expert.language.labels import in_words
from expert.replay_report import Result

_LEAD = (
    "Patients, published and constructed, with what their source says should come out. Expected values come from the "
    "source, never from a run; each case is replayed against the rules when this handbook is made."
)


def cases_page(crossings: Crossings) -> Page:
    """The index of all cases, by folder."""
    return Page(CASES.page, "Cases", tuple(_index(crossings)))


def case_pages(crossings: Crossings) -> Iterator[Page]:
    """A page for each folder of cases."""
    for folder, cases in _folders(crossings):
        blocks = tuple(_case(case, crossings) for case in cases)
        title = f"Cases: {folder_title(folder, crossings)}"
        yield Page(case_page(folder).page, title, (_back(folder, crossings), *blocks))


def folder_title(folder: str, crossings: Crossings) -> str:
    """A folder in words; one that bears the name of a topic has the topic's title."""
    named = crossings.titles.get(folder) or ", ".join(in_words(part) for part in PurePosixPath(folder).parts)
    return named[:1].upper() + named[1:] or "Others"


def _index(crossings: Crossings) -> Iterator[Block]:
    report = crossings.report
    if not report.cases:
        yield Paragraph(("This rule base ships no cases.",))
        return
    yield Paragraph((_LEAD,), "lead")
    totals = (
        f"{count(len(report.cases), 'case')} with {count(len(report.results), 'situation')}: {len(report.passed)} as "
        f"expected, {len(report.disagreeing)} in which source and rule base differ for a reason that the case states, "
        f"{len(report.failed)} failed."
    )
    yield Paragraph((totals,))
    for folder, cases in _folders(crossings):
        yield Heading(2, folder_title(folder, crossings))
        yield Bullets(tuple(_entry(case, crossings) for case in cases))


def _entry(case: Case, crossings: Crossings) -> Item:
    link = Link(case.title, case_place(path_within(crossings.rulebase, case)))
    return Item((link, " · ", *case_source(crossings.rulebase, case)))


def _folders(crossings: Crossings) -> list[tuple[str, list[Case]]]:
    rulebase = crossings.rulebase
    order = {name: place for place, name in enumerate(crossings.titles)}
    by_folder = sorted(
        crossings.report.cases,
        key=lambda case: (order.get(folder_of(path_within(rulebase, case)), len(order)), path_within(rulebase, case)),
    )
    grouped = groupby(by_folder, key=lambda case: folder_of(path_within(rulebase, case)))
    return [(folder, list(cases)) for folder, cases in grouped]


def _back(folder: str, crossings: Crossings) -> Block:
    links = [Link("All cases", CASES)]
    if folder in crossings.titles:
        links.append(Link(f"The rules: {crossings.titles[folder]}", topic_place(folder)))
    return Paragraph(listed(links, " · "), "aside")


def _case(case: Case, crossings: Crossings) -> Block:
    results = [result for result in crossings.report.results if result.case.path == case.path]
    place = f", {case.source.place}" if case.source.place else ""
    out = links_out(doi=case.source.doi, pmid=case.source.pmid, url=case.source.url)
    source = Paragraph(("Source: ", *case_source(crossings.rulebase, case), place, *out), "aside")
    blocks: list[Block] = [Paragraph((case.story,)), source]
    if case.claims:
        links = [Link(claim, claim_place(claim)) for claim in case.claims]
        blocks.append(Paragraph(("Shows claims ", *listed(links), "."), "aside"))
    if case.decides and case.situations[0].name:  # of a case without points it stands with what is expected
        blocks += [Paragraph(("Decided by:",), "aside"), *_decided(case.decides, crossings)]
    before: Chart | None = None
    for point, variants in _points(results):
        blocks += _point(point, before, crossings)
        before = point.situation.chart
        if variants:
            level = 4 if point.situation.name else 3
            shown = tuple(block for result in variants for block in _point(result, before, crossings, level))
            blocks.append(Folded(f"Had it been otherwise: {count(len(variants), 'variant')}", shown))
    return Entry(anchor_of(PurePosixPath(case.path).stem), 2, case.title, (), tuple(blocks))


def _points(results: Sequence[Result]) -> Iterator[tuple[Result, list[Result]]]:
    """Each point in time with its variants."""
    current: tuple[Result, list[Result]] | None = None
    for result in results:
        if result.situation.is_variant and current is not None:
            current[1].append(result)
            continue
        if current is not None:
            yield current
        current = (result, [])
    if current is not None:
        yield current


def _point(result: Result, before: Chart | None, crossings: Crossings, level: int = 3) -> Iterator[Block]:
    situation = result.situation
    rows = (
        ("Found" if before is None else "Then found", _findings(situation, before, crossings)),
        ("Expected", _expected(result, crossings)),
        ("Decided by", _decided(situation.expected.decides, crossings)),
        ("Rules fired", _rules(result)),
        ("Withheld", rule_list(result.outcome.withheld)),
    )
    if situation.name:
        yield Heading(level, situation.name[:1].upper() + situation.name[1:])
    yield pairs(rows)


def _rules(result: Result) -> tuple[Block, ...]:
    fired = result.outcome.fired
    return (Folded(count(len(fired), "rule"), rule_list(fired)),) if fired else ()


def _findings(situation: Situation, before: Chart | None, crossings: Crossings) -> tuple[Block, ...]:
    rulebase, chart = crossings.rulebase, situation.chart
    known = Chart() if before is None else before
    items = [Item((subject_link(rulebase.term(name)), f": {rulebase.term(name).spoken(value)}"))
             for name, value in chart.items() if known.get(name) != value]  # fmt: skip
    items += [Item((subject_link(rulebase.term(name)), ": no longer known")) for name in known if name not in chart]
    return (Bullets(tuple(items)),) if items else (Paragraph(("nothing new",)),)


def _expected(result: Result, crossings: Crossings) -> tuple[Block, ...]:
    expected, standing = result.situation.expected, result.outcome.standing
    items = []
    for name, value in expected.values.items():
        conclusion = crossings.rulebase.conclusion(name)
        stands = standing.get(name, NOTHING)
        verdict: Spans = ()
        if stands != value:
            why = expected.disagrees.get(name, "")
            mark = Mark("differs" if why else "failed", "middling" if why else "bad")
            said = "conclude nothing" if stands == NOTHING else f"say '{_stated(stands)}'"
            verdict = (" ", mark, f" The rules {said}. {why}".rstrip())
        items.append(Item((subject_link(conclusion), ": ", Strong(_stated(value)), *verdict)))
    asks = [subject_link(crossings.rulebase.term(name)) for name in expected.asks]
    if asks:
        items.append(Item(("still to be asked: ", *listed(asks))))
    return (Bullets(tuple(items)),) if items else ()


def _decided(decides: Sequence[str], crossings: Crossings) -> tuple[Block, ...]:
    """Claims by their ids; sentences after the short names of their sources."""
    items = []
    for text in decides:
        name, colon, sentence = text.partition(":")
        source = crossings.rulebase.sources.get(name.strip()) if colon else None
        cited = (Link(text, claim_place(text)),) if source is None else (
            Link(short_name(source), source_place(source)), f": {sentence.strip()}")  # fmt: skip
        items.append(Item(cited))
    return (Bullets(tuple(items)),) if items else ()


def _stated(value: str) -> str:
    return {CONCLUDED: "concluded", NOTHING: "nothing concluded"}.get(value, value)
