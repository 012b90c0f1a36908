"""Every public module, class, function and method says what it is; a method that overrides one is told by the base."""

import ast


def public(name):
    return not name.startswith("_")


def undocumented(tree, classes):
    """The public names of a module without a docstring; ``classes`` are those of the project, by name."""
    missing = [] if ast.get_docstring(tree) else ["(the module)"]
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and public(node.name):
            if untold(node):
                missing.append(node.name)
            if isinstance(node, ast.ClassDef):
                told = {method.name for base in ancestors(node, classes) for method in methods_of(base)}
                missing += [
                    f"{node.name}.{method.name}"
                    for method in methods_of(node)
                    if public(method.name) and method.name not in told and untold(method)
                ]
    return missing


def untold(node):
    return not ast.get_docstring(node) and "overload" not in map(ast.unparse, node.decorator_list)


def ancestors(node, classes):
    """The project's own classes that a class is made from, near or far."""
    bases = [classes[name] for base in node.bases if (name := ast.unparse(base).partition("[")[0]) in classes]
    return bases + [far for base in bases for far in ancestors(base, classes)]


def classes_of(tree):
    return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}


def methods_of(node):
    return [item for item in node.body if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_missing_docstrings_are_found():
    tree = ast.parse(
        "class Bare:\n"
        "    def told(self):\n        'Told.'\n"
        "    def untold(self): ...\n"
        "    def _private(self): ...\n"
        "class Child(Bare):\n    'Told.'\n    def told(self): ...\n    def new(self): ...\n"
        "class Grandchild(Child):\n    'Told.'\n    def told(self): ...\n    def newer(self): ...\n"
        "def untold(): ...\n"
        "def _private(): ...\n"
    )
    missing = ["(the module)", "Bare", "Bare.untold", "Child.new", "Grandchild.newer", "untold"]
    assert undocumented(tree, classes_of(tree)) == missing


def test_everything_public_has_a_docstring(modules):
    classes = {name: node for module in modules.values() for name, node in classes_of(module.tree).items()}
    found = {str(module): undocumented(module.tree, classes) for module in modules.values()}
    assert {name: missing for name, missing in found.items() if missing} == {}
