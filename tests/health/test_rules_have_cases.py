"""Every rule is shown by a documented case, every term is used, and every module of knowledge says its misuse."""

import ast
from importlib import import_module

import pytest

from expert.language.conditions import leaves
from knowledge import RULEBASE


@pytest.fixture(scope="session")
def situations(replayed):
    return [(result.situation, result.outcome) for result in replayed.results]


def test_every_rule_fires_in_a_case_that_names_it(situations):
    fired = {rule.id for _, outcome in situations for rule in outcome.fired}
    named = {id_ for situation, _ in situations for id_ in situation.expected.fires}
    ids = {rule.id for rule in RULEBASE.rules}
    assert ids - fired == set()
    assert ids - named == set()


def test_every_exception_withholds_in_a_case_that_names_it(situations):
    with_exception = {rule.id for rule in RULEBASE.rules if rule.unless is not None}
    withheld = {rule.id for _, outcome in situations for rule in outcome.withheld}
    named = {id_ for situation, _ in situations for ids in situation.expected.withheld.values() for id_ in ids}
    assert with_exception - withheld == set()
    assert with_exception - named == set()


def test_every_conclusion_value_is_expected_by_a_case(situations):
    expected = {pair for situation, _ in situations for pair in situation.expected.values.items()}
    concluded = {rule.then.pair for rule in RULEBASE.rules}
    assert concluded - expected == set()


def test_every_releasing_value_is_held_back_by_a_case(situations):
    """Beside the case in which it stands: else a gate that is always open would pass."""
    for conclusion in RULEBASE.conclusions:
        for value in conclusion.releasing:
            others = {
                situation.expected.values[conclusion.name]
                for situation, _ in situations
                if conclusion.name in situation.expected.values
            }
            assert others - {value}, (conclusion.name, value)


def test_every_term_is_read():
    """By a rule, an impossible combination, or the condition under which another question is asked."""
    read = {
        leaf.subject.name
        for condition in (
            *(rule.when for rule in RULEBASE.rules),
            *(combination.when for combination in RULEBASE.impossible),
            *(term.asked_if for term in RULEBASE.terms if term.asked_if is not None),
        )
        for leaf in leaves(condition)
    }
    assert {term.name for term in RULEBASE.terms} - read == set()


def gathers_only(module):
    """A package's own module that holds imports and gathered tuples, and so has no use or misuse of its own."""
    return module.path.name == "__init__.py" and module.name != "knowledge"


def test_every_module_of_knowledge_states_its_use_and_misuse(modules):
    silent = [
        name
        for name, module in modules.items()
        if name.split(".")[0] == "knowledge" and not gathers_only(module)
        for word in ("Use: ", "Misuse: ")
        if f"\n{word}" not in f"\n{ast.get_docstring(module.tree)}"
    ]
    assert silent == []


def test_a_rule_stands_in_the_module_of_its_topic(modules):
    """Or in a module of the folder of its topic: found where its id says that it is, by a reader without tools."""
    homes = {
        rule.id: name.split(".")[2]
        for name in modules
        if name.startswith("knowledge.rules.")
        for rule in getattr(import_module(name), "RULES", ())
    }
    assert homes == {rule.id: rule.topic for rule in RULEBASE.rules}


def test_a_folder_of_cases_is_named_after_a_topic():
    topics = {rule.topic for rule in RULEBASE.rules}
    folders = {path.name for path in RULEBASE.cases.iterdir() if path.is_dir()}
    assert folders == topics | {"published"}
