"""A comparison on the screen: what differs in the rule bases, whose conclusions differ, and the counts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.text import Text

from expert.cli.screen import Screen, counted
from expert.comparing import Comparison, PartChange, SituationChange
from expert.comparing.parts import CHANGES, Change, DiffLine
from expert.comparing.proved import Proved
from expert.language.conclusions import NOTHING
from expert.language.rulebase import RuleBase

STYLES = {"-": "red", "+": "green", " ": ""}
WORDS: dict[Change, str] = {
    "added": "added", "removed": "removed", "changed": "changed in meaning", "renamed": "renamed",
    "reworded": "changed in prose, sources or appraisal only",
}  # fmt: skip
PROVED = {
    "different": "proved different, for example for: ",
    "equivalent": "proved to say the same of every possible patient among the old rules",
    "not proved": "not proved: ",
}
WHOLE = "rule base"


def show_comparison(
    screen: Screen, comparison: Comparison, left_out: Mapping[str, int], *, every: bool = False
) -> None:
    """Print the comparison; ``every`` shows all texts before and after, not only those that decide.

    ``left_out`` counts logged consultations that could not be asked.
    """
    screen.say(f"{_named(comparison.old)}  ->  {_named(comparison.new)}", "bold")
    for kind in dict.fromkeys(part.kind for part in comparison.parts):
        for change in CHANGES:
            parts = [part for part in comparison.parts if (part.kind, part.change) == (kind, change)]
            if parts:
                screen.heading(f"{kind}s {WORDS[change]} ({len(parts)})" if kind != WHOLE else "The rule base itself")
            for part in parts:
                _part(screen, part, comparison.proved.get(part.name) if kind == "rule" else None, every=every)
    if comparison.differing:
        screen.heading(f"Conclusions that differ ({counted(len(comparison.differing), 'situation')})")
    for one in comparison.differing:
        _situation(screen, one)
    _unknown(screen, "old", (name for one in comparison.situations for name in one.situation.unknown_to_old))
    _unknown(screen, "new", (name for one in comparison.situations for name in one.situation.unknown_to_new))
    screen.blank()
    for line in _summary(comparison, left_out):
        screen.say(line)


def _part(screen: Screen, part: PartChange, proved: Proved | None, *, every: bool) -> None:
    if part.kind != WHOLE:
        named = "" if part.name == part.title else part.name
        screen.item(part.title, f"was {part.was}, now {part.name}" if part.was is not None else named)
    whole = part.change in ("added", "removed")
    for field in part.fields:
        if field.in_meaning or every:
            screen.say(field.field, "dim", indent=4)
            for line in field.lines if every else shortened(field.lines):
                text = f"{line.mark} {'  ' * line.depth}{line.text}"
                screen.say(Text(text, STYLES[line.mark]), indent=6)
    reworded = [field.field for field in part.fields if not field.in_meaning]
    if reworded and not every and not whole:
        screen.say(f"reworded: {', '.join(reworded)}", "dim", indent=4)
    if proved is not None:
        screen.say(f"{PROVED[proved.result]}{proved.why}{'; '.join(proved.patient)}", indent=4)


def shortened(lines: Sequence[DiffLine]) -> Iterator[DiffLine]:
    """The lines that differ, those beside them and those they stand below; dots in place of the rest."""
    kept = {place for place, line in enumerate(lines) if line.mark != " "}
    for place in sorted(kept):
        depth = lines[place].depth
        for above in range(place - 1, -1, -1):
            if lines[above].depth < depth:
                depth = lines[above].depth
                kept.add(above)
    kept |= {near for place in kept if lines[place].mark != " " for near in (place - 1, place + 1)}
    skipped = False
    for place, line in enumerate(lines):
        if place in kept:
            yield line
        elif not skipped:
            yield DiffLine(" ", line.depth, "...")
        skipped = place not in kept


def _situation(screen: Screen, one: SituationChange) -> None:
    screen.item(one.situation.name)
    for who, why in (("old", one.situation.refused_by_old), ("new", one.situation.refused_by_new)):
        if why:
            screen.say(f"the {who} rule base refuses it: {why}", indent=4)
    for answer in one.answers:
        before, after = answer.before or NOTHING, answer.after or NOTHING
        screen.pair(answer.title, f"{before}  ->  {after}", label_width=40, label_style="")
        screen.pair("by", ", ".join(answer.rules) or "no rule; the conclusion itself changed", indent=6, label_width=4)


def _unknown(screen: Screen, who: str, names: Iterable[str]) -> None:
    counts = Counter(names)
    if counts:
        screen.heading(f"Findings that the {who} rule base does not hold")
    for name, count in sorted(counts.items()):
        screen.point(f"{name}: in {counted(count, 'situation')}, asked without it")


def _summary(comparison: Comparison, left_out: Mapping[str, int]) -> Iterable[str]:
    said = [
        f"{kind}s {', '.join(f'{number} {change}' for change, number in changes.items())}"
        for kind, changes in comparison.counts().items() if kind != WHOLE
    ]  # fmt: skip
    yield f"{'; '.join(said).capitalize() or 'No part differs'}."
    if comparison.asked:
        yield f"Conclusions differ in {len(comparison.differing)} of {counted(comparison.asked, 'situation')}."
    else:
        yield "No situation was asked of both: there are no cases, or none were wanted."
    if left_out:
        why = ", ".join(f"{number} {what}" for what, number in left_out.items())
        yield f"Logged consultations that could not be asked: {why}."
    yield "Nothing differs in meaning." if comparison.same else "The two rule bases do not say the same."


def _named(rulebase: RuleBase) -> str:
    return f"{rulebase.name} {rulebase.version} ({rulebase.fingerprint[:12]})"
