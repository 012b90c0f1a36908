"""The suite of one line: it passes where a rule base keeps the laws, and tells each planted fault in a sentence."""

import pytest

from expert.testing import suite

HERE = "tests.testing"
pytest_plugins = ["pytester"]
CASE = """case: A worn brake
source: bicycle_manual
story: The pad is thin.
findings: {brake.pad: 1.5 mm}
expect: {riding: walk, pad_worn: concluded}
"""


@pytest.fixture
def run(pytester):
    """Runs the suite of a rule base as a test module does; it sees all of ``bicycle`` and ``planted``."""

    def run(setup, call="suite(base, examples=40)", *options):
        imports = [f"from {name} import *" for name in ("expert.testing", f"{HERE}.bicycle", f"{HERE}.planted")]
        pytester.makepyfile("\n".join([*imports, setup, f"TestBicycle = {call}"]))
        return pytester.runpytest_inprocess("-p", "no:cacheprovider", *options)

    return run


def test_a_rule_base_that_keeps_the_laws_passes(run, pytester):
    (pytester.path / "worn.yaml").write_text(CASE, encoding="utf-8")
    result = run("base = BICYCLE", "suite(base, examples=40, cases=['worn.yaml'])", "-v")
    result.assert_outcomes(passed=14)
    for name in ("agreement", "second_opinion", "determinism", "order_of_rules", "monotony", "reading", "cases",
                 "consultation_in_steps", "stability?riding: ride?", "invariants?one_season?",
                 "refusal?hung_and_ridden?"):  # fmt: skip
        result.stdout.fnmatch_lines([f"*::TestBicycle::test_{name} PASSED*"])


def test_the_rule_base_is_found_by_its_name():
    tests = vars(suite("lumbar-hamstring", examples=1))
    assert {"test_agreement", "test_stability", "test_cases", "test_consultation_in_steps"} <= set(tests)
    assert all(test.__doc__ for name, test in tests.items() if name.startswith("test_"))


RIDDEN = "riding: ride is released with tyre.state = hard, brake.pad = 2 mm, and with"
PLANTED = {
    "unstable release": (
        "base = with_rule(rule('riding.walk', any_of(tyre.is_('flat'), oily.present), riding.at('walk')))",
        "test_stability?riding: ride?",
        f"{RIDDEN} brake.oily = present added it is walk.",
    ),
    "invariant broken": (
        "base = with_rule(rule('tyre.summer', any_of(tread < millimetres(4), oily.present), season.at('summer')))",
        "test_invariants?one_season?",
        "The invariant one_season is broken with brake.oily = present, tyre.tread = 4 mm; it says: A tyre is for one*.",
    ),
    "stable value lost": (
        "base = bicycle(rules=(*RULES, rule('riding.winter', season.is_('winter'), safe), OILY))",
        "test_invariants?safe_stays?",
        "The invariant safe_stays is broken: safe stands with tyre.tread = 4 mm, and not with brake.oily*",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("setup", "test", "sentence"), PLANTED.values(), ids=PLANTED)
def test_a_fault_in_the_rules_is_caught_with_the_smallest_patient(run, setup, test, sentence):
    result = run(setup)
    result.stdout.fnmatch_lines([f"*TestBicycle.{test} *", sentence])
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*expert/testing/*.py:*")
    assert result.ret == 1


ENGINES = {
    "a rule does not match": (
        "deaf",
        "agreement",
        "With brake.squeals = present, tyre.tread = 3 mm the engine and the reference differ; fired by the engine: *",
    ),
    "a finding takes a rule away": (
        "deaf",
        "monotony",
        "Rule brake.look fires with brake.squeals = present, and no longer with tyre.tread = 3 mm added, though no *",
    ),
    "chance": ("by_chance", "determinism", "With * the answers differ; fired by the first time: *"),
    "order of findings": (
        "first_come",
        "determinism",
        "With * the answers differ; * with the findings turned round: *",
    ),
}


@pytest.mark.parametrize(("fault", "law", "sentence"), ENGINES.values(), ids=ENGINES)
def test_a_fault_in_the_engine_is_caught(run, fault, law, sentence):
    result = run("base = BICYCLE", f"suite(base, examples=60, engine=made({fault}))", "-k", f"test_{law}")
    result.assert_outcomes(failed=1, deselected=13)
    result.stdout.fnmatch_lines([sentence])


def test_the_consultation_in_steps_catches_it_too(run):
    result = run("base = BICYCLE", "suite(base, examples=100, engine=made(deaf))", "-k", "test_consultation")
    result.assert_outcomes(failed=1, deselected=13)
    result.stdout.fnmatch_lines(["With brake.squeals = present, tyre.tread = * the engine and the reference differ; *"])


def test_a_wrong_case_is_caught(run, pytester):
    (pytester.path / "worn.yaml").write_text(CASE.replace("walk", "ride"), encoding="utf-8")
    result = run("base = BICYCLE", "suite(base, cases=['worn.yaml'])", "-k", "test_cases")
    result.assert_outcomes(failed=1, deselected=13)
    result.stdout.fnmatch_lines(["*worn.yaml:1: A worn brake", "  riding: expected ride, found walk (by riding.walk)"])


def test_without_cases_that_is_said(run):
    result = run("base = BICYCLE", "suite(base)", "-k", "test_cases", "-rs")
    result.assert_outcomes(skipped=1, deselected=13)
    result.stdout.fnmatch_lines(["*the rule base bicycle ships no cases; name some with cases="])
