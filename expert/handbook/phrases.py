"""Where everything stands in the handbook, and the short runs of words that lead there."""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from urllib.parse import quote

from expert.cases import Case
from expert.citing import path_within
from expert.handbook.document import (
    Address,
    Block,
    Bullets,
    Code,
    Item,
    Link,
    Mark,
    Outside,
    Pairs,
    Paragraph,
    Span,
    Spans,
    Tone,
    anchor_of,
)
from expert.language.conclusions import Conclusion
from expert.language.conditions import Condition, Subject
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.language.sources import Appraisal, Citation, Level, Source
from expert.language.terms import Term
from expert.replay_report import Result
from expert.wording import Line, condition_section, evidence_text, subject_text, then_text

Row = tuple[str, tuple[Block, ...]]  # what stands in pairs: a label, and what it labels
START, PICTURE, VOCABULARY = Address("index"), Address("picture"), Address("vocabulary")
CONCLUSIONS, SOURCES, CLAIMS, CASES = Address("conclusions"), Address("sources"), Address("claims"), Address("cases")
SAFETY = Address("safety")
MENU = (
    Link("Start", START),
    Link("Topics", Address("index", "topics")),
    Link("Picture", PICTURE),
    Link("Findings", VOCABULARY),
    Link("Conclusions", CONCLUSIONS),
    Link("Safety", SAFETY),
    Link("Claims", CLAIMS),
    Link("Cases", CASES),
    Link("Sources", SOURCES),
)
TONES: dict[Level, Tone] = {"supported": "good", "by definition": "plain", "not appraised": "plain",
                            "uncertain": "middling", "contested": "bad", "contradicted": "bad"}  # fmt: skip


def topic_place(name: str) -> Address:
    """The page of a topic of rules."""
    return Address(f"topics/{anchor_of(name)}")


def rule_place(rule: Rule) -> Address:
    """A rule, on its topic's page."""
    return Address(topic_place(rule.topic).page, anchor_of(rule.id))


def subject_place(subject: Subject) -> Address:
    """A term among the findings, a conclusion among the conclusions."""
    page = VOCABULARY if isinstance(subject, Term) else CONCLUSIONS
    return Address(page.page, anchor_of(subject.name))


def source_place(source: Source) -> Address:
    """A source, on the page of sources."""
    return Address(SOURCES.page, anchor_of(source.id))


def claim_place(claim: str) -> Address:
    """A claim, on the page of claims."""
    return Address(CLAIMS.page, anchor_of(claim))


def folder_of(path: str) -> str:
    """The folder of a case's path, as it heads a page; '' for none."""
    parent = str(PurePosixPath(path).parent)
    return "" if parent == "." else parent


def case_page(folder: str) -> Address:
    """The page of the cases of a folder."""
    return Address(f"cases/{'/'.join(map(anchor_of, folder.split('/')))}" if folder else "cases/~")


def case_place(path: str) -> Address:
    """A case, on the page of its folder; ``path`` is its path within the rule base's cases."""
    return Address(case_page(folder_of(path)).page, anchor_of(PurePosixPath(path).stem))


def rule_link(rule: Rule) -> Link:
    """A rule by its title."""
    return Link(rule.title, rule_place(rule))


def rule_list(rules: Iterable[Rule]) -> tuple[Block, ...]:
    """Rules as a list of links, with the title of what they conclude where it says more than the rule's."""
    items = tuple(Item((rule_link(rule), *_concluding(rule))) for rule in rules)
    return (Bullets(items),) if items else ()


def case_list(rulebase: RuleBase, results: Sequence[Result]) -> tuple[Block, ...]:
    """The cases of these situations, each once, with how many of its situations they are when there are several."""
    return case_links(rulebase, {result.case.path: result.case for result in results}.values())


def case_links(rulebase: RuleBase, cases: Iterable[Case]) -> tuple[Block, ...]:
    """Cases as a list of links."""
    items = tuple(Item((Link(case.title, case_place(path_within(rulebase, case))),)) for case in cases)
    return (Bullets(items),) if items else ()


def case_source(rulebase: RuleBase, case: Case) -> Spans:
    """Where a case comes from, in a few words."""
    source = rulebase.sources.get(case.source.cite)
    code: Spans = (Code(case.source.report), " ") if case.source.report else ()
    return (*code, Link(short_name(source), source_place(source)) if source is not None else case.source.cite)


def subject_link(subject: Subject) -> Link:
    """A finding or conclusion by its words."""
    return Link(subject_text(subject), subject_place(subject))


def condition_items(lines: Sequence[Line]) -> tuple[Item, ...]:
    """Nested lines of a condition as points, in which what a leaf speaks of leads to its definition."""
    items: list[Item] = []
    for start, line in enumerate(lines):
        if line.depth == lines[0].depth:
            below = start + 1
            while below < len(lines) and lines[below].depth > line.depth:
                below += 1
            items.append(Item(_line(line), condition_items(lines[start + 1 : below])))
    return tuple(items)


def condition_row(label: str, condition: Condition) -> Row:
    """A condition under its label, as a row of pairs."""
    section = condition_section(label, condition)
    return section.heading, (Bullets(condition_items(section.lines)),)


def pairs(rows: Iterable[Row]) -> Pairs:
    """The rows in which there is something."""
    return Pairs(tuple(row for row in rows if row[1]))


def citation_spans(cited: Citation) -> Spans:
    """A source by its short name, leading to its full reference, and the place in it."""
    return (Link(short_name(cited.source), source_place(cited.source)), f", {cited.place}" if cited.place else "")


def citations(sources: Iterable[Source]) -> Spans:
    """Sources by their short names, one after another."""
    return listed([Link(short_name(source), source_place(source)) for source in sources], "; ")


def listed(spans: Sequence[Span], between: str = ", ") -> Spans:
    """Words one after another, with a sign between each two."""
    return tuple(part for span in spans for part in (between, span))[1:]


def short_name(source: Source) -> str:
    """A source as it is named in running text: 'Orchard JW et al. 2004', or its title where no author is known."""
    first, *others = source.authors.split(", ")
    who = f"{first.removesuffix(' et al.')} et al." if others or first.endswith(" et al.") else first
    title = source.title[1:-1] if source.title.startswith("[") and source.title.endswith("]") else source.title
    named = who or title
    return f"{named} ({source.year})" if source.year else named


def links_out(*, doi: str, pmid: str, url: str) -> Spans:
    """Where a publication can be opened."""
    opened: list[Span] = []
    if doi:
        opened += [" ", Outside("open by DOI", f"https://doi.org/{_in_url(doi)}")]
    if pmid:
        opened += [" ", Outside("open in PubMed", f"https://pubmed.ncbi.nlm.nih.gov/{_in_url(pmid)}/")]
    if address := _web_address(url):
        opened += [" ", Outside("open page", address)]
    return tuple(opened)


def appraisal_blocks(appraisal: Appraisal) -> tuple[Block, ...]:
    """What published evidence says: level, grade of the best source and sentence, and the sources below."""
    mark = Mark(appraisal.level, TONES[appraisal.level])
    blocks: tuple[Block, ...] = (Paragraph((mark, f" {sentence(evidence_text(appraisal))} {appraisal.text}")),)
    cited = citations(appraisal.sources)
    return (*blocks, Paragraph(("From: ", *cited), "aside")) if cited else blocks


def sentence(text: str) -> str:
    """Words as a sentence."""
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."


def count(number: int, one: str, many: str = "") -> str:
    """'1 rule', '3 rules'."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def releases(conclusion: Conclusion, value: str) -> Spans:
    """A mark on values that release."""
    return (" ", Mark("releases")) if value in conclusion.releasing else ()


def _line(line: Line) -> Spans:
    if line.subject is None:
        return (line.text,)
    named = subject_text(line.subject)
    rest = line.text.removeprefix(named)
    return (Link(named, subject_place(line.subject)), rest)


def _concluding(rule: Rule) -> Spans:
    said = then_text(rule.then)
    return () if said == rule.title else (f" → {said}",)


def _web_address(url: str) -> str:
    """Where a page can be opened that is named by its host and path, or by its number in PubMed Central; else ''."""
    if re.fullmatch(r"PMC\d+", url):
        return f"https://pmc.ncbi.nlm.nih.gov/articles/{url}/"
    bare = url.removeprefix("https://")
    return f"https://{_in_url(bare)}" if re.match(r"[a-z0-9-]+(\.[a-z0-9-]+)+(/|$)", bare, re.IGNORECASE) else ""


def _in_url(text: str) -> str:
    return quote(text, safe="/:._-~%?=&#+,;@", errors="replace")
