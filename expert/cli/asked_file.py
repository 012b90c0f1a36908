"""The file of which a question is asked: a stored consultation, or findings."""

from expert.cli.consult import chart_of, text_of
from expert.consultation.reading import LARGEST_CONSULTATION, is_consultation, read_consultation
from expert.consulting import outcome_of
from expert.language.rulebase import RuleBase
from expert.outcome import Outcome
from expert.recalling import recalled


def asked_of(file: str, rulebase: RuleBase) -> Outcome:
    """The outcome that FILE tells of: recalled from a stored consultation, or that of its findings."""
    text, where = text_of(file, largest=LARGEST_CONSULTATION)
    if is_consultation(text):
        return recalled(rulebase, read_consultation(text, where), where=where)
    return outcome_of(rulebase, chart_of(text, where, rulebase))
