"""Whatever a rule base or a case says, it is said and never done: no markup comes of it, in HTML or in Markdown."""

import pytest

from expert.handbook.document import anchor_of
from expert.language import (
    Claim,
    Impossible,
    Remark,
    Rule,
    RuleBase,
    Source,
    all_of,
    choice,
    flag,
    grade,
    sign,
    supported,
)

EVIL = (
    '<script>alert("1")</script>',
    "\"' onmouseover='alert(2)' x=\"",
    "]]> --> </title></style></article> &lt;b&gt; &amp;amp;",
    "[click](javascript:alert(3)) ![x](https://example.com/x.png) <https://example.com>",
    "*a* _b_ `c` **d** # e | f ~~g~~ \\ {root} {0} %s ${x} \\* &copy; ![]",
    "1. one\n2) two\n- three\n+ four\n=== --- ***\n# five\n    six\n> seven",
    "\u202e \u2028 \u0007 \ufeff \U0001f600 é \u0301",
)


def base_saying(evil):
    """A rule base in which everything that is prose is this."""
    source = Source(
        id=f"S1{evil}", title=f"T {evil}", kind="study", authors=f"A {evil}", journal=f"J {evil}", year=2000,
        doi=f"10.1/{evil}", pmid=f"1{evil}", url=f"https://example.org/{evil}",
    )  # fmt: skip
    found = flag("a.found", f"Q {evil}", explains=f"E {evil}")
    study = choice("a.study", f"Q {evil}", values=("not done", f"v {evil}".strip()), study=True)
    first = sign("first", f"C {evil}", explains=f"E {evil}")
    second = grade("second", f"G {evil}", steps=("low", f"high {evil}".strip()))
    remark = Remark(id="r", says=f"R {evil}", source=source.at(f"P {evil}"), claims=(f"K{evil}",))
    low, high = second.values
    both = all_of(first.concluded, study.done)
    common = {"because": f"B {evil}", "source": source.at(f"P {evil}"), "appraisal": supported(f"W {evil}", source)}
    rules = (
        Rule(
            id="one.first", title=f"F {evil}", when=found.present, then=first, claims=(f"K{evil}",),
            caveats=(remark,), **common,
        ),
        Rule(id="two.second", title=f"S {evil}", when=both, then=second.at(low), **common),
        Rule(id="two.high", title=f"H {evil}", when=study.done, then=second.at(high), **common),
    )  # fmt: skip
    return RuleBase(
        name=f"n {evil}", version=f"1 {evil}", title=f"T {evil}", intended_use=f"U {evil}", misuse=f"M {evil}",
        terms=(found, study), conclusions=(first, second), rules=rules,
        claims=(Claim(id=f"K{evil}", kinds=("rule",), about=f"O {evil}", says=f"Y {evil}", reading=f"Z {evil}"),),
        impossible=(Impossible(id="i", when=all_of(found.present, study.is_("not done")), because=f"I {evil}"),),
    )  # fmt: skip


def words(text):
    return " ".join(text.split())


@pytest.fixture(scope="module", params=EVIL, ids=lambda evil: anchor_of(evil[:12]))
def evil(request):
    return request.param


@pytest.fixture(scope="module")
def book(evil, handbook_of):
    return handbook_of(base_saying(evil))


@pytest.fixture(scope="module")
def harmless(handbook_of):
    return handbook_of(base_saying("harmless"))


def shape(page):
    """The elements of a page and the names of their attributes, in order, without the lines into which words wrap."""
    drawn = {"text", "rect"}
    return [(element.tag, sorted(element.attributes)) for element in page.root.inside if element.tag not in drawn]


def test_hostile_words_change_no_page_of_html(book, harmless):
    assert {name: page.faults for name, page in book.html.items() if page.faults} == {}
    for name, page in book.html.items():
        assert shape(page) == shape(harmless.html[name])


def test_hostile_words_change_no_page_of_markdown(book, harmless):
    for name, page in book.markdown.items():
        assert shape(page) == shape(harmless.markdown[name]), name


def test_hostile_words_are_said_as_they_are(book, evil):
    rule = book.article("topics/one.html", "one.first").text
    rendered = book.markdown["markdown/topics/one.md"].root.text
    for letter in "FBWR":
        assert words(f"{letter} {evil}") in rule
        assert words(f"{letter} {evil}") in rendered


def test_hostile_addresses_stay_addresses(book):
    outside = ("https://doi.org/", "https://pubmed.ncbi.nlm.nih.gov/", "https://example.org/")
    for page in (*book.html.values(), *book.markdown.values()):
        for link in page.root.all("a"):
            to = link.attributes.get("href", "#")
            assert to.startswith(outside) or ":" not in to
            assert not set("<>\"' \n") & set(to)


def test_a_hostile_picture_draws_the_same_boxes(book, harmless):
    for name, page in book.html.items():
        drawn = [box.attributes["data-name"] for box in page.root.all("g") if "data-name" in box.attributes]
        assert drawn or not list(harmless.html[name].root.all("svg"))
        assert all(path.attributes["d"].startswith("M") for path in page.root.all("path"))
