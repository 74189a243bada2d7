"""Rows to situations: a number for each distinct row of labels, the same in every batch.

A trie with one level a column: (number of the row up to here, label in this column) -> number of the row up to the
next column. So no key is ever too long, and a batch costs a few look-ups a row, however many situations there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from calculator.population.arrays import Codes, first_places, gather

LARGEST_TABLE = 1 << 22
"""Places (of four bytes) up to which a level is a table; above it is a dictionary."""
AT_ONCE = 1 << 16
"""Rows looked up at a time: what is worked on then stays in the processor's cache."""


class Labels(NamedTuple):
    """A column of a batch, for the trie."""

    codes: npt.NDArray[np.integer]
    numbers: Codes
    """Label number of each code."""
    count: int
    """Label numbers are below it."""


class Level:
    """Numbers pairs (parent, label) 0, 1, 2 ... in the order in which they are met first."""

    def __init__(self) -> None:
        self.count = 0
        self._table = np.full((1, 1), -1, np.int32)
        self._far: dict[int, int] | None = None

    def look_up(self, parents: Codes, labels: Codes, most: tuple[int, int]) -> tuple[Codes, npt.NDArray[np.int64]]:
        """The number of each pair, and the places of those met for the first time. All are below `most`."""
        if self._far is None and not self._has_room(most):
            self._far = self._as_dictionary()
        return self._from_table(parents, labels) if self._far is None else self._from_dictionary(parents, labels)

    def _has_room(self, most: tuple[int, int]) -> bool:
        """Make the table large enough; False where it would be too large."""
        height, width = self._table.shape
        while height < most[0]:
            height *= 2
        while width < most[1]:
            width *= 2
        if height * width > LARGEST_TABLE:
            return False
        if (height, width) != self._table.shape:
            larger = np.full((height, width), -1, np.int32)
            larger[: self._table.shape[0], : self._table.shape[1]] = self._table
            self._table = larger
        return True

    def _as_dictionary(self) -> dict[int, int]:
        parents, labels = np.nonzero(self._table >= 0)
        numbers = self._table[parents, labels]
        self._table = np.full((1, 1), -1, np.int32)
        return dict(zip(_keys(parents, labels).tolist(), numbers.tolist(), strict=True))

    def _from_table(self, parents: Codes, labels: Codes) -> tuple[Codes, npt.NDArray[np.int64]]:
        table = self._table.reshape(-1)
        keys = parents * np.int32(self._table.shape[1])
        keys += labels
        found = gather(table, keys)
        if not len(found) or found.min() >= 0:
            return found, np.empty(0, np.int64)
        unmet = np.flatnonzero(found < 0)
        _, first = np.unique(keys[unmet], return_index=True)
        new = unmet[np.sort(first)]
        table[keys[new]] = np.arange(self.count, self.count + len(new), dtype=np.int32)
        self.count += len(new)
        return gather(table, keys), new

    def _from_dictionary(self, parents: Codes, labels: Codes) -> tuple[Codes, npt.NDArray[np.int64]]:
        assert self._far is not None
        distinct = pc.dictionary_encode(pa.array(_keys(parents, labels)))
        codes = distinct.indices.to_numpy(zero_copy_only=True)
        numbers, new = [], []
        for i, key in enumerate(distinct.dictionary.to_pylist()):
            number = self._far.get(key)
            if number is None:
                number = self._far[key] = self.count
                self.count += 1
                new.append(i)
            numbers.append(number)
        places = first_places(codes, len(numbers))[new] if new else np.empty(0, np.int64)
        return gather(np.array(numbers, np.int32), codes), places


def _keys(parents: npt.NDArray[np.integer], labels: npt.NDArray[np.integer]) -> npt.NDArray[np.int64]:
    return (parents.astype(np.int64) << 32) | labels


class Trie:
    """Numbers distinct rows of labels 0, 1, 2 ... in the order in which they are met first."""

    def __init__(self, columns: int) -> None:
        self._levels = [Level() for _ in range(columns)]

    @property
    def count(self) -> int:
        """Distinct rows met so far."""
        return self._levels[-1].count

    def look_up(self, columns: Sequence[Labels]) -> tuple[Codes, list[int]]:
        """The number of each row, and for each number given for the first time a row that has it."""
        rows = len(columns[0].codes)
        found = np.empty(rows, np.int32)
        met: list[int] = []
        for start in range(0, rows, AT_ONCE):
            part = slice(start, start + AT_ONCE)
            found[part], new = self._look_up_part(columns, part)
            met += (new + start).tolist()
        return found, met

    def _look_up_part(self, columns: Sequence[Labels], part: slice) -> tuple[Codes, npt.NDArray[np.int64]]:
        numbers = np.zeros(len(columns[0].codes[part]), np.int32)
        new = np.empty(0, np.int64)
        parents = 1
        for column, level in zip(columns, self._levels, strict=True):
            labels = gather(column.numbers, column.codes[part])
            numbers, new = level.look_up(numbers, labels, (parents, column.count))
            parents = level.count
        return numbers, new
