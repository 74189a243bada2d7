"""The column `id`: who comes first where nothing else tells, and who is there twice. As text, as in household files."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from calculator.population.arrays import Flags
from calculator.population.households import Ints


class Ids:
    """Ids of the rows of a batch; without the column, their places in the table."""

    def __init__(self, column: Any | None) -> None:
        self._column = column

    def before(self, one: Ints, other: Ints) -> Flags:
        """Whether the rows `one` come before the rows `other`."""
        if self._column is None:
            return one < other
        return self._compare(pc.less, one, other)

    def same(self, one: Ints, other: Ints) -> Flags:
        """Whether the rows have the same id. An empty one is like no other."""
        if self._column is None:
            return np.zeros(len(one), np.bool_)
        return self._compare(pc.equal, one, other)

    def empty(self, rows: Ints) -> Flags:
        """Which rows have no id."""
        if self._column is None:
            return np.zeros(len(rows), np.bool_)
        texts = self._texts(rows)
        return pc.fill_null(pc.equal(texts, ""), True).to_numpy(zero_copy_only=False)

    def text(self, row: int) -> str:
        """The id of a row."""
        return str(self._column[row].as_py()) if self._column is not None else ""

    def _compare(self, compare: Any, one: Ints, other: Ints) -> Flags:
        found = compare(self._texts(one), self._texts(other))
        return pc.fill_null(found, False).to_numpy(zero_copy_only=False)

    def _texts(self, rows: Ints) -> Any:
        assert self._column is not None
        taken = pc.take(self._column, pa.array(rows))
        if pa.types.is_dictionary(taken.type):
            taken = taken.dictionary_decode()
        return pc.cast(taken, pa.large_string())
