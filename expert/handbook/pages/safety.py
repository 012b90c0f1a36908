"""The safety page: the red flags that every consultation accounts for, policies, and what no consultation may break."""

from collections.abc import Iterator

from expert.handbook.crossings import Crossings
from expert.handbook.document import (
    Block,
    Bullets,
    Code,
    Entry,
    Heading,
    Item,
    Page,
    Paragraph,
    Strong,
    anchor_of,
)
from expert.handbook.least import consequences
from expert.handbook.phrases import (
    SAFETY,
    Row,
    citations,
    condition_row,
    listed,
    pairs,
    releases,
    rule_link,
    rule_list,
    subject_link,
)
from expert.language.conditions import leaves
from expert.language.invariants import Always, Invariant, Never, Stable
from expert.language.policies import Policy
from expert.language.red_flags import RedFlag
from expert.language.terms import Term
from expert.wording import leaf_text, then_text

_LEAD = (
    "What keeps the system cautious. An unknown finding is never taken for an absent one, and what is said here holds "
    "of every patient, whatever the rules come to say."
)


_FLAGS = (
    "Every consultation says of each whether it is present, absent, or was not asked. 'If present' tells what follows "
    "from it when nothing else is known; a further finding may raise the urgency."
)


def safety_page(crossings: Crossings) -> Page:
    """The page of red flags, policies and invariants."""
    return Page(SAFETY.page, "Safety", tuple(_blocks(crossings)))


def _blocks(crossings: Crossings) -> Iterator[Block]:
    rulebase = crossings.rulebase
    yield Paragraph((_LEAD,), "lead")
    yield Heading(2, "Red flags", "red-flags")
    if rulebase.red_flags:
        yield Paragraph((_FLAGS,))
    else:
        yield Paragraph(("This rule base keeps no list of red flags; its silence on them is not reassurance.",))
    for flag in rulebase.red_flags:
        yield _flag(flag, crossings)
    if rulebase.policies:
        yield Heading(2, "Policies", "policies")
        yield Paragraph(("One decision that holds for many conclusions; it is expanded into one rule for each.",))
    for policy in rulebase.policies:
        yield _policy(policy, crossings)
    yield Heading(2, "What no consultation may break", "invariants")
    if not rulebase.invariants:
        yield Paragraph(("This rule base states no invariants.",))
    for invariant in rulebase.invariants:
        yield _invariant(invariant)


def _flag(flag: RedFlag, crossings: Crossings) -> Entry:
    rows = [("Asked", _questions(flag)), ("If present", tuple(_followed(flag, crossings)))]
    rows += [condition_row("Present when", flag.when), condition_row("Absent when", flag.absent)]
    if flag.answered_by is not None:
        rows.append(condition_row("Answered by", flag.answered_by))
    return Entry(anchor_of(flag.id), 3, flag.title, (Code(flag.id),), (pairs(rows),))


def _questions(flag: RedFlag) -> tuple[Block, ...]:
    """What asks for it: for the findings that make it present, and those by which it is absent."""
    asked = dict.fromkeys((*(leaf.subject for leaf in leaves(flag.when)), *flag.subjects))
    return (Bullets(tuple(Item((subject_link(one), f": {one.question}")) for one in asked if isinstance(one, Term))),)


def _followed(flag: RedFlag, crossings: Crossings) -> Iterator[Block]:
    """The urgency that follows when nothing else is known, what is then to be done, and from which sources."""
    found = consequences(flag, crossings.rulebase) if crossings.rulebase.urgency is not None else ()
    for one in found:
        by = f", by {' or by '.join(map(leaf_text, one.by))}" if len(found) > 1 else ""
        if one.urgency is None:
            yield Paragraph((f"No urgency by itself{by}.",))
            continue
        yield Paragraph(("Urgency ", Strong(one.urgency), f"{by}."))
        yield Bullets(tuple(Item((rule.because,)) for rule in {rule.because: rule for rule in one.raising}.values()))
        yield Paragraph(("By the rules: ", *listed([rule_link(rule) for rule in one.path], "; ")), "aside")
        yield Paragraph(("From: ", *citations(dict.fromkeys(rule.source.source for rule in one.path))), "aside")


def _policy(policy: Policy, crossings: Crossings) -> Entry:
    rules = [crossings.rulebase.rules_by_id[rule.id] for rule in policy.rules]
    rows = (condition_row("When", policy.when), ("Because", (Paragraph((policy.because,)),)),
            (f"Concludes '{policy.step}' for", rule_list(rules)))  # fmt: skip
    return Entry(anchor_of(policy.id), 3, policy.title, (Code(policy.id),), (pairs(rows),))


def _invariant(invariant: Invariant) -> Entry:
    rows: tuple[Row, ...]
    match invariant:
        case Never():
            rows = (condition_row("Never", invariant.when),)
        case Always():
            rows = (condition_row("Wherever", invariant.when), condition_row("Always", invariant.then))
        case Stable():
            conclusion = invariant.value.conclusion
            value = Strong(then_text(invariant.value).removeprefix(f"{conclusion.title}: "))
            spans = (subject_link(conclusion), ": ", value, *releases(conclusion, invariant.value.value))
            rows = (("Stable", (Paragraph((*spans, " Once concluded, no further finding takes it back.")),)),)
    return Entry(anchor_of(invariant.id), 3, invariant.because, (Code(invariant.id),), (pairs(rows),))
