"""How CLIPS tells what fired: one bit a rule in whole numbers, which are read from one defglobal as a text.

A list that grows by a rule each time costs the square of the rules that fire, and a symbol each to be read.
"""

from collections.abc import Callable, Sequence

from expert.language.rules import Rule
from tests.benchmarks.peers.answers import Answer, Said, answer, said

BITS = 60  # of a whole number of CLIPS, which has 64 and a sign
FIRED, WITHHELD, TOLD = "fired", "withheld", "told"


def noted(kind: str, number: int) -> str:
    """The action that notes that the rule of this number has fired or was withheld; it must be taken once."""
    place, bit = divmod(number, BITS)
    return f"(bind ?*{kind}{place}* (+ ?*{kind}{place}* {1 << bit}))"


def telling(rules: Sequence[Rule]) -> list[str]:
    """The globals in which it is noted; the one that tells it, and the rule that sets it when all others have fired."""
    names = [f"?*{kind}{place}*" for kind in (FIRED, WITHHELD) for place in range(_numbers(rules))]
    apart = ' " " '.join(names)
    return [
        *(f"(defglobal {name} = 0)" for name in names),
        f'(defglobal ?*{TOLD}* = "")',
        f"(defrule told (declare (salience -10000)) => (bind ?*{TOLD}* (str-cat {apart})))",
    ]


def heard(rules: Sequence[Rule]) -> Callable[[str], Answer]:
    """What reads the answer from the text that is told."""
    numbers = _numbers(rules)
    everything = [said(rule) for rule in rules]
    starts = [place * BITS - 1 for place in range(numbers)]  # less one: a bit's length counts from 1

    def chosen(masks: Sequence[str]) -> list[Said]:
        found = []
        for start, mask in zip(starts, masks, strict=True):
            left = int(mask)
            while left:
                lowest = left & -left
                found.append(everything[start + lowest.bit_length()])
                left ^= lowest
        return found

    def hear(text: str) -> Answer:
        masks = text.split(" ")
        return answer(chosen(masks[:numbers]), chosen(masks[numbers:]))

    return hear


def _numbers(rules: Sequence[Rule]) -> int:
    return -(-len(rules) // BITS)
