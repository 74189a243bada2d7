"""What a table is: columns that say what they mean, keys, and a function that gives the rows of a registry.

An empty cell (None) is what is not known or does not apply; where both can be, a column `*_known` beside it is false
for what is not known. Nothing that is not known is ever 0 or a word.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from registry.files.policies import Policies
from registry.registry import Registry

Cell = str | int | float | bool | datetime.date | None
TableRow = tuple[Cell, ...]
Type = Literal["string", "integer", "number", "boolean", "date"]

LIST = ";"
"""Between the items of a list in one cell."""


class Column(NamedTuple):
    """A column. What may be empty says so in `required`."""

    name: str
    type: Type
    vi: str
    en: str
    required: bool
    unit: str | None = None
    words: tuple[str, ...] = ()
    """The words that may stand in it, where they are few."""


class Reference(NamedTuple):
    """A column whose values are keys of another table, or of this one (empty)."""

    column: str
    table: str
    key: str


class Table(NamedTuple):
    """A table of a release."""

    name: str
    """In SQLite, in the descriptor, and as the sheet of a workbook."""
    file: str
    """Without its ending."""
    vi: str
    en: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...]
    rows: Callable[[Registry, Policies], Iterable[TableRow]]
    """In an order that is the same for the same registry."""

    @property
    def key_may_be_empty(self) -> bool:
        """Whether a column of the key has empty cells: then it tells rows apart, but is no primary key."""
        return any(column.name in self.key and not column.required for column in self.columns)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of its columns."""
        return tuple(column.name for column in self.columns)


class Filled(NamedTuple):
    """A table with the rows of a registry."""

    table: Table
    rows: tuple[TableRow, ...]


def filled(table: Table, registry: Registry, policies: Policies) -> Filled:
    """The rows of a registry, each as long as the columns. `policies` are its files (`Registry.policies`)."""
    return Filled(table, tuple(table.rows(registry, policies)))


def text(name: str, vi: str, en: str, *, empty: bool = True, words: tuple[str, ...] = ()) -> Column:
    """A column of text."""
    return Column(name, "string", vi, en, required=not empty, words=words)


def whole(name: str, vi: str, en: str, unit: str | None = None, *, empty: bool = True) -> Column:
    """A column of whole numbers."""
    return Column(name, "integer", vi, en, required=not empty, unit=unit)


def number(name: str, vi: str, en: str, unit: str) -> Column:
    """A column of numbers that need not be whole, rounded to six decimals."""
    return Column(name, "number", vi, en, required=False, unit=unit)


def yes_no(name: str, vi: str, en: str) -> Column:
    """A column of true and false."""
    return Column(name, "boolean", vi, en, required=True)


def day(name: str, vi: str, en: str, *, empty: bool = True) -> Column:
    """A column of days."""
    return Column(name, "date", vi, en, required=not empty)


def listed(items: Iterable[str]) -> str | None:
    """A list in one cell; None for an empty one."""
    return LIST.join(items) or None


def known(value: str | None) -> str | None:
    """A text of a file, None where it is `unknown`."""
    return None if value == "unknown" else value
