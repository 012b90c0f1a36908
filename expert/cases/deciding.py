"""What decides the expected values of a situation: claims of the register, or sentences of cited sources.

decides: A24
decides: [A24, "clinic_msus_case: The ends part when the muscle contracts."]
"""

from expert.cases.fields import Faults, Fields, one_of, text_of, texts_of
from expert.echo import echo
from expert.language.rulebase import RuleBase


def read_decides(fields: Fields, rulebase: RuleBase) -> tuple[str, ...]:
    """The claims and sentences under 'decides', one or a list of them; faults are noted there."""
    node = fields.values.get("decides")
    if node is None:
        return ()
    if isinstance(node.value, list):
        given = texts_of(node, "'decides'", fields.faults)
    else:
        given = [(text_of(node, "'decides'", fields.faults), node.line)]
    return tuple(text for text, line in given if text and _is_known(text, line, rulebase, fields.faults))


def claims_among(decides: tuple[str, ...]) -> tuple[str, ...]:
    """Those that are claims."""
    return tuple(text for text in decides if ":" not in text)


def _is_known(text: str, line: int, rulebase: RuleBase, faults: Faults) -> bool:
    name, colon, sentence = (part.strip() for part in text.partition(":"))
    claims = [claim.id for claim in rulebase.claims]
    if not colon:
        if name in rulebase.sources:
            faults.add(line, f"{name} is a source; write the sentence that decides behind it: '{name}: ...'.")
            return False
        return one_of(name, line, claims, "claim", faults)
    if name in claims:
        faults.add(line, f"{name} is a claim and says itself what it says; write {name} alone.")
        return False
    if not sentence:
        faults.add(line, f"'decides' names {echo(name)} without a sentence; write the one that decides behind it.")
    return one_of(name, line, rulebase.sources, "source", faults) and bool(sentence)
