"""README.md and EMBEDDING.md, and the blocks of code in them."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
EMBEDDING = ROOT / "EMBEDDING.md"

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks_in(text: str, language: str = "") -> list[str]:
    """The code of the fenced blocks of a text that are marked as of this language (default: of any)."""
    return [code for mark, code in _BLOCK.findall(text) if language in ("", mark)]


def blocks_of(guide: Path, language: str = "") -> list[str]:
    """The code of the fenced blocks of a guide."""
    return blocks_in(guide.read_text(encoding="utf-8"), language)
