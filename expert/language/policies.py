"""Policies: one decision of a rule base that holds for many conclusions, expanded at build into one rule for each.

The expanded rules are rules like any others: they are checked, exported, run and explained as such.
"""

from dataclasses import dataclass

from expert.blame import mistake
from expert.language.conclusions import Grade, Then
from expert.language.conditions import Condition, require_condition
from expert.language.given import MISSING, Given
from expert.language.names import checked_name, checked_text
from expert.language.rules import Rule
from expert.language.sources import Appraisal, Citation, Source, Voice, citation_of


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Policy:
    """When its condition holds, every conclusion named in ``over`` is concluded at ``step``.

    ``id``    the beginning of the ids of its rules: ``emergency.suspends`` gives ``emergency.suspends_physiotherapy``
    ``step``  a step that each of the grades has, such as 'withhold'; a policy may not release
    ``over``  the grades that it governs

    A rule base that is given a rule of the policy beside the policy itself keeps one of the two.
    """

    id: str
    title: str
    when: Condition
    step: str
    over: tuple[Grade, ...]
    because: str
    source: Given[Citation | Source, Citation] = MISSING
    appraisal: Appraisal
    voice: Voice = "safety"

    def __post_init__(self) -> None:
        checked_name(self.id, "policy")
        checked_text(self.title, "title", f"the policy {self.id}")
        require_condition(self.when, f"the policy {self.id}")
        if not isinstance(self.over, tuple | list):
            raise mistake(f"the policy {self.id} governs {self.over!r}; write over= as a tuple of grades.")
        if not self.over:
            raise mistake(f"the policy {self.id} governs nothing; name the grades in over=.")
        object.__setattr__(self, "over", tuple(self.over))
        object.__setattr__(self, "source", citation_of(self.source, f"the policy {self.id}"))
        for governed in self.over:
            if not isinstance(governed, Grade):
                raise mistake(f"the policy {self.id} governs {governed!r}, which is no grade; only grades have steps.")
            if self.step not in governed.values:
                raise mistake(
                    f"the policy {self.id} puts {governed.name} at '{self.step}', which is none of its steps "
                    f"({', '.join(governed.values)}); give it that step."
                )
            if governed.at(self.step).is_releasing:
                raise mistake(
                    f"the policy {self.id} puts {governed.name} at '{self.step}', which releases; a policy may only "
                    "make a rule base more cautious."
                )

    @property
    def rules(self) -> tuple[Rule, ...]:
        """One rule for each conclusion that it governs."""
        return tuple(
            Rule(
                id=f"{self.id}_{governed.name}",
                title=f"{self.title}: {governed.title[0].lower()}{governed.title[1:]}",
                when=self.when,
                then=Then(governed, self.step),
                because=self.because,
                source=self.source,
                appraisal=self.appraisal,
                voice=self.voice,
            )
            for governed in self.over
        )

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"<policy {self.id}>"
