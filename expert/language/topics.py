"""Topics: the chapters of a rule base, each with what it is for and what it is not for.

A topic is the module in which its rules, terms or conclusions are written, and its text is the module's docstring:

    One or two sentences that say what it is about.

    Use: what it is for.
    Misuse: what it must not be taken for.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Literal

from expert.blame import mistake
from expert.language.conclusions import Conclusion
from expert.language.names import checked_name
from expert.language.rules import Rule
from expert.language.terms import Term

TopicKind = Literal["rules", "terms", "conclusions"]
Member = Rule | Term | Conclusion

_KINDS: tuple[tuple[type, TopicKind], ...] = ((Rule, "rules"), (Term, "terms"), (Conclusion, "conclusions"))
_LABEL = re.compile(r"^(Use|Misuse):", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A chapter: its name, what it is about, its use and misuse, and the names of what it holds, in their order."""

    name: str
    kind: TopicKind
    about: str
    use: str
    misuse: str
    holds: tuple[str, ...]


def topic(module: ModuleType, members: Sequence[Member]) -> Topic:
    """The topic that a module is: its name, the text of its docstring, and ``members``, all of one kind.

    Raises LanguageError when the docstring lacks its Use or its Misuse.
    """
    name = checked_name(module.__name__.rpartition(".")[2], "topic")
    about, *labelled = _LABEL.split(module.__doc__ or "")
    texts = {label: " ".join(text.split()) for label, text in zip(labelled[::2], labelled[1::2], strict=True)}
    texts["first sentence"] = " ".join(about.split())
    for needed in ("first sentence", "Use", "Misuse"):
        if not texts.get(needed):
            raise mistake(
                f"the topic {name} has no {needed} in its docstring; write what it is about, then 'Use: ...' and "
                "'Misuse: ...', each at the start of a line."
            )
    kinds = {kind for member in members for type_, kind in _KINDS if isinstance(member, type_)}
    if len(kinds) != 1:
        raise mistake(f"the topic {name} holds {', '.join(sorted(kinds)) or 'nothing'}; give it members of one kind.")
    return Topic(
        name=name, kind=kinds.pop(), about=texts["first sentence"], use=texts["Use"], misuse=texts["Misuse"],
        holds=tuple(name_of(member) for member in members),
    )  # fmt: skip


def name_of(member: Member) -> str:
    """The name by which a rule, a term or a conclusion is known."""
    return member.id if isinstance(member, Rule) else member.name


def faults_of_topics(topics: Sequence[Topic], kind: TopicKind, members: Iterable[Member]) -> Iterator[str]:
    """What is wrong where a rule base has topics of this kind: each member stands in one, and rules in their own."""
    chosen = [topic for topic in topics if topic.kind == kind]
    if not chosen:
        return
    homes: dict[str, str] = {}
    for topic in chosen:
        for name in topic.holds:
            if name in homes:
                yield f"{name} stands in the topics {homes[name]} and {topic.name}; keep it in one."
            homes[name] = topic.name
    known = {name_of(member): member for member in members}
    for name in sorted(set(homes) - set(known)):
        yield f"the topic {homes[name]} holds {name}, which the rule base does not list; add it to its {kind}."
    for name, member in known.items():
        if name not in homes:
            yield f"{name} stands in no topic; add it to the one whose text speaks of it."
        elif isinstance(member, Rule) and member.topic != homes[name]:
            yield f"rule {name} stands in the topic {homes[name]}; an id starts with its topic, so rename or move it."
