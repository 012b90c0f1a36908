"""The file in which an interview is kept: read with a sentence for whatever is wrong with it, written whole or not."""

import json
from pathlib import Path

from expert.consultation.reading import is_consultation
from expert.errors import ExpertError
from expert.interviewing.state import FORMAT, State, read_state, state_of
from expert.language.rulebase import RuleBase
from expert.report_files import write_report
from expert.text_files import read_text, shown
from expert.yaml_reader import read_findings_text


def read_interview(path: str, rulebase: RuleBase) -> State:
    """The state in a file. Raises an ExpertError that names the file."""
    text = read_text(path)
    if is_consultation(text):
        raise ExpertError(f"{shown(path)} is a stored consultation, not an interview; ask of it: expert explain.")
    data = read_findings_text(text, shown(path)).plain()
    return state_of(read_state(data, rulebase, where=shown(path)))


def check_new(path: str) -> None:
    """Refuse to write over what is in a file that was not named to go on with."""
    if not Path(path).is_file() or not Path(path).stat().st_size:
        return
    try:
        data = read_findings_text(read_text(path), shown(path)).plain()
        is_interview = isinstance(data, dict) and data.get("format") == FORMAT
    except ExpertError:
        is_interview = False
    if is_interview:
        raise ExpertError(f"{shown(path)} holds an interview; go on with it by --resume, or name another file.")
    raise ExpertError(f"{shown(path)} is there and is no interview; name another file.")


def write_interview(path: str, state: State) -> None:
    """Write a state to a file, whole or not at all."""
    text = json.dumps(state, ensure_ascii=False, indent=2) + "\n"
    write_report(path, lambda: text.encode("utf-8"), "the interview")
