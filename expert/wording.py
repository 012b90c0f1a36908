"""Conditions and rules in words, as a clinician reads them: plain strings, no markup."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from expert.language.conclusions import CONCLUDED, CONFLICT, Conclusion, Grade, Sign, Then
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, Leaf, Stands, Subject, Value
from expert.language.labels import label_of
from expert.language.review import review_text
from expert.language.rules import Rule
from expert.language.sources import Appraisal, Citation, Claim, Level, Remark
from expert.language.sources import Grade as EvidenceGrade
from expert.language.terms import NOT_DONE, Choice, Term

OPERATORS = {"<": "below", "<=": "at most", ">=": "at least", ">": "above"}
VOICES = {"article": "the article", "evidence": "published evidence", "safety": "ours, for safety"}
APPRAISALS: dict[Level, str] = {
    "contradicted": "published evidence speaks against it",
    "contested": "published evidence is divided",
    "not appraised": "not appraised against published evidence",
    "by definition": "a definition, nothing to appraise",
    "uncertain": "published evidence is weak or indirect",
    "supported": "supported by published evidence",
}
GRADES: dict[EvidenceGrade, str] = {
    "H": "trial, systematic review, guideline or official text",
    "M": "cohort or study of accuracy",
    "L": "series, anatomy or opinion",
}
FEW = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a nested list: how deep it stands (0 is outermost), its words, and what a leaf's words speak of."""

    depth: int
    text: str
    subject: Subject | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the lines below it."""

    heading: str
    lines: tuple[Line, ...]


def condition_lines(condition: Condition, depth: int = 0) -> tuple[Line, ...]:
    """A condition as nested lines: a branch says how many of its parts are wanted, its parts stand one deeper."""
    return tuple(_lines(condition, depth))


def leaf_text(leaf: Leaf) -> str:
    """One finding or conclusion and the values that are wanted: 'lumbar MRI: disc prolapse or disc bulge'."""
    match leaf:
        case Compare(subject, op, steps):
            return f"{subject_text(subject)}: {OPERATORS[op]} {subject.spoken(steps)}"
        case Is(Sign() as sign, _):
            return f"{sign.title} (concluded)"
        case Is(Grade() as grade, values):
            return f"{grade.title}: {_span(grade.values, values)}"
        case Stands(subject, values):
            return f"{subject_text(subject)}: {_either(values)}, and nothing above it"
        case Is(Choice() as choice, values):
            return f"{subject_text(choice)}: {_of_choice(choice, values)}"
        case Is(subject, values):
            return f"{subject_text(subject)}: {_either([value_text(subject, value) for value in values])}"
    raise TypeError(f"{leaf!r} is no leaf of the rule language")


def subject_text(subject: Subject) -> str:
    """What a leaf speaks of: a conclusion by its title, a finding by its label."""
    if isinstance(subject, Conclusion):
        return subject.title
    if isinstance(subject, Term):
        return label_of(subject)
    return subject.name


def value_text(subject: Subject, value: Value | int) -> str:
    """A value as a person says it."""
    return "in conflict" if value == CONFLICT and isinstance(subject, Conclusion) else subject.spoken(value)


def then_text(then: Then) -> str:
    """What a rule concludes, by title; a sign's only value goes without saying."""
    return then.conclusion.title if then.value == CONCLUDED else f"{then.conclusion.title}: {then.value}"


def citation_text(cited: Citation) -> str:
    """A source as a reader would cite it, and the place in it."""
    return f"{cited.source.reference} ({cited.place})" if cited.place else cited.source.reference


def step_text(level: Level) -> str:
    """What published evidence says of one step, rather than of all that a conclusion rests on."""
    return f"{APPRAISALS[level]} for this step" if level == "uncertain" else APPRAISALS[level]


def evidence_text(appraisal: Appraisal) -> str:
    """What published evidence says of a rule's own step, and the grade of its best source.

    The grade is the source's and not the step's: a good trial can say little of the step for which it is cited.
    """
    said = step_text(appraisal.level)
    return said if appraisal.grade is None else f"{said}; best source: {GRADES[appraisal.grade]} ({appraisal.grade})"


def appraisal_text(appraisal: Appraisal) -> str:
    """An appraisal's level, what it means with the grade of its best source, and its sentence."""
    if appraisal.grade is None:
        return f"{appraisal.level}: {appraisal.text}"
    return f"{appraisal.level}; best source: {GRADES[appraisal.grade]} ({appraisal.grade}). {appraisal.text}"


def rule_sections(rule: Rule, claims: Iterable[Claim] = ()) -> tuple[Section, ...]:
    """A rule from its condition to its review; ``claims`` is the register in which its claims' texts are looked up."""
    says = {claim.id: claim.says for claim in claims}
    sources = "; ".join(source.reference for source in rule.appraisal.sources)
    sections = [
        condition_section("When", rule.when),
        Section("Then", (Line(0, then_text(rule.then)),)),
        *([condition_section("Unless", rule.unless)] if rule.unless is not None else ()),
        Section("Because", (Line(0, rule.because),)),
        Section(
            "Claims", tuple(Line(0, f"{claim}: {says[claim]}" if claim in says else claim) for claim in rule.claims)
        ),
        Section("Source", (Line(0, citation_text(rule.source)),)),
        Section("Evidence", (Line(0, appraisal_text(rule.appraisal)), *_lines_of(sources, 1))),
        Section("Caveats", _remarks(rule.caveats)),
        Section("Background", _remarks(rule.rationale)),
        Section("Voice", (Line(0, VOICES[rule.voice]),)),
        Section("Review", (Line(0, review_text(rule.review)),)),
    ]
    return tuple(section for section in sections if section.lines)


def condition_section(heading: str, condition: Condition) -> Section:
    """A condition with the outermost 'all of' in the heading, where it reads on: 'When all of'."""
    first, *rest = condition_lines(condition)
    if not rest:
        return Section(heading, (first,))
    return Section(f"{heading} {first.text}", tuple(Line(line.depth - 1, line.text, line.subject) for line in rest))


def as_text(sections: Sequence[Section], *, bullet: str = "- ") -> str:
    """Sections as one plain text, lines indented below their headings."""
    blocks = ["\n".join([section.heading, *("  " * (line.depth + 1) + bullet + line.text for line in section.lines)])
              for section in sections]  # fmt: skip
    return "\n\n".join(blocks)


def _lines(condition: Condition, depth: int) -> Iterator[Line]:
    match condition:
        case Is() | Compare() | Stands():
            yield Line(depth, leaf_text(condition), condition.subject)
        case All((Compare() as low, Compare() as high)) if low.subject == high.subject:
            yield Line(depth, _range_text(low, high), low.subject)
        case All(parts):
            yield from _branch("all of", parts, depth)
        case Any(parts):
            yield from _branch("any of", parts, depth)
        case AtLeast(count, parts):
            yield from _branch(f"at least {count} of", parts, depth)
        case _:
            raise TypeError(f"{condition!r} is no node of the rule language")


def _branch(words: str, parts: tuple[Condition, ...], depth: int) -> Iterator[Line]:
    yield Line(depth, words)
    for part in parts:
        yield from _lines(part, depth + 1)


def _range_text(low: Compare, high: Compare) -> str:
    name = subject_text(low.subject)
    if (low.op, high.op) == (">=", "<=") and low.steps == high.steps:
        return f"{name}: exactly {low.subject.spoken(low.steps)}"
    return f"{leaf_text(low)} and {OPERATORS[high.op]} {high.subject.spoken(high.steps)}"


def _of_choice(choice: Choice, values: tuple[Value, ...]) -> str:
    wanted = [str(value) for value in values]
    rest = [value for value in choice.values if value not in wanted]
    if choice.study and rest == [NOT_DONE]:
        return "done, whatever it showed"
    if choice.ordered and len(wanted) > 1 and _adjacent(choice.values, wanted):
        return _span(choice.values, wanted)
    if len(rest) == 1 and len(wanted) > FEW:
        return f"known, and not {rest[0]}"
    return _either(wanted)


def _span(scale: Sequence[str], values: Sequence[Value]) -> str:
    first, last = str(values[0]), str(values[-1])
    if last == scale[-1]:
        return last if first == last else f"at least {first}"
    if first == scale[0]:
        return first if first == last else f"at most {last}"
    return first if first == last else f"from {first} to {last}"


def _adjacent(scale: Sequence[str], values: Sequence[str]) -> bool:
    first = scale.index(values[0])
    return list(scale[first : first + len(values)]) == list(values)


def _either(values: Sequence[str]) -> str:
    return values[0] if len(values) == 1 else f"{', '.join(values[:-1])} or {values[-1]}"


def _remarks(remarks: Iterable[Remark]) -> tuple[Line, ...]:
    return tuple(Line(0, remark.says) for remark in remarks)


def _lines_of(text: str, depth: int) -> tuple[Line, ...]:
    return (Line(depth, text),) if text else ()
