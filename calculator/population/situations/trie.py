"""Rows to situations: a number for each distinct row of labels, the same in every batch.

A trie with one level a column: (number of the row up to here, label in this column) -> number of the row up to the
next column. So no key is ever too long, and a batch costs a few look-ups a row, however many situations there are.
Where a column says which rows are alike, labels that are alike after what stands in the columns before lead to one
number: an age line that only Son La draws parts nobody elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from calculator.population.cells.arrays import Codes, first_places, gather

LARGEST_TABLE = 1 << 22
"""Places (of four bytes) up to which a level is a table; above it is a dictionary."""
NO_INCOME = np.iinfo(np.int64).min
"""Stands for an empty cell, or one that cannot be read."""
AT_ONCE = 1 << 16
"""Rows looked up at a time: what is worked on then stays in the processor's cache."""


class Labels(NamedTuple):
    """A column of a batch, for the trie."""

    codes: npt.NDArray[np.integer]
    numbers: Codes
    """Label number of each code."""
    most: int
    """Label numbers are below it."""
    alike: Callable[[int], Hashable] | None = None
    """Of a row: the same for labels that make no difference to rows that are one in all columns before."""

    values: npt.NDArray[np.int64] | None = None
    """Of the chosen income the value of each code; NO_INCOME where the cell is not a whole number."""

    def at(self, rows: npt.NDArray[np.int64]) -> Labels:
        """The column of some rows."""
        alike = self.alike
        of_some = None if alike is None else lambda place: alike(int(rows[place]))
        return self._replace(codes=self.codes[rows], alike=of_some)


Alike = Callable[[int], Hashable]


class Level:
    """Numbers pairs (parent, label) 0, 1, 2 ... in the order in which they are met first."""

    def __init__(self) -> None:
        self.count = 0
        self._merged: dict[tuple[int, Hashable], int] = {}
        self._table = np.full((1, 1), -1, np.int32)
        self._far: dict[int, int] | None = None

    def look_up(
        self, parents: Codes, labels: Codes, most: tuple[int, int], alike: Alike | None = None
    ) -> tuple[Codes, npt.NDArray[np.int64]]:
        """The number of each pair, and the places of numbers given for the first time. All pairs are below `most`."""
        if self._far is None and not self._has_room(most):
            self._far = self._as_dictionary()
        if self._far is None:
            return self._from_table(parents, labels, alike)
        return self._from_dictionary(parents, labels, alike)

    def _number(self, place: int, parent: int, alike: Alike | None) -> int:
        """A number for a pair met for the first time at a place."""
        number = self.count if alike is None else self._merged.setdefault((parent, alike(place)), self.count)
        self.count += number == self.count
        return number

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

    def _from_table(self, parents: Codes, labels: Codes, alike: Alike | None) -> tuple[Codes, npt.NDArray[np.int64]]:
        table = self._table.reshape(-1)
        keys = parents * np.int32(self._table.shape[1])
        keys += labels
        found = gather(table, keys)
        if not len(found) or found.min() >= 0:
            return found, np.empty(0, np.int64)
        unmet = np.flatnonzero(found < 0).astype(np.int32)
        new = keys[unmet]
        # Of several writes to one place the last stays: each new key gets the first place at which it stands.
        table[new[::-1]] = unmet[::-1]
        places = unmet[table[new] == unmet]
        if alike is None:
            table[keys[places]] = np.arange(self.count, self.count + len(places), dtype=np.int32)
            self.count += len(places)
            return gather(table, keys), places.astype(np.int64)
        met = []
        for place in places.tolist():
            before = self.count
            table[keys[place]] = self._number(place, int(parents[place]), alike)
            if self.count > before:
                met.append(place)
        return gather(table, keys), np.array(met, np.int64)

    def _from_dictionary(
        self, parents: Codes, labels: Codes, alike: Alike | None
    ) -> tuple[Codes, npt.NDArray[np.int64]]:
        assert self._far is not None
        distinct = pc.dictionary_encode(pa.array(_keys(parents, labels)))
        codes = distinct.indices.to_numpy(zero_copy_only=True)
        keys = distinct.dictionary.to_pylist()
        numbers = [self._far.get(key, -1) for key in keys]
        met = []
        if -1 in numbers:
            first = first_places(codes, len(keys))
            for i in [i for i, number in enumerate(numbers) if number < 0]:
                before, place = self.count, int(first[i])
                numbers[i] = self._far[keys[i]] = self._number(place, keys[i] >> 32, alike)
                if self.count > before:
                    met.append(place)
        return gather(np.array(numbers, np.int32), codes), np.array(met, np.int64)


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
            alike = None if column.alike is None else _shifted(column.alike, part.start)
            numbers, new = level.look_up(numbers, labels, (parents, column.most), alike)
            parents = level.count
        return numbers, new


def _shifted(alike: Alike, start: int) -> Alike:
    return lambda place: alike(start + place)
