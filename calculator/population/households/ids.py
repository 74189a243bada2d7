"""The column `id`: who comes first where nothing else tells, and who is there twice. As text, as in household files."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from calculator.population.cells.arrays import Flags, Ints
from calculator.population.cells.coded import check_type
from calculator.population.cells.values import shown
from calculator.population.columns import BY_NAME
from calculator.population.households.households import Households


class Ids:
    """Ids of the rows of a batch; without the column, their places in the table."""

    def __init__(self, column: Any | None) -> None:
        self._column: Any = column
        if column is not None and pa.types.is_dictionary(column.type):
            self._column = column.dictionary_decode()
        if self._column is not None:
            check_type(self._column.type, BY_NAME["id"])

    @property
    def given(self) -> bool:
        """Whether there is such a column."""
        return self._column is not None

    def text(self, row: int) -> str:
        """The id of a row."""
        return shown(self._column[row].as_py()) if self._column is not None else ""

    def before(self, one: Ints, other: Ints) -> Flags:
        """Whether the rows `one` come before the rows `other`."""
        if self._column is None:
            return one < other
        first, second = (pc.cast(pc.take(self._column, pa.array(rows)), pa.large_string()) for rows in (one, other))
        return _flags(pc.less(first, second))

    def empty(self, rows: Ints) -> Flags:
        """Which rows have no id."""
        if self._column is None:
            return np.zeros(len(rows), np.bool_)
        column = pc.take(self._column, pa.array(rows))
        if pa.types.is_integer(column.type):
            return _flags(pc.is_null(column))
        return _flags(pc.fill_null(pc.equal(column, ""), fill_value=True))

    def repeated(self, members: Households) -> Ints:
        """Places in `members.rows` of ids that stand in the household before, one or more of each household."""
        if self._column is None or not len(members.rows):
            return np.empty(0, np.int64)
        column = pc.take(self._column, pa.array(members.rows))
        # Most tables count the members up: then no two can be the same.
        rising = _flags(pc.fill_null(pc.less(column.slice(0, len(column) - 1), column.slice(1)), fill_value=False))
        if (rising | (np.diff(members.household) > 0)).all():
            return np.empty(0, np.int64)
        codes = pc.dictionary_encode(column).indices.fill_null(-1).to_numpy()
        return members.first_pairs(lambda earlier, later: (codes[earlier] == codes[later]) & (codes[later] >= 0))


def _flags(found: Any) -> Flags:
    return found.to_numpy(zero_copy_only=False)  # type: ignore[no-any-return]
