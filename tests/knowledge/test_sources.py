"""The sources: their fields on their own, and beside the evidence register from which they were taken."""

import re
import unicodedata
from importlib import import_module
from pkgutil import iter_modules

import pytest

from expert.language import Source
from knowledge import RULEBASE
from knowledge import sources as knowledge_sources

OURS = ("clinic_article", "clinic_msus_case")
MODULES = [import_module(f"knowledge.sources.{name}") for _, name, _ in iter_modules(knowledge_sources.__path__)]
DEFINED = [value for module in MODULES for value in vars(module).values() if isinstance(value, Source)]
SOURCES = {source.id: source for source in DEFINED}
REGISTERED = [source for source in DEFINED if source.id not in OURS]
# Pages that the register rejects: written by machines, or by nobody named.
REJECTED = ("droracle", "iatrox", "saimsara", "drugchatter", "backworkai", "theactualnews", "lobakapp", "mem", "ai")
APPRAISED = [(rule, rule.appraisal) for rule in RULEBASE.rules if rule.appraisal.sources]


def ids(value):
    return getattr(value, "id", None)


def test_every_source_is_defined_once_and_cited():
    assert len(SOURCES) == len(DEFINED)
    assert set(SOURCES) == set(RULEBASE.sources)


@pytest.mark.parametrize("source", DEFINED, ids=ids)
def test_the_fields_of_a_source_are_typed(source):
    assert source.year is None or (isinstance(source.year, int) and 1950 <= source.year <= 2026)
    assert re.fullmatch(r"(10\.\d{4,9}/\S+)?", source.doi)
    assert re.fullmatch(r"\d{0,8}", source.pmid)
    assert re.fullmatch(r"(\S+\.\S+|PMC\d+)?", source.url)
    assert not source.url.startswith("http")
    for text in (source.title, source.authors, source.journal):
        assert text == " ".join(text.split())
    assert source.title.count("[") == source.title.count("]")
    in_journal = re.findall(r"(?<![-\d])(?:19|20)\d\d(?![-\d])", source.journal)
    assert {*in_journal} <= {str(source.year)}


@pytest.mark.parametrize("source", DEFINED, ids=ids)
def test_no_source_is_from_memory_or_from_a_machine(source):
    words = re.findall(r"\w+", f"{source.authors} {source.title} {source.journal} {source.url}")
    assert not {word.lower() for word in words} & set(REJECTED)


@pytest.mark.parametrize("source", [s for s in REGISTERED if s.kind in ("study", "review")], ids=ids)
def test_a_study_can_be_found_again(source):
    assert source.doi or source.pmid or source.url or source.journal or source.title[0] != "["


def test_an_appraisal_cites_each_source_once():
    twice = {rule.id for rule, given in APPRAISED if len(set(given.sources)) != len(given.sources)}
    assert twice == set()


def test_the_article_and_the_case_are_no_evidence_for_themselves():
    assert [rule.id for rule, given in APPRAISED for source in given.sources if source.id in OURS] == []


def test_a_rule_with_the_article_s_voice_cites_the_article():
    for rule in RULEBASE.rules:
        if rule.voice == "article":
            assert rule.source.source.id in OURS, rule.id
        if rule.claims:
            assert rule.source.source.id in OURS or rule.voice == "safety", rule.id


# Below: beside the register, which an ordinary clone does not have.


# One publication with two entries: among the sources, in the addendum, or among the patients' reports.
ALSO = {"S34c": "C34", "S79": "C43", "C26": "S112", "S264": "S70"}


def plain(text):
    """Letters, figures and marks that two hands write alike."""
    ascii_ = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return " ".join(re.sub(r"[^a-z0-9./;:() -]", "", ascii_.lower().replace("-", " ")).split())


class Register:
    """The evidence files: the entry of each source, and what is said with reference to it."""

    def __init__(self, folder):
        texts = [(folder / name).read_text(encoding="utf-8") for name in ("evidence.md", "evidence_addendum.md")]
        reports = (folder / "case_reports.md").read_text(encoding="utf-8")
        lists = [re.split(r"\n## \d+\. Source register.*\n", text) for text in texts]
        self.entries = {id_: entry for _, listed in lists for id_, entry in self._entries(listed)}
        self.reports = {
            match[1]: " ".join(match[0].split())
            for match in re.finditer(r"### (C\d+) .*?(?=\n### |\n## |\Z)", reports, re.S)
        }
        # A sentence, or all of a section that is headed by its sources.
        self.said = [line for said, _ in lists for line in said.splitlines() if line.startswith(("*", "|"))]
        self.said += [
            section
            for said, _ in lists
            for section in re.split(r"\n(?=##)", said)
            if re.search(r"\[S\d+", section.split("\n")[0])
        ]
        self.said += self.entries.values()
        self.said += self.reports.values()

    @staticmethod
    def _entries(listed):
        for line in listed.splitlines():
            if line.startswith("* S"):
                starts = [*re.finditer(r"(?:^\* |[;.] |, )(S\d+[a-z]?)(?=[ ,;])", line)]
                for start, after in zip(starts, [*starts[1:], None], strict=True):
                    yield start[1], line[start.end() : after.start() if after else None].strip()

    def entry(self, source):
        """Where the register lists a source: among the sources, as the report of a patient, or as both."""
        ids = (source.id, ALSO.get(source.id))
        return " ".join(text for listed in (self.entries, self.reports) for id_ in ids if (text := listed.get(id_)))

    def about(self, source):
        """Everything that is said with reference to a source."""
        cited = re.compile(rf"\b({source.id}|{ALSO.get(source.id, source.id)})\b(?![a-z])")
        return " ".join([*filter(cited.search, self.said), self.entry(source)])


@pytest.fixture(scope="session")
def register(shared):
    return Register(shared / "clinical")


@pytest.mark.parametrize("source", REGISTERED, ids=ids)
def test_identifiers_are_the_register_s(source, register):
    entry = register.entry(source)
    assert source.doi in entry
    assert not source.pmid or f"PMID {source.pmid}" in entry
    assert all(part in entry for part in source.url.split("/")[:1])
    assert source.year is None or str(source.year) in register.about(source)
    volume = re.search(r"\d+(?:\(\d+\))?:[\d-]+", source.journal)
    assert volume is None or volume[0] in entry


@pytest.mark.parametrize("source", REGISTERED, ids=ids)
def test_authors_are_given_only_where_the_page_showed_them(source, register):
    entry = register.entry(source)
    seen = re.split(r"\(?(?:auth|title/authors|authors|journal/authors)?[^()]*\bMEM\b", entry)[0]
    authors = re.sub(r"(\bet al\.|\(ed\.\))", "", source.authors)
    for author in filter(None, (name.strip() for name in authors.split(","))):
        assert plain(author) in plain(seen), author
    if re.search(r"auth(ors)? MEM|authors not|authors and journal not|/authors MEM", entry):
        assert source.authors == ""


@pytest.mark.parametrize("source", REGISTERED, ids=ids)
def test_a_title_outside_brackets_is_the_register_s(source, register):
    """A title in brackets is our description; where the register breaks off with dots, ours goes on."""
    title = plain(re.sub(r"\[.*?\]|\((second hand|interview)\)", "", source.title))
    entry = register.entry(source)
    begun = re.search(rf"(?:^|[.)\d] |\.com |citation: |\(){re.escape(title[:40])}", plain(entry))
    assert begun
    assert title in plain(entry) or "..." in entry


@pytest.mark.parametrize("source", REGISTERED, ids=ids)
def test_what_was_read_second_hand_or_as_a_copy_says_so(source, register):
    marks = re.findall(rf"\[{source.id}(?: = S\d+)?,? `(\w+)`", " ".join(register.said))
    words = {"copy": "copy", "2nd": "second hand", "old": "superseded"}
    for mark in marks:
        assert words[mark] in source.title, mark


NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def numbers_of(text):
    return {number.rstrip(".,") for number in NUMBER.findall(re.sub(r"[LS]\d(-[LS]?\d)?", "", text))}


@pytest.mark.parametrize(("rule", "given"), APPRAISED, ids=ids)
def test_every_number_of_an_appraisal_stands_with_one_of_its_sources(rule, given, register):
    """A figure that the register does not give beside a source that is cited with it is not ours to say."""
    said = numbers_of(" ".join(map(register.about, given.sources)))
    assert numbers_of(given.text) <= said, rule.id


@pytest.mark.parametrize("rule", [rule for rule in RULEBASE.rules if rule.source.source.id not in OURS], ids=ids)
def test_every_number_of_a_because_stands_with_its_source(rule, register):
    assert numbers_of(rule.because) <= numbers_of(register.about(rule.source.source))


def test_the_register_is_read(register):
    """Else the tests above would hold of nothing."""
    assert len(register.entries) > 200
    assert len(register.reports) > 60
    assert register.entries["S01"].startswith("Orchard JW, Farhart P")
    assert register.entries["S126b"].startswith("medicinesresources")
    assert "68" in numbers_of(register.about(SOURCES["S56"]))
