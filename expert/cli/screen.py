"""What is printed for people: few colours, aligned columns, no boxes; plain when piped or where NO_COLOR is set."""

import io
import json
import os
import sys
from collections.abc import Sequence
from typing import Any

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

PROSE_WIDTH = 100  # wider than this, a line is hard to follow
NARROW = 64
UNLIMITED = 1000


class Screen:
    """A terminal, or what stands in for it. Every text is plain; no markup is read from it."""

    def __init__(self, *, stderr: bool = False) -> None:
        stream = sys.stderr if stderr else sys.stdout
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
        self.console = Console(stderr=stderr, markup=False, highlight=False, emoji=False, **_colours())
        terminal_width = self.console.width
        if not self.console.is_terminal and "COLUMNS" not in os.environ:
            self.console.width = UNLIMITED  # a list that is piped keeps one line an entry
        self.width = min(terminal_width, PROSE_WIDTH)
        self.narrow = terminal_width < NARROW
        self.bullet, self.dot = ("•", "·") if self.console.encoding.startswith("utf") else ("-", "|")

    def blank(self) -> None:
        """An empty line."""
        self.console.file.write("\n")

    def say(self, text: str | Text, style: str = "", indent: int = 0) -> None:
        """A paragraph, indented."""
        self._print(Text(text, style) if isinstance(text, str) else text, indent)

    def heading(self, text: str) -> None:
        """The heading of a part of the page."""
        self.blank()
        self.say(text.upper(), "bold")

    def item(self, title: str, aside: str = "", *, indent: int = 2, style: str = "bold") -> None:
        """The first line of an entry: its title, and beside or below it what identifies it."""
        between = "\n" if self.narrow else "  "
        self._print(Text.assemble((title, style), *((between, (aside, "dim")) if aside else ())), indent)

    def point(self, text: str | Text, indent: int = 2, style: str = "") -> None:
        """One point of a list."""
        body = Text(text, style) if isinstance(text, str) else text
        row = Table.grid(padding=(0, 1, 0, 0))
        row.add_column(no_wrap=True)
        row.add_column(overflow="fold")
        row.add_row(self.bullet, body)
        self._print(row, indent)

    def pair(
        self, label: str, text: str | Text, *, indent: int = 4, label_width: int = 12, label_style: str = "dim"
    ) -> None:
        """A label and what it labels, the texts of one column aligned; below each other on a narrow terminal."""
        body = Text(text) if isinstance(text, str) else text
        if self.narrow:
            self._print(Text(label, label_style), indent)
            self._print(body, indent + 2)
            return
        row = Table.grid(padding=(0, 2, 0, 0))
        row.add_column(width=label_width, style=label_style, overflow="fold")
        row.add_column(overflow="fold")
        row.add_row(label, body)
        self._print(row, indent)

    def table(self, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Rows under headings, a line each; where the terminal is not wide enough for that, a short paragraph each."""
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", show_edge=False)
        for column in columns:
            table.add_column(column, no_wrap=True)
        for row in rows:
            table.add_row(*[Text(cell) for cell in row])
        widest = [max(map(cell_len, cells)) for cells in zip(columns, *rows, strict=True)]
        if sum(widest) + 2 * len(widest) <= self.console.width:
            self._print(table, 0, width=self.console.width)
            return
        for name, text, *rest in rows:
            self.item(name)
            self.say(text, indent=4)
            more = [f"{column}: {cell}" for column, cell in zip(columns[2:], rest, strict=True) if cell]
            self.say(f" {self.dot} ".join(more), "dim", indent=4)

    def _print(self, body: RenderableType, indent: int, *, width: int | None = None) -> None:
        with self.console.capture() as capture:
            self.console.print(Padding(body, (0, 0, 0, indent), expand=False), width=width or self.width, crop=False)
        # Rich fills every line with spaces to its right edge.
        self.console.file.writelines(f"{line.rstrip()}\n" for line in capture.get().splitlines())


def counted(number: int, thing: str) -> str:
    """A number of things: '1 case', '2 cases'."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def print_json(data: Any) -> None:
    """Data as JSON on standard output: UTF-8 whatever the terminal, two spaces deep."""
    print_json_text(json.dumps(data, ensure_ascii=False, indent=2))


def print_json_text(text: str) -> None:
    """JSON that is text already."""
    stream = sys.stdout.buffer
    stream.write(text.encode("utf-8", "backslashreplace") + b"\n")
    stream.flush()


def _colours() -> dict[str, Any]:
    """Neither colours nor bold where NO_COLOR is set; rich would still print bold."""
    return {"color_system": None} if os.environ.get("NO_COLOR") else {}
