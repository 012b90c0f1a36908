"""The layout keeps what its pictures promise: order, room, lanes that cross no box."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from expert.handbook.drawing import Node, draw
from expert.handbook.layered import LANE, layout

NAMES = [f"n{number}" for number in range(12)]
EDGES = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda edge: edge[0] != edge[1])
GRAPHS = st.lists(EDGES, max_size=30)
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


def test_words_wrap_inside_their_box():
    long = "An extraordinarily long title that wraps, and Pneumonoultramicroscopicsilicovolcanoconiosis"
    svg = draw({"a": Node(long)}, {}, title="One", boxes=(150, 150))
    lines = [part.split("</text>")[0].split(">")[-1] for part in svg.split("<text")[1:]]
    assert len(lines) > 3
    assert max(map(len, lines)) < 28
