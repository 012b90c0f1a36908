"""Labels: how a finding is named to people, by its title or else by the words of its name."""

import re
from collections.abc import Iterable, Iterator, Sequence

from expert.language.conclusions import Conclusion
from expert.language.terms import Term


def label_of(term: Term) -> str:
    """A term's title; without one its name in words, spelt as its question and its note spell them."""
    return term.title or in_words(term.name, f"{term.question} {term.explains}")


def in_words(name: str, prose: str = "") -> str:
    """A dotted name in words: 'lumbar_mri.l5_s1' is 'lumbar MRI L5-S1' when ``prose`` has those spellings.

    The words are lower case; one that the prose spells with capitals ('MRI', 'L4-L5') is spelt so.
    """
    spellings = {word.lower(): word for word in re.findall(r"[^\W_]+(?:-[^\W_]+)*", prose) if not word[1:].islower()}
    return " ".join(_respelt(part.split("_"), spellings) for part in name.split("."))


def shared_labels(terms: Iterable[Term], conclusions: Iterable[Conclusion]) -> Iterator[str]:
    """A term that reads like another one, or like a conclusion, in whatever capitals."""
    owners = {conclusion.title.casefold(): conclusion.name for conclusion in conclusions}
    for name, label in {term.name: label_of(term) for term in terms}.items():
        owner = owners.setdefault(label.casefold(), name)
        if owner != name:
            yield f"{name} reads '{label}', and so does {owner}; give one of the two another title."


def _respelt(words: Sequence[str], spellings: dict[str, str]) -> str:
    """The words joined by spaces, or by the hyphen that the prose writes between two of them."""
    said: list[str] = []
    index = 0
    while index < len(words):
        pair = "-".join(words[index : index + 2])
        joined = "-" in pair and pair in spellings
        said.append(spellings[pair] if joined else spellings.get(words[index], words[index]))
        index += 2 if joined else 1
    return " ".join(said)
