"""Every link leads somewhere, and nothing is fetched from elsewhere."""

import json
import posixpath
import re

import pytest


@pytest.fixture(scope="module", params=["handbook", "small"])
def book(request):
    return request.getfixturevalue(request.param)


def ids(page):
    return [element.attributes["id"] for element in page.root.all() if "id" in element.attributes]


def dead(pages, files):
    """(page, link) of every link within the handbook that leads nowhere."""
    anchors = {name: set(ids(page)) for name, page in pages.items()}
    found = []
    for name, page in pages.items():
        for link in page.root.all("a"):
            to = link.attributes.get("href")
            if to is None or to.startswith("https://"):
                continue
            path, _, anchor = to.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            if target not in files or (anchor and anchor not in anchors[target]):
                found.append((name, to))
    return found


def test_every_link_of_the_html_leads_to_a_page_and_an_anchor(book):
    assert sum(1 for page in book.html.values() for _ in page.root.all("a")) > 100
    assert dead(book.html, book.files) == []


def test_every_link_of_the_markdown_leads_to_a_page_and_an_anchor(book):
    assert dead(book.markdown, book.files) == []
    for name, page in book.markdown.items():
        for image in page.root.all("img"):
            assert posixpath.normpath(posixpath.join(posixpath.dirname(name), image.attributes["src"])) in book.files
            assert image.attributes["alt"]


def test_no_anchor_stands_twice_on_a_page(book):
    for name, page in (*book.html.items(), *book.markdown.items()):
        found = ids(page)
        assert len(found) == len(set(found)), name


def test_what_the_search_finds_is_there(book):
    index = json.loads(book.files["index.js"].removeprefix("window.handbookIndex = ").removesuffix(";\n"))
    found = {(title, name.split()[-1]) for title, name, _ in index if name}
    assert {(rule.title, rule.id) for rule in book.rulebase.rules} <= found
    for _, _, where in index:
        page, _, anchor = where.partition("#")
        assert not anchor or anchor in ids(book.html[page])


def test_nothing_is_fetched_from_elsewhere(book):
    for name, page in book.html.items():
        loading = [element.attributes for element in page.root.all("script", "link")]
        fetched = [attributes.get("src") or attributes["href"] for attributes in loading]
        targets = [posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) for path in fetched]
        assert set(targets) <= set(book.files)
        assert not list(page.root.all("img", "iframe", "object", "base", "form"))
    styles = "".join(text for name, text in book.files.items() if name.endswith((".css", ".js", ".svg")))
    assert re.findall(r"url\(|@import|fetch\(|XMLHttpRequest|https?://(?!www\.w3\.org/2000/svg)", styles) == []
