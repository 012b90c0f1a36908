"""The peak memory of a process that does nothing but one job over a population.

    python -m tests.benchmarks.population_memory {ours|plain|imports} IN OUT

'plain' reads the whole file and writes it again; 'imports' imports what ours needs, and ends. Prints JSON.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

import pyarrow.parquet as pq

MEGABYTE = 1e6


def measured(what: str, source: Path, folder: Path) -> dict[str, Any]:
    """What a fresh process needs: peak megabytes, seconds."""
    out = mkdtemp(dir=folder)
    command = [sys.executable, "-m", "tests.benchmarks.population_memory", what, str(source), f"{out}/out"]
    found: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    rmtree(out)
    return found


def repeated(source: Path, target: Path, times: int) -> None:
    """The same patients again and again, written a row group at a time."""
    file = pq.ParquetFile(source)
    with pq.ParquetWriter(target, file.schema_arrow, compression="zstd", compression_level=1) as writer:
        for _ in range(times):
            for group in range(file.num_row_groups):
                writer.write_table(file.read_row_group(group))


def _peak() -> float:
    """The most memory that was resident in this process since it started, in megabytes."""
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) * 1024 / MEGABYTE
    raise OSError("this system does not tell a process its peak memory in /proc/self/status")


def main() -> None:
    """Do one job, and say what it took."""
    what, source, out = sys.argv[1:]
    from expert.population.running import run  # noqa: PLC0415  # imported by each process for itself
    from knowledge import RULEBASE  # noqa: PLC0415  # as above

    started = time.perf_counter()
    if what == "ours":
        run(source, out, rulebase=RULEBASE)
    elif what == "plain":
        import polars as pl  # noqa: PLC0415  # as above

        pl.read_parquet(source).write_parquet(out)
    seconds = time.perf_counter() - started
    sys.stdout.write(json.dumps({"megabytes": round(_peak()), "seconds": round(seconds, 1)}) + "\n")


if __name__ == "__main__":
    main()
