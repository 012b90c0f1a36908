"""The pictures: how topics feed one another, and within a topic what its rules read, conclude and are read by."""

from collections import Counter
from collections.abc import Sequence

from expert.handbook.crossings import Chapter, Crossings, names_read, pairs_wanted
from expert.handbook.document import Address, Page, Picture, anchor_of
from expert.handbook.drawing import Edge, Kind, Node, draw
from expert.handbook.html import href
from expert.handbook.phrases import CONCLUSIONS, PICTURE, count, rule_place, subject_place, topic_place
from expert.language.conclusions import Grade
from expert.language.conditions import Leaf, leaves
from expert.language.layers import Pair
from expert.language.rules import Rule
from expert.wording import leaf_text, then_text

MANY = 4  # from so many on, what is read alike from one topic stands in one box


def whole_picture(crossings: Crossings) -> Picture:
    """Every topic of rules, the grades to which several of them add, and which feeds which.

    First stand the topics that rest on findings alone and add to such a grade: those of red flags.
    """
    here = Page(PICTURE.page, "", ())
    nodes = {
        chapter.name: _topic(chapter.name, count(len(chapter.names), "rule"), here, crossings)
        for chapter in crossings.chapters("rules")
    }
    nodes |= {
        joint_name(grade): Node(grade.title, "concluded together", href(subject_place(grade), here), "conclusion")
        for grade in joint_grades(crossings)
    }
    edges = whole_edges(crossings)
    fed = {end for _, end in edges}
    first = [start for start, end in edges if end not in crossings.titles and start not in fed]
    title = (
        "How the topics feed one another: a line leads down from a topic to one that reads what it concludes, or to "
        "what several topics conclude together."
    )
    svg = draw(nodes, edges, title=title, boxes=(142, 142), first=first, late=list(nodes), down=True)
    return Picture("pictures/all_topics", svg, title)


def joint_grades(crossings: Crossings) -> tuple[Grade, ...]:
    """The grades that several topics conclude, and that a policy reads or every consultation tells: the urgency."""
    rulebase = crossings.rulebase
    read = {name for policy in rulebase.policies for name in names_read(policy.when)}
    read |= {rulebase.urgency.name} if rulebase.urgency is not None else set()
    return tuple(
        found for found in rulebase.conclusions
        if isinstance(found, Grade) and found.name in read
        and len({rule.topic for rule in rulebase.rules_for(found.name)}) > 1
    )  # fmt: skip


def joint_name(grade: Grade) -> str:
    """By what name such a grade stands among the topics."""
    return f"conclusion {grade.name}"


def whole_edges(crossings: Crossings) -> dict[Edge, int]:
    """(topic or joint grade, topic that reads it) and (topic, joint grade that it concludes) -> by how many rules."""
    joint = {grade.name: joint_name(grade) for grade in joint_grades(crossings)}
    by_pair = crossings.rulebase.rules_by_pair
    edges: Counter[Edge] = Counter()
    for rule in crossings.rulebase.rules:
        pairs = pairs_wanted(rule.when, rule.unless)
        read = {other.topic for pair in pairs if pair[0] not in joint for other in by_pair.get(pair, ())} - {rule.topic}
        for start in read | {joint[name] for name, _ in pairs if name in joint}:
            edges[start, rule.topic] += 1
        if rule.then.conclusion.name in joint:
            edges[rule.topic, joint[rule.then.conclusion.name]] += 1
    return dict(sorted(edges.items()))


def topic_picture(chapter: Chapter, crossings: Crossings) -> Picture:
    """A topic's rules, what they read from other topics, what they conclude, and which topics read that."""
    here = topic_place(chapter.name)
    page = Page(here.page, "", ())
    rules = [crossings.rulebase.rule(name) for name in chapter.names]
    mine = {rule.then.pair for rule in rules}
    nodes, edges, withholding = _given(rules, mine, page, crossings)
    for rule in rules:
        nodes[rule.id] = Node(rule.title, _findings(rule), href(rule_place(rule), page), "rule")
        nodes.setdefault(_key(rule.then.pair), _conclusion(rule, page))
        edges[rule.id, _key(rule.then.pair)] = 1
        edges |= {(_key(pair), rule.id): 1 for pair in pairs_wanted(rule.when, rule.unless) & mine}
        withholding |= {(_key(pair), rule.id) for pair in (pairs_wanted(rule.unless) - pairs_wanted(rule.when)) & mine}
    readers = []
    for rule in rules:
        for topic in sorted({other.topic for other in crossings.feeds[rule.id]} - {chapter.name}):
            if f"topic {topic}" not in nodes:
                nodes[f"topic {topic}"] = _topic(topic, "reads it", page, crossings)
                readers.append(f"topic {topic}")
            edges[_key(rule.then.pair), f"topic {topic}"] = 1
    title = f"{chapter.title}: what its rules read from other topics, what they conclude, and which topics read that."
    given = [name for name, node in nodes.items() if node.kind == "given"]
    svg = draw(nodes, edges, title=title, late=given, last=readers, withholding=withholding)
    return Picture(f"pictures/topics/{anchor_of(chapter.name)}", svg, title)


def _given(
    rules: Sequence[Rule], mine: set[Pair], page: Page, crossings: Crossings
) -> tuple[dict[str, Node], dict[Edge, int], set[Edge]]:
    """What rules of other topics conclude and these read, its lines, and those that withhold.

    Where many conclusions of one topic are read alike, one box stands for all of them.
    """
    readers: dict[Leaf, dict[str, bool]] = {}
    for rule in rules:
        for condition, withholds in ((rule.when, False), (rule.unless, True)):
            for leaf in leaves(condition) if condition is not None else ():
                readers.setdefault(leaf, {}).setdefault(rule.id, withholds)
    alike: dict[tuple[tuple[str, ...], tuple[tuple[str, bool], ...]], list[Leaf]] = {}
    for leaf, by_rule in readers.items():
        if topics := _concluded_in(leaf, mine, rules[0].topic, crossings):
            alike.setdefault((topics, tuple(by_rule.items())), []).append(leaf)
    nodes: dict[str, Node] = {}
    edges: dict[Edge, int] = {}
    withholding: set[Edge] = set()
    for (topics, read), found in alike.items():
        for box in [found] if len(found) >= MANY and len(topics) == 1 else [[leaf] for leaf in found]:
            nodes[f"given {box[0]}"] = _given_node(box, topics, page, crossings)
            edges |= {(f"given {box[0]}", rule): len(box) for rule, _ in read}
            withholding |= {(f"given {box[0]}", rule) for rule, withholds in read if withholds}
    return nodes, edges, withholding


def _concluded_in(leaf: Leaf, mine: set[Pair], topic: str, crossings: Crossings) -> tuple[str, ...]:
    """The other topics whose rules meet a leaf, sorted; none of a leaf on a finding."""
    by_pair = crossings.rulebase.rules_by_pair
    return tuple(sorted({rule.topic for pair in pairs_wanted(leaf) - mine for rule in by_pair.get(pair, ())} - {topic}))


def _given_node(found: Sequence[Leaf], topics: Sequence[str], page: Page, crossings: Crossings) -> Node:
    froms = f"from: {', '.join(crossings.titles[topic] for topic in topics)}"
    if len(found) > 1:
        return Node(f"{len(found)} conclusions", froms, href(topic_place(topics[0]), page), "given")
    to = Address(CONCLUSIONS.page, anchor_of(found[0].subject.name))
    return Node(leaf_text(found[0]).removesuffix(" (concluded)"), froms, href(to, page), "given")


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
