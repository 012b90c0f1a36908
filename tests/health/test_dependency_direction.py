"""Who may import whom (design: terms <- rules <- rule base <- readers <- explaining, replaying <- surfaces)."""

import ast
import sys
from graphlib import CycleError, TopologicalSorter

import pytest

# From below to above. A part of `expert` that is named nowhere stands above the readers and below the surfaces.
FOUNDATIONS = {
    "blame", "echo", "errors", "json_reader", "logic", "nodes", "provenance", "report_files", "text_files", "units",
    "version", "yaml_problems", "yaml_reader", "yaml_words",
}  # fmt: skip
LANGUAGE = {"language"}
CHARTS = {"chart", "combinations", "exchange", "finding_values", "findings", "loading", "outcome", "sourced_values"}
READERS = {"chaining", "meaning", "population", "proving", "side_by_side", "wording"}
SURFACES = {"cli", "pytest_plugin", "testing", "__main__"}
# For those who test a rule base: nothing of ours may need it.
IMPORTED_BY_NONE = {"testing"}
ORDER = [FOUNDATIONS, LANGUAGE, CHARTS, READERS]
ABOVE_READERS, SURFACE, FACADE = len(ORDER), len(ORDER) + 1, len(ORDER) + 2

# Which parts of `expert` may import a third party's package; `knowledge` imports none.
ALLOWED = {
    "click": {"cli"},
    "hypothesis": {"testing"},
    "rich": {"cli"},
    "cryptography": {"log"},
    "pydantic": {"findings", "consultation", "case", "cases", "case_file", "log", "replaying"},
    "pydantic_core": {"findings", "consultation"},
    "pytest": {"pytest_plugin", "testing"},
    "_pytest": {"pytest_plugin"},
    "ruamel": {"yaml_reader"},
    "duckdb": {"population"},
    "ibis": {"population"},
    "matplotlib": {"population"},
    "numpy": {"population"},
    "polars": {"population"},
    "pyarrow": {"population"},
    "pyspark": {"population"},
    "sqlalchemy": {"log"},
    "z3": {"proving"},
}
GATE = "expert.chaining.experta_gate"


def part_of(module):
    """The part of ``expert`` that a module belongs to: ``chaining`` for ``expert.chaining.engine``."""
    return module.split(".")[1] if "." in module else ""


def height(module):
    """How far above the foundations a module of ``expert`` stands."""
    part = part_of(module)
    if not part:
        return FACADE
    if part in SURFACES:
        return SURFACE
    return next((level for level, parts in enumerate(ORDER) if part in parts), ABOVE_READERS)


def breaches(imports):
    """One line for each import that the house does not allow; ``imports`` maps a module to what it imports."""
    return [
        f"{module} imports {target}: {why}"
        for module, targets in sorted(imports.items())
        for target in sorted(targets)
        if (why := why_not(module, target))
    ]


def why_not(module, target):
    package, top = module.split(".")[0], target.split(".")[0]
    if top in sys.stdlib_module_names:
        return ""
    if package == "knowledge":
        return "" if top == "knowledge" or target == "expert.language" else "it may import expert.language only"
    if top == "knowledge":
        return "the shell knows no medicine; it finds rule bases by entry point"
    if top == "expert":
        return why_not_within(module, target)
    if top == "experta":
        return "" if module == GATE else "experta is imported by its gate only"
    return "" if part_of(module) in ALLOWED.get(top, ()) else "this package is not imported there"


def why_not_within(module, target):
    mine, its = part_of(module), part_of(target)
    if target == GATE and mine != "chaining":
        return "the gate is chaining's own"
    if mine == its:
        return ""
    if its in IMPORTED_BY_NONE:
        return "it is for those who test"
    if mine in READERS and its in READERS:
        return "readers do not import each other"
    if target == "expert":
        return "" if height(module) == SURFACE else "only surfaces use the public names"
    return "it stands higher" if height(target) > height(module) else ""


def imported_by(tree, known, *, at_import=False):
    """What a module imports, wherever in it; with ``at_import`` only what is run when it is itself imported."""
    found = set()
    for node in ast.walk(tree) if not at_import else run_at_import(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            full = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in known else node.module for name in full}
        elif isinstance(node, ast.Constant) and str(node.value).startswith("experta."):
            found.add("experta")  # a module's name for import_module
    return found


def run_at_import(tree):
    """The statements of a module that are run on import, those in ``if TYPE_CHECKING`` and in functions left out."""
    waiting = list(tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            waiting += node.orelse
            continue
        yield node
        waiting += ast.iter_child_nodes(node)


def ring_in(imports):
    """The modules of one circular import, or nothing."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as ring:
        return ring.args[1]
    return []


@pytest.mark.parametrize(
    ("module", "target"),
    [
        ("expert.errors", "expert.language.terms"),
        ("expert.language.rules", "expert.chart"),
        ("expert.meaning", "expert.chaining"),
        ("expert.chaining.engine", "expert.wording"),
        ("expert.wording", "expert.explaining"),
        ("expert.explaining", "expert.cli.main"),
        ("expert.explaining", "expert"),
        ("expert.explaining", "expert.chaining.experta_gate"),
        ("expert.explaining", "rich.console"),
        ("expert.cli.main", "expert.testing"),
        ("expert.pytest_plugin", "expert.testing.suite"),
        ("expert.explaining", "hypothesis"),
        ("expert.language.rules", "pydantic"),
        ("expert.consultation.parts", "ruamel.yaml"),
        ("expert.chaining.engine", "experta"),
        ("expert.replaying", "knowledge"),
        ("expert.replaying", "yaml"),
        ("knowledge.rules.treatment", "expert.chaining"),
        ("knowledge.rules.treatment", "expert"),
        ("knowledge.rules.treatment", "pydantic"),
    ],
)
def test_a_wrong_import_is_found(module, target):
    assert len(breaches({module: {target}})) == 1


def test_a_circular_import_is_found():
    tree = ast.parse(
        "from expert.b import c\nif TYPE_CHECKING:\n    import expert.d\ndef later():\n    import expert.e\n"
    )
    assert imported_by(tree, {"expert.b.c"}, at_import=True) == {"expert.b.c"}
    assert imported_by(tree, {"expert.b.c"}) == {"expert.b.c", "expert.d", "expert.e"}
    assert set(ring_in({"expert.a": {"expert.b"}, "expert.b": {"expert.a"}})) == {"expert.a", "expert.b"}


def test_no_import_is_relative(modules):
    assert [
        f"{module}: {ast.unparse(node)}"
        for module in modules.values()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ] == []


def test_imports_point_downwards(modules):
    assert breaches({name: imported_by(module.tree, modules) for name, module in modules.items()}) == []


def test_no_import_is_circular(modules):
    assert (
        ring_in(
            {
                name: {target for target in imported_by(module.tree, modules, at_import=True) if target in modules}
                - {name}
                for name, module in modules.items()
            }
        )
        == []
    )


def test_yaml_is_read_in_one_module(modules):
    readers = [name for name, module in modules.items() for target in imported_by(module.tree, modules)
               if target.startswith("ruamel")]  # fmt: skip
    assert len(set(readers)) == 1
