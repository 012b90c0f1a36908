"""Rules: frozen values with a fixed set of attributes, one conclusion each."""

from dataclasses import dataclass
from typing import Any as Plain
from typing import get_args

from expert.blame import mistake
from expert.language.conclusions import Conclusion, Sign, Then
from expert.language.conditions import Condition, leaves, require_condition
from expert.language.given import MISSING, Given
from expert.language.names import checked_name, checked_text
from expert.language.review import UNREVIEWED, Review
from expert.language.sources import Appraisal, Citation, Remark, Source, Voice, citation_of


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Rule:
    """When its condition holds a rule concludes one value of one conclusion, unless a named exception holds.

    ``id``          dotted, named by what it concludes; the part before the first dot is its topic
    ``then``        a sign, ``grade.at(step)`` or ``verdict.at(value)``
    ``because``     one sentence, as the source has it
    ``source``      where it stands; ``claims`` are the ids of the source's claims that it encodes
    ``appraisal``   what published evidence says of this step
    ``unless``      a condition on conclusions; when it holds the rule is withheld
    ``voice``       whose opinion it is: the article's, the evidence's, or ours for safety (default: the source's)
    ``review``      the clinician's review: by whom, when, and until when it is good (default: never reviewed)
    """

    id: str
    title: str = MISSING
    when: Condition = MISSING
    then: Given[Then | Sign, Then] = MISSING
    because: str = MISSING
    source: Given[Citation | Source, Citation] = MISSING
    appraisal: Appraisal = MISSING
    claims: tuple[str, ...] = ()
    unless: Condition | None = None
    caveats: tuple[Remark, ...] = ()
    rationale: tuple[Remark, ...] = ()
    voice: Voice = MISSING
    review: Review | None = UNREVIEWED

    def __post_init__(self) -> None:
        name = checked_name(self.id, "rule")
        if "." not in name:
            raise mistake(f"the id '{name}' has no topic; write topic.what_it_concludes.", rule=name)
        put = object.__setattr__
        put(self, "title", checked_text(self.title, "title", "it", rule=name))
        put(self, "because", checked_text(self.because, "because", "it", rule=name))
        put(self, "source", citation_of(self.source, "it", rule=name))
        put(self, "then", _then(self.then, name))
        if not isinstance(self.appraisal, Appraisal):
            raise mistake("it has no appraisal; write supported(...), uncertain(...) or not_appraised(...).", rule=name)
        require_condition(self.when, "when=", rule=name)
        for part, kind in (("claims", str), ("caveats", Remark), ("rationale", Remark)):
            put(self, part, self._several(part, kind))
        if self.voice is MISSING:
            put(self, "voice", self.source.source.voice)
        if not isinstance(self.review, Review | None):
            raise mistake("its review= is none; write Review(by=..., on=..., due=...) or UNREVIEWED.", rule=name)
        if self.voice not in get_args(Voice):
            raise mistake(f"its voice is {self.voice!r}; write one of: {', '.join(get_args(Voice))}.", rule=name)
        if self.unless is not None:
            self._check_unless(require_condition(self.unless, "unless=", rule=name))

    @property
    def topic(self) -> str:
        """The part of the id before the first dot."""
        return self.id.partition(".")[0]

    @property
    def cited(self) -> tuple[Source, ...]:
        """Every source that the rule cites: its own, its appraisal's and its remarks', as often as they stand there."""
        remarked = (remark.source.source for remark in (*self.caveats, *self.rationale))
        return (self.source.source, *self.appraisal.sources, *remarked)

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"<rule {self.id}>"

    def _several(self, part: str, kind: type) -> tuple[Plain, ...]:
        given = getattr(self, part)
        if not isinstance(given, tuple | list) or not all(isinstance(one, kind) for one in given):
            what = "ids of claims" if kind is str else "remarks"
            raise mistake(f"its {part}= is {given!r}; write a tuple of {what}.", rule=self.id)
        return tuple(given)

    def _check_unless(self, unless: Condition) -> None:
        if self.then.is_releasing:
            raise mistake(
                f"it concludes '{self.then}', which releases, and rests on unless=; "
                "demand every contrary finding known absent in when= instead.", rule=self.id,
            )  # fmt: skip
        for leaf in leaves(unless):
            if leaf.subject.is_finding:
                raise mistake(
                    f"its unless= reads the finding {leaf.subject.name}; let a rule with its own source conclude "
                    "a sign from it, and name the sign here.", rule=self.id,
                )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Impossible:
    """A combination of findings that no patient has; a chart in which it holds is refused with ``because``."""

    id: str
    when: Condition
    because: str

    def __post_init__(self) -> None:
        checked_name(self.id, "impossible combination")
        checked_text(self.because, "because", f"the impossible combination {self.id}")
        for leaf in leaves(require_condition(self.when, f"the impossible combination {self.id}")):
            if not leaf.subject.is_finding:
                raise mistake(
                    f"the impossible combination {self.id} reads {leaf.subject.name}; it may read findings only."
                )


def _then(then: object, rule: str) -> Then:
    if isinstance(then, Then):
        return then
    if isinstance(then, Sign):
        return Then(then, then.values[0])
    if isinstance(then, Conclusion):
        raise mistake(
            f"its then= names {then.name} without a value; write {then.name}.at('{then.values[0]}').", rule=rule
        )
    raise mistake(f"its then= is {then!r}; write a sign, grade.at(step) or verdict.at(value).", rule=rule)
