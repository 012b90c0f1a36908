"""Errors that are meant for people: one clear sentence each, saying where, what, and what would be right.

Every error in this module is the fault of what was given to the package (a rule base, a chart, a case file, a name);
the command line prints its sentence and exits with 2. Any other exception is a fault of ours.
"""

from collections.abc import Iterable


class ExpertError(Exception):
    """Base of all errors caused by input; ``str(error)`` is one or more whole sentences for a person."""


class LanguageError(ExpertError):
    """A rule base that breaks the rule language; raised while it is being built or loaded."""


class Faults(ExpertError):
    """Several faults at once: ``problems`` holds one sentence for each; ``str(error)`` has each on its line."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))

    def __reduce__(self) -> tuple[type["Faults"], tuple[tuple[str, ...]]]:
        # The text is not what it was made from, and a process pool sends an error back as what it is made from.
        return type(self), (self.problems,)


class ChartError(Faults):
    """Findings that cannot be a patient's chart: unknown term, wrong type, out of range, impossible together.

    ``problems`` holds one sentence for each fault, in the order of the findings.
    """


class CaseError(Faults):
    """A case file that cannot be read: path and line, what is wrong, what would be right.

    ``problems`` holds one sentence for each fault.
    """


class NotFound(ExpertError):
    """A name that is not there: a rule base, a rule, a term, a file."""


def did_you_mean(wrong: object, names: Iterable[str], *, default: str = "") -> str:
    """A half-sentence with the nearest right spelling of ``wrong`` among ``names``, or ``default``."""
    from difflib import get_close_matches  # noqa: PLC0415  # only where a name is wrong

    near = get_close_matches(str(wrong), sorted(names), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else default
