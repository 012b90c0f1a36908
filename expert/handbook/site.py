"""All files of a handbook, made from a rule base and the replay of its cases; the same bytes for the same rule base."""

import json
from collections.abc import Iterable, Iterator

from expert.handbook.crossings import Crossings
from expert.handbook.document import Block, Entry, Page, Picture
from expert.handbook.drawing import standalone
from expert.handbook.html import html_page, shipped
from expert.handbook.markdown import markdown_page
from expert.handbook.pages.cases import case_pages, cases_page
from expert.handbook.pages.claims import claims_page
from expert.handbook.pages.conclusions import conclusions_page
from expert.handbook.pages.picture import picture_page
from expert.handbook.pages.safety import safety_page
from expert.handbook.pages.sources import sources_page
from expert.handbook.pages.start import start_page
from expert.handbook.pages.topics import topic_pages
from expert.handbook.pages.vocabulary import vocabulary_page
from expert.handbook.phrases import MENU
from expert.language.rulebase import RuleBase
from expert.replay_report import Report, report_of
from expert.replaying import replay

MANIFEST = "handbook.json"
STYLE, SEARCH = "handbook.css", "search.js"


def handbook_files(rulebase: RuleBase) -> dict[str, str]:
    """Path within the handbook -> text, of every file; the rule base's cases are replayed once.

    Raises CaseError when a case cannot be read.
    """
    return files_of(Crossings(rulebase, replayed(rulebase)))


def files_of(crossings: Crossings) -> dict[str, str]:
    """The same, of a rule base whose cases have been replayed."""
    rulebase = crossings.rulebase
    pages = list(all_pages(crossings))
    foot = (
        f"{rulebase.name} {rulebase.version}, fingerprint {rulebase.fingerprint[:12]}. "
        "It supports a professional's decision and shows its basis; it does not diagnose."
    )
    files = {STYLE: shipped(STYLE), SEARCH: shipped(SEARCH), "index.js": _index(pages)}
    for page in pages:
        files[f"{page.path}.html"] = html_page(page, menu=MENU, foot=foot, handbook=rulebase.title)
        files[f"markdown/{page.path}.md"] = markdown_page(page, foot=foot)
        for picture in _pictures(page.blocks):
            files[f"markdown/{picture.file}.svg"] = standalone(picture.svg)
    files[MANIFEST] = _manifest(rulebase, [*files, MANIFEST])
    return dict(sorted(files.items()))


def all_pages(crossings: Crossings) -> Iterator[Page]:
    """Every page, the start page first."""
    yield start_page(crossings)
    yield from topic_pages(crossings)
    yield picture_page(crossings)
    yield vocabulary_page(crossings)
    yield conclusions_page(crossings)
    yield safety_page(crossings)
    yield claims_page(crossings)
    yield cases_page(crossings)
    yield from case_pages(crossings)
    yield sources_page(crossings)


def replayed(rulebase: RuleBase) -> Report:
    """The replay of the rule base's cases; of one that ships none, nothing."""
    return replay(rulebase) if rulebase.cases is not None else report_of(rulebase, ())


def _manifest(rulebase: RuleBase, files: Iterable[str]) -> str:
    data = {
        "handbook": rulebase.name, "version": rulebase.version, "fingerprint": rulebase.fingerprint,
        "files": sorted(files),
    }  # fmt: skip
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _index(pages: Iterable[Page]) -> str:
    """What can be searched for: [title, page and name, where], as a script: without a server no page may read files."""
    found = [[page.title, "", f"{page.path}.html"] for page in pages]
    for page in pages:
        found += [[entry.title, f"{page.title}: {entry.anchor}", f"{page.path}.html#{entry.anchor}"]
                  for entry in page.blocks if isinstance(entry, Entry)]  # fmt: skip
    return f"window.handbookIndex = {json.dumps(found, separators=(',', ':'))};\n"


def _pictures(blocks: Iterable[Block]) -> Iterator[Picture]:
    yield from (block for block in blocks if isinstance(block, Picture))
