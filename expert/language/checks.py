"""What a rule base is refused for as a whole; each check yields one sentence a fault."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from expert.errors import LanguageError, did_you_mean
from expert.language.attributes import SourceAttributes
from expert.language.conclusions import CONFLICT, Conclusion
from expert.language.conditions import Condition, Stands, Subject, leaves
from expert.language.invariants import Always, Invariant, Stable
from expert.language.layers import Pair, conclusions_read, pairs_read, reads_conflict
from expert.language.red_flags import RedFlag
from expert.language.rules import Impossible, Rule
from expert.language.sources import Remark, Source
from expert.language.terms import Term
from expert.language.waivers import Waiver


def doubles(things: Iterable[Term | Conclusion | Rule | Impossible | Invariant | RedFlag], what: str) -> Iterator[str]:
    """Two things of one name."""
    seen: set[str] = set()
    for thing in things:
        name = thing.name if isinstance(thing, Term | Conclusion) else thing.id
        if name in seen:
            yield f"{what} {name} is defined twice; rename one of them or take one away."
        seen.add(name)


def waived_twice(waivers: Iterable[Waiver]) -> Iterator[str]:
    """Two waivers of one finding."""
    seen: set[str] = set()
    for waiver in waivers:
        if waiver.waives in seen:
            yield f"'{waiver.waives}' is waived twice; keep one of the waivers."
        seen.add(waiver.waives)


def several(given: object, field: str) -> tuple[object, ...]:
    """What a rule base is given for one of its lists, as a tuple; a LanguageError where it is no list."""
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise LanguageError(f"{field}= of the rule base is {given!r}; write a tuple.")
    return tuple(given)


def wrong_kinds(things: Iterable[object], kinds: tuple[type, ...], field: str) -> Iterator[str]:
    """Something else where a rule base lists its terms, conclusions, rules and so on."""
    for thing in things:
        if not isinstance(thing, kinds):
            yield f"{field}= of the rule base holds {thing!r}, which is no {_named(kinds)}; take it away."


def wrong_kind(thing: object, kind: type, field: str) -> Iterator[str]:
    """Something else where a rule base has one thing or none."""
    if thing is not None and not isinstance(thing, kind):
        yield f"{field}= of the rule base is {thing!r}, which is no {_named((kind,))}; write one, or leave it out."


def reused_names(terms: Iterable[Term]) -> Iterator[str]:
    """An earlier name that is still a term's, or that two terms claim."""
    owner = {term.name: term.name for term in terms}
    for term in terms:
        for name in term.was:
            if name in owner:
                yield f"{term.name} was called {name}, and so is or was {owner[name]}; a name belongs to one term."
            owner[name] = term.name


def told_apart(rules: Iterable[Rule], attributes: SourceAttributes | None) -> Iterator[str]:
    """Two sources, or two remarks, of one id and different content."""
    first: dict[tuple[str, str], tuple[Source | Remark, str]] = {}
    for rule in rules:
        things: list[Source | Remark] = [*rule.cited, *rule.caveats, *rule.rationale]
        for thing in things:
            what = type(thing).__name__.lower()
            known, by = first.setdefault((what, thing.id), (thing, rule.id))
            if known != thing:
                yield f"rules {by} and {rule.id} cite two versions of the {what} {thing.id}; define it once."
    for source in attributes.citations if attributes is not None else ():
        known, by = first.setdefault(("source", source.id), (source, ""))
        if known != source:
            who = f"the source attributes and rule {by}" if by else "the source attributes"
            yield f"{who} cite two versions of the source {source.id}; define it once."


def found_and_concluded(terms: Mapping[str, Term], conclusions: Mapping[str, Conclusion]) -> Iterator[str]:
    """A name that is a finding and a conclusion."""
    for name in sorted(set(terms) & set(conclusions)):
        yield f"{name} is both found in the patient and concluded by rules; give one of the two another name."


def strangers(owner: str, condition: Condition | None, known: Mapping[str, Subject]) -> Iterator[str]:
    """Leaves on terms or conclusions that the rule base does not list, or lists with another definition."""
    for leaf in leaves(condition) if condition is not None else ():
        name = leaf.subject.name
        if name not in known:
            near = did_you_mean(name, known, default="add it to its terms or conclusions.")
            yield f"{owner} reads {name}, which the rule base does not list; {near}"
        elif known[name] != leaf.subject:
            yield f"{owner} reads {name} as defined otherwise than the rule base lists it; import it from there."


def strangers_in(invariant: Invariant, known: Mapping[str, Subject]) -> Iterator[str]:
    """The same of what an invariant reads, and of the value that it wants stable."""
    owner = f"the invariant {invariant.id}"
    if isinstance(invariant, Stable):
        conclusion = invariant.value.conclusion
        if known.get(conclusion.name) != conclusion:
            yield f"{owner} speaks of {conclusion.name}, which the rule base does not list so; import it from there."
        return
    yield from strangers(owner, invariant.when, known)
    if isinstance(invariant, Always):
        yield from strangers(owner, invariant.then, known)


def standing_read(rule: Rule) -> Iterator[str]:
    """Leaves on which step of a grade stands, where a further finding could lift it."""
    for condition in (rule.when, rule.unless, *(remark.unless for remark in (*rule.caveats, *rule.rationale))):
        for leaf in leaves(condition) if condition is not None else ():
            if isinstance(leaf, Stands):
                yield (
                    f"rule {rule.id} reads ({leaf}), and a further finding could lift that step; only an invariant may "
                    f"read it, a rule reads {leaf.subject.hint}."
                )


def unread_uses(attributes: SourceAttributes, terms: Mapping[str, Term], rules: Iterable[Rule]) -> Iterator[str]:
    """Findings that the source attributes name as used, and that no rule reads."""
    read = {leaf.subject.name for rule in rules for leaf in leaves(rule.when)}
    for name, use in attributes.uses():
        for term in use.terms:
            if term.name not in read or terms[term.name] != term:
                yield f"the source attributes use {term.name} for {name}, and no rule reads it; take it out."


def unlisted_then(rule: Rule, conclusions: Mapping[str, Conclusion]) -> Iterator[str]:
    """A conclusion that the rule base does not list."""
    conclusion = rule.then.conclusion
    if conclusions.get(conclusion.name) != conclusion:
        yield f"rule {rule.id} concludes {conclusion.name}, which the rule base does not list so; add it to its list."


def unknown_claims(rule: Rule, known: Collection[str]) -> Iterator[str]:
    """Cited claims that the register does not hold."""
    cited = [*rule.claims, *(claim for remark in (*rule.caveats, *rule.rationale) for claim in remark.claims)]
    for claim in cited:
        if claim not in known:
            near = did_you_mean(claim, known, default="cite one of its ids.")
            yield f"rule {rule.id} cites claim {claim!r}, which is not in the register; {near}"


def never_concluded(rule: Rule, concluded: Mapping[Pair, Sequence[Rule]]) -> Iterator[str]:
    """Leaves on conclusions of which no rule concludes any value."""
    for conclusion, values in (*conclusions_read(rule.when), *conclusions_read(rule.unless)):
        looked_for = conclusion.values if CONFLICT in values else values
        needed = 2 if CONFLICT in values else 1  # whether two can be concluded of one patient, a proof must tell
        if sum((conclusion.name, value) in concluded for value in looked_for) < needed:
            yield (
                f"rule {rule.id} reads '{conclusion.name} is {' or '.join(values)}', which no rule concludes; "
                "write that rule, or read another value."
            )


def unstable_releases(rules: Sequence[Rule], concluded: Mapping[Pair, Sequence[Rule]]) -> Iterator[str]:
    """Releasing values that rest, at any depth, on an exception, a conflict, or an earlier result."""
    resting = _resting_on_trouble(rules)  # empty in a sound rule base: each rule is then looked at once
    for rule in rules:
        if rule.then.is_releasing and rule.id in resting:
            yield from unstable_release(rule, concluded)


def _resting_on_trouble(rules: Sequence[Rule]) -> set[str]:
    """The ids of the rules that no release may rest on, and of all that rest on one of them."""
    readers: dict[Pair, list[Rule]] = {}
    pending: list[Rule] = []
    for rule in rules:
        for pair in pairs_read(rule.when):
            readers.setdefault(pair, []).append(rule)
        if next(_trouble(rule), None) is not None:
            pending.append(rule)
    found = {rule.id for rule in pending}
    while pending:
        for reader in readers.get(pending.pop().then.pair, ()):
            if reader.id not in found:
                found.add(reader.id)
                pending.append(reader)
    return found


def unstable_release(rule: Rule, concluded: Mapping[Pair, Sequence[Rule]]) -> Iterator[str]:
    """The same of one rule that releases."""
    pending, seen = [rule], {rule.id}
    while pending:
        current = pending.pop()
        where = "it" if current is rule else f"rule {current.id}, on which it rests,"
        for trouble in _trouble(current):
            yield f"rule {rule.id} concludes '{rule.then}', which releases, and {where} {trouble}"
        for pair in sorted(pairs_read(current.when)):
            for other in concluded.get(pair, ()):
                if other.id not in seen:
                    seen.add(other.id)
                    pending.append(other)


def _trouble(rule: Rule) -> Iterator[str]:
    """What keeps a release from resting on the rule."""
    if rule.unless is not None:
        yield "has an unless=; demand every contrary finding known absent instead."
    if reads_conflict(rule.when):
        yield "reads a conflict; nothing that releases may read one."
    for leaf in leaves(rule.when):
        if isinstance(leaf.subject, Term) and leaf.subject.is_earlier:
            yield f"reads {leaf.subject.name}, an earlier result; read the latest study instead."


def _named(kinds: tuple[type, ...]) -> str:
    return " or ".join(kind.__name__ for kind in kinds)


def then_of(rules: Iterable[Rule]) -> dict[Pair, tuple[Rule, ...]]:
    """The rules of every concluded pair, in the order given."""
    table: dict[Pair, list[Rule]] = {}
    for rule in rules:
        table.setdefault(rule.then.pair, []).append(rule)
    return {pair: tuple(found) for pair, found in table.items()}
