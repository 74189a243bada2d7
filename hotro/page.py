"""A page of text and tables for a terminal: built up, then printed at once.

Plain when piped; 100 columns wide there, or as wide as COLUMNS says. Nothing is ever cut off: long text wraps.
"""

from __future__ import annotations

import datetime
import io
import os
import sys
from collections.abc import Mapping

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from hotro.language import spoken
from hotro.output import known_on, write
from hotro.tell import tell
from registry.characters import escaped
from registry.message import in_language

PIPED_WIDTH = 100
NARROWEST = 60
WIDEST = 180
"""Longer lines are hard to read."""


def page_width() -> int:
    """Columns to fill: those of the terminal, or what COLUMNS says, or a fixed number where nobody looks."""
    return max(NARROWEST, min(WIDEST, _of_terminal() if _is_terminal() else _configured()))


class Page:
    """What a command prints as text."""

    def __init__(self) -> None:
        self.width = page_width()
        self._buffer = io.StringIO()
        self._console = Console(
            file=self._buffer,
            width=self.width,
            force_terminal=_is_terminal(),
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
        )

    def line(self, text: str = "", *, indent: int = 0, style: str = "") -> None:
        """A paragraph; wraps under itself."""
        self._console.print(Padding(Text(escaped(text), style=style), (0, 0, 0, indent)) if text else "")

    def heading(self, text: str) -> None:
        """A line that opens a part of the page."""
        self.line()
        self.line(text, style="bold")

    def item(self, mark: str, text: str, *, indent: int = 0) -> None:
        """A paragraph that hangs from its mark."""
        grid = Table.grid(padding=(0, 1))
        grid.add_column(no_wrap=True)
        grid.add_column(overflow="fold")
        grid.add_row(Text(mark), Text(escaped(text)))
        self._console.print(Padding(grid, (0, 0, 0, indent)))

    def remark(self, text: str, *, about: str = "", indent: int = 0, in_english: bool = False) -> None:  # noqa: ARG002
        """A paragraph of the files; `about`: of what it is, `in_english`: whether another language was asked for."""
        self.line(f"{about}: {text}" if about else text, indent=indent)

    def address(self, url: str, *, indent: int = 0) -> None:
        """An address on one line, however long, so that it can be copied; a source that has none as text."""
        if url.startswith(("http://", "https://")):
            self._console.print(Text(" " * indent + escaped(url), style="dim"), soft_wrap=True)
        else:
            self.line(url, indent=indent, style="dim")

    def table(self, table: Table | Text, across: Mapping[str, str] | None = None) -> None:
        """A table, or a picture made of letters.

        `across`: by all the text of a row what stands in its place as wide as the page: text longer than a column.
        """
        if not across:
            self._console.print(table)
            return
        for line in self._console.render_lines(table, pad=False):
            text = across.get("".join(segment.text for segment in line).strip())
            if text is None:
                self._console.print(Text.assemble(*((s.text, s.style or "") for s in line)), soft_wrap=True)
            else:
                indent = len(text) - len(text.lstrip())
                self.line(text.lstrip(), indent=indent, style="italic")

    def write(self) -> None:
        """Print the page, with the day of `--known-on` at its end."""
        known = known_on()
        if known is not None:
            self.line()
            self.line(_known_words(known))
        lines = [line.rstrip() for line in self._buffer.getvalue().strip("\n").split("\n")]
        # Tables and headings each bring their empty line; one is enough.
        write("\n".join(line for i, line in enumerate(lines) if line or (i and lines[i - 1])), styled=_is_terminal())


def _known_words(day: datetime.date) -> str:
    """In the language of the run."""
    said = f"{day:%d/%m/%Y}" if spoken() == "vi" else day.isoformat()
    return in_language(tell("As known on {day}: from what had been published by then.", day=said), spoken())


def table(*columns: str, numbers: tuple[int, ...] = (), wide: tuple[int, ...] = (), spaced: bool = False) -> Table:
    """An empty table. `numbers`: columns set to the right; `wide`: columns that take the room that is left."""
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    made.leading = 1 if spaced else 0
    for i, column in enumerate(columns):
        made.add_column(
            Text(escaped(column)),
            justify="right" if i in numbers else "left",
            overflow="fold",
            ratio=1 if i in wide else None,
            vertical="top",
        )
    return made


def cell(*parts: str | tuple[str, str]) -> Text:
    """Text of a table's cell, with styles; markup is taken as letters."""
    return Text.assemble(*((escaped(p) if isinstance(p, str) else (escaped(p[0]), p[1])) for p in parts))


def _is_terminal() -> bool:
    return sys.stdout.isatty()


def _of_terminal() -> int:
    import shutil  # noqa: PLC0415 - to start fast: a pipe has no width to be asked for

    return shutil.get_terminal_size((PIPED_WIDTH, 50)).columns


def _configured() -> int:
    columns = os.environ.get("COLUMNS", "")
    return int(columns) if columns.isascii() and columns.isdigit() else PIPED_WIDTH
