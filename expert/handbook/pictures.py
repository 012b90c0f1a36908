"""The pictures: how topics feed one another, and within a topic what its rules read, conclude and are read by."""

from collections import Counter
from collections.abc import Iterator

from expert.handbook.crossings import Chapter, Crossings, pairs_wanted
from expert.handbook.document import Address, Page, Picture, anchor_of
from expert.handbook.drawing import Kind, Node, draw
from expert.handbook.html import href
from expert.handbook.phrases import CONCLUSIONS, PICTURE, count, rule_place, topic_place
from expert.language.conclusions import Conclusion
from expert.language.conditions import Is, leaves
from expert.language.layers import Pair
from expert.language.rules import Rule
from expert.wording import leaf_text, then_text


def whole_picture(crossings: Crossings) -> Picture:
    """Every topic of rules, and which feeds which."""
    here = Page(PICTURE.page, "", ())
    nodes = {
        chapter.name: _topic(chapter.name, count(len(chapter.names), "rule"), here, crossings)
        for chapter in crossings.chapters("rules")
    }
    title = "How the topics feed one another: a line leads from a topic to one that reads what it concludes."
    svg = draw(nodes, topic_edges(crossings), title=title, box=150, late=list(nodes))
    return Picture("pictures/all_topics", svg, title)


def topic_edges(crossings: Crossings) -> dict[tuple[str, str], int]:
    """(topic that concludes, topic that reads it) -> how many rules read it."""
    edges: Counter[tuple[str, str]] = Counter()
    for rule in crossings.rulebase.rules:
        for topic in {other.topic for other in crossings.fed_by[rule.id]} - {rule.topic}:
            edges[topic, rule.topic] += 1
    return dict(sorted(edges.items()))


def topic_picture(chapter: Chapter, crossings: Crossings) -> Picture:
    """A topic's rules, what they read from other topics, what they conclude, and which topics read that."""
    here = topic_place(chapter.name)
    page = Page(here.page, "", ())
    nodes: dict[str, Node] = {}
    edges: dict[tuple[str, str], int] = {}
    rules = [crossings.rulebase.rule(name) for name in chapter.names]
    mine = {rule.then.pair for rule in rules}
    for rule in rules:
        for name, node in _given(rule, mine, page, crossings):
            nodes.setdefault(name, node)
            edges[name, rule.id] = 1
    for rule in rules:
        nodes[rule.id] = Node(rule.title, _findings(rule), href(rule_place(rule), page), "rule")
        nodes.setdefault(_key(rule.then.pair), _conclusion(rule, page))
        edges[rule.id, _key(rule.then.pair)] = 1
        edges |= {(_key(pair), rule.id): 1 for pair in pairs_wanted(rule.when, rule.unless) & mine}
    readers = []
    for rule in rules:
        for topic in sorted({other.topic for other in crossings.feeds[rule.id]} - {chapter.name}):
            if f"topic {topic}" not in nodes:
                nodes[f"topic {topic}"] = _topic(topic, "reads it", page, crossings)
                readers.append(f"topic {topic}")
            edges[_key(rule.then.pair), f"topic {topic}"] = 1
    title = f"{chapter.title}: what its rules read from other topics, what they conclude, and which topics read that."
    given = [name for name, node in nodes.items() if node.kind == "given"]
    svg = draw(nodes, edges, title=title, late=given, last=readers)
    return Picture(f"pictures/topics/{anchor_of(chapter.name)}", svg, title)


def _given(rule: Rule, mine: set[Pair], page: Page, crossings: Crossings) -> Iterator[tuple[str, Node]]:
    """Each leaf of a rule that rules of other topics meet."""
    for condition in (rule.when, rule.unless):
        for leaf in leaves(condition) if condition is not None else ():
            if not isinstance(leaf, Is) or not isinstance(leaf.subject, Conclusion):
                continue
            by_pair = crossings.rulebase.rules_by_pair
            others = {other.topic for pair in pairs_wanted(leaf) - mine for other in by_pair.get(pair, ())}
            if others := others - {rule.topic}:
                said = leaf_text(leaf).removesuffix(" (concluded)")
                froms = ", ".join(crossings.titles[topic] for topic in sorted(others))
                to = Address(CONCLUSIONS.page, anchor_of(leaf.subject.name))
                yield f"given {leaf}", Node(said, f"from: {froms}", href(to, page), "given")


def _topic(name: str, small: str, page: Page, crossings: Crossings) -> Node:
    return Node(crossings.titles[name], small, href(topic_place(name), page), "topic")


def _conclusion(rule: Rule, page: Page) -> Node:
    kind: Kind = "releasing" if rule.then.is_releasing else "conclusion"
    to = Address(CONCLUSIONS.page, anchor_of(rule.then.conclusion.name))
    return Node(then_text(rule.then), "releases" if kind == "releasing" else "", href(to, page), kind)


def _findings(rule: Rule) -> str:
    """How many findings a rule reads."""
    found = {leaf.subject.name for leaf in leaves(rule.when) if leaf.subject.is_finding}
    return f"reads {count(len(found), 'finding')}" if found else ""


def _key(pair: Pair) -> str:
    return " = ".join(pair)
