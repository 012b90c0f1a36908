"""Red flags: the questions of which a rule base always says whether they were asked.

A red flag decides nothing by itself; the rules do. It says which findings make it present and which make it absent, so
that every consultation can list what was never asked.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from expert.blame import mistake
from expert.language.conditions import Condition, Leaf, Subject, leaves, require_condition
from expert.language.joining import any_of
from expert.language.names import checked_name, checked_text
from expert.language.truth import truth
from expert.logic import Truth

Asked = Literal["present", "answered", "absent", "not asked"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RedFlag:
    """A red flag over findings.

    ``when``         what makes it present
    ``absent``       what makes it known to be absent (default: the complement of ``when``)
    ``answered_by``  what takes a flag that is present or unknown off the list of open ones, such as a scan that shows
                     the cause; None where nothing does
    """

    id: str
    title: str
    when: Condition
    absent: Condition = None  # type: ignore[assignment]  # filled in below
    answered_by: Condition | None = None

    def __post_init__(self) -> None:
        checked_name(self.id, "red flag")
        checked_text(self.title, "title", f"the red flag {self.id}")
        require_condition(self.when, f"the red flag {self.id}")
        if self.absent is None:
            object.__setattr__(self, "absent", ~self.when)
        for condition in (self.when, self.absent, self.answered_by):
            for leaf in leaves(condition) if condition is not None else ():
                if not leaf.subject.is_finding:
                    raise mistake(
                        f"the red flag {self.id} reads {leaf.subject.name}, which rules conclude; it may read "
                        "findings only, for what is asked of it is asked of the patient."
                    )

    @property
    def cleared(self) -> Condition:
        """Known to be absent, or answered."""
        return self.absent if self.answered_by is None else any_of(self.absent, self.answered_by)

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """What has to be asked to know whether it is absent, in the order in which it stands there."""
        return tuple(dict.fromkeys(leaf.subject for leaf in leaves(self.absent)))

    def asked(self, of_leaf: Callable[[Leaf], Truth]) -> Asked:
        """What is known of it, where ``of_leaf`` says what is known of a leaf. Unknown is not absent."""
        if self.answered_by is not None and truth(self.answered_by, of_leaf):
            return "answered" if truth(self.absent, of_leaf) is not True else "absent"
        if truth(self.when, of_leaf):
            return "present"
        return "absent" if truth(self.absent, of_leaf) else "not asked"

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"<red flag {self.id}>"
