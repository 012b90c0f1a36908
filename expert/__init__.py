"""An expert-system shell: rules as values, read by an engine, an explainer and a replayer.

The names below are the public API, with those of the other public modules. They are imported on first use, so that
``import expert`` costs nothing and a program pays only for what it uses. A rule base is written with
``expert.language``.
"""

TYPE_CHECKING = False  # as type checkers take it; typing itself is most of what importing this module would cost
if TYPE_CHECKING:
    from expert.chart import Chart as Chart
    from expert.comparing import Comparison as Comparison
    from expert.comparing import compare as compare
    from expert.consultation import Consultation as Consultation
    from expert.consultation import consultation_of as consultation_of
    from expert.consulting import consult as consult
    from expert.consulting import consult_many as consult_many
    from expert.consulting import replay as replay
    from expert.counterfactual import smallest_change as smallest_change
    from expert.errors import CaseError as CaseError
    from expert.errors import ChartError as ChartError
    from expert.errors import ExpertError as ExpertError
    from expert.errors import LanguageError as LanguageError
    from expert.errors import NotFound as NotFound
    from expert.exchange import BadExport as BadExport
    from expert.exchange import export_rulebase as export_rulebase
    from expert.exchange import import_rulebase as import_rulebase
    from expert.exchange import load_export as load_export
    from expert.exchange import rulebase_schema as rulebase_schema
    from expert.exchange import write_export as write_export
    from expert.findings import read_chart as read_chart
    from expert.findings_text import read_findings as read_findings
    from expert.language.rulebase import RuleBase as RuleBase
    from expert.loading import load as load
    from expert.outcome import Outcome as Outcome
    from expert.provenance import Provenance as Provenance
    from expert.questions import how as how
    from expert.questions import reaches as reaches
    from expert.questions import rule_state as rule_state
    from expert.questions import uses as uses
    from expert.questions import what_if as what_if
    from expert.questions import why_not as why_not
    from expert.replay_report import Report as Report
    from expert.schemas import schema as schema
    from expert.settling import Settling as Settling
    from expert.settling import settled as settled

    __version__: str

# With the names in the ``__all__`` of each, all that a version number promises; EMBEDDING.md has the promise.
PUBLIC_MODULES = (
    "expert",
    "expert.cases",
    "expert.chaining",
    "expert.comparing",
    "expert.consultation",
    "expert.counterfactual",
    "expert.firing_log",
    "expert.interviewing",
    "expert.language",
    "expert.log",
    "expert.population",
    "expert.questions",
    "expert.replay_report",
    "expert.testing",
)

_HOME = {
    "BadExport": "expert.exchange",
    "CaseError": "expert.errors",
    "Chart": "expert.chart",
    "ChartError": "expert.errors",
    "Comparison": "expert.comparing",
    "Consultation": "expert.consultation",
    "ExpertError": "expert.errors",
    "LanguageError": "expert.errors",
    "NotFound": "expert.errors",
    "Outcome": "expert.outcome",
    "Provenance": "expert.provenance",
    "Report": "expert.replay_report",
    "RuleBase": "expert.language.rulebase",
    "Settling": "expert.settling",
    "compare": "expert.comparing",
    "consult": "expert.consulting",
    "consult_many": "expert.consulting",
    "consultation_of": "expert.consultation",
    "export_rulebase": "expert.exchange",
    "how": "expert.questions",
    "import_rulebase": "expert.exchange",
    "load": "expert.loading",
    "load_export": "expert.exchange",
    "reaches": "expert.questions",
    "read_chart": "expert.findings",
    "read_findings": "expert.findings_text",
    "replay": "expert.consulting",
    "rule_state": "expert.questions",
    "rulebase_schema": "expert.exchange",
    "schema": "expert.schemas",
    "settled": "expert.settling",
    "smallest_change": "expert.counterfactual",
    "uses": "expert.questions",
    "what_if": "expert.questions",
    "why_not": "expert.questions",
    "write_export": "expert.exchange",
}

__all__ = [
    "BadExport",
    "CaseError",
    "Chart",
    "ChartError",
    "Comparison",
    "Consultation",
    "ExpertError",
    "LanguageError",
    "NotFound",
    "Outcome",
    "Provenance",
    "Report",
    "RuleBase",
    "Settling",
    "__version__",
    "compare",
    "consult",
    "consult_many",
    "consultation_of",
    "export_rulebase",
    "how",
    "import_rulebase",
    "load",
    "load_export",
    "reaches",
    "read_chart",
    "read_findings",
    "replay",
    "rule_state",
    "rulebase_schema",
    "schema",
    "settled",
    "smallest_change",
    "uses",
    "what_if",
    "why_not",
    "write_export",
]


def __getattr__(name: str) -> object:
    from importlib import import_module  # noqa: PLC0415  # only where a name is used

    if name == "__version__":
        value: object = import_module("expert.version").shell_version()
    elif name in _HOME:
        value = getattr(import_module(_HOME[name]), name)
    else:
        raise AttributeError(f"module 'expert' has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
