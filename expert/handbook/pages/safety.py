"""The safety page: the red flags that every consultation accounts for, policies, and what no consultation may break."""

from collections.abc import Iterator

from expert.handbook.crossings import Crossings
from expert.handbook.document import Block, Bullets, Code, Entry, Heading, Page, Pairs, Paragraph, Strong, anchor_of
from expert.handbook.phrases import SAFETY, condition_items, releases, rule_list, subject_link
from expert.language.conditions import Condition
from expert.language.invariants import Always, Invariant, Never, Stable
from expert.language.policies import Policy
from expert.language.red_flags import RedFlag
from expert.wording import condition_section, then_text

_LEAD = (
    "What keeps the system cautious. An unknown finding is never taken for an absent one, and what is said here holds "
    "of every patient, whatever the rules come to say."
)


def safety_page(crossings: Crossings) -> Page:
    """The page of red flags, policies and invariants."""
    return Page(SAFETY.page, "Safety", tuple(_blocks(crossings)))


def _blocks(crossings: Crossings) -> Iterator[Block]:
    rulebase = crossings.rulebase
    yield Paragraph((_LEAD,), "lead")
    yield Heading(2, "Red flags", "red-flags")
    if rulebase.red_flags:
        yield Paragraph(("Every consultation says of each whether it is present, absent, or was not asked.",))
    else:
        yield Paragraph(("This rule base keeps no list of red flags; its silence on them is not reassurance.",))
    for flag in rulebase.red_flags:
        yield _flag(flag)
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


def _flag(flag: RedFlag) -> Entry:
    rows = [_condition("Present when", flag.when), _condition("Absent when", flag.absent)]
    if flag.answered_by is not None:
        rows.append(_condition("Answered by", flag.answered_by))
    return Entry(anchor_of(flag.id), 3, flag.title, (Code(flag.id),), (Pairs(tuple(rows)),))


def _policy(policy: Policy, crossings: Crossings) -> Entry:
    rules = [crossings.rulebase.rules_by_id[rule.id] for rule in policy.rules]
    rows = (_condition("When", policy.when), ("Because", (Paragraph((policy.because,)),)),
            (f"Concludes '{policy.step}' for", rule_list(rules)))  # fmt: skip
    return Entry(anchor_of(policy.id), 3, policy.title, (Code(policy.id),), (Pairs(rows),))


def _invariant(invariant: Invariant) -> Entry:
    rows: tuple[tuple[str, tuple[Block, ...]], ...]
    match invariant:
        case Never():
            rows = (_condition("Never", invariant.when),)
        case Always():
            rows = (_condition("Wherever", invariant.when), _condition("Always", invariant.then))
        case Stable():
            conclusion = invariant.value.conclusion
            value = Strong(then_text(invariant.value).removeprefix(f"{conclusion.title}: "))
            spans = (subject_link(conclusion), ": ", value, *releases(conclusion, invariant.value.value))
            rows = (("Stable", (Paragraph((*spans, " Once concluded, no further finding takes it back.")),)),)
    return Entry(anchor_of(invariant.id), 3, invariant.because, (Code(invariant.id),), (Pairs(rows),))


def _condition(label: str, condition: Condition) -> tuple[str, tuple[Block, ...]]:
    section = condition_section(label, condition)
    return section.heading, (Bullets(condition_items(section.lines)),)
