"""The only door to experta: imports it and leaves no mark on the host, or says in one sentence why it cannot.

On import, experta 1.9.4 does things that a library must not pass on to its host. Its pinned frozendict 1.2
reads ``collections.Mapping``, gone since Python 3.10. Two of its modules call ``logging.basicConfig()``, which
gives the host's root logger a handler. Its loggers inherit the root's level, and at INFO they tell a patient's
findings. And its ``__init__`` swallows ``ImportError``, so that a missing dependency shows later as a missing
name. Nothing here runs until an engine is built, and nothing is touched where the host has imported experta.
"""

import collections
import collections.abc
import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, fields
from functools import cache
from importlib import import_module
from typing import Any

from expert.errors import ExpertError

_HOMES = {
    "AND": "experta.conditionalelement",
    "NOT": "experta.conditionalelement",
    "OR": "experta.conditionalelement",
    "TEST": "experta.conditionalelement",
    "Activation": "experta.activation",
    "Agenda": "experta.agenda",
    "Fact": "experta.fact",
    "FactList": "experta.factlist",
    "InitialFact": "experta.fact",
    "KnowledgeEngine": "experta.engine",
    "Matcher": "experta.abstract",
    "P": "experta.fieldconstraint",
    "ReteMatcher": "experta.matchers",
    "Rule": "experta.rule",
    "Strategy": "experta.abstract",
}

_one_at_a_time = threading.Lock()


class ExpertaUnavailable(ExpertError, ImportError):
    """experta is not installed, or a part of it that the engine needs cannot be imported."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Experta:
    """The names of experta that the engine uses; untyped there, so ``Any`` ends here.

    Combine conditions with ``AND(*parts)`` and ``OR(*parts)`` only: by operator they raise ``NameError``.
    """

    AND: type[Any]
    NOT: type[Any]
    OR: type[Any]
    TEST: type[Any]
    Activation: type[Any]
    Agenda: type[Any]
    Fact: type[Any]
    FactList: type[Any]
    InitialFact: type[Any]
    KnowledgeEngine: type[Any]
    Matcher: type[Any]
    P: type[Any]
    ReteMatcher: type[Any]
    Rule: type[Any]
    Strategy: type[Any]


@cache
def load_experta() -> Experta:
    """Import experta on first use; the same names at every later call.

    Raises ``ExpertaUnavailable`` with the missing module or name, and with the remedy.
    """
    with _one_at_a_time, ExitStack() as stack:
        if not hasattr(sys.modules.get("experta"), "KnowledgeEngine"):
            stack.enter_context(_mapping_lent())
            stack.enter_context(_root_logger_spared())
            # Its loggers tell facts at INFO, to whoever set the root logger so; `experta.watch()` still works.
            logging.getLogger("experta.watchers").setLevel(logging.WARNING)
        return Experta(**{field.name: _fetch(field.name) for field in fields(Experta)})


def _fetch(name: str) -> Any:
    # From the module that defines it: the package's own `__init__` hides why a name is missing.
    home = _HOMES[name]
    try:
        return getattr(import_module(home), name)
    except Exception as cause:  # Not only ImportError: a broken frozendict raises AttributeError.
        raise ExpertaUnavailable(
            f"The engine needs '{name}' from '{home}', which cannot be imported "
            f"({type(cause).__name__}: {cause}); reinstall experta and what it depends on: "
            "pip install --force-reinstall 'experta>=1.9.4' (where other versions of these are needed: EMBEDDING.md)."
        ) from cause


@contextmanager
def _mapping_lent() -> Iterator[None]:
    if hasattr(collections, "Mapping"):
        yield
        return
    setattr(collections, "Mapping", collections.abc.Mapping)  # noqa: B010 - the attribute has no type to assign to
    try:
        yield
    finally:
        with suppress(AttributeError):
            delattr(collections, "Mapping")


@contextmanager
def _root_logger_spared() -> Iterator[None]:
    # Not undone afterwards: that could take away what another thread of the host configures meanwhile.
    real, importer = logging.basicConfig, threading.get_ident()

    def for_other_threads(**settings: Any) -> None:
        if threading.get_ident() != importer:
            real(**settings)

    logging.basicConfig = for_other_threads
    try:
        yield
    finally:
        logging.basicConfig = real
