"""Reads a case file. All its faults are told at once, each with file, line, value and what would be right."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from expert.cases import expectations
from expert.cases.deciding import read_decides
from expert.cases.fields import Faults, Fields, names_in, one_of
from expert.cases.model import Case, CaseSource, Expected, Situation
from expert.cases.one_by_one import changes, is_one_by_one
from expert.chart import Chart
from expert.echo import echo
from expert.errors import CaseError
from expert.findings import impossible_in, known_part
from expert.language.rulebase import RuleBase
from expert.nodes import Node, Unreadable
from expert.sourced_values import is_sourced
from expert.text_files import shown
from expert.yaml_reader import read_yaml

_HEAD = ("case", "source", "story", "claims")
_SHORT = ("findings", *expectations.KEYS, "variants")
_POINT = ("at", "adds", "without", *expectations.KEYS, "variants")
_VARIANT = ("name", "one_by_one", "adds", "without", *expectations.KEYS)
_SOURCE = ("cite", "place", "report", "doi", "pmid", "url")
# What authors write from memory, and what the format calls it.
_MEANT = {
    wrong: f"write '{right}'."
    for right, wrongs in {
        "without": ("drops", "removes"), "adds": ("with", "changes"), "case": ("title",),
        "expect": ("expects", "expected"), "asks": ("missing",),
    }.items() for wrong in wrongs
}  # fmt: skip
_IN_A_COURSE = dict.fromkeys((*_SHORT, "adds", "without"), "put it at a point of the course.")


def read_case(path: Path | str, rulebase: RuleBase) -> Case:
    """The case of a YAML file, checked against a rule base. Raises CaseError with all the file's faults."""
    try:
        root = read_yaml(path)
    except Unreadable as error:
        raise CaseError([str(error)]) from None
    reader = _Reader(rulebase, Faults(shown(path)))
    case = reader.case(root)
    if reader.faults:
        raise CaseError(reader.faults.sentences())
    return case


@dataclass(frozen=True)
class _Reader:
    """Reads one file."""

    rulebase: RuleBase
    faults: Faults

    def case(self, root: Node) -> Case:
        is_course = isinstance(root.value, dict) and "course" in root.value
        if is_course:
            fields = Fields(
                root, (*_HEAD, "decides", "course"), self.faults, "a case with a course", meant=_IN_A_COURSE
            )
        else:
            fields = self._fields(root, (*_HEAD, *_SHORT), "a case")
        fields.require("case", "source", "story", *(() if is_course else ("findings",)))
        if is_course:
            situations = list(self._course(fields))
        else:
            situations = list(self._point(fields, "", Chart(), adding="findings"))
        self._names_differ(situations)
        register = [claim.id for claim in self.rulebase.claims]
        return Case(
            path=self.faults.path, title=fields.text("case"), source=self._source(fields), story=fields.text("story"),
            claims=names_in(fields, "claims", register, "claim"), decides=read_decides(fields, self.rulebase),
            situations=tuple(situations),
        )  # fmt: skip

    def _source(self, fields: Fields) -> CaseSource:
        node = fields.values.get("source")
        if node is None or isinstance(node.value, str):
            return CaseSource(cite=fields.text("source"))
        source = self._fields(node, _SOURCE, "'source'")
        if isinstance(node.value, dict):
            source.require("cite")
        for key in ("report", "pmid"):  # bare digits are fine for an identifier
            if key in source.values and isinstance(source.values[key].value, int):
                source.values[key].value = str(source.values[key].value)
        return CaseSource(**{key: source.text(key) for key in _SOURCE})

    def _course(self, fields: Fields) -> Iterator[Situation]:
        chart = Chart()
        for node in fields.nodes("course"):
            point = self._fields(node, _POINT, "a point of the course")
            point.require("at")
            situations = list(self._point(point, point.text("at"), chart, adding="adds"))
            chart = situations[0].chart
            yield from situations

    def _point(self, fields: Fields, name: str, before: Chart, *, adding: str) -> Iterator[Situation]:
        chart = self._chart(fields, before, adding)
        yield Situation(name=name, line=fields.line, chart=chart, expected=self._expected(fields, chart))
        for node in fields.nodes("variants"):
            variant = self._fields(node, _VARIANT, "a variant")
            own = variant.text("name")
            if is_one_by_one(variant):
                for change in changes(variant):
                    changed = self._changed(change.fields, chart, f"'{change.called}' changes nothing; take it out.")
                    called = ", ".join(filter(None, (name, own, change.called)))
                    yield self._variant(variant, called, change.line, changed)
                continue
            changed = self._changed(variant, chart, "the variant changes nothing; use 'adds' or 'without'.")
            called = ", ".join(filter(None, (name, own or self._called(chart, changed))))
            yield self._variant(variant, called, variant.line, changed)

    def _variant(self, fields: Fields, name: str, line: int, chart: Chart) -> Situation:
        expected = self._expected(fields, chart)
        return Situation(name=name, line=line, chart=chart, expected=expected, is_variant=True)

    def _changed(self, fields: Fields, before: Chart, fault: str) -> Chart:
        """The chart of a variant; ``fault`` where it is that of its point."""
        faults_before = len(self.faults)
        chart = self._chart(fields, before, "adds")
        if chart == before and len(self.faults) == faults_before:
            self.faults.add(fields.line, fault)
        return chart

    def _chart(self, fields: Fields, before: Chart, adding: str) -> Chart:
        """The chart after what a situation adds and takes away."""
        without = []
        for term, line in fields.texts("without"):
            if one_of(term, line, self.rulebase.terms_by_name, "term", self.faults):
                if term not in before:
                    self.faults.add(line, f"{term} is not known at this point, so it cannot be taken away.")
                without.append(term)
        node = fields.mapping(adding)
        added = node.plain()
        for key, value in added.items() if isinstance(added, dict) else ():
            if value is None and key in self.rulebase.terms_by_name:  # what is no term is told below
                self.faults.add(node.key_lines[key], f"{key} has no value; leave it out, or name it under 'without'.")
        if isinstance(added, dict):
            added = {key: value for key, value in added.items() if not self._has_source(key, value, node)}
        said, problems = known_part(
            self.rulebase, added if isinstance(added, dict) else {}, where=self.faults.path, lines=node.key_lines
        )
        for problem in problems:
            self.faults.add_whole(_line_of(problem, self.faults.path, node.line), problem)
        chart = before.without(*without).extended(said)
        chart = chart.ordered(self.rulebase.terms_by_name)
        for fault in impossible_in(self.rulebase, chart):
            self.faults.add(fields.line, fault)
        return chart

    def _has_source(self, key: str, value: object, node: Node) -> bool:
        """Whether a finding is given with where it comes from, which is then a fault."""
        is_given = is_sourced(value)
        if is_given:
            fault = f"{key} is given with its source; in a case it is the value alone, and 'story' tells the rest."
            self.faults.add(node.key_lines[key], fault)
        return is_given

    def _expected(self, fields: Fields, chart: Chart) -> Expected:
        return expectations.read_expected(fields, self.rulebase, chart)

    def _called(self, chart: Chart, changed: Chart) -> str:
        """A variant's name when the file gives none: what it changes."""
        gone = [f"without {term}" for term in chart if term not in changed]
        new = [f"{term} {self.rulebase.term(term).spoken(changed[term])}" for term in changed
               if term not in chart or chart[term] != changed[term]]  # fmt: skip
        return ", ".join([*gone, *new])

    def _names_differ(self, situations: list[Situation]) -> None:
        lines: dict[str, int] = {}
        for situation in situations:
            if situation.name in lines and situation.name:
                first = lines[situation.name]
                fault = f"{echo(situation.name)} is also the name of line {first}; name one otherwise."
                self.faults.add(situation.line, fault)
            lines.setdefault(situation.name, situation.line)

    def _fields(self, node: Node, known: tuple[str, ...], what: str) -> Fields:
        return Fields(node, known, self.faults, what, meant=_MEANT)


def _line_of(problem: str, path: str, default: int) -> int:
    digits = problem.removeprefix(f"{path}:").partition(":")[0]
    return int(digits) if digits.isdigit() else default
