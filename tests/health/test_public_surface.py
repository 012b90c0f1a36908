"""The public surface is one list, and all there is: EMBEDDING.md shows it, every name says what it is and takes what
it takes by keyword, and nothing that is not public is needed to use what is.

Whoever adds a module or a public name is told here, in the message, what else to write.
"""

import ast
import inspect
import re
import subprocess
import sys
import types
from collections.abc import Iterator
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest

import expert
from expert import PUBLIC_MODULES
from tests.guides import EMBEDDING, README, blocks_of

# The parts of `expert` that are nobody's but ours.
INTERNAL = {
    "__main__", "blame", "carrying", "case_schema", "changes", "chart", "citing", "cli", "combinations", "consulting",
    "coverage", "echo", "errors", "exchange", "explaining", "finding_values", "findings", "findings_text", "handbook",
    "invariants_kept", "json_reader", "junit", "loading", "logic", "meaning", "missing", "mutating", "nodes",
    "outcome", "proofs", "provenance", "proving", "pytest_plugin", "recalling", "replaying", "report_files", "schemas",
    "settlement", "settling", "side_by_side", "sourced_values", "text_files", "units", "version", "whole_folder",
    "wording", "yaml_problems", "yaml_reader", "yaml_words",
}  # fmt: skip
# The package makes these and hands them out: how they are made promises nothing, and may go by place.
MADE_BY_US = {"Appraisal", "Change", "Log", "Outcome", "Unit"}
# Told through a public name, and to be read as text: their fields promise nothing.
SHOWN_ONLY = {"RuleStatus"}


def names_of(module: str) -> list[str]:
    """The public names of a public module."""
    return list(import_module(module).__all__)


@cache
def public() -> dict[str, Any]:
    """Every public name with its module, and what it is."""
    return {f"{module}.{name}": getattr(import_module(module), name) for module in PUBLIC_MODULES
            for name in names_of(module)}  # fmt: skip


def ours(thing: object) -> bool:
    """Whether something is defined in this package."""
    return str(getattr(thing, "__module__", "")).split(".")[0] == "expert"


def callables() -> Iterator[tuple[str, Any]]:
    """Every public function, class, and public method of a public class, by its full name."""
    for name, thing in public().items():
        if inspect.isfunction(thing) or (isinstance(thing, type) and ours(thing)):
            yield name, thing
        if isinstance(thing, type) and ours(thing):
            for attribute, found in inspect.getmembers(thing):
                plain = _function_in(found)
                if not attribute.startswith("_") and plain is not None and ours(plain):
                    yield f"{name}.{attribute}", plain


def _function_in(found: Any) -> Any:
    """The function behind a method or a property; None of anything else."""
    if isinstance(found, property):
        return found.fget
    if isinstance(found, cached_property):
        return found.func
    return getattr(found, "__func__", found if inspect.isfunction(found) else None)


# --- one list


def test_every_part_is_public_or_internal(modules: dict[str, Any]) -> None:
    parts = {name.split(".")[1] for name in modules if name.startswith("expert.")}
    listed = {name.split(".")[1] for name in PUBLIC_MODULES if "." in name}
    assert parts - listed - INTERNAL == set(), (
        "new parts of expert: put each into PUBLIC_MODULES (expert/__init__.py) and into the table of modules in "
        "EMBEDDING.md, or into INTERNAL in this file"
    )
    assert (listed | INTERNAL) - parts == set(), "these are gone: take them out of PUBLIC_MODULES or INTERNAL"
    assert listed & INTERNAL == set(), "these are listed as both"


def test_the_list_is_sorted_and_told() -> None:
    assert list(PUBLIC_MODULES) == sorted(PUBLIC_MODULES)
    for module in PUBLIC_MODULES:
        assert (import_module(module).__doc__ or "").strip(), f"{module} has no docstring"
        names = names_of(module)
        assert names == sorted(names, key=_place), f"sort {module}.__all__: CONSTANTS, Classes, functions"


def _place(name: str) -> tuple[bool, bool, str]:
    # As ruff sorts __all__; a name with underscores only before and after, such as __version__, is a class to it.
    return not name.isupper(), name.lstrip("_")[:1].islower() and not name.startswith("__"), name


def test_the_guide_shows_the_list() -> None:
    text = EMBEDDING.read_text(encoding="utf-8").split("## What is public")[1].split("\n## ")[0]
    names, modules = (re.findall(r"^\| (`.+?`) \|", table, re.MULTILINE) for table in text.split("`__all__`", 1))
    told = [name for row in names for name in re.findall(r"`(\w+)", row)]
    assert sorted(told) == sorted(expert.__all__), (
        "the table of names in EMBEDDING.md ('What is public') and __all__ of expert/__init__.py differ: "
        f"{sorted(set(told) ^ set(expert.__all__))}"
    )
    assert [row.strip("`") for row in modules] == list(PUBLIC_MODULES), (
        "the table of modules in EMBEDDING.md ('What is public') and PUBLIC_MODULES of expert/__init__.py differ"
    )


def test_the_guide_shows_how_each_is_called() -> None:
    wrong = {}
    for name, arguments in re.findall(r"^\| `(\w+)\((.*?)\)` \|", EMBEDDING.read_text(encoding="utf-8"), re.MULTILINE):
        shown = ast.unparse(ast.parse(f"def f({arguments}): ...").body[0].args)  # type: ignore[attr-defined]  # a def's
        bare = [
            one.replace(annotation=inspect.Parameter.empty)
            for one in inspect.signature(getattr(expert, name)).parameters.values()
        ]
        real = ast.unparse(ast.parse(f"def f{inspect.Signature(bare)}: ...").body[0].args)  # type: ignore[attr-defined]  # a def's
        if shown != real:
            wrong[name] = f"EMBEDDING.md shows ({shown}), and it takes ({real})"
    assert wrong == {}


# --- what each name owes


def test_each_says_what_it_is() -> None:
    # Of methods, tests/health/test_public_docstrings.py tells.
    silent = [name for name, thing in callables() if name in public() and not (inspect.getdoc(thing) or "").strip()]
    assert silent == []


def test_each_is_typed_whole() -> None:
    untyped = []
    for name, thing in callables():
        if inspect.isfunction(thing):
            parameters = [
                one for one in inspect.signature(thing).parameters.values() if one.name not in {"self", "cls"}
            ]
            untyped += [f"{name}({one.name})" for one in parameters if one.annotation is inspect.Parameter.empty]
            untyped += [name] if inspect.signature(thing).return_annotation is inspect.Signature.empty else []
    assert untyped == []


def test_data_is_given_by_keyword() -> None:
    by_place = {}
    for name, thing in callables():
        # Of classes, those that an author writes; the others are given to a host, not made by it.
        written = name.startswith("expert.language.") and name.rpartition(".")[2] not in MADE_BY_US
        if isinstance(thing, type) and not written:
            continue
        many = [
            one.name for one in inspect.signature(thing).parameters.values()
            if one.kind in (one.POSITIONAL_ONLY, one.POSITIONAL_OR_KEYWORD)
            and one.name not in {"self", "cls", "rulebase"}
        ]  # fmt: skip
        if len(many) > 3:
            by_place[name] = many
    assert by_place == {}, "let a '*' stand before what is data"


# --- nothing else is needed


def classes_in(hint: Any) -> Iterator[type]:
    """The classes that an annotation speaks of, wherever in it."""
    if isinstance(hint, type) and not isinstance(hint, types.GenericAlias):
        yield hint
    elif isinstance(hint, list | tuple):
        for one in hint:
            yield from classes_in(one)
    for one in get_args(hint) if get_origin(hint) is not None else ():
        yield from classes_in(one)


def hints_of(thing: Any) -> dict[str, Any]:
    """The annotations of a function or class; what is imported for the type checker alone must be public."""
    try:
        return get_type_hints(thing)
    except NameError:
        bare = {name.rpartition(".")[2]: one for name, one in public().items()}
        return get_type_hints(thing, localns=bare)


def test_what_a_public_name_takes_or_gives_is_public() -> None:
    known = {thing for thing in public().values() if isinstance(thing, type)}
    needed: dict[str, str] = {}
    for name, thing in callables():
        # Of a class, its fields and what it is made with.
        made = isinstance(thing, type) and thing.__name__ not in MADE_BY_US
        for spoken in (thing, thing.__init__) if made else (thing,):
            if not inspect.isfunction(spoken) and not isinstance(spoken, type):
                continue
            for hint in hints_of(spoken).values():
                for one in classes_in(hint):
                    if ours(one) and one not in known and one.__name__ not in SHOWN_ONLY:
                        needed.setdefault(f"{one.__module__}.{one.__qualname__}", name)
    assert needed == {}, "export each (left) that a public name (right) speaks of, from the __all__ of a public module"


def test_a_class_is_found_wherever_it_is_spoken_of() -> None:
    assert set(classes_in(dict[str, tuple["int | None", ...]] | None)) == {str, type(None)}  # a text is not resolved
    assert set(classes_in(get_type_hints(expert.consult)["rulebase"])) == {expert.RuleBase, type(None)}
    assert expert.Consultation in set(classes_in(get_type_hints(expert.consult_many)["return"]))


def imports_in(code: str) -> list[str]:
    """The modules of the package that a program imports, and the names that it takes from them."""
    found = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        if isinstance(node, ast.ImportFrom):
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return [name for name in found if name.split(".")[0] == "expert"]


EXAMPLES = [*blocks_of(README, "python"), *blocks_of(EMBEDDING, "python"), *(
    path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parents[1] / "embedding").rglob("*.py"))
    if not path.name.startswith(("test_", "conftest"))
)]  # fmt: skip


def test_every_example_needs_public_names_only() -> None:
    used = {name for code in EXAMPLES for name in imports_in(code)}
    assert len(used) > 20
    assert used - set(PUBLIC_MODULES) - set(public()) == set()


PROGRAM = """
from collections.abc import Mapping
from typing import assert_type

import expert
from expert.chaining import Engine

def host(findings: Mapping[str, object], rulebase: expert.RuleBase) -> str | None:
    chart = assert_type(expert.read_chart(rulebase, findings), expert.Chart)
    outcome = assert_type(Engine(rulebase).run(chart), expert.Outcome)
    consultation = assert_type(expert.consult(findings, rulebase=rulebase), expert.Consultation)
    for one in expert.consult_many([findings], rulebase):
        assert_type(one, expert.Consultation)
    assert_type(expert.__version__, str)
    assert_type(expert.consultation_of(outcome).urgency, expert.consultation.Urgency | None)
    try:
        return consultation.standing("x")
    except expert.ChartError as error:
        return assert_type(error.problems, tuple[str, ...])[0]
"""


def test_a_strictly_typed_host_may_use_every_name(root: Path, tmp_path: Path) -> None:
    imports = [f"from {module} import {name} as {name}_{number}" for number, module in enumerate(PUBLIC_MODULES)
               for name in names_of(module)]  # fmt: skip
    program = tmp_path / "host.py"
    program.write_text(
        "\n".join([*imports, "import expert.consultation", PROGRAM, "expert.consult(3)\n"]), encoding="utf-8"
    )
    # From here and as we check ourselves, so that what test_mypy has found of the package need not be found again.
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", str(program)], cwd=root, capture_output=True, text=True, check=False
    )
    errors = [line for line in done.stdout.splitlines() if ": error: " in line]
    # The one mistake, so that we see that it looks.
    assert len(errors) == 1, done.stdout + done.stderr
    assert 'Argument 1 to "consult" has incompatible type "int"' in errors[0]


def test_the_marks_of_a_typed_package_are_there(root: Path) -> None:
    assert (root / "expert" / "py.typed").exists()
    assert (root / "knowledge" / "py.typed").exists()


@pytest.mark.parametrize("name", ["expert.consult", "expert.language.Rule", "expert.testing.suite"])
def test_the_list_holds_what_everybody_uses(name: str) -> None:
    assert name in public()
