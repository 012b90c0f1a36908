"""Writes a handbook into a folder: the whole of it or nothing, and never over anything that is not a handbook."""

from pathlib import Path

from expert.handbook.site import MANIFEST, handbook_files
from expert.language.rulebase import RuleBase
from expert.whole_folder import Kind, write_whole

HANDBOOK = Kind(noun="a handbook", manifest=MANIFEST, key="handbook")


def write_handbook(rulebase: RuleBase, folder: Path | str) -> Path:
    """Write the rule base's handbook; returns the folder, resolved.

    The folder is new, empty, or holds a handbook, which is replaced. Raises FolderRefused, and CaseError when a case
    cannot be read; the folder is then as it was.
    """
    return write_whole(folder, HANDBOOK, lambda: handbook_files(rulebase))
