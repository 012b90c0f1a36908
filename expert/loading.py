"""Finds the installed rule bases, which announce themselves by the entry-point group ``expert.rulebases``."""

from importlib.metadata import EntryPoint, entry_points

from expert.errors import ExpertError, LanguageError, NotFound, did_you_mean
from expert.language.rulebase import RuleBase

GROUP = "expert.rulebases"


def load(name: str | None = None) -> RuleBase:
    """The installed rule base of this name; without a name the only one that is installed.

    Raises NotFound when there is none, none of this name, or several to choose from; LanguageError when its rules
    break the rule language; ExpertError when it cannot be imported. The sentence says which and why.
    """
    found = _installed()
    if not found:
        raise NotFound(
            f"no rule base is installed; install a distribution that announces one in the entry-point group '{GROUP}'."
        )
    if name is None:
        if len(found) > 1:
            raise NotFound(f"several rule bases are installed; name one of: {', '.join(found)}.")
        (name,) = found
    if name not in found:
        near = did_you_mean(name, found)
        raise NotFound(
            f"there is no rule base '{name}'; {near + ' ' if near else ''}installed are: {', '.join(found)}."
        )
    return _loaded(found[name])


def names() -> tuple[str, ...]:
    """The names of the installed rule bases, sorted; none of them is imported."""
    return tuple(_installed())


def _installed() -> dict[str, EntryPoint]:
    """Entry points by name, in the order of names; one announced twice (as by two copies on the path) counts once."""
    return {point.name: point for point in sorted(entry_points(group=GROUP), key=lambda point: point.name)}


def _loaded(point: EntryPoint) -> RuleBase:
    try:
        loaded = point.load()
    except LanguageError as error:
        raise LanguageError(f"the rule base '{point.name}' breaks the rule language.\n{error}") from error
    except Exception as error:
        raise ExpertError(
            f"the rule base '{point.name}' ({point.value}) cannot be loaded: {type(error).__name__}: {error}; "
            "mend or reinstall the distribution that announces it."
        ) from error
    if not isinstance(loaded, RuleBase):
        raise ExpertError(
            f"the entry point '{point.name}' ({point.value}) gives a {type(loaded).__name__}; it has to be a RuleBase."
        )
    return loaded
