"""Reads a stored consultation: the JSON that ``expert consult --json`` prints, or what is wrong with it."""

import json
import re

from pydantic import ValidationError

from expert.consultation.parts import Consultation
from expert.echo import echo
from expert.errors import ExpertError
from expert.text_files import LARGEST

LARGEST_CONSULTATION = 16 * LARGEST
# The parts by which a consultation is told from findings; no rule base has terms of all these names.
_PARTS = ("rulebase", "findings", "conclusions", "firings")
_OPENING = re.compile(r'\{\s*"[a-z_]+"\s*:\s*[\[{"n]')


class NotAConsultation(ExpertError):
    """A text that is no stored consultation, or a damaged one; the sentence says where."""


def is_consultation(text: str) -> bool:
    """Whether a text is meant as a stored consultation rather than as findings, though it may be damaged."""
    if not _OPENING.match(text.lstrip()):
        return False
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return re.search(r'"rulebase"\s*:\s*\{', text) is not None
    return isinstance(data, dict) and all(part in data for part in _PARTS)


def read_consultation(text: str, where: str) -> Consultation:
    """The consultation in a JSON text; ``where`` names it in errors. Raises NotAConsultation."""
    try:
        return Consultation.model_validate_json(text)
    except ValidationError as error:
        fault = error.errors(include_url=False, include_context=False)[0]
        place = echo(".".join(str(step) for step in fault["loc"]) or "the whole")[1:-1]
        said = f"{fault['msg'][0].lower()}{fault['msg'][1:]}"
        if fault["type"] == "json_invalid":
            raise NotAConsultation(f"{where} is broken: {said}; store the consultation again.") from None
        raise NotAConsultation(
            f"{where} is no consultation as it was given: {place}: {said}; store it again."
        ) from None
