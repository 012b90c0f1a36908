"""Pages that browsers, screen readers and printers can use."""

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest


@pytest.fixture(scope="module", params=["handbook", "small"])
def book(request):
    return request.getfixturevalue(request.param)


def test_every_element_is_closed_in_order(book):
    assert {name: page.faults for name, page in book.html.items() if page.faults} == {}
    assert all(text.startswith("<!DOCTYPE html>\n") for name, text in book.files.items() if name.endswith(".html"))


def test_every_page_has_a_language_a_title_of_its_own_and_one_first_heading(book):
    titles = [next(page.root.all("title")).text for page in book.html.values()]
    assert len(set(titles)) == len(titles)
    for page in book.html.values():
        assert next(page.root.all("html")).attributes["lang"] == "en"
        levels = [int(heading.tag[1]) for heading in page.root.all("h1", "h2", "h3", "h4")]
        assert levels.count(1) == 1
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_link_field_and_picture_has_words(book):
    for page in book.html.values():
        assert all(link.text or link.attributes.get("aria-label") for link in page.root.all("a"))
        for picture in page.root.all("svg"):
            assert next(picture.all("title")).text
        for region in (*page.root.all("figure"), *page.root.all("table")):
            assert region.tag == "table" or region.attributes["aria-label"]


def test_nothing_inline_stands_where_it_may_not(book):
    """A paragraph holds no block; a list holds points only; a list of pairs holds groups only."""
    for name, page in book.html.items():
        for paragraph in page.root.all("p", "h1", "h2", "h3", "h4"):
            assert not list(paragraph.all("p", "ul", "dl", "div", "details")), name
        for listing in page.root.all("ul"):
            assert {part.tag for part in listing.parts if not isinstance(part, str)} <= {"li"}, name
        for pairs in page.root.all("dl"):
            assert {part.tag for part in pairs.parts if not isinstance(part, str)} == {"div"}, name


def test_every_picture_is_well_formed(book):
    for name, text in book.files.items():
        if name.endswith(".svg"):
            assert ET.fromstring(text).tag.endswith("svg")


def luminance(colour):
    """As WCAG 2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_words_have_contrast_in_light_and_in_dark(small):
    style = small.files["handbook.css"]
    schemes = re.findall(r":root \{(.*?)\}", style, re.DOTALL)[:2]
    for scheme in schemes:
        colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", scheme))
        for ground in ("paper", "sheet"):
            assert min(contrast(colours[words], colours[ground]) for words in ("ink", "quiet", "link")) >= 4.5
        for ground in ("good", "middling", "bad", "topic", "rule", "conclusion"):
            assert contrast(colours["ink"], colours[ground]) >= 4.5
            assert contrast(colours["quiet"], colours[ground]) >= 4.5
        assert contrast(colours["line"], colours["paper"]) >= 3
