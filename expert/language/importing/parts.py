"""Builds rules, and what stands around them, from plain data of the right shape."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any as Plain
from typing import TypeVar

from expert.blame import mistake
from expert.errors import did_you_mean
from expert.language.attributes import SourceAttributes, Use
from expert.language.conclusions import Conclusion, Grade, Then
from expert.language.conditions import Condition
from expert.language.importing.conditions import Conditions
from expert.language.invariants import Always, Invariant, Never, Stable
from expert.language.names import place_of
from expert.language.policies import Policy
from expert.language.red_flags import RedFlag
from expert.language.review import Review
from expert.language.rules import Impossible, Rule
from expert.language.sources import Appraisal, Citation, Claim, Remark, Source
from expert.language.terms import Term
from expert.language.topics import Topic
from expert.language.waivers import Waiver

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Parts:
    """Builds one part at a time, over a vocabulary and sources that are known already; ``path`` is where it stands."""

    conditions: Conditions
    terms: Mapping[str, Term]
    conclusions: Mapping[str, Conclusion]
    sources: Mapping[str, Source]

    def rule(self, one: dict[str, Plain], path: str) -> Rule:
        """A rule."""
        review = Review(**one["review"]) if one["review"] is not None else None
        return Rule(
            id=one["id"], title=one["title"], because=one["because"], voice=one["voice"], claims=tuple(one["claims"]),
            when=self.conditions.read(one["when"], f"{path}.when"), unless=self._maybe(one, "unless", path),
            then=self._then(one["then"]), source=self._citation(one["source"]),
            appraisal=self._appraisal(one["appraisal"]), review=review,
            caveats=self._remarks(one, "caveats", path), rationale=self._remarks(one, "rationale", path),
        )  # fmt: skip

    def policy(self, one: dict[str, Plain], path: str) -> Policy:
        """A policy; its rules stand among the rules."""
        governed = [self._conclusion(name) for name in one["over"]]
        for conclusion in governed:
            if not isinstance(conclusion, Grade):
                raise mistake(f"the policy {one['id']} governs {conclusion.name}, which is no grade.")
        return Policy(
            id=one["id"], title=one["title"], because=one["because"], voice=one["voice"], step=one["step"],
            when=self.conditions.read(one["when"], f"{path}.when"),
            over=tuple(conclusion for conclusion in governed if isinstance(conclusion, Grade)),
            source=self._citation(one["source"]), appraisal=self._appraisal(one["appraisal"]),
        )  # fmt: skip

    def impossible(self, one: dict[str, Plain], path: str) -> Impossible:
        """An impossible combination."""
        return Impossible(id=one["id"], when=self.conditions.read(one["when"], f"{path}.when"), because=one["because"])

    def red_flag(self, one: dict[str, Plain], path: str) -> RedFlag:
        """A red flag."""
        return RedFlag(
            id=one["id"], title=one["title"], answered_by=self._maybe(one, "answered_by", path),
            when=self.conditions.read(one["when"], f"{path}.when"),
            absent=self.conditions.read(one["absent"], f"{path}.absent"),
        )  # fmt: skip

    def invariant(self, one: dict[str, Plain], path: str) -> Invariant:
        """An invariant of whichever form."""
        told = {"id": one["id"], "because": one["because"]}
        match one["form"]:
            case "never":
                return Never(when=self.conditions.read(one["when"], f"{path}.when"), **told)
            case "always":
                when, then = (self.conditions.read(one[key], f"{path}.{key}") for key in ("when", "then"))
                return Always(when=when, then=then, **told)
        return Stable(value=self._then(one["value"]), **told)

    def claim(self, one: dict[str, Plain], path: str) -> Claim:
        """A claim."""
        return Claim(**{**one, "kinds": tuple(one["kinds"])})

    def topic(self, one: dict[str, Plain], path: str) -> Topic:
        """A topic."""
        return Topic(**{**one, "holds": tuple(one["holds"])})

    def waiver(self, one: dict[str, Plain], path: str) -> Waiver:
        """A waiver."""
        return Waiver(**one)

    def origin(self, one: dict[str, Plain]) -> SourceAttributes:
        """The source attributes."""
        uses = {kind: Use(use["says"], tuple(self._term(name) for name in use["terms"]))
                for kind, use in one["uses"].items()}  # fmt: skip
        return SourceAttributes(
            citations=tuple(self._source(id_) for id_ in one["citations"]), revised=tuple(one["revised"]),
            developer=one["developer"], funding=one["funding"], released=one["released"], **uses,
        )  # fmt: skip

    def urgency(self, name: str) -> Grade:
        """The grade that says how urgent it is."""
        conclusion = self._conclusion(name)
        if not isinstance(conclusion, Grade):
            raise mistake(f"{name} is no grade; name one of the grades, or null.")
        return conclusion

    def goal(self, name: str) -> Conclusion:
        """A conclusion for whose sake an interview asks."""
        return self._conclusion(name)

    def _maybe(self, one: dict[str, Plain], key: str, path: str) -> Condition | None:
        return None if one[key] is None else self.conditions.read(one[key], f"{path}.{key}")

    def _remarks(self, one: dict[str, Plain], key: str, path: str) -> tuple[Remark, ...]:
        return tuple(
            Remark(
                id=remark["id"], says=remark["says"], source=self._citation(remark["source"]),
                claims=tuple(remark["claims"]), unless=self._maybe(remark, "unless", f"{path}.{key}[{index}]"),
            )
            for index, remark in enumerate(one[key])
        )  # fmt: skip

    def _appraisal(self, one: dict[str, Plain]) -> Appraisal:
        return Appraisal(
            one["level"], one["text"], tuple(self._source(id_) for id_ in one["sources"]), one["grade"]
        )  # fmt: skip

    def _citation(self, given: list[str]) -> Citation:
        return Citation(self._source(given[0]), given[1])

    def _then(self, given: list[str]) -> Then:
        conclusion = self._conclusion(given[0])
        return Then(conclusion, conclusion.values[place_of(given[1], conclusion.values, conclusion.name)])

    def _conclusion(self, name: str) -> Conclusion:
        return _found(self.conclusions, name, "conclusion")

    def _term(self, name: str) -> Term:
        return _found(self.terms, name, "term")

    def _source(self, id_: str) -> Source:
        return _found(self.sources, id_, "source")


def _found(known: Mapping[str, Thing], name: str, what: str) -> Thing:
    if name not in known:
        raise mistake(f"there is no {what} '{name}'; {did_you_mean(name[:100], known, default='add it to the list.')}")
    return known[name]
