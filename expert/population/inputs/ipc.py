"""Arrow's own format: a file, or a stream written to a file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from expert.population.arrow_gate import arrow
from expert.population.faults import PopulationError
from expert.population.inputs.broken import told
from expert.population.inputs.slices import ColumnarTable, Terms, skipped
from expert.text_files import shown

KIND = "Arrow file"
_MAGIC = b"ARROW1"
_END = bytes(4)  # of a stream


class ArrowTable(ColumnarTable):
    """A file with record batches, mapped into memory; one that was compressed is held there whole."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with told(path, KIND), path.open("rb") as file:
            self._is_file = file.read(len(_MAGIC)) == _MAGIC
            file.seek(max(0, path.stat().st_size - len(_END)))
            ends = file.read() == _END
        with told(path, KIND), arrow().memory_map(str(path)) as source:
            self._schema = self._reader(source).schema
        if not self._is_file and not ends:  # to a reader of streams, one that was cut off between two batches is whole
            raise PopulationError(f"{shown(path)} is cut off: it is an Arrow stream without its end.")

    @property
    def where(self) -> str:
        return shown(self._path)

    @property
    def arrow_schema(self) -> Any:
        return self._schema

    @property
    def rows(self) -> int | None:
        return None

    def batches(self, first: int, terms: Terms, keep: tuple[str, ...]) -> Iterator[Any]:
        columns = [*terms, *(name for name in keep if name not in terms)]
        done = 0

        def counted() -> Iterator[Any]:
            nonlocal done
            for batch in self._batches(source):
                yield batch.select(columns)
                done += batch.num_rows

        with told(self._path, KIND, lambda: f" from row {done + 1} on"), arrow().memory_map(str(self._path)) as source:
            yield from skipped(counted(), first)

    def _batches(self, source: Any) -> Iterator[Any]:
        reader = self._reader(source)
        if self._is_file:
            yield from (reader.get_batch(number) for number in range(reader.num_record_batches))
        else:
            yield from reader

    def _reader(self, source: Any) -> Any:
        return (arrow("ipc").open_file if self._is_file else arrow("ipc").open_stream)(source)
