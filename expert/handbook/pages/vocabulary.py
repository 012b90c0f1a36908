"""The findings: every term with its question, values, unit and cost, and who reads it."""

from collections.abc import Iterator

from expert.handbook.crossings import Crossings, names_read
from expert.handbook.document import Block, Bullets, Code, Entry, Heading, Item, Page, Paragraph, anchor_of
from expert.handbook.pages.topics import about
from expert.handbook.phrases import VOCABULARY, condition_items, count, listed, pairs, rule_list, subject_link
from expert.language.quantities import Quantity
from expert.language.terms import Choice, Term
from expert.wording import condition_lines, subject_text

_LEAD = (
    "What can be said of a patient. A finding that nobody has given is not known: it counts neither as present nor as "
    "absent, and nothing is excluded by it."
)


def vocabulary_page(crossings: Crossings) -> Page:
    """The page of all terms, by topic, and the combinations that no patient has."""
    return Page(VOCABULARY.page, "Findings", tuple(_blocks(crossings)))


def _blocks(crossings: Crossings) -> Iterator[Block]:
    yield Paragraph((_LEAD,), "lead")
    for chapter in crossings.chapters("terms"):
        yield Heading(2, chapter.title, f"topic-{anchor_of(chapter.name)}")
        yield from about(chapter)
        for name in chapter.names:
            yield _entry(crossings.rulebase.term(name), crossings)
    if crossings.rulebase.impossible:
        yield Heading(2, "Combinations that no patient has", "impossible")
        yield Paragraph(("Findings in which one of these holds are refused, with its sentence.",))
    for combination in crossings.rulebase.impossible:
        yield Entry(anchor_of(combination.id), 3, combination.because, (Code(combination.id),),
                    (Bullets(condition_items(condition_lines(combination.when))),))  # fmt: skip


def _entry(term: Term, crossings: Crossings) -> Entry:
    readers = crossings.read_by.get(term.name, ())
    rows = [
        ("Values", _values(term)),
        ("Note", _text(term.explains)),
        ("Asked if", (Bullets(condition_items(condition_lines(term.asked_if))),) if term.asked_if is not None else ()),
        ("Settles", _asked_for(term, crossings)),
        ("Formerly", (Paragraph(listed([Code(name) for name in term.was])),) if term.was else ()),
        (f"Read by {count(len(readers), 'rule')}", rule_list(readers)),
        ("In", _impossible(term, crossings)),
    ]
    said = subject_text(term)
    return Entry(
        anchor_of(term.name), 3, said[:1].upper() + said[1:], (Code(term.name), f" · known by {term.cost}"),
        (Paragraph((term.question,)), pairs(rows)),
    )  # fmt: skip


def _values(term: Term) -> tuple[Block, ...]:
    match term:
        case Choice():
            order = "from least to most" if term.ordered else "one of"
            return (Paragraph((f"{order}:",)), Bullets(tuple(Item((value,)) for value in term.values)))
        case Quantity():
            return _text(f"a number in {term.unit.name}: {term.range_text}")
    return _text("present or absent")


def _asked_for(term: Term, crossings: Crossings) -> tuple[Block, ...]:
    """The terms whose question applies or not by this one."""
    others = [other for other in crossings.rulebase.terms if term.name in names_read(other.asked_if)]
    words = ("whether to ask: ", *listed([subject_link(other) for other in others]))
    return (Paragraph(words),) if others else ()


def _impossible(term: Term, crossings: Crossings) -> tuple[Block, ...]:
    held = [one for one in crossings.rulebase.impossible if term.name in names_read(one.when)]
    return tuple(Paragraph(("a combination that no patient has: ", one.because)) for one in held)


def _text(text: str) -> tuple[Block, ...]:
    return (Paragraph((text,)),) if text else ()
