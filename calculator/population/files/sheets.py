"""A population in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from calculator.input.spreadsheet import BadSheet, SheetRow, sheet_rows
from calculator.population.files.pieces import Broken, Piece
from calculator.population.files.unreadable_file import UnreadableFile
from calculator.tell import tell

BATCH = 1 << 14
"""Rows of one column that are given at a time."""


class SheetInput:
    """The first sheet of a spreadsheet, with a header. All columns are text."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.rows: int | None = None
        self.broken: list[Broken] = []
        self.separator = ","
        header = next(self._rows(), None)
        if header is None:
            raise UnreadableFile(tell("{path}: the file has no header", path=path))
        self._header, names = header
        self.schema = pa.schema([(name.strip(), pa.string()) for name in names])

    def pieces(self, rows: int) -> Iterator[Piece]:
        """The rows, so many at a time."""
        numbers, columns, width = [], [], len(self.schema.names)
        for number, cells in islice(self._rows(), 1, None):
            row = number - self._header - 1
            if len(cells) > width:
                self.broken.append(Broken(row, ";".join(cells), len(cells)))
                continue
            numbers.append(row)
            columns.append(cells + [""] * (width - len(cells)))
            if len(numbers) == rows:
                yield self._piece(numbers, columns, 0.5)
                numbers, columns = [], []
        if numbers:
            yield self._piece(numbers, columns, 1.0)

    def column(self, name: str) -> Iterator[Any]:
        """One column, array after array."""
        place = self.schema.names.index(name)
        for piece in self.pieces(BATCH):
            yield from piece.table.column(place).chunks

    def _rows(self) -> Iterator[SheetRow]:
        try:
            yield from sheet_rows(self._path)
        except BadSheet as bad:
            raise UnreadableFile(f"{self._path}: {bad}") from bad

    def _piece(self, numbers: list[int], rows: list[list[str]], share: float) -> Piece:
        columns = [pa.array(column, pa.string()) for column in zip(*rows, strict=True)]
        return Piece(pa.table(columns, schema=self.schema), np.array(numbers, np.int64), share)
