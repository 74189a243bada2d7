"""What is read of a file: some rows at a time, each with its number, and the lines that are not rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, Protocol

from calculator.population.cells.arrays import Ints


class Broken(NamedTuple):
    """A line of a CSV file that is not a row."""

    row: int
    """Counted from 0, in the file."""
    text: str
    cells: int


class Piece(NamedTuple):
    """Some rows of a file."""

    table: Any
    rows: Ints
    """Of each its number in the file, counted from 0."""
    share: float
    """How much of the file is read, 0 to 1."""


class Input(Protocol):
    """A file that is read."""

    schema: Any
    rows: int | None
    """Rows in the file, where that is known before."""
    broken: list[Broken]
    """Lines met so far that are not rows, in their order; who tells of one takes it out."""
    separator: str
    """What sets the cells apart in a CSV file that answers it."""

    def pieces(self, rows: int) -> Iterator[Piece]:
        """The rows, so many at a time."""
        ...

    def column(self, name: str) -> Iterator[Any]:
        """One column, array after array."""
        ...
