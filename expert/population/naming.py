"""Columns of a population, in and out: how they are called, and that no two are called the same."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from expert.errors import did_you_mean
from expert.language.conclusions import Conclusion
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.language.terms import Term
from expert.population.faults import PopulationError

ROW = "row"
SET_ASIDE = "set_aside"
URGENCY = "urgency"
RED_FLAGS_OPEN = "red_flags_open"
RED_FLAGS_PRESENT = "red_flags_present"

Thing = TypeVar("Thing")


def column_of(named: Term | Conclusion) -> str:
    """The column of a term or of a conclusion."""
    return _written(named.name)


def fired_column(rule: Rule) -> str:
    """The column that says for which patients a rule fired."""
    return f"fired__{_written(rule.id)}"


def withheld_column(rule: Rule) -> str:
    """The column that says for which patients a rule was withheld."""
    return f"withheld__{_written(rule.id)}"


def terms_by_column(rulebase: RuleBase) -> dict[str, Term]:
    """Every term by its column, in the rule base's order."""
    return _told_apart((column_of(term), term, f"the term {term.name}") for term in rulebase.terms)


def terms_in(rulebase: RuleBase, columns: Iterable[str], keep: Iterable[str] = ()) -> dict[str, Term]:
    """The terms among a table's columns; every other column is to be kept as it is. A term may be kept too.

    Raises PopulationError with a sentence for each column that is no term, and each kept one that is not there or
    would be mistaken for one of the result.
    """
    columns, keep = list(columns), list(keep)
    terms = terms_by_column(rulebase)
    faults = [f"there is no column '{name}' to keep; {did_you_mean(name, columns, default=_listed(columns))}"
              for name in keep if name not in columns]  # fmt: skip
    faults += [_strange(rulebase, name, terms) for name in columns if name not in terms and name not in keep]
    given = {SET_ASIDE, *result_columns(rulebase)}
    faults += [f"the kept column '{name}' is called like one of the result; rename it." for name in keep
               if name in given]  # fmt: skip
    if faults:
        raise PopulationError("\n".join(faults))
    return {name: terms[name] for name in columns if name in terms}


def result_columns(rulebase: RuleBase) -> dict[str, Conclusion | Rule | None]:
    """The result's columns in their order, after the row's number and what is kept; None for what is none's alone.

    Raises PopulationError where two would be called the same.
    """
    return _told_apart(_results(rulebase))


def _results(rulebase: RuleBase) -> Iterator[tuple[str, Conclusion | Rule | None, str]]:
    # Known to all populations, whatever the rule base: so no conclusion may be called like them.
    taken = {ROW, SET_ASIDE}
    if rulebase.urgency is not None:
        yield URGENCY, rulebase.urgency, "the urgency"
    yield RED_FLAGS_OPEN, None, "the count of red flags not asked"
    yield RED_FLAGS_PRESENT, None, "the count of red flags that are present"
    for conclusion in rulebase.conclusions:
        name = column_of(conclusion)
        if name in taken:
            raise PopulationError(f"the conclusion {conclusion.name} cannot be a column, which '{name}' is already.")
        if (name, conclusion) != (URGENCY, rulebase.urgency):  # stands first already
            yield name, conclusion, f"the conclusion {conclusion.name}"
    for rule in rulebase.rules:
        yield fired_column(rule), rule, f"the rule {rule.id} that fired"
    for rule in rulebase.rules:
        if rule.unless is not None:
            yield withheld_column(rule), rule, f"the rule {rule.id} that was withheld"


def _told_apart(named: Iterable[tuple[str, Thing, str]]) -> dict[str, Thing]:
    things: dict[str, Thing] = {}
    said: dict[str, str] = {}
    for name, thing, what in named:
        if name in said:
            raise PopulationError(f"{said[name]} and {what} would both be the column '{name}'; rename one of them.")
        things[name], said[name] = thing, what
    return things


def _strange(rulebase: RuleBase, name: str, terms: Mapping[str, Term]) -> str:
    if name in {column_of(conclusion) for conclusion in rulebase.conclusions}:
        return (
            f"the column '{name}' is a conclusion, which the rules draw; leave it out, or keep it under another name."
        )
    for column, term in terms.items():
        if name in map(_written, term.was):
            return f"the column '{name}' is now called '{column}'; use that name."
    default = "leave it out, or name it among those to keep."
    return f"there is no term for the column '{name}'; {did_you_mean(_written(name), terms, default=default)}"


def _listed(columns: list[str]) -> str:
    return f"the table has {', '.join(columns[:10])}{' ...' if len(columns) > 10 else ''}."


def _written(name: str) -> str:
    return name.replace(".", "__")
