"""An expert-system shell: rules as values, read by an engine, an explainer and a replayer.

The names below are the public API. They are imported on first use, so that ``import expert`` costs nothing and a
program pays only for what it uses. A rule base is written with ``expert.language``.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from expert.consultation import Consultation as Consultation
    from expert.consulting import consult as consult
    from expert.consulting import consult_many as consult_many
    from expert.consulting import replay as replay
    from expert.errors import CaseError as CaseError
    from expert.errors import ChartError as ChartError
    from expert.errors import ExpertError as ExpertError
    from expert.errors import LanguageError as LanguageError
    from expert.errors import NotFound as NotFound
    from expert.language.rulebase import RuleBase as RuleBase
    from expert.loading import load as load
    from expert.questions import how as how
    from expert.questions import reaches as reaches
    from expert.questions import rule_state as rule_state
    from expert.questions import uses as uses
    from expert.questions import what_if as what_if
    from expert.questions import why_not as why_not
    from expert.replay_report import Report as Report
    from expert.settling import Settling as Settling
    from expert.settling import settled as settled

    __version__: str

_HOME = {
    "CaseError": "expert.errors",
    "ChartError": "expert.errors",
    "Consultation": "expert.consultation",
    "ExpertError": "expert.errors",
    "LanguageError": "expert.errors",
    "NotFound": "expert.errors",
    "Report": "expert.replay_report",
    "RuleBase": "expert.language.rulebase",
    "Settling": "expert.settling",
    "consult": "expert.consulting",
    "consult_many": "expert.consulting",
    "how": "expert.questions",
    "load": "expert.loading",
    "reaches": "expert.questions",
    "replay": "expert.consulting",
    "rule_state": "expert.questions",
    "settled": "expert.settling",
    "uses": "expert.questions",
    "what_if": "expert.questions",
    "why_not": "expert.questions",
}

__all__ = [
    "CaseError",
    "ChartError",
    "Consultation",
    "ExpertError",
    "LanguageError",
    "NotFound",
    "Report",
    "RuleBase",
    "Settling",
    "__version__",
    "consult",
    "consult_many",
    "how",
    "load",
    "reaches",
    "replay",
    "rule_state",
    "settled",
    "uses",
    "what_if",
    "why_not",
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
