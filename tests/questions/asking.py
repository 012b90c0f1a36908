"""What the tests of questions share: small rule bases, and consultations as they are stored."""

from hypothesis import settings

from expert.chart import Chart
from expert.consultation import Consultation, consultation_of
from expert.findings import read_chart
from expert.language.rulebase import RuleBase
from expert.meaning import conclude
from expert.outcome import Outcome
from tests.bases import garden, kettle, pneumonia
from tests.bases.spine import SPINE
from tests.conftest import CI

GARDEN, KETTLE, PNEUMONIA = garden.RULEBASE, kettle.RULEBASE, pneumonia.RULEBASE
FEW = settings(max_examples=200 if CI else 15)
BASES = (GARDEN, KETTLE, PNEUMONIA, SPINE)


def concluded(rulebase: RuleBase = GARDEN, **findings: object) -> Outcome:
    """The outcome of findings whose names have two underscores where a dot should be."""
    said = {name.replace("__", "."): value for name, value in findings.items()}
    return conclude(rulebase, read_chart(rulebase, said))


def stored(rulebase: RuleBase, chart: Chart) -> Consultation:
    """A consultation that went to a file and came back."""
    return Consultation.model_validate_json(consultation_of(conclude(rulebase, chart)).model_dump_json())
