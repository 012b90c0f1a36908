"""Builds conditions from plain data, node by node as they were exported, over a vocabulary that is known already."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any as Plain

from expert.echo import echo
from expert.errors import LanguageError, did_you_mean
from expert.language.conclusions import Conclusion, Grade, Verdict
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, Stands, Subject
from expert.language.importing.fitting import sentence
from expert.language.joining import DEEPEST
from expert.language.quantities import Quantity
from expert.language.terms import Choice, Flag


@dataclass(frozen=True, slots=True)
class Conditions:
    """Reads conditions over these subjects; ``where`` names the file in errors."""

    subjects: Mapping[str, Subject]
    where: str

    def read(self, data: Plain, path: str, depth: int = 0) -> Condition:
        """The condition of data of the right shape. Raises LanguageError with its path."""
        if depth > DEEPEST:
            raise self.fault(path[:100] + "...", f"is nested more than {DEEPEST} deep; let rules conclude its parts")
        ((kind, given),) = data.items()
        path = f"{path}.{kind}"
        match kind:
            case "all":
                return All(tuple(self._parts(given, path, depth)))
            case "any":
                return Any(tuple(self._parts(given, path, depth)))
            case "at_least":
                count, parts = given
                if count > len(parts):
                    raise self.fault(path, f"wants {echo(count)} of {len(parts)} conditions; it can never hold")
                return AtLeast(count, tuple(self._parts(parts, f"{path}[1]", depth)))
            case "compare":
                return self._compare(given, path)
            case "stands":
                return self._stands(given, path)
        return self._is(given, path)

    def subject(self, name: str, path: str) -> Subject:
        """The term or conclusion of this name."""
        if name not in self.subjects:
            near = did_you_mean(name[:100], self.subjects, default="add it to the terms or the conclusions.")
            raise self.fault(path, f"reads {echo(name)}, which is neither a term nor a conclusion here; {near}")
        return self.subjects[name]

    def fault(self, path: str, what: str) -> LanguageError:
        """The sentence that what stands at a path is wrong."""
        return LanguageError(f"{self.where}: {path} {sentence(what)}")

    def _parts(self, given: list[Plain], path: str, depth: int) -> Iterator[Condition]:
        for index, part in enumerate(given):
            yield self.read(part, f"{path}[{index}]", depth + 1)

    def _is(self, given: list[Plain], path: str) -> Condition:
        subject, values = self.subject(given[0], path), tuple(given[1])
        known: tuple[Plain, ...] = ()
        match subject:
            case Flag():
                known = (True, False)
            case Choice():
                known = subject.values
            case Conclusion():
                known = subject.may_stand
            case _:
                raise self.fault(path, f"names values of {subject.name}, which is measured; write 'compare'")
        self._known(subject, values, known, path)
        if isinstance(subject, Grade) and values != subject.values[-len(values) :]:
            raise self.fault(path, f"names steps of {subject.name} that are not one step and all above it; name those")
        return Is(subject, values)

    def _stands(self, given: list[Plain], path: str) -> Condition:
        subject, values = self.subject(given[0], path), tuple(given[1])
        if not isinstance(subject, Grade | Verdict):
            raise self.fault(path, f"reads what stands of {subject.name}, which is neither a grade nor a verdict")
        self._known(subject, values, subject.values, path)
        return Stands(subject, values)

    def _compare(self, given: list[Plain], path: str) -> Condition:
        name, op, steps = given
        subject = self.subject(name, path)
        if not isinstance(subject, Quantity):
            raise self.fault(path, f"compares {subject.name}, which is no quantity; write 'is'")
        if not subject.first <= steps <= subject.last:
            raise self.fault(
                path, f"counts {echo(steps)} steps of {subject.name}, which takes {subject.range_text}: "
                f"{subject.first} to {subject.last}",
            )  # fmt: skip
        return Compare(subject, op, steps)

    def _known(self, subject: Subject, values: tuple[Plain, ...], known: tuple[Plain, ...], path: str) -> None:
        for value in values:
            if not any(value is one or (isinstance(value, str) and value == one) for one in known):
                near = did_you_mean(str(value)[:100], map(str, known))
                listed = ", ".join(map(echo, known))
                raise self.fault(path, f"names {echo(value)} of {subject.name}; {near and near + ' '}it has: {listed}")
