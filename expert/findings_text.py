"""Findings as an application receives them: a text in JSON or YAML, such as the body of a request."""

from expert.errors import ChartError
from expert.nodes import Plain
from expert.text_files import decode
from expert.yaml_reader import read_findings_text


def read_findings(text: str | bytes, *, where: str = "findings") -> dict[str, Plain]:
    """The findings in a text of JSON or YAML, by term, as ``consult`` takes them; ``where`` names the text in errors.

    It reads more strictly than ``json.loads``: a key that stands twice is refused, not overruled, and so are more than
    1 MiB. Raises an ExpertError; what stands in the findings themselves is judged by ``consult``.
    """
    if isinstance(text, bytes):
        text = decode(text, where)
    node = read_findings_text(text, where)
    findings = node.plain()
    if not isinstance(findings, dict):
        raise ChartError([f"{where}: findings are a mapping of term to value, and this is {node.kind}."])
    return findings
