"""What a situation expects, read strictly: every conclusion, value, rule and term that it names must exist."""

from expert.cases.deciding import read_decides
from expert.cases.fields import Faults, Fields, names_in, one_of, text_of, texts_of
from expert.cases.model import Expected
from expert.chart import Chart
from expert.echo import echo
from expert.errors import did_you_mean
from expert.language.conclusions import CONFLICT, NOTHING, Conclusion, Verdict
from expert.language.rulebase import RuleBase
from expert.nodes import Node

EXPECTING = ("expect", "fires", "withheld", "asks")
KEYS = (*EXPECTING, "disagrees", "decides")


def read_expected(fields: Fields, rulebase: RuleBase, chart: Chart) -> Expected:
    """The expectations among a situation's fields; faults are noted there."""
    faults = fields.faults
    if fields.is_mapping and not any(key in fields and fields.values[key].value != {} for key in EXPECTING):
        faults.add(fields.line, f"{fields.what} expects nothing; add at least one of: {', '.join(EXPECTING)}.")
    expect = fields.mapping("expect")
    withheld = fields.mapping("withheld")
    inner = expect.value.get("withheld") if isinstance(expect.value, dict) else None
    if inner is not None and "withheld" not in rulebase.conclusions_by_name:
        if "withheld" in fields:
            faults.add(inner.line, "'withheld' stands within expect and beside it; keep one of them.")
        withheld = Fields(expect, ("withheld", *expect.key_lines), faults, "'expect'", meant={}).mapping("withheld")
        expect = _less(expect, "withheld")
    values = _values(expect, rulebase, faults)
    return Expected(
        values=values,
        fires=names_in(fields, "fires", rulebase.rules_by_id, "rule"),
        withheld=_withheld(withheld, rulebase, faults),
        asks=_asks(fields, rulebase, chart),
        disagrees=_disagrees(fields.mapping("disagrees"), values, faults),
        decides=read_decides(fields, rulebase),
    )


def allowed(conclusion: Conclusion) -> tuple[str, ...]:
    """What may be expected of a conclusion."""
    return (*conclusion.values, NOTHING, *((CONFLICT,) if isinstance(conclusion, Verdict) else ()))


def _values(expect: Node, rulebase: RuleBase, faults: Faults) -> dict[str, str]:
    values: dict[str, str] = {}
    for name, node in _items(expect):
        if name in rulebase.terms_by_name:
            fault = f"{name} is a finding, and 'expect' names conclusions; put it among the findings."
            faults.add(expect.key_lines[name], fault)
        elif one_of(name, expect.key_lines[name], rulebase.conclusions_by_name, "conclusion", faults):
            right = allowed(rulebase.conclusion(name))
            if isinstance(node.value, str) and node.value in right:
                values[name] = node.value
            else:
                near = did_you_mean(node.value[:200], right) if isinstance(node.value, str) else ""
                start = f"{near} " if near else ""
                found = echo(node.plain())
                faults.add(node.line, f"{name} has no value {found}; {start}it can be: {', '.join(right)}.")
    return values


def _withheld(withheld: Node, rulebase: RuleBase, faults: Faults) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, node in _items(withheld):
        if not one_of(name, withheld.key_lines[name], rulebase.conclusions_by_name, "conclusion", faults):
            continue
        rules = []
        for rule, line in texts_of(node, f"withheld {name}", faults):
            if not one_of(rule, line, rulebase.rules_by_id, "rule", faults):
                continue
            if rulebase.rule(rule).then.conclusion.name != name:
                faults.add(line, f"rule {rule} concludes {rulebase.rule(rule).then}, not {name}; put it under that.")
            elif rulebase.rule(rule).unless is None:
                faults.add(line, f"rule {rule} has no unless and can never be withheld; take it away.")
            else:
                rules.append(rule)
        found[name] = tuple(rules)
    return found


def _asks(fields: Fields, rulebase: RuleBase, chart: Chart) -> tuple[str, ...]:
    asked = []
    for term, line in fields.texts("asks"):
        if one_of(term, line, rulebase.terms_by_name, "term", fields.faults):
            if term in chart:
                said = rulebase.term(term).spoken(chart[term])
                fields.faults.add(line, f"{term} is known here ({said}), so it cannot be asked; take one of them away.")
            asked.append(term)
    return tuple(asked)


def _disagrees(node: Node, values: dict[str, str], faults: Faults) -> dict[str, str]:
    reasons: dict[str, str] = {}
    for name, reason in _items(node):
        if name not in values:
            line = node.key_lines[name]
            faults.add(line, f"'disagrees' names {echo(name)}, which 'expect' does not; expect what the source says.")
        said = name if name in values else echo(name)
        reasons[name] = text_of(reason, f"the reason why we disagree on {said}", faults)
    return reasons


def _items(node: Node) -> list[tuple[str, Node]]:
    return list(node.value.items()) if isinstance(node.value, dict) else []


def _less(node: Node, key: str) -> Node:
    lines = {name: line for name, line in node.key_lines.items() if name != key}
    return Node(node.line, {name: value for name, value in _items(node) if name != key}, lines)
