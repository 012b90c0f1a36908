"""The only door to z3: imports it, or says in one sentence which extra brings it."""

from functools import cache
from importlib import import_module
from typing import Any

from expert.errors import ExpertError


class ProverMissing(ExpertError, ImportError):
    """z3 is not installed."""


@cache
def z3() -> Any:
    """The z3 module; untyped there, so ``Any`` ends with those who call this."""
    try:
        return import_module("z3")
    except ImportError as error:
        raise ProverMissing(
            "a proof needs z3, which is not installed; install it with: pip install 'lumbar-hamstring-expert[proving]'"
        ) from error
