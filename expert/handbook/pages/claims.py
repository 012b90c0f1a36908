"""The claims of the source: what it says, how it is read, which rules encode it, which cases show it."""

from collections.abc import Iterator

from expert.citing import path_within, rules_of
from expert.handbook.crossings import Crossings
from expert.handbook.document import Block, Entry, Folded, Page, Paragraph, anchor_of
from expert.handbook.phrases import CLAIMS, case_links, count, pairs, rule_list
from expert.language.sources import Claim

_LEAD = (
    "What the source article says, claim by claim and in its own strength of words, and how each claim is read where "
    "the source leaves something open."
)
_FEW = 4


def claims_page(crossings: Crossings) -> Page:
    """The page of all claims, in the order of the register."""
    return Page(CLAIMS.page, "Claims", tuple(_blocks(crossings)))


def _blocks(crossings: Crossings) -> Iterator[Block]:
    if not crossings.rulebase.claims:
        yield Paragraph(("This rule base keeps no register of claims.",))
        return
    yield Paragraph((_LEAD,), "lead")
    for claim in crossings.rulebase.claims:
        yield _entry(claim, crossings)


def _entry(claim: Claim, crossings: Crossings) -> Entry:
    rulebase = crossings.rulebase
    shown_in = set(crossings.claim_cases.get(claim.id, ()))
    cases = [case for case in crossings.report.cases if path_within(rulebase, case) in shown_in]
    listed = case_links(rulebase, cases)
    rows = (
        ("Says", (Paragraph((claim.says,)),)),
        ("Read as", (Paragraph((claim.reading,)),) if claim.reading else ()),
        ("Rules", rule_list([rulebase.rule(name) for name in rules_of(claim, rulebase)])),
        ("Cases", listed if len(cases) <= _FEW else (Folded(count(len(cases), "case"), listed),)),
    )
    return Entry(
        anchor_of(claim.id), 2, f"{claim.id}: {claim.about}", (f"asks of the rule base: {', '.join(claim.kinds)}",),
        (pairs(rows),),
    )  # fmt: skip
