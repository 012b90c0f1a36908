"""Opens a text file that may be packed."""

import gzip
from pathlib import Path
from typing import IO, cast

PACKED = ".gz"


def opened(path: Path) -> IO[bytes]:
    """The file, to be read from its start; unpacked where its name says that it is packed."""
    return cast("IO[bytes]", gzip.open(path)) if path.suffix.lower() == PACKED else path.open("rb")
