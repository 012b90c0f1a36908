"""Small slips in a Python module, one at a time, as trees: what a tired programmer would get wrong.

Only code is touched: no docstring, no annotation, no words of a message (f-strings, texts with a space, ``raise``).
"""

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass

# The last of each is its complement.
COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE), ast.LtE: (ast.Lt, ast.Gt), ast.Gt: (ast.GtE, ast.LtE), ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,), ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}  # fmt: skip
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Div, ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
CALLS = {"any": "all", "all": "any", "min": "max", "max": "min", "sorted": "list"}
WORDS = ("__str__", "__repr__", "hint")
REMOVED = (ast.Expr, ast.Assign, ast.AugAssign, ast.Raise, ast.Continue, ast.Break, ast.If, ast.For)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A slip: where it is, what it was, what it is now, and the module's tree with it."""

    qualname: str
    line: int
    was: str
    now: str
    tree: ast.Module

    @property
    def label(self) -> str:
        """What tells it from the module's others, without a line's number, which moves."""
        return f"{self.qualname}: {self.was} -> {self.now}"


def mutants_of(source: str) -> Iterator[Mutant]:
    """Every slip in a module's source, in the order of its text; of slips that come to the same the first."""
    tree = ast.parse(source)
    places = list(_places(tree, "module"))
    seen = {_plainly(tree)}
    for number, (qualname, node) in enumerate(places):
        for replaced in _slips(node):
            changed = copy.deepcopy(tree)
            _, target = list(_places(changed, "module"))[number]
            _put(changed, target, replaced)
            ast.fix_missing_locations(changed)
            plain = _plainly(changed)
            if plain not in seen:
                seen.add(plain)
                yield Mutant(qualname, getattr(node, "lineno", 0), _said(node), _said(replaced), changed)


def _plainly(tree: ast.Module) -> str:
    """The text of a tree in which 'if not a' and its like are written in one way only."""
    return ast.unparse(_Plain().visit(copy.deepcopy(tree)))


class _Plain(ast.NodeTransformer):
    """Takes away what does nothing, and writes a complement by its operator."""

    def visit_If(self, node: ast.If) -> ast.AST:
        """An 'if' that does nothing is nothing."""
        self.generic_visit(node)
        return ast.Pass() if _does_nothing(node.body) and not node.orelse else node

    def visit_For(self, node: ast.For) -> ast.AST:
        """The same of 'for'."""
        self.generic_visit(node)
        return ast.Pass() if _does_nothing(node.body) else node

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        """'not a in b' is 'a not in b', 'not not a' is 'a' where it is asked for its truth."""
        self.generic_visit(node)
        inner = node.operand
        if isinstance(node.op, ast.Not) and isinstance(inner, ast.Compare) and len(inner.ops) == 1:
            others = COMPARISONS[type(inner.ops[0])]
            return ast.Compare(inner.left, [others[-1]()], inner.comparators)
        if isinstance(node.op, ast.Not) and isinstance(inner, ast.UnaryOp) and isinstance(inner.op, ast.Not):
            return inner.operand
        return node


def _does_nothing(body: list[ast.stmt]) -> bool:
    return all(isinstance(one, ast.Pass) for one in body)


def _said(node: ast.AST | None) -> str:
    text = "(nothing)" if node is None else ast.unparse(node)
    return text if len(text) < 160 else text[:157] + "..."


def _places(node: ast.AST, qualname: str) -> Iterator[tuple[str, ast.AST]]:
    """Every node of code with the name of what holds it; deterministic, so that a number names a place."""
    if isinstance(node, ast.ClassDef | ast.FunctionDef):
        qualname = node.name if qualname == "module" else f"{qualname}.{node.name}"
    if isinstance(node, ast.FunctionDef) and node.name in WORDS:
        return
    if not isinstance(node, ast.Module):
        yield qualname, node
    if isinstance(node, ast.JoinedStr | ast.Import | ast.ImportFrom) or _is_switch(node):
        return
    for name, child in ast.iter_fields(node):
        if name in ("annotation", "returns", "type_params", "bases", "ctx", "op", "ops") or isinstance(node, ast.Raise):
            continue
        for one in child if isinstance(child, list) else [child]:
            if isinstance(one, ast.AST) and not _is_docstring(one) and not _is_type_alias(one):
                yield from _places(one, qualname)


def _is_switch(node: ast.AST) -> bool:
    return isinstance(node, ast.keyword) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, bool)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_type_alias(node: ast.AST) -> bool:
    """An assignment such as ``Value = bool | str`` or ``T = TypeVar("T")``; it means nothing when the code runs."""
    if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
        return False
    value = node.value.func if isinstance(node.value, ast.Call) else node.value
    is_union = isinstance(value, ast.BinOp) and node.targets[0].id.istitle()
    return is_union or ast.unparse(value).split("[")[0] in ("TypeVar", "Literal", "tuple")


def _slips(node: ast.AST) -> Iterator[ast.AST | None]:
    """What could stand in the node's place; None: nothing."""
    changed = copy.deepcopy(node)
    yield from _slips_of_operators(changed)
    yield from _slips_of_values(changed)
    yield from _slips_of_parts(changed)
    if isinstance(changed, ast.If | ast.While):
        yield type(changed)(ast.UnaryOp(ast.Not(), changed.test), changed.body, changed.orelse)
    if isinstance(node, REMOVED) or (isinstance(node, ast.Return) and node.value is None):
        yield None


def _slips_of_operators(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Compare(left=left, ops=ops, comparators=comparators):
            for at, op in enumerate(ops):
                for other in COMPARISONS[type(op)]:
                    yield ast.Compare(left, [*ops[:at], other(), *ops[at + 1 :]], comparators)
        case ast.BoolOp(op=op, values=values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
            for at in range(len(values)):
                rest = values[:at] + values[at + 1 :]
                yield rest[0] if len(rest) == 1 else ast.BoolOp(op, rest)
        case ast.UnaryOp(operand=operand):
            yield operand
        case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATORS:
            yield ast.BinOp(left, OPERATORS[type(op)](), right)
            if isinstance(op, ast.BitOr):  # a union in isinstance, or of sets
                yield left
                yield right
        case ast.AugAssign(target=target, op=op, value=value) if type(op) in OPERATORS:
            yield ast.AugAssign(target, OPERATORS[type(op)](), value)


def _slips_of_values(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Constant():
            yield from _constants(node)
        case ast.keyword(arg=name, value=ast.Constant(value=bool() as value)):  # 'frozen=True' tells more than 'True'
            yield ast.keyword(name, ast.Constant(not value))
        case ast.Call(func=ast.Name(id=name), args=args, keywords=keywords) if name in CALLS and args:
            is_list = CALLS[name] == "list"
            yield ast.Call(
                ast.Name(CALLS[name], ast.Load()), args[:1] if is_list else args, [] if is_list else keywords
            )
        case ast.Return(value=value) if value is not None and not _is_none(value):
            yield ast.Return(ast.Constant(None))


def _slips_of_parts(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield body
            yield orelse
            yield ast.IfExp(test, orelse, body)
        case ast.comprehension(target=target, iter=iterated, ifs=ifs):
            for at in range(len(ifs)):
                yield ast.comprehension(target, iterated, ifs[:at] + ifs[at + 1 :], 0)
        case ast.Slice(lower=lower, upper=upper, step=None):
            if lower is not None:
                yield ast.Slice(ast.BinOp(lower, ast.Add(), ast.Constant(1)), upper, None)
                yield ast.Slice(None, upper, None)
            if upper is not None:
                yield ast.Slice(lower, ast.BinOp(upper, ast.Add(), ast.Constant(1)), None)
                yield ast.Slice(lower, None, None)


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _constants(node: ast.Constant) -> Iterator[ast.AST]:
    match node.value:
        case bool() as value:
            yield ast.Constant(not value)
        case int() as value:
            yield ast.Constant(value + 1)
            yield ast.Constant(value - 1)
        case str() as value if " " not in value:
            yield ast.Constant(f"{value}_")


def _put(tree: ast.Module, target: ast.AST, replaced: ast.AST | None) -> None:
    for parent in ast.walk(tree):
        for name, child in ast.iter_fields(parent):
            if child is target:
                setattr(parent, name, replaced)
            elif isinstance(child, list) and any(one is target for one in child):
                new = ast.Pass() if replaced is None else replaced
                setattr(parent, name, [new if one is target else one for one in child])
