"""Compares two rule bases: what was added, removed, renamed, changed or reworded, and whose answers differ."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from expert.cases import place_of, read_cases
from expert.comparing.answers import AnswerChange, Answers, SituationChange
from expert.comparing.comparison import Comparison
from expert.comparing.described import Kind, described, described_whole
from expert.comparing.findings import Carrier, Situation, chunks
from expert.comparing.logged import Logged
from expert.comparing.matching import matched, matched_conclusions, matched_terms
from expert.comparing.parts import DiffLine, FieldChange, PartChange, changes_of
from expert.comparing.proved import Proved, prove_changed
from expert.errors import CaseError
from expert.language.rulebase import RuleBase

__all__ = [
    "AnswerChange", "Comparison", "DiffLine", "FieldChange", "Logged", "PartChange", "Proved", "Situation",
    "SituationChange", "compare",
]  # fmt: skip

AT_ONCE = 2000
SECONDS = 10.0
Cases = Iterable[Path | str] | Path | str
Findings = Iterable[tuple[str, Mapping[str, object]]]


def compare(
    old: RuleBase,
    new: RuleBase,
    *,
    cases: Cases | None = None,
    situations: Findings = (),
    prove: bool = False,
    on_the_way: Callable[[int], object] | None = None,
) -> Comparison:
    """What differs between two rule bases, and whose conclusions differ.

    ``cases`` are files and folders of documented cases (default: those that ship with the new rule base, or else with
    the old one; an empty list: none); ``situations`` are further patients, each a name and findings in the words of
    either rule base, such as ``Logged(log, names)``. Terms that were renamed are followed by ``was=``. With ``prove``
    each changed rule is proved another one or the same (needs the extra ``proving``). ``on_the_way`` is told how many
    patients have been answered.
    Raises CaseError when a case cannot be read, ProverMissing.
    """
    terms, conclusions = matched_terms(old, new), matched_conclusions(old, new)
    parts, rules = _parts(old, new, terms, conclusions)
    answers = Answers(old, new, rules, conclusions, parts)
    told: list[SituationChange] = []
    asked = 0
    for chunk in chunks(_situations(Carrier(old, new, terms), cases, situations), AT_ONCE):
        told += answers.differing(chunk)
        asked += len(chunk)
        if on_the_way is not None:
            on_the_way(asked)
    changed = [one.name for one in parts if one.kind == "rule" and one.change == "changed"]
    proved = prove_changed(old, new, changed, seconds=SECONDS) if prove else {}
    return Comparison(old=old, new=new, parts=parts, situations=tuple(told), asked=asked, proved=proved)


def _parts(
    old: RuleBase, new: RuleBase, terms: Mapping[str, str], conclusions: Mapping[str, str]
) -> tuple[tuple[PartChange, ...], Mapping[str, str]]:
    """All that is not as it was, and the new ids of the old rules that are still there."""
    names = {**terms, **conclusions}
    before, after = described(old, names), described(new, {})
    known: dict[Kind, Mapping[str, str]] = {"term": terms, "conclusion": conclusions}
    pairs = {kind: known[kind] if kind in known else matched(before[kind], after[kind]) for kind in before}
    whole = {"": described_whole(old, names)}, {"": described_whole(new, {})}
    parts = [one for kind in before for one in changes_of(kind, before[kind], after[kind], pairs[kind])]
    parts += changes_of("rule base", *whole, {"": ""})
    return tuple(parts), pairs["rule"]


def _situations(carrier: Carrier, cases: Cases | None, situations: Findings) -> Iterator[Situation]:
    yield from _documented(carrier, cases)
    for name, findings in situations:
        yield carrier.of_findings(name, findings)


def _documented(carrier: Carrier, cases: Cases | None) -> Iterator[Situation]:
    old, new = carrier.old, carrier.new
    base, paths = new, [cases] if isinstance(cases, str | Path) else list(cases or ())
    if cases is None:
        base = new if new.cases is not None else old
        paths = [base.cases] if base.cases is not None else []
    if not paths:
        return
    try:
        found = read_cases(base, paths)
    except CaseError:
        if base is old:
            raise
        try:
            base, found = old, read_cases(old, paths)  # written for what the new one no longer has
        except CaseError:
            found = read_cases(new, paths)
    for case in found:
        for one in case.situations:
            title = f"{case.title}, {one.name}" if one.name else case.title
            yield carrier.of_chart(f"{place_of(case.path, base)}: {title}", one.chart, base)
