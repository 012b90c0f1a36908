"""A rule base: vocabulary, conclusions, rules, claims and impossible combinations, checked as a whole."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any as Plain
from typing import TypeVar, get_args

from expert.errors import LanguageError, NotFound, did_you_mean
from expert.language import checks, export, exporting, term_checks
from expert.language.attainable import unattainable
from expert.language.attributes import SourceAttributes
from expert.language.conclusions import Conclusion, Grade, Verdict
from expert.language.invariants import Invariant
from expert.language.labels import shared_labels
from expert.language.layers import Pair, layers_of
from expert.language.names import checked_text
from expert.language.policies import Policy
from expert.language.red_flags import RedFlag
from expert.language.rules import Impossible, Rule
from expert.language.sources import Claim, Source
from expert.language.terms import Term
from expert.language.topics import Topic, faults_of_topics
from expert.language.waivers import Waiver

Thing = TypeVar("Thing")
_LISTED: dict[str, tuple[type, ...]] = {
    "terms": (Term,), "conclusions": (Conclusion,), "rules": (Rule,), "impossible": (Impossible,), "claims": (Claim,),
    "topics": (Topic,), "invariants": get_args(Invariant), "policies": (Policy,), "red_flags": (RedFlag,),
    "waivers": (Waiver,), "goals": (Conclusion,),
}  # fmt: skip


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class RuleBase:
    """Everything that is known of a field, as values. Built once; immutable; safe to share between threads.

    ``rules`` and ``impossible`` are kept sorted by id, ``terms`` and ``conclusions`` in the order given (it is the
    order of the template and of the outcome). ``invariants`` are what every consultation must keep;
    ``source_attributes`` tell a user where it comes from and which data about people it reads. ``cases`` is the folder
    of the documented cases that ship with it, if there is one. Of ``red_flags`` every consultation says which were
    never asked, beside the grade ``urgency``; ``policies`` are expanded into rules; ``waivers`` name what proofs and
    measurements find and the authors keep. ``goals`` are the conclusions for whose sake an interview asks (default:
    every one that no rule reads).
    Raises LanguageError with one sentence for each fault.
    """

    name: str
    version: str
    title: str
    intended_use: str
    misuse: str
    terms: tuple[Term, ...]
    conclusions: tuple[Conclusion, ...]
    rules: tuple[Rule, ...]
    impossible: tuple[Impossible, ...] = ()
    claims: tuple[Claim, ...] = ()
    topics: tuple[Topic, ...] = ()
    invariants: tuple[Invariant, ...] = ()
    source_attributes: SourceAttributes | None = None
    policies: tuple[Policy, ...] = ()
    red_flags: tuple[RedFlag, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    urgency: Grade | None = None
    goals: tuple[Conclusion, ...] = ()
    cases: Path | None = None

    def __post_init__(self) -> None:
        for field in _LISTED:
            object.__setattr__(self, field, checks.several(getattr(self, field), field))
        faults = list(self._faults_of_kind())
        if faults:
            raise LanguageError("\n".join(faults))
        # A copy made with dataclasses.replace has the rules of its policies already.
        of_policies = (rule for policy in self.policies for rule in policy.rules if rule not in self.rules)
        rules = sorted((*self.rules, *of_policies), key=lambda rule: rule.id)
        object.__setattr__(self, "rules", tuple(rules))
        object.__setattr__(self, "impossible", tuple(sorted(self.impossible, key=lambda combination: combination.id)))
        for field in ("name", "version", "title", "intended_use", "misuse"):
            checked_text(getattr(self, field), field, "a rule base")
        for stage in (self._faults_of_names, self._faults_of_reading):
            faults = list(dict.fromkeys(stage()))
            if faults:
                raise LanguageError("\n".join(faults))
        layers = self.layers  # built at once: a cycle is a fault too
        faults = list(checks.unstable_releases(self.rules, self.rules_by_pair))
        if faults or not layers:
            raise LanguageError("\n".join(dict.fromkeys(faults)) or "a rule base needs at least one rule.")

    def __repr__(self) -> str:
        return f"<rule base {self.name} {self.version}>"

    def term(self, name: str) -> Term:
        """The term of this name; NotFound with the nearest spelling."""
        return _look_up(self.terms_by_name, name, "term")

    def conclusion(self, name: str) -> Conclusion:
        """The conclusion of this name; NotFound with the nearest spelling."""
        return _look_up(self.conclusions_by_name, name, "conclusion")

    def rule(self, id_: str) -> Rule:
        """The rule of this id; NotFound with the nearest spelling."""
        return _look_up(self.rules_by_id, id_, "rule")

    def layer_of(self, rule: Rule) -> int:
        """The layer in which a rule is decided, from 0."""
        return self.layers[rule.then.pair]

    @cached_property
    def terms_by_name(self) -> Mapping[str, Term]:
        """Terms by name."""
        return {term.name: term for term in self.terms}

    @cached_property
    def conclusions_by_name(self) -> Mapping[str, Conclusion]:
        """Conclusions by name."""
        return {conclusion.name: conclusion for conclusion in self.conclusions}

    @cached_property
    def rules_by_id(self) -> Mapping[str, Rule]:
        """Rules by id."""
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def rules_by_pair(self) -> Mapping[Pair, tuple[Rule, ...]]:
        """The rules that conclude each (conclusion, value)."""
        return checks.then_of(self.rules)

    @cached_property
    def rules_in_order(self) -> tuple[Rule, ...]:
        """Rules in the order in which they are decided: by layer, then by id."""
        return tuple(sorted(self.rules, key=lambda rule: (self.layer_of(rule), rule.id)))

    @cached_property
    def layers(self) -> Mapping[Pair, int]:
        """The layer of each concluded (conclusion, value), from 0."""
        return layers_of(self.rules)

    @cached_property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The conclusions that are verdicts."""
        return tuple(conclusion for conclusion in self.conclusions if isinstance(conclusion, Verdict))

    @cached_property
    def places(self) -> Mapping[Pair, int]:
        """Where each (conclusion, value) stands among all: in the order of the conclusions, then of their values."""
        pairs = ((conclusion.name, value) for conclusion in self.conclusions for value in conclusion.values)
        return {pair: place for place, pair in enumerate(pairs)}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Every cited source by id."""
        return export.sources_of(self.rules)

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the canonical export: changes with any word of the rule base."""
        return export.fingerprint(self.export())

    @cached_property
    def meaning_fingerprint(self) -> str:
        """SHA-256 of the export without prose, sources and appraisals."""
        return export.fingerprint(self.export(prose=False))

    def rules_for(self, conclusion: str, value: str | None = None) -> tuple[Rule, ...]:
        """The rules that conclude this conclusion (this value of it), by id."""
        return tuple(
            rule for rule in self.rules if rule.then.conclusion.name == conclusion and value in (None, rule.then.value)
        )

    def export(self, *, prose: bool = True) -> dict[str, Plain]:
        """The rule base as plain data, from which ``import_rulebase`` makes it again.

        All stands in the rule base's own order; without ``prose`` only what decides conclusions, by name and id.
        """
        return exporting.rulebase_data(self, prose=prose)

    def _faults_of_kind(self) -> Iterator[str]:
        for field, kinds in _LISTED.items():
            yield from checks.wrong_kinds(getattr(self, field), kinds, field)
        yield from checks.wrong_kind(self.source_attributes, SourceAttributes, "source_attributes")
        yield from checks.wrong_kind(self.urgency, Grade, "urgency")
        yield from checks.wrong_kind(self.cases, Path, "cases")

    def _faults_of_names(self) -> Iterator[str]:
        yield from checks.doubles(self.terms, "term")
        yield from checks.doubles(self.conclusions, "conclusion")
        yield from checks.doubles(self.rules, "rule")
        yield from checks.doubles(self.impossible, "impossible combination")
        yield from checks.doubles(self.red_flags, "red flag")
        yield from checks.doubles(self.goals, "goal")
        yield from checks.waived_twice(self.waivers)
        yield from faults_of_topics(self.topics, "terms", self.terms)
        yield from faults_of_topics(self.topics, "conclusions", self.conclusions)
        yield from faults_of_topics(self.topics, "rules", self.rules)
        yield from checks.doubles(self.invariants, "invariant")
        yield from checks.reused_names(self.terms)
        yield from checks.told_apart(self.rules, self.source_attributes)
        yield from term_checks.units_told_apart(self.terms)
        yield from term_checks.asked_in_circles(self.terms)
        yield from shared_labels(self.terms, self.conclusions)
        yield from checks.found_and_concluded(self.terms_by_name, self.conclusions_by_name)

    def _faults_of_reading(self) -> Iterator[str]:
        known = {**self.terms_by_name, **self.conclusions_by_name}
        claims = {claim.id for claim in self.claims}
        for term in self.terms:
            yield from checks.strangers(f"asked_if of {term.name}", term.asked_if, known)
        for combination in self.impossible:
            yield from checks.strangers(f"the impossible combination {combination.id}", combination.when, known)
        for rule in self.rules:
            yield from checks.strangers(f"rule {rule.id}", rule.when, known)
            yield from checks.strangers(f"rule {rule.id}", rule.unless, known)
            yield from checks.unlisted_then(rule, self.conclusions_by_name)
            yield from checks.unknown_claims(rule, claims)
            yield from checks.never_concluded(rule, self.rules_by_pair)
            yield from checks.standing_read(rule)
        for invariant in self.invariants:
            yield from checks.strangers_in(invariant, known)
        if self.source_attributes is not None:
            yield from checks.unread_uses(self.source_attributes, self.terms_by_name, self.rules)
        for flag in self.red_flags:
            for condition in (flag.when, flag.absent, flag.answered_by):
                yield from checks.strangers(f"the red flag {flag.id}", condition, known)
        if self.urgency is not None and self.conclusions_by_name.get(self.urgency.name) != self.urgency:
            yield f"the urgency {self.urgency.name} is not among the conclusions; add it to the list."
        for goal in self.goals:
            if self.conclusions_by_name.get(goal.name) != goal:
                yield f"the goal {goal.name} is not among the conclusions; add it to the list."
        yield from unattainable(self.terms, self.impossible)


def _look_up(table: Mapping[str, Thing], name: str, what: str) -> Thing:
    if name not in table:
        raise NotFound(f"there is no {what} '{name}'; {did_you_mean(name, table, default=f'see the list of {what}s.')}")
    return table[name]
