"""A command's page with its parts kept as they are, for a page of the web: no word of it is written a second time."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from rich.table import Table
from rich.text import Text

from hotro.page import Page

WIDTH = 180
"""Columns that a command may take the page to have: tables are never parted."""
_ADDRESS = re.compile(r"(?P<url>https?://\S+)(?: \((?P<seen>.*)\))?")

Kind = Literal["title", "heading", "line", "items", "address", "table", "remark", "remark_in_english"]


class Item(NamedTuple):
    """A paragraph that hangs from its mark."""

    mark: str
    text: str
    indent: int
    url: str = ""
    """Where it was read."""


class SheetCell(NamedTuple):
    """A cell of a table: its lines, the first the most important."""

    lines: tuple[str, ...]
    is_number: bool = False
    href: str = ""
    indent: int = 0


class SheetRow(NamedTuple):
    """A row of a table; one with a single cell goes across."""

    cells: tuple[SheetCell, ...]
    ends_section: bool = False
    is_strong: bool = False


class WebTable(NamedTuple):
    """A table as a browser shows it."""

    heads: tuple[SheetCell, ...]
    rows: tuple[SheetRow, ...]


class Block(NamedTuple):
    """A part of a page."""

    kind: Kind
    text: str = ""
    url: str = ""
    items: tuple[Item, ...] = ()
    table: WebTable | None = None
    label: str = ""
    """Of a table: the heading above it."""


class Sheet(Page):
    """What a command would print."""

    def __init__(self, link: Callable[[str], str] = lambda _: "") -> None:
        """`link`: the address of what a table's first cell names; empty where there is none."""
        self.width = WIDTH
        self.blocks: list[Block] = []
        self._link = link
        self._heading = ""

    def line(self, text: str = "", *, indent: int = 0, style: str = "") -> None:
        """A paragraph; in bold the title of the page."""
        if not text:
            return
        if indent and self.blocks and self.blocks[-1].kind in ("items", "address"):
            self._add(Item("", text, indent))
        else:
            self.blocks.append(Block("title" if style == "bold" else "line", text))

    def heading(self, text: str) -> None:
        """What opens a part of the page."""
        self._heading = text
        self.blocks.append(Block("heading", text))

    def item(self, mark: str, text: str, *, indent: int = 0) -> None:
        """A paragraph that hangs from its mark."""
        self._add(Item("" if mark in "-·–" else mark.strip(), text, indent))

    def remark(self, text: str, *, about: str = "", indent: int = 0, in_english: bool = False) -> None:  # noqa: ARG002
        """What the files say; set in by its place."""
        self.blocks.append(Block("remark_in_english" if in_english else "remark", text, label=about))

    def address(self, url: str, *, indent: int = 0) -> None:
        """Where something was read."""
        found = _ADDRESS.fullmatch(url)
        if found is None:
            self.blocks.append(Block("address", url))
        elif indent and self.blocks and self.blocks[-1].kind == "items":
            self._add(Item("", found["seen"] or "", indent, found["url"]))
        else:
            self.blocks.append(Block("address", found["seen"] or "", found["url"]))

    def table(self, table: Table | Text, across: Mapping[str, str] | None = None) -> None:
        """A table."""
        if isinstance(table, Text):
            self.line(table.plain)
            return
        self.blocks.append(Block("table", table=self._web_table(table, across or {}), label=self._heading))

    def write(self) -> None:
        """Nothing is printed."""

    def without_title(self) -> list[Block]:
        """The blocks, where the title stands elsewhere."""
        return [block for block in self.blocks if block.kind != "title"]

    @property
    def title(self) -> str:
        """The first title."""
        return next((block.text for block in self.blocks if block.kind == "title"), "")

    def _add(self, item: Item) -> None:
        if self.blocks and self.blocks[-1].kind == "items":
            self.blocks[-1] = self.blocks[-1]._replace(items=(*self.blocks[-1].items, item))
        else:
            self.blocks.append(Block("items", items=(item,)))

    def _web_table(self, table: Table, across: Mapping[str, str]) -> WebTable:
        numbers = [column.justify == "right" for column in table.columns]
        columns = [[_text(cell) for cell in column.cells] for column in table.columns]
        rows = []
        for i, row in enumerate(table.rows):
            texts = [column[i] for column in columns]
            if texts[0] in across:
                cells: tuple[SheetCell, ...] = (SheetCell((across[texts[0]].strip(),), indent=4),)
            elif texts[0] and not any(texts[1:]):
                cells = (_cell(texts[0]),)
            else:
                cells = tuple(_cell(text, is_number) for text, is_number in zip(texts, numbers, strict=True))
                cells = (cells[0]._replace(href=self._link(cells[0].lines[0])), *cells[1:])
            rows.append(SheetRow(cells, row.end_section, str(row.style) == "bold"))
        heads = tuple(_cell(_text(c.header), n) for c, n in zip(table.columns, numbers, strict=True))
        return WebTable(heads, tuple(rows))


def _text(cell: object) -> str:
    return cell.plain if isinstance(cell, Text) else str(cell)


def _cell(text: str, is_number: bool = False) -> SheetCell:
    indent = len(text) - len(text.lstrip(" "))
    held = re.sub("(?<=[≤≥]) ", "\u00a0", text.strip())  # a sign stays with its number
    return SheetCell(tuple(held.split("\n")), is_number, indent=indent)
