"""Everything in the rule base stands in the handbook, where it should and nowhere else."""

import posixpath
import re

import pytest

from expert.citing import path_within, rules_of
from expert.handbook.crossings import names_read
from expert.handbook.document import anchor_of
from expert.handbook.drawing import PAGE
from expert.handbook.least import least_charts
from expert.handbook.phrases import case_place, short_name
from expert.language.conditions import leaves
from expert.language.quantities import Quantity
from expert.meaning import conclude
from expert.wording import GRADES, condition_lines, subject_text, then_text


def words(text):
    return " ".join(text.split())


def leads_to(article):
    return {link.attributes["href"] for link in article.all("a")}


@pytest.fixture(scope="module", params=["handbook", "small"])
def book(request):
    return request.getfixturevalue(request.param)


def test_every_rule_is_an_entry_on_its_topics_page_and_nowhere_else(book):
    entries = [place for place, found in book.articles.items() for _ in found if place[0].startswith("topics/")]
    assert sorted(entries) == sorted((f"topics/{rule.topic}.html", anchor_of(rule.id)) for rule in book.rulebase.rules)


def test_a_rule_says_all_that_it_holds(book):
    claims = {claim.id: claim for claim in book.rulebase.claims}
    for rule in book.rulebase.rules:
        said = book.article(f"topics/{rule.topic}.html", anchor_of(rule.id)).text
        wanted = [rule.id, rule.title, rule.because, then_text(rule.then), rule.appraisal.level, rule.appraisal.text]
        wanted += [line.text for condition in (rule.when, rule.unless) if condition is not None
                   for line in condition_lines(condition)]  # fmt: skip
        wanted += [text for name in rule.claims for text in (name, claims[name].says, claims[name].reading)]
        wanted += [remark.says for remark in (*rule.caveats, *rule.rationale)]
        wanted += [short_name(source) for source in (rule.source.source, *rule.appraisal.sources)] + [rule.source.place]
        if rule.appraisal.grade:
            wanted.append(f"best source: {GRADES[rule.appraisal.grade]} ({rule.appraisal.grade}).")
        if rule.then.is_releasing:
            wanted.append("releases")
        assert [text for text in wanted if words(text) not in said] == []


def test_a_rule_leads_to_all_that_it_reads_and_cites_and_that_reads_it(book):
    for rule in book.rulebase.rules:
        found = leads_to(book.article(f"topics/{rule.topic}.html", anchor_of(rule.id)))
        wanted = {f"../sources.html#{anchor_of(source.id)}" for source in (rule.source.source, *rule.appraisal.sources)}
        wanted |= {f"../claims.html#{anchor_of(name)}" for name in rule.claims}
        wanted.add(f"../conclusions.html#{anchor_of(rule.then.conclusion.name)}")
        for condition in (rule.when, rule.unless):
            for leaf in leaves(condition) if condition is not None else ():
                page = "vocabulary" if leaf.subject.is_finding else "conclusions"
                wanted.add(f"../{page}.html#{anchor_of(leaf.subject.name)}")
        for other in (*book.crossings.fed_by[rule.id], *book.crossings.feeds[rule.id]):
            page = f"{other.topic}.html" if other.topic != rule.topic else ""
            wanted.add(f"{page}#{anchor_of(other.id)}")
        assert wanted - found == set()


def test_a_rule_lists_every_case_in_which_it_fires_or_is_withheld(handbook):
    shown = 0
    for table in (handbook.crossings.fires_in, handbook.crossings.withheld_in):
        for name, results in table.items():
            rule = handbook.rulebase.rule(name)
            found = leads_to(handbook.article(f"topics/{rule.topic}.html", anchor_of(name)))
            cases = {case_place(path_within(handbook.rulebase, result.case)) for result in results}
            assert {f"../{place.page}.html#{place.anchor}" for place in cases} - found == set()
            shown += len(cases)
    assert shown > len(handbook.rulebase.rules)


def test_a_topic_shows_its_use_its_misuse_and_its_rules_in_a_picture(handbook):
    topics = [topic for topic in handbook.rulebase.topics if topic.kind == "rules"]
    pages = {name for name in handbook.html if name.startswith("topics/")}
    assert {f"topics/{topic.name}.html" for topic in topics} == pages
    for topic in topics:
        main = next(handbook.html[f"topics/{topic.name}.html"].root.all("main"))
        assert all(words(text).lower() in main.text.lower() for text in (topic.about, topic.use, topic.misuse))
        drawn = {box.attributes["data-name"] for box in next(main.all("svg")).all("g") if "data-name" in box.attributes}
        assert set(topic.holds) <= drawn


def test_what_withholds_is_told_apart_from_what_supports(handbook):
    told = 0
    for rule in handbook.rulebase.rules:
        supporting = set(leaves(rule.when))
        excepting = set(leaves(rule.unless)) - supporting if rule.unless is not None else set()
        for path in next(handbook.html[f"topics/{rule.topic}.html"].root.all("svg")).all("path"):
            if path.attributes["data-to"] == rule.id and path.attributes["data-from"].startswith("given "):
                named = {f"given {leaf}" for leaf in excepting}
                assert ("withholds" in path.attributes["class"]) == (path.attributes["data-from"] in named)
                told += path.attributes["data-from"] in named
    assert told


def test_the_whole_picture_shows_every_topic_and_what_feeds_what(book):
    svg = next(book.html["picture.html"].root.all("svg"))
    topics = {rule.topic for rule in book.rulebase.rules}
    joint = {"urgency"} if book.rulebase.urgency is not None else set()
    boxes = {box.attributes["data-name"] for box in svg.all("g") if "data-name" in box.attributes}
    assert boxes == topics | {f"conclusion {name}" for name in joint}
    lines = {(path.attributes["data-from"], path.attributes["data-to"]) for path in svg.all("path")}
    fed = {(other.topic, rule.topic) for rule in book.rulebase.rules for other in book.crossings.fed_by[rule.id]
           if other.then.conclusion.name not in joint and other.topic != rule.topic}  # fmt: skip
    for rule in book.rulebase.rules:
        fed |= {(f"conclusion {name}", rule.topic) for name in names_read(rule.when, rule.unless) if name in joint}
        if rule.then.conclusion.name in joint:
            fed.add((rule.topic, f"conclusion {rule.then.conclusion.name}"))
    assert lines == fed


def test_every_picture_fits_a_page(handbook):
    svgs = [svg for page in handbook.html.values() for svg in page.root.all("svg")]
    assert len(svgs) == len(handbook.crossings.titles) + 1
    for svg in svgs:
        least = float(re.search("min-width:([0-9.]+)px", svg.attributes["style"])[1])
        assert least <= PAGE + 1, next(svg.all("title")).text


def test_red_flags_stand_first_in_the_whole_picture(handbook):
    svg = next(handbook.html["picture.html"].root.all("svg"))
    tops = {box.attributes["data-name"]: float(next(box.all("rect")).attributes["y"])
            for box in svg.all("g") if "data-name" in box.attributes}  # fmt: skip
    assert {name for name, top in tops.items() if top == min(tops.values())} >= {"cauda_equina", "infection", "dvt"}


def test_the_words_beside_the_picture_tell_the_urgency_from_the_topic_of_that_name(handbook):
    rows = {
        next(row.all("th")).text: row.text for row in next(handbook.html["picture.html"].root.all("tbody")).all("tr")
    }
    assert "Urgency (conclusion)" in rows["Fracture"]
    assert all(topic in rows["Urgency (conclusion)"] for topic in ("Cauda equina", "DVT", "Fracture", "Emergency"))


def test_every_term_is_an_entry_among_the_findings(book):
    for term in book.rulebase.terms:
        article = book.article("vocabulary.html", anchor_of(term.name))
        wanted = [term.name, term.question, term.explains, term.cost, *term.was, *getattr(term, "values", ())]
        if isinstance(term, Quantity):
            wanted += [term.unit.name, term.range_text]
        assert [text for text in wanted if words(text) not in article.text] == []
        readers = book.crossings.read_by.get(term.name, ())
        assert {f"topics/{rule.topic}.html#{anchor_of(rule.id)}" for rule in readers} <= leads_to(article)
        for leaf in leaves(term.asked_if) if term.asked_if is not None else ():
            assert subject_text(leaf.subject) in article.text


def test_every_impossible_combination_is_told(book):
    for combination in book.rulebase.impossible:
        assert words(combination.because) in book.article("vocabulary.html", anchor_of(combination.id)).text


def test_every_conclusion_is_an_entry_with_its_rules_and_readers(book):
    for conclusion in book.rulebase.conclusions:
        article = book.article("conclusions.html", anchor_of(conclusion.name))
        wanted = [conclusion.name, conclusion.title, conclusion.explains, conclusion.kind]
        wanted += conclusion.values if conclusion.kind != "sign" else ()
        wanted += ["releases"] if conclusion.releasing else []
        assert [text for text in wanted if words(text) not in article.text] == []
        rules = (*book.rulebase.rules_for(conclusion.name), *book.crossings.read_by.get(conclusion.name, ()))
        assert {f"topics/{rule.topic}.html#{anchor_of(rule.id)}" for rule in rules} <= leads_to(article)


def test_every_source_is_an_entry_with_its_reference_and_what_cites_it(book):
    entries = {article.attributes["id"] for article in book.html["sources.html"].root.all("article")}
    assert entries == {anchor_of(name) for name in book.rulebase.sources}
    for source in book.rulebase.sources.values():
        article = book.article("sources.html", anchor_of(source.id))
        wanted = [source.authors, source.title, source.journal, str(source.year or ""), source.doi, source.kind]
        wanted.append(source.url)
        assert [text for text in wanted if words(text) not in article.text] == []
        citing = [rule for rule in book.rulebase.rules if source in cited_by(rule)]
        assert {f"topics/{rule.topic}.html#{anchor_of(rule.id)}" for rule in citing} <= leads_to(article)


def test_sources_are_listed_from_guidelines_to_reports_on_single_patients(handbook):
    articles = handbook.html["sources.html"].root.all("article")
    by_anchor = {anchor_of(source.id): source for source in handbook.rulebase.sources.values()}
    kinds = [by_anchor[article.attributes["id"]].kind for article in articles]
    assert list(dict.fromkeys(kinds)) == ["guideline", "review", "study", "reference", "article", "case"]
    assert kinds == sorted(kinds, key=list(dict.fromkeys(kinds)).index)


def test_a_source_with_an_address_can_be_opened(handbook):
    for source in handbook.rulebase.sources.values():
        if "." in source.url.partition("/")[0]:
            wanted = f"https://{source.url}"
        elif source.url.startswith("PMC"):
            wanted = f"https://pmc.ncbi.nlm.nih.gov/articles/{source.url}/"
        else:
            continue
        assert wanted in leads_to(handbook.article("sources.html", anchor_of(source.id)))
        assert f"[open page](<{wanted}>)" in handbook.files["markdown/sources.md"]


def cited_by(rule):
    remarks = (*rule.caveats, *rule.rationale)
    return [rule.source.source, *rule.appraisal.sources, *(remark.source.source for remark in remarks)]


def test_every_claim_is_an_entry_with_its_rules_and_cases(book):
    entries = [article.attributes["id"] for article in book.html["claims.html"].root.all("article")]
    assert entries == [anchor_of(claim.id) for claim in book.rulebase.claims]
    for claim in book.rulebase.claims:
        article = book.article("claims.html", anchor_of(claim.id))
        assert all(words(text) in article.text for text in (claim.says, claim.reading, claim.about, *claim.kinds))
        for name in rules_of(claim, book.rulebase):
            rule = book.rulebase.rule(name)
            assert f"topics/{rule.topic}.html#{anchor_of(name)}" in leads_to(article)


def test_every_case_stands_in_the_index_and_on_its_page(handbook):
    index = leads_to(handbook.html["cases.html"].root)
    for case in handbook.crossings.report.cases:
        place = case_place(path_within(handbook.rulebase, case))
        assert f"{place.page}.html#{place.anchor}" in index
        article = handbook.article(f"{place.page}.html", place.anchor)
        assert words(case.title) in article.text
        assert words(case.story) in article.text
        results = [result for result in handbook.crossings.report.results if result.case is case]
        assert all(words(result.situation.name).lower() in article.text.lower() for result in results)
        fired = {rule for result in results for rule in result.outcome.fired}
        up = "../" * place.page.count("/")
        assert {f"{up}topics/{rule.topic}.html#{anchor_of(rule.id)}" for rule in fired} <= leads_to(article)


def test_the_start_page_says_what_it_is_for_and_what_it_is_not_for(book):
    text = next(book.html["index.html"].root.all("main")).text
    base = book.rulebase
    wanted = (base.title, base.intended_use, base.misuse, base.version, base.fingerprint)
    assert all(words(said) in text for said in wanted)
    attributes = base.source_attributes.listed() if base.source_attributes is not None else ()
    assert all(name in text and words(said) in text for name, said in attributes)


def test_red_flags_policies_and_invariants_stand_on_the_safety_page(handbook):
    base = handbook.rulebase
    for flag in base.red_flags:
        article = handbook.article("safety.html", anchor_of(flag.id))
        assert words(flag.title) in article.text
        assert {f"vocabulary.html#{anchor_of(leaf.subject.name)}" for leaf in leaves(flag.when)} <= leads_to(article)
        asked = {leaf.subject for leaf in leaves(flag.when)} | set(flag.subjects)
        assert all(words(term.question) in article.text for term in asked)
    for invariant in base.invariants:
        assert words(invariant.because) in handbook.article("safety.html", anchor_of(invariant.id)).text
    for policy in base.policies:
        found = leads_to(handbook.article("safety.html", anchor_of(policy.id)))
        assert {f"topics/{rule.topic}.html#{anchor_of(rule.id)}" for rule in policy.rules} <= found


def test_a_red_flag_tells_the_urgency_that_it_brings_what_to_do_and_from_which_source(handbook):
    base = handbook.rulebase
    for flag in base.red_flags:
        article = handbook.article("safety.html", anchor_of(flag.id))
        outcome = conclude(base, next(least_charts(flag.when)))
        urgency = outcome.standing[base.urgency.name]
        raising = [rule for rule in outcome.fired if rule.then.pair == (base.urgency.name, urgency)]
        assert f"Urgency {urgency}" in article.text
        assert all(words(rule.because) in article.text for rule in raising)
        assert {f"sources.html#{anchor_of(rule.source.source.id)}" for rule in raising} <= leads_to(article)


def test_the_markdown_has_every_entry_and_every_word_of_the_html(book):
    for name, page in book.html.items():
        main = next(page.root.all("main"))
        rendered = book.markdown[f"markdown/{posixpath.splitext(name)[0]}.md"].root
        anchors = {anchor.attributes["id"] for anchor in rendered.all("a") if "id" in anchor.attributes}
        assert {article.attributes["id"] for article in main.all("article")} <= anchors
        for paragraph in (*main.all("p"), *main.all("li"), *main.all("h2")):
            if not list(paragraph.all("ul")):
                assert paragraph.text.replace(" #", "") in rendered.text
