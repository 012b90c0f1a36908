"""The conclusions: every sign, grade and verdict with its values, who concludes it and who reads it."""

from collections.abc import Iterator

from expert.handbook.crossings import Crossings
from expert.handbook.document import Block, Bullets, Code, Entry, Heading, Item, Page, Paragraph, anchor_of
from expert.handbook.pages.topics import about
from expert.handbook.phrases import CONCLUSIONS, count, pairs, releases, rule_link, rule_list
from expert.language.conclusions import CONCLUDED, Conclusion

_LEAD = (
    "What the rules say of a patient. A value that releases (permits something, rules something out, opens a gate) is "
    "marked; it needs every finding against it known to be absent, and no further finding takes it back."
)
_KINDS = {
    "sign": "a sign: concluded or not; not concluded is no finding",
    "grade": "a grade: of the steps that rules reach, the highest stands",
    "verdict": "a verdict: its values exclude each other; two at once are a conflict, and neither stands",
}


def conclusions_page(crossings: Crossings) -> Page:
    """The page of all conclusions, by topic."""
    return Page(CONCLUSIONS.page, "Conclusions", tuple(_blocks(crossings)))


def _blocks(crossings: Crossings) -> Iterator[Block]:
    yield Paragraph((_LEAD,), "lead")
    for chapter in crossings.chapters("conclusions"):
        yield Heading(2, chapter.title, f"topic-{anchor_of(chapter.name)}")
        yield from about(chapter)
        for name in chapter.names:
            yield _entry(crossings.rulebase.conclusion(name), crossings)


def _entry(conclusion: Conclusion, crossings: Crossings) -> Entry:
    readers = crossings.read_by.get(conclusion.name, ())
    rows = (
        ("Note", (Paragraph((conclusion.explains,)),) if conclusion.explains else ()),
        ("Concluded by", _values(conclusion, crossings)),
        (f"Read by {count(len(readers), 'rule')}", rule_list(readers)),
    )
    return Entry(
        anchor_of(conclusion.name), 3, conclusion.title, (Code(conclusion.name), f" · {_KINDS[conclusion.kind]}"),
        (pairs(rows),),
    )  # fmt: skip


def _values(conclusion: Conclusion, crossings: Crossings) -> tuple[Block, ...]:
    """Each value with the rules that conclude it."""
    items = []
    for value in conclusion.values:
        rules = crossings.rulebase.rules_by_pair.get((conclusion.name, value), ())
        linked = tuple(Item((rule_link(rule),)) for rule in rules)
        named = (value,) if value != CONCLUDED else ()
        if named or releases(conclusion, value):
            items.append(Item((*named, *releases(conclusion, value)), linked or (Item(("no rule yet",)),)))
        else:
            items += linked
    return (Bullets(tuple(items)),) if items else ()
