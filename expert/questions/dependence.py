"""What depends on what, from the rules alone: which rules a finding or conclusion feeds, and which produce one."""

from collections.abc import Iterable, Iterator

from expert.consultation.red_flag_parts import Question
from expert.language.conclusions import CONFLICT, Conclusion, Grade
from expert.language.conditions import Condition, leaves
from expert.language.layers import Pair, conclusions_read, pairs_read
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.language.terms import Term
from expert.loading import load
from expert.questions.asked import concluded_text, conclusion_asked, counted, rule_named, subject_asked
from expert.questions.elsewhere import read_elsewhere, reads
from expert.questions.parts import Dependent, Producer, Reaches, Stage, Uses
from expert.wording import condition_lines, subject_text


def uses(name: str, rulebase: RuleBase | None = None) -> Uses:
    """Everything that depends on a finding or conclusion: rules, itself or through what other rules conclude, and
    red flags, remarks, questions, impossible combinations and invariants that read it.

    The rules alone are asked (by default those of the installed rule base). Raises NotFound.
    """
    rulebase = rulebase or load()
    subject = subject_asked(rulebase, name)
    found = tuple(_dependents(rulebase, name))
    elsewhere = tuple(read_elsewhere(rulebase, name))
    return Uses(
        says=_says_of_uses(subject_text(subject), found, len(elsewhere)),
        name=name,
        title=subject_text(subject),
        kind="finding" if isinstance(subject, Term) else "conclusion",
        rules=found,
        elsewhere=elsewhere,
    )


def reaches(conclusion: str, value: str | None = None, rulebase: RuleBase | None = None) -> Reaches:
    """The rules that can produce a conclusion, or this value of it, and those that conclude what they rest on.

    Of a grade the rules of this very step are told; one above it has rules of its own. The rules alone are asked (by
    default those of the installed rule base). Raises NotFound.
    """
    rulebase = rulebase or load()
    defined = conclusion_asked(rulebase, conclusion, value)
    rules = rulebase.rules_for(conclusion, value)
    behind = _behind(rulebase, rules)
    read = {leaf.subject.name for rule in (*rules, *behind) for leaf in leaves(rule.when)}
    terms = tuple(term for term in rulebase.terms if term.name in read)
    return Reaches(
        says=_says_of_reaches(rulebase, defined, value, rules, terms),
        conclusion=conclusion,
        title=defined.title,
        value=value,
        rules=tuple(_producer(rule, 1) for rule in rules),
        behind=tuple(_producer(rule, steps) for rule, steps in behind.items()),
        findings=tuple(Question(term=term.name, question=term.question) for term in terms),
    )


def _dependents(rulebase: RuleBase, name: str) -> Iterator[Dependent]:
    """By steps, and within a step in the order in which rules are decided."""
    waiting, steps = list(rulebase.rules_in_order), 1
    found = [rule for rule in waiting if reads(rule.when, name) or reads(rule.unless, name)]
    for rule in found:
        in_ = _stages((reads(rule.when, name), reads(rule.unless, name)))
        yield _dependent(rule, steps, in_, ())
    while found:
        waiting = [rule for rule in waiting if rule not in found]
        steps, before, found = steps + 1, found, []
        concluded = {rule.then.pair for rule in before}
        for rule in waiting:
            read_in = _stages((_overlap(rule.when, concluded), _overlap(rule.unless, concluded)))
            if read_in:
                read = pairs_read(rule.when) | pairs_read(rule.unless)
                found.append(rule)
                yield _dependent(rule, steps, read_in, (one.id for one in before if one.then.pair in read))


def _stages(read: tuple[bool, bool]) -> tuple[Stage, ...]:
    named: tuple[Stage, Stage] = ("when", "unless")
    return tuple(stage for stage, is_read in zip(named, read, strict=True) if is_read)


def _overlap(condition: Condition | None, concluded: set[Pair]) -> bool:
    return not pairs_read(condition).isdisjoint(concluded)


def _behind(rulebase: RuleBase, rules: tuple[Rule, ...]) -> dict[Rule, int]:
    """The rules that conclude what these rest on, and so on, with the least number of steps."""
    steps = dict.fromkeys(rules, 1)
    newest = rules
    while newest:
        wanted = {pair for rule in newest for pair in _wanted(rule)}
        newest = tuple(rule for rule in rulebase.rules if rule.then.pair in wanted and rule not in steps)
        steps |= dict.fromkeys(newest, max(steps.values(), default=0) + 1)
    return {rule: step for rule, step in steps.items() if step > 1}


def _wanted(rule: Rule) -> Iterator[Pair]:
    """What a rule wants concluded; of a conflict every value may be wanted."""
    for conclusion, values in conclusions_read(rule.when):
        for value in conclusion.values if CONFLICT in values else values:
            yield conclusion.name, value


def _dependent(rule: Rule, steps: int, reads_in: tuple[Stage, ...], through: Iterable[str]) -> Dependent:
    return Dependent(**dict(rule_named(rule)), steps=steps, reads_in=reads_in, through=tuple(through))


def _producer(rule: Rule, steps: int) -> Producer:
    read = dict.fromkeys(leaf.subject for leaf in leaves(rule.when))
    excepted = dict.fromkeys(leaf.subject.name for leaf in leaves(rule.unless)) if rule.unless is not None else ()
    return Producer(
        **dict(rule_named(rule)), steps=steps, needs=_lines(rule.when), unless=_lines(rule.unless),
        findings=tuple(subject.name for subject in read if subject.is_finding),
        conclusions=tuple(subject.name for subject in read if not subject.is_finding),
        exceptions=tuple(excepted),
    )  # fmt: skip


def _lines(condition: Condition | None) -> tuple[str, ...]:
    return tuple("  " * line.depth + line.text for line in condition_lines(condition)) if condition is not None else ()


def _says_of_uses(title: str, found: tuple[Dependent, ...], elsewhere: int) -> str:
    if not found and not elsewhere:
        return f"Nothing depends on '{title}'."
    itself = sum(one.steps == 1 for one in found)
    further = f", and {len(found) - itself} more through what these conclude" if len(found) > itself else ""
    places = f"; {counted(elsewhere, 'other place')} in the rule base" if elsewhere else ""
    return f"'{title}' is read by {counted(itself, 'rule')}{further}{places}."


def _says_of_reaches(
    rulebase: RuleBase, defined: Conclusion, value: str | None, rules: tuple[Rule, ...], terms: tuple[Term, ...]
) -> str:
    asked = concluded_text(defined, value)
    said = f"'{asked}' is concluded by {counted(len(rules), 'rule')}" if rules else f"No rule concludes '{asked}'"
    if rules:
        said += f", from {counted(len(terms), 'finding')} in all"
    if isinstance(defined, Grade) and value is not None:
        above = defined.values[defined.values.index(value) + 1 :]
        lifting = sum(len(rulebase.rules_for(defined.name, step)) for step in above)
        said += f"; {counted(lifting, 'rule')} can lift it above that step" if lifting else ""
    return f"{said}."
