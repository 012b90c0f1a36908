"""An expert-system shell: rules as values, read by an engine, an explainer and a replayer.

The names below are the public API. They are imported on first use, so that ``import expert`` costs nothing and a
program pays only for what it uses. A rule base is written with ``expert.language``.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from expert.comparing import Comparison as Comparison
    from expert.comparing import compare as compare
    from expert.consultation import Consultation as Consultation
    from expert.consulting import consult as consult
    from expert.consulting import consult_many as consult_many
    from expert.consulting import replay as replay
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
    from expert.language.rulebase import RuleBase as RuleBase
    from expert.loading import load as load
    from expert.replay_report import Report as Report

    __version__: str

_HOME = {
    "BadExport": "expert.exchange",
    "CaseError": "expert.errors",
    "ChartError": "expert.errors",
    "Comparison": "expert.comparing",
    "Consultation": "expert.consultation",
    "ExpertError": "expert.errors",
    "LanguageError": "expert.errors",
    "NotFound": "expert.errors",
    "Report": "expert.replay_report",
    "RuleBase": "expert.language.rulebase",
    "compare": "expert.comparing",
    "consult": "expert.consulting",
    "consult_many": "expert.consulting",
    "export_rulebase": "expert.exchange",
    "import_rulebase": "expert.exchange",
    "load": "expert.loading",
    "load_export": "expert.exchange",
    "replay": "expert.consulting",
    "rulebase_schema": "expert.exchange",
    "write_export": "expert.exchange",
}

__all__ = [
    "BadExport",
    "CaseError",
    "ChartError",
    "Comparison",
    "Consultation",
    "ExpertError",
    "LanguageError",
    "NotFound",
    "Report",
    "RuleBase",
    "__version__",
    "compare",
    "consult",
    "consult_many",
    "export_rulebase",
    "import_rulebase",
    "load",
    "load_export",
    "replay",
    "rulebase_schema",
    "write_export",
]


def __getattr__(name: str) -> object:
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
