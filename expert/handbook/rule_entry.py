"""A rule as the handbook shows it: its bulleted list as the source has it, and everything that belongs to it."""

from collections.abc import Sequence

from expert.handbook.crossings import Crossings
from expert.handbook.document import (
    Block,
    Bullets,
    Code,
    Entry,
    Folded,
    Item,
    Link,
    Paragraph,
    Spans,
    Strong,
    anchor_of,
)
from expert.handbook.phrases import (
    appraisal_blocks,
    case_list,
    citation_spans,
    claim_place,
    condition_row,
    count,
    pairs,
    releases,
    rule_list,
    subject_place,
)
from expert.language.conditions import leaves
from expert.language.review import review_text
from expert.language.rules import Rule
from expert.language.sources import Remark
from expert.replay_report import Result
from expert.wording import VOICES, leaf_text, then_text

FEW = 4


def rule_entry(rule: Rule, crossings: Crossings) -> Entry:
    """The rule with its id as anchor."""
    rows = [condition_row("When", rule.when), ("Then", (Paragraph(_then(rule)),))]
    if rule.unless is not None:
        rows.append(condition_row("Unless", rule.unless))
    rows += [
        ("Because", (Paragraph((rule.because,)),)),
        ("Claims", _claims(rule, crossings)),
        ("Source", (Paragraph(citation_spans(rule.source)),)),
        ("Evidence", appraisal_blocks(rule.appraisal)),
        ("Caveats", _remarks(rule.caveats)),
        ("Background", _remarks(rule.rationale)),
        ("Voice", (Paragraph((f"{VOICES[rule.voice]}; {review_text(rule.review)}",)),)),
        ("Rests on", rule_list(crossings.fed_by[rule.id])),
        ("Read by", rule_list(crossings.feeds[rule.id])),
        ("Fires in", _cases(crossings.fires_in[rule.id], crossings)),
        ("Withheld in", _cases(crossings.withheld_in[rule.id], crossings)),
    ]
    layer = crossings.rulebase.layer_of(rule)
    rests = f"on other rules (layer {layer})" if layer else "on findings alone"
    return Entry(
        anchor_of(rule.id), 3, rule.title, (Code(rule.id), f" · rests {rests}"),
        (pairs(rows),), is_rule=True,
    )  # fmt: skip


def _then(rule: Rule) -> Spans:
    conclusion = rule.then.conclusion
    value = then_text(rule.then).removeprefix(f"{conclusion.title}: ")
    link = Link(conclusion.title, subject_place(conclusion))
    return (link, *((": ", Strong(value)) if value != conclusion.title else ()), *releases(conclusion, rule.then.value))


def _claims(rule: Rule, crossings: Crossings) -> tuple[Block, ...]:
    register = {claim.id: claim for claim in crossings.rulebase.claims}
    items = []
    for name in rule.claims:
        claim = register[name]
        reading = (Item((Strong("Read as:"), f" {claim.reading}")),) if claim.reading else ()
        items.append(Item((Link(name, claim_place(name)), f": {claim.says}"), reading))
    return (Bullets(tuple(items)),) if items else ()


def _remarks(remarks: Sequence[Remark]) -> tuple[Block, ...]:
    items = []
    for remark in remarks:
        unless = f" Not shown when: {_said(remark)}." if remark.unless is not None else ""
        items.append(Item((f"{remark.says}{unless} (", *citation_spans(remark.source), ")")))
    return (Bullets(tuple(items)),) if items else ()


def _said(remark: Remark) -> str:
    return "; ".join(leaf_text(leaf) for leaf in leaves(remark.unless)) if remark.unless is not None else ""


def _cases(results: Sequence[Result], crossings: Crossings) -> tuple[Block, ...]:
    listed = case_list(crossings.rulebase, results)
    cases = len({result.case.path for result in results})
    if cases <= FEW:
        return listed
    return (Folded(f"{count(cases, 'case')}, {count(len(results), 'situation')}", listed),)
