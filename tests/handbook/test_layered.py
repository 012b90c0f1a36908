"""The layout keeps what its pictures promise: order, room, lanes that cross no box."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from expert.handbook.drawing import PAGE, SMALLEST, Node, draw
from expert.handbook.layered import GAP, LANE, layout

NAMES = [f"n{number}" for number in range(12)]
EDGES = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda edge: edge[0] != edge[1])
GRAPHS = st.lists(EDGES, max_size=30)
BOX = re.compile(r'data-name="(n\d+)">.*?<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"')
LINE = re.compile(r'data-from="(n\d+)" data-to="(n\d+)" d="([^"]+)"')
NUMBER = re.compile(r"-?[\d.]+")
HEIGHTS = {name: 20.0 + 7 * place for place, name in enumerate(NAMES)}


@given(GRAPHS)
def test_every_edge_leads_right_or_is_named_as_one_that_leads_back(edges):
    plan = layout(HEIGHTS, edges)
    assert set(plan.edges) | set(plan.turned) == set(edges)
    for (start, end), points in plan.edges.items():
        assert [column for column, _ in points] == list(range(plan.nodes[start][0], plan.nodes[end][0] + 1))
        assert (points[0], points[-1]) == (plan.nodes[start], plan.nodes[end])


@given(GRAPHS)
def test_no_box_touches_another_and_no_lane_crosses_a_box(edges):
    plan = layout(HEIGHTS, edges)
    spans = {(column, middle - HEIGHTS[name] / 2, middle + HEIGHTS[name] / 2)
             for name, (column, middle) in plan.nodes.items()}  # fmt: skip
    spans |= {(column, middle - LANE / 2, middle + LANE / 2)
              for points in plan.edges.values() for column, middle in points[1:-1]}  # fmt: skip
    for upper, lower in pairwise(sorted(spans)):
        assert upper[0] != lower[0] or upper[2] <= lower[1] + 1e-6
    assert min(top for _, top, _ in spans) >= -1e-6
    assert max(bottom for _, _, bottom in spans) <= plan.height + 1e-6


@given(GRAPHS)
def test_the_order_in_which_edges_are_named_changes_nothing(edges):
    assert layout(HEIGHTS, edges) == layout(HEIGHTS, reversed(edges))


def test_a_circle_is_cut_where_it_closes():
    plan = layout(dict.fromkeys("abc", 20.0), [("a", "b"), ("b", "c"), ("c", "a")])
    assert plan.turned == (("c", "a"),)
    assert [plan.nodes[name][0] for name in "abc"] == [0, 1, 2]


def test_what_is_late_stands_beside_what_it_leads_to_and_what_is_last_in_the_last_column():
    edges = [("a", "b"), ("b", "c"), ("late", "c"), ("a", "end")]
    plan = layout(dict.fromkeys(["a", "b", "c", "late", "end"], 20.0), edges, late=["late"], last=["end"])
    assert {name: column for name, (column, _) in plan.nodes.items()} == {"a": 0, "b": 1, "c": 2, "late": 1, "end": 2}


def test_what_is_first_has_the_first_column_to_itself():
    edges = [("flag", "c"), ("a", "b"), ("b", "c"), ("late", "c")]
    plan = layout(dict.fromkeys(["a", "b", "c", "late", "flag"], 20.0), edges, first=["flag"], late=["flag", "late"])
    assert {name: column for name, (column, _) in plan.nodes.items()} == {"flag": 0, "a": 1, "b": 2, "late": 2, "c": 3}


@given(GRAPHS)
def test_a_tight_layout_keeps_order_and_gaps_and_is_as_high_as_its_fullest_column(edges):
    loose, tight = layout(HEIGHTS, edges), layout(HEIGHTS, edges, tight=True)
    assert tight.height <= loose.height + 1e-6
    spans = {(column, middle - HEIGHTS[name] / 2, middle + HEIGHTS[name] / 2)
             for name, (column, middle) in tight.nodes.items()}  # fmt: skip
    for upper, lower in pairwise(sorted(spans)):
        assert upper[0] != lower[0] or upper[2] + GAP <= lower[1] + 1e-6


def test_a_chain_too_long_for_a_page_is_drawn_downwards():
    for length in range(2, 12):
        names = [f"rule {number}" for number in range(length)]
        svg = draw({name: Node(name) for name in names}, dict.fromkeys(pairwise(names), 1), title="One")
        width, height = map(float, re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg).groups())
        assert width <= PAGE / SMALLEST
        assert (height > width) == (length > 6)


@given(GRAPHS)
def test_drawn_downwards_every_line_begins_below_a_box_and_ends_above_one(edges):
    nodes = {name: Node(f"Topic {name}") for name in NAMES}
    svg = draw(nodes, dict.fromkeys(edges, 1), title="One", boxes=(110, 110), down=True)
    boxes = {}
    for name, left, upper, width, height in BOX.findall(svg):
        boxes[name] = (float(left), float(upper), float(left) + float(width), float(upper) + float(height))
    for start, end, way in LINE.findall(svg):
        numbers = [float(number) for number in NUMBER.findall(way)]
        assert boxes[start][0] < numbers[0] < boxes[start][2]
        assert boxes[end][0] < numbers[-2] < boxes[end][2]
        assert (numbers[1], numbers[-1]) == (boxes[start][3], boxes[end][1])


def test_words_wrap_inside_their_box():
    long = "An extraordinarily long title that wraps, and Pneumonoultramicroscopicsilicovolcanoconiosis"
    svg = draw({"a": Node(long)}, {}, title="One", boxes=(150, 150))
    lines = [part.split("</text>")[0].split(">")[-1] for part in svg.split("<text")[1:]]
    assert len(lines) > 3
    assert max(map(len, lines)) < 28
