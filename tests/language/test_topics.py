"""The chapters of a rule base: read from module docstrings, and refused when something stands in none or in two."""

from types import ModuleType

import pytest

from expert.errors import LanguageError
from expert.language import RuleBase, topic
from tests.bases import kettle

BASE = kettle.RULEBASE
SCALE = [rule for rule in BASE.rules if rule.topic == "scale"]
REST = sorted({rule.topic for rule in BASE.rules} - {"scale"})


def module(name, text="About it.\n\nUse: for tests.\nMisuse: never\nfor a kettle.\n"):
    return ModuleType(f"somewhere.{name}", text)


def based_on(*topics):
    return RuleBase(
        name="kettle", version="1", title="Kettles", intended_use="Tests.", misuse="None.", terms=BASE.terms,
        conclusions=BASE.conclusions, rules=BASE.rules, claims=BASE.claims, topics=topics,
    )  # fmt: skip


def rule_topics():
    return [topic(module(name), [rule for rule in BASE.rules if rule.topic == name]) for name in ("scale", *REST)]


def test_a_topic_is_read_from_a_docstring():
    read = topic(module("scale"), SCALE)
    assert (read.name, read.kind, read.about, read.use, read.misuse) == (
        "scale", "rules", "About it.", "for tests.", "never for a kettle.",
    )  # fmt: skip
    assert read.holds == tuple(rule.id for rule in SCALE)


LACKING = [None, "About it.", "About it.\n\nUse: x.", "Use: x.\nMisuse: y.", "A.\nUse:\nMisuse: y."]


@pytest.mark.parametrize("text", LACKING)
def test_a_topic_without_its_texts_is_refused(text):
    with pytest.raises(LanguageError, match=r"the topic scale has no (Use|Misuse|first sentence) in its docstring"):
        topic(module("scale", text), SCALE)


@pytest.mark.parametrize("members", [[], [*SCALE, BASE.terms[0]]])
def test_a_topic_holds_one_kind_of_thing(members):
    with pytest.raises(LanguageError, match="give it members of one kind"):
        topic(module("scale"), members)


def test_topics_change_the_fingerprint_and_not_the_meaning():
    divided = based_on(*rule_topics())
    assert divided.fingerprint != based_on().fingerprint
    assert divided.meaning_fingerprint == based_on().meaning_fingerprint


def test_what_stands_in_no_topic_or_in_two_is_refused():
    first, *others = rule_topics()
    with pytest.raises(LanguageError, match=r"scale\.\w+ stands in no topic"):
        based_on(*others)
    with pytest.raises(LanguageError, match="stands in the topics scale and scale; keep it in one"):
        based_on(first, first, *others)
    with pytest.raises(LanguageError, match="an id starts with its topic"):
        based_on(topic(module("scales"), SCALE), *others)
    with pytest.raises(LanguageError, match=r"holds kettle\.leaks, which the rule base does not list"):
        RuleBase(
            name="k", version="1", title="K", intended_use="T.", misuse="N.", terms=BASE.terms[1:5],
            conclusions=BASE.conclusions[:1], rules=SCALE[1:2], topics=[topic(module("kettle"), BASE.terms)],
        )  # fmt: skip
