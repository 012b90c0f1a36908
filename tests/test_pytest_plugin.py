"""The pytest plugin, as an embedding application uses it."""

import subprocess
import sys

import pytest

pytest_plugins = ["pytester"]

GOOD = "case: It leaks\nsource: manual\nstory: It leaks.\nfindings: {kettle.leaks: true}\nexpect: {use: stop}\n"
VARIANT = "variants:\n  - {adds: {kettle.hums: true}, expect: {use: go on}}\n"
DISAGREES = GOOD.replace("It leaks\n", "Odd\n").replace("stop", "go on") + "disagrees: {use: We differ.}\n"


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A project with the kettle rule base installed, and its cases in ``documented``."""
    settings = ("expert_cases = documented", "expert_rulebase = kettle", "addopts = --import-mode=importlib")
    pytester.makeini("\n".join(["[pytest]", *settings]))
    info = pytester.mkdir("site") / "kettle-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: kettle\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[expert.rulebases]\nkettle = tests.bases.kettle:RULEBASE\n")
    monkeypatch.syspath_prepend(str(info.parent))
    pytester.mkdir("documented")
    return pytester


def write(project: pytest.Pytester, **files: str) -> None:
    for name, text in files.items():
        (project.path / "documented" / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_one_item_for_each_situation(project: pytest.Pytester) -> None:
    write(project, leak=GOOD + VARIANT, odd=DISAGREES)
    (project.path / "other.yaml").write_text("not a case")
    result = project.runpytest("-rs")
    result.assert_outcomes(passed=1, failed=1, skipped=1)
    result.stdout.fnmatch_lines(
        [
            "*documented/leak.yaml:7: It leaks - kettle.hums present",
            "  use: expected go on, found stop (by use.stop)",
            "    use.go_on did not fire:",
            "      kettle leaks: absent - contradicted (it is present)",
        ]
    )
    result.stdout.fnmatch_lines(["SKIPPED*documented/odd.yaml:1: we disagree on use: We differ."])
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*pytest_plugin.py*")


def test_items_can_be_chosen_by_name(project: pytest.Pytester) -> None:
    write(project, leak=GOOD + VARIANT)
    project.runpytest("documented/leak.yaml::It leaks").assert_outcomes(passed=1)
    project.runpytest("-k", "hums").assert_outcomes(failed=1, deselected=1)


def test_all_faults_of_a_case_are_one_error_without_a_traceback(project: pytest.Pytester) -> None:
    write(project, leak=GOOD.replace("kettle.leaks", "kettle.leeks").replace("stop", "stopp"))
    result = project.runpytest()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(
        [
            "*documented/leak.yaml:4: there is no term 'kettle.leeks'; did you mean 'kettle.leaks'[?]",
            "*documented/leak.yaml:5: use has no value 'stopp'; did you mean 'stop'[?] it can be: go on, *",
        ]
    )
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*pytest_plugin.py*")


def test_an_unknown_rule_base_is_one_sentence(project: pytest.Pytester) -> None:
    write(project, leak=GOOD)
    result = project.runpytest("-o", "expert_rulebase=ketle")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["there is no rule base 'ketle'; did you mean 'kettle'[?]*"])


def test_without_the_setting_nothing_is_collected(project: pytest.Pytester) -> None:
    write(project, leak=GOOD)
    project.makeini("[pytest]\n")
    project.runpytest().assert_outcomes()


def test_loading_the_plugin_imports_nothing_of_ours() -> None:
    code = (
        "import sys, expert.pytest_plugin; heavy = {name.partition('.')[0] for name in sys.modules} & "
        "{'pydantic', 'ruamel', 'experta', 'click', 'rich'}; "
        "ours = {name for name in sys.modules if name.startswith('expert.')} - {'expert.pytest_plugin'}; "
        "sys.exit(' '.join(sorted(heavy | ours)) or 0)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
