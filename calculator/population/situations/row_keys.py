"""Rows of columns with few values: one key a row says them all, so that nothing is looked up row by row.

The key is the row's place in a table with one dimension a column, as in an array of NumPy. That costs a fraction of
looking a row up column by column (`trie`), but the table fits only where the columns come to few keys together.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial

import numpy as np
import numpy.typing as npt

from calculator.population.cells.arrays import Codes, Ints, empty, gather
from calculator.population.cells.processors import on_all_processors, pieces
from calculator.population.situations.trie import Labels

MOST_KEYS = 1 << 20
"""Keys up to which there is a table."""
ROWS_A_KEY = 8
"""Rows there must be for each key: with fewer, finding the first row of each costs more than it saves."""


class KeyTable:
    """Numbers by key, known for as long as columns come with the same values in the same order."""

    def __init__(self) -> None:
        self._labels: list[bytes] = []
        self.numbers: Codes = np.empty(0, np.int32)
        """Of each key; -1 where it is not known. Another array whenever one changes."""

    def keys(self, columns: Sequence[Labels]) -> Codes | None:
        """The keys of rows; None where there would be too many."""
        sizes = [len(column.numbers) for column in columns]
        rows, keys = len(columns[0].codes), math.prod(sizes)
        if keys > MOST_KEYS or keys * ROWS_A_KEY > rows:
            return None
        labels = [column.numbers.tobytes() for column in columns]
        if labels != self._labels:
            self._labels = labels
            self.numbers = np.full(keys, -1, np.int32)
        return _keys([(column.codes, size) for column, size in zip(columns, sizes, strict=True)], rows)

    def put(self, keys: Codes, numbers: Codes) -> None:
        """Tell the numbers of keys."""
        self.numbers = self.numbers.copy()
        self.numbers[keys] = numbers

    def unknown(self, keys: Codes) -> Ints:
        """Of each key that is not known a row that has it, in the order of the keys."""
        wanted = self.numbers < 0
        if not wanted.any() or not (wanted.all() or gather(wanted.view(np.uint8), keys).any()):
            return np.empty(0, np.int64)
        rows = np.full(len(wanted), -1, np.int32)
        rows[keys] = np.arange(len(keys), dtype=np.int32)  # of several writes to one place any may stay
        return rows[wanted & (rows >= 0)].astype(np.int64)


def _keys(columns: Sequence[tuple[npt.NDArray[np.integer], int]], rows: int) -> Codes:
    varying = [(codes, np.int32(size)) for codes, size in columns if size > 1]
    if not varying:
        return np.zeros(rows, np.int32)
    keys = empty(rows)
    on_all_processors(partial(_write_keys, keys, varying), pieces(rows))
    return keys


def _write_keys(keys: Codes, columns: Sequence[tuple[npt.NDArray[np.integer], np.int32]], part: slice) -> None:
    own = keys[part]
    (first, _), *others = columns
    before: npt.NDArray[np.integer] = first[part]
    for codes, size in others:
        np.multiply(before, size, out=own, casting="unsafe")  # below MOST_KEYS
        own += codes[part]
        before = own
    if before is not own:
        own[:] = before
