"""The edge of findings: what is taken, how it is held, and every refusal in its whole words."""

import gc
import json
import weakref
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from expert.errors import ChartError
from expert.finding_values import NotHeld, held
from expert.findings import chart_schema, findings_model, known_part, read_chart
from expert.language import WEEKS, RuleBase
from expert.language.quantities import Quantity
from expert.sourced_values import is_sourced
from tests.bases.kettle import RULEBASE


class Odd:
    """Equal to nothing, and loudly so, as an array of numpy is."""

    __hash__ = None  # type: ignore[assignment]  # as there

    def __eq__(self, other: object) -> bool:
        raise ValueError("the truth value is ambiguous")


class Hardness(str, Enum):  # noqa: UP042  # its str() is not its value
    HARD = "hard"


TAKEN = [
    ("kettle.leaks", True, True),
    ("kettle.leaks", False, False),
    ("kettle.leaks", "present", True),
    ("kettle.leaks", "absent", False),
    ("water.hardness", "soft", "soft"),
    ("water.hardness", Hardness.HARD, "hard"),
    ("scale_test", "not done", "not done"),
    ("kettle.descaled_weeks_ago", 0, 0),
    ("kettle.descaled_weeks_ago", 104, 104),
    ("kettle.descaled_weeks_ago", 6.0, 6),
    ("kettle.descaled_weeks_ago", "6 weeks", 6),
    ("kettle.descaled_weeks_ago", " 6wk ", 6),
    ("kettle.descaled_weeks_ago", "+6e0 w", 6),
    ("kettle.descaled_weeks_ago", 6.0001, 6),  # just within 1e-4 of a step
    ("kettle.descaled_weeks_ago", 5.9999, 6),
    ("kettle.descaled_weeks_ago", -0.0001, 0),
    ("kettle.descaled_weeks_ago", "1e-300 weeks", 0),
    ("kettle.descaled_weeks_ago", 104.0001, 104),
    ("water.temperature", 0, 0),
    ("water.temperature", 100, 200),
    ("water.temperature", 38.5, 77),
    ("water.temperature", "38.5 °C", 77),
    ("water.temperature", "38.5C", 77),
    ("water.temperature", "38.5 CELSIUS", 77),
    ("water.temperature", Decimal("38.5"), 77),
    ("water.temperature", Fraction(77, 2), 77),
    ("water.temperature", 38.50005, 77),  # 1e-4 of a step of 0.5
]


@pytest.mark.parametrize(("term", "given", "held"), TAKEN)
def test_a_value_is_taken_and_held(term: str, given: object, held: object) -> None:
    chart = read_chart(RULEBASE, {term: given})
    assert dict(chart) == {term: held}
    assert type(chart[term]) is type(held)


NOT_ODD = "water.temperature takes a number in celsius, not something of type Odd"
NO_NUMBER = "is NaN, which is no number; leave it out when it is not known"
OF_WEEKS = "it takes 0 to 104 weeks, in steps of 1"
OF_WARMTH = "it takes 0 to 100 celsius, in steps of 0.5"
REFUSED = [
    # a flag
    ("kettle.leaks", 1, "kettle.leaks takes true or false, not 1; say true."),
    ("kettle.leaks", 0, "kettle.leaks takes true or false, not 0; say false."),
    ("kettle.leaks", "yes", "kettle.leaks takes true or false, not 'yes'; say true."),
    ("kettle.leaks", "no", "kettle.leaks takes true or false, not 'no'; say false."),
    ("kettle.leaks", "unknown", "kettle.leaks takes true or false, not 'unknown'; leave it out when it is not known."),
    ("kettle.leaks", 1.0, "kettle.leaks takes true or false, not 1.0; say true or false."),
    ("kettle.leaks", [True], "kettle.leaks takes true or false, not a list of 1; say true or false."),
    ("kettle.leaks", float("nan"), "kettle.leaks takes true or false, not nan; say true or false."),
    # a choice
    (
        "water.hardness",
        "sofft",
        "water.hardness has no value 'sofft'; did you mean 'soft'? its values are: soft, medium, hard.",
    ),
    (
        "water.hardness",
        "Soft",
        "water.hardness has no value 'Soft'; did you mean 'soft'? its values are: soft, medium, hard.",
    ),
    ("water.hardness", "wet", "water.hardness has no value 'wet'; its values are: soft, medium, hard."),
    ("water.hardness", 1, "water.hardness has no value 1; its values are: soft, medium, hard."),
    ("water.hardness", True, "water.hardness has no value true; its values are: soft, medium, hard."),
    ("water.hardness", {}, "water.hardness is given with its source and without 'value'; say what was found."),
    (
        "water.hardness",
        "unknown",
        "water.hardness has no value 'unknown'; leave it out when it is not known; its values are: soft, medium, hard.",
    ),
    (
        "water.hardness",
        "x" * 10**6,
        f"water.hardness has no value '{'x' * 40}...'; its values are: soft, medium, hard.",
    ),
    (
        "water.hardness",
        "a\n\x1b[31m\ud800",
        "water.hardness has no value 'a\\n\\x1b[31m\\ud800'; its values are: soft, medium, hard.",
    ),
    # a quantity: type
    ("water.temperature", True, f"water.temperature takes a number in celsius, not true; {OF_WARMTH}."),
    (
        "water.temperature",
        [],
        "water.temperature takes a number in celsius, not a list of 0; say for example '0 celsius'.",
    ),
    (
        "water.temperature",
        "warm",
        "water.temperature takes a number in celsius, not 'warm'; say a number with its unit, such as '0 celsius'.",
    ),
    (
        "water.temperature",
        "20",
        "water.temperature is the text '20' without a unit; say the number 20, or '20 celsius'.",
    ),
    (
        "water.temperature",
        "NaN",
        "water.temperature takes a number in celsius, not 'NaN'; leave it out when it is not known.",
    ),
    ("water.temperature", float("nan"), f"water.temperature {NO_NUMBER}."),
    ("water.temperature", Decimal("NaN"), f"water.temperature {NO_NUMBER}."),
    ("water.temperature", Decimal("sNaN"), f"water.temperature {NO_NUMBER}."),
    ("water.temperature", Decimal("1e999"), f"water.temperature is 1E+999, which is infinite; {OF_WARMTH}."),
    (
        "water.temperature",
        Fraction(-(10**400)),
        f"water.temperature is something of type Fraction, which is infinite; {OF_WARMTH}.",
    ),
    ("water.temperature", Odd(), f"{NOT_ODD}; say for example '0 celsius'."),
    ("kettle.leaks", Odd(), "kettle.leaks takes true or false, not something of type Odd; say true or false."),
    ("water.hardness", Odd(), "water.hardness has no value something of type Odd; its values are: soft, medium, hard."),
    ("water.temperature", float("inf"), f"water.temperature is inf, which is infinite; {OF_WARMTH}."),
    ("water.temperature", float("-inf"), f"water.temperature is -inf, which is infinite; {OF_WARMTH}."),
    ("water.temperature", "1e999 °C", f"water.temperature is '1e999 °C', which is infinite; {OF_WARMTH}."),
    # a quantity: range
    ("water.temperature", -0.5, f"water.temperature is -0.5, outside its range; {OF_WARMTH}."),
    ("water.temperature", 100.5, f"water.temperature is 100.5, outside its range; {OF_WARMTH}."),
    ("water.temperature", "-1 °C", f"water.temperature is '-1 °C', outside its range; {OF_WARMTH}."),
    ("water.temperature", 1e308, f"water.temperature is 1e+308, outside its range; {OF_WARMTH}."),
    ("kettle.descaled_weeks_ago", -1, f"kettle.descaled_weeks_ago is -1, outside its range; {OF_WEEKS}."),
    ("kettle.descaled_weeks_ago", 105, f"kettle.descaled_weeks_ago is 105, outside its range; {OF_WEEKS}."),
    ("kettle.descaled_weeks_ago", 104.0002, f"kettle.descaled_weeks_ago is 104.0002, outside its range; {OF_WEEKS}."),
    (
        "kettle.descaled_weeks_ago",
        10**6000,
        f"kettle.descaled_weeks_ago is a whole number of about 6001 digits, outside its range; {OF_WEEKS}.",
    ),
    # a quantity: step
    (
        "water.temperature",
        38.25,
        f"water.temperature is 38.25, between two steps; say 38 celsius or 38.5 celsius, for {OF_WARMTH}.",
    ),
    (
        "kettle.descaled_weeks_ago",
        6.00011,
        f"kettle.descaled_weeks_ago is 6.00011, between two steps; say 6 weeks or 7 weeks, for {OF_WEEKS}.",
    ),
    (
        "kettle.descaled_weeks_ago",
        "6.5 weeks",
        f"kettle.descaled_weeks_ago is '6.5 weeks', between two steps; say 6 weeks or 7 weeks, for {OF_WEEKS}.",
    ),
    # a quantity: unit
    (
        "kettle.descaled_weeks_ago",
        "3 months",
        "kettle.descaled_weeks_ago is '3 months', and takes weeks; write 13 or 14 weeks (it is about 13.04).",
    ),
    (
        "water.temperature",
        "101.3 °F",
        "water.temperature is '101.3 °F', and takes celsius; write 38.5 celsius.",
    ),
    (
        "water.temperature",
        "3 weeks",
        "water.temperature is '3 weeks', which is a time; give a temperature, in celsius.",
    ),
    (
        "kettle.descaled_weeks_ago",
        "3 cm",
        "kettle.descaled_weeks_ago is '3 cm', which is a length; give a time, in weeks.",
    ),
    (
        "kettle.descaled_weeks_ago",
        "6 weks",
        "kettle.descaled_weeks_ago is '6 weks', and 'weks' is no unit known here; did you mean 'weeks'?",
    ),
    (
        "kettle.descaled_weeks_ago",
        "6 weeks or so",
        "kettle.descaled_weeks_ago is '6 weeks or so', and 'weeks or so' is no unit known here; did you mean 'weeks'?",
    ),
    # a name
    ("kettle.leak", True, "there is no term 'kettle.leak'; did you mean 'kettle.leaks'?"),
    ("entirely", True, "there is no term 'entirely'; see the list of terms."),
    ("kettle.noisy", True, "kettle.noisy is now called kettle.hums; use that name."),
    ("scale", "likely", "scale is a conclusion, which the rules draw; it cannot be given as a finding."),
    (3, True, "3 is no name of a term; names are text such as 'kettle.leaks'."),
    (None, True, "nothing is no name of a term; names are text such as 'kettle.leaks'."),
    ("y" * 10**5, 1, f"there is no term '{'y' * 40}...'; see the list of terms."),
    ("finding_0", True, "there is no term 'finding_0'; see the list of terms."),
]


@pytest.mark.parametrize(("term", "given", "message"), REFUSED, ids=range(len(REFUSED)))
def test_a_value_is_refused_in_one_sentence(term: object, given: object, message: str) -> None:
    with pytest.raises(ChartError) as caught:
        read_chart(RULEBASE, {term: given}, where="patient.yaml")  # type: ignore[dict-item]  # wrong on purpose
    assert caught.value.problems == (f"patient.yaml: {message}",)


@pytest.mark.parametrize("findings", [None, 5, "a", [("kettle.leaks", True)], {"a"}])
def test_findings_are_a_mapping(findings: object) -> None:
    with pytest.raises(ChartError, match=r"^findings: findings are a mapping of term to value, and this is "):
        read_chart(RULEBASE, findings)  # type: ignore[arg-type]  # wrong on purpose


TOGETHER = (
    "kettle.empty (present) and water.temperature (20 celsius) cannot stand together: "
    "An empty kettle holds no water whose warmth could be taken; correct one of them."
)


def test_an_impossible_combination_names_its_findings() -> None:
    with pytest.raises(ChartError) as caught:
        read_chart(RULEBASE, {"water.temperature": 20, "kettle.empty": True, "kettle.leaks": False})
    assert str(caught.value) == f"findings: {TOGETHER}"
    assert read_chart(RULEBASE, {"kettle.empty": True})  # it is refused only when it holds
    assert read_chart(RULEBASE, {"kettle.empty": False, "water.temperature": 20})


def test_all_faults_are_told_together_in_one_order() -> None:
    wrong = {
        "zzz": 1, "aaa": 2, 7: 3, "water.temperature": 20, "kettle.empty": True, "water.hardness": "x",
        "kettle.leaks": 1,
    }  # fmt: skip
    expected = (
        "f:7: kettle.leaks takes true or false, not 1; say true.",
        "f: water.hardness has no value 'x'; its values are: soft, medium, hard.",
        "f: there is no term 'aaa'; see the list of terms.",
        "f: there is no term 'zzz'; see the list of terms.",
        "f: 7 is no name of a term; names are text such as 'kettle.leaks'.",
        f"f: {TOGETHER}",
    )
    for findings in (wrong, dict(reversed(wrong.items()))):
        with pytest.raises(ChartError) as caught:
            read_chart(RULEBASE, findings, where="f", lines={"kettle.leaks": 7})  # type: ignore[arg-type]  # as above
        assert caught.value.problems == expected


COARSE = Quantity(
    name="rested", question="How long?", unit=WEEKS, low=Fraction(-3), high=Fraction(30), step=Fraction(3, 2)
)
QUANTITIES = [COARSE, *(term for term in RULEBASE.terms if isinstance(term, Quantity))]


@given(st.integers(-5, 40) | st.integers(-300, 300), st.sampled_from(QUANTITIES))
def test_a_whole_number_is_held_as_the_same_fraction_is(value: int, term: Quantity) -> None:
    assert _held_or_refused(term, value) == _held_or_refused(term, Fraction(value))


def _held_or_refused(term: Quantity, value: object) -> object:
    try:
        return held(term, value)
    except NotHeld:
        return None


def test_none_means_not_known() -> None:
    assert dict(read_chart(RULEBASE, {"kettle.leaks": None, "kettle.hums": False})) == {"kettle.hums": False}
    with pytest.raises(ChartError, match=r"no term 'kettle\.leek'"):
        read_chart(RULEBASE, {"kettle.leek": None})


def test_the_order_of_a_chart_is_that_of_the_terms() -> None:
    findings = {"water.temperature": 20, "water.hardness": "soft", "kettle.leaks": False}
    chart = read_chart(RULEBASE, MappingProxyType(findings))
    assert list(chart) == ["kettle.leaks", "water.hardness", "water.temperature"]


def test_the_model_is_built_once_and_forgotten_with_its_rule_base() -> None:
    assert findings_model(RULEBASE) is findings_model(RULEBASE)
    fields = {name: getattr(RULEBASE, name) for name in RuleBase.__dataclass_fields__}
    passing = RuleBase(**fields)
    assert findings_model(passing) is not findings_model(RULEBASE)
    gone = weakref.ref(findings_model(passing)), weakref.ref(passing)
    del passing
    gc.collect()
    assert [ref() for ref in gone] == [None, None]


def test_the_schema_says_what_is_taken() -> None:
    schema = chart_schema(RULEBASE)
    assert json.loads(json.dumps(schema)) == schema
    assert schema["additionalProperties"] is False
    assert list(schema["properties"]) == [term.name for term in RULEBASE.terms]
    leaks = schema["properties"]["kettle.leaks"]
    assert (leaks["title"], leaks["description"], leaks["default"]) == ("kettle.leaks", "Does it leak?", None)
    plain, with_source, several = leaks["anyOf"]
    assert plain == {"enum": [True, False, "present", "absent", None]}
    assert (with_source["properties"], with_source["required"]) == ({"value": plain}, ["value"])
    assert several == {"type": "array", "minItems": 1, "items": with_source}
    assert set(schema["$defs"]["source"]["properties"]) == {"date", "observer", "instrument"}
    warmth = schema["properties"]["water.temperature"]["anyOf"][0]
    assert warmth["anyOf"][0] == {"type": "number", "minimum": 0, "maximum": 100}
    assert (warmth["x-unit"], warmth["x-step"]) == ("celsius", 0.5)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.decimals()
    | st.complex_numbers()
    | st.sampled_from(["6 weeks", "1e5 °C", "nan weeks", "6 months", "٣ weeks", "1_0 weeks", "hard"]),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=4,
)  # fmt: skip
LIKELY = st.sampled_from([True, False, "present", "absent", "soft", "hard", "6 weeks", 6, 20, 38.5, 104, 105, 200])
NAMES = st.sampled_from([term.name for term in RULEBASE.terms]) | st.text() | st.integers() | st.none()


@given(st.dictionaries(NAMES, ANYTHING))
def test_anything_is_a_chart_or_a_sentence(findings: dict[str, object]) -> None:
    try:
        chart = read_chart(RULEBASE, findings)
    except ChartError as error:
        problems = error.problems
    else:
        assert set(chart) <= set(RULEBASE.terms_by_name)
        return
    assert problems
    for problem in problems:
        assert problem.startswith("findings: ")
        assert problem.isprintable()
        assert len(problem) < 400


@given(st.dictionaries(st.sampled_from([term.name for term in RULEBASE.terms]), ANYTHING | LIKELY))
def test_the_model_holds_what_a_chart_holds(findings: dict[str, object]) -> None:
    """Of values without a source: the same are taken, held the same, and refused in the same words."""
    said = {name: value for name, value in findings.items() if not is_sourced(value)}
    chart, problems = known_part(RULEBASE, said, where="f")
    faults = _faults_of_the_model(said)
    assert [f"f: {fault}" for fault in faults.values()] == problems
    right = {name: value for name, value in said.items() if name not in faults}
    model = findings_model(RULEBASE).model_validate(right)
    held = {name: value for name, value in model.model_dump(by_alias=True).items() if value is not None}
    assert list(held.items()) == list(chart.items())


def _faults_of_the_model(said: dict[str, object]) -> dict[str, str]:
    try:
        findings_model(RULEBASE).model_validate(said)
    except ValidationError as error:
        return {str(fault["loc"][0]): str(fault["ctx"]["error"]) for fault in error.errors()}
    return {}
