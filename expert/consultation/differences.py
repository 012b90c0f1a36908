"""Article and evidence side by side: the steps in the article's voice which published evidence does not bear out."""

from collections.abc import Iterable

from expert.explaining import Firing
from expert.language.rules import Rule
from expert.language.sources import Level

# 'Not appraised' is no difference: nobody has looked, or nothing was found.
DIFFERING: frozenset[Level] = frozenset({"contradicted", "contested", "uncertain"})


def differing(firings: Iterable[Firing]) -> tuple[tuple[Rule, ...], ...]:
    """The fired rules by what they say, in the order of firing: those that say the same of the same stand together."""
    found: dict[tuple[object, ...], list[Rule]] = {}
    for rule in (firing.rule for firing in firings):
        if rule.voice == "article" and rule.appraisal.level in DIFFERING:
            found.setdefault((rule.then, rule.because, rule.appraisal), []).append(rule)
    return tuple(map(tuple, found.values()))
