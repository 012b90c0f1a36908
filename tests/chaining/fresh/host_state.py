"""What a host application may rely on, as one comparable snapshot; fresh processes import this module."""

import atexit
import builtins
import collections
import decimal
import gc
import locale
import logging
import os
import random
import signal
import sys
import threading
import warnings


def snapshot() -> dict[str, object]:
    return {
        "root handlers": list(logging.root.handlers),
        "root level": logging.root.level,
        "root filters": list(logging.root.filters),
        "logging module": {name: value for name, value in vars(logging).items() if callable(value)},
        "logging.raiseExceptions": logging.raiseExceptions,
        "all handlers": len(logging._handlerList),
        "disabled levels": logging.root.manager.disable,
        "warnings.filters": list(warnings.filters),
        "warnings.showwarning": warnings.showwarning,
        "random state": random.getstate(),
        "signal handlers": {number: signal.getsignal(number) for number in signal.valid_signals()},
        "working directory": os.getcwd(),  # noqa: PTH109 - the plain string is what the host sees
        "environment": dict(os.environ),
        "sys.path": list(sys.path),
        "sys.meta_path": list(sys.meta_path),
        "sys.path_hooks": list(sys.path_hooks),
        "sys.excepthook": sys.excepthook,
        "sys.unraisablehook": sys.unraisablehook,
        "sys.displayhook": sys.displayhook,
        "sys.stdout": (sys.stdout, sys.stderr, sys.stdin),
        "recursion limit": sys.getrecursionlimit(),
        "switch interval": sys.getswitchinterval(),
        "tracing": (sys.gettrace(), sys.getprofile()),
        "threading.excepthook": threading.excepthook,
        "threads": threading.enumerate(),
        "exit callbacks": atexit._ncallbacks(),
        "built-in names": sorted(vars(builtins)),
        "collections": sorted(vars(collections)),
        "locale": locale.setlocale(locale.LC_ALL),
        "decimal context": str(decimal.getcontext()),
        "garbage collector": (gc.isenabled(), gc.get_threshold(), gc.get_debug()),
    }


def changes(before: dict[str, object]) -> list[str]:
    """The names of what differs from ``before``."""
    now = snapshot()
    return [name for name, value in before.items() if now[name] != value]


def configured_loggers() -> list[str]:
    """Loggers that anybody gave a level, a handler, a filter, or took from their parents."""
    return [
        name
        for name, logger in logging.root.manager.loggerDict.items()
        if isinstance(logger, logging.Logger)
        and (logger.level or logger.handlers or logger.filters or logger.disabled or not logger.propagate)
    ]
