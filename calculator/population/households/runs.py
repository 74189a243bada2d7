"""Runs of rows of one household, told apart again after the rows were sorted by household."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from calculator.population.cells.arrays import whole
from calculator.population.columns import HOUSEHOLD
from calculator.population.households.households import named


class Runs:
    """Finds what did not stand together in the file, in tables that follow each other sorted by household and row.

    Rows that come after others of their household have ended are rejected, by whoever reads the file in its order; what
    matters here is that they have no part in the answers of the others.
    """

    def __init__(self) -> None:
        self._id: Any = None
        self._row = -1
        self._late = False
        """Of the last row seen."""

    def parted(self, table: Any, row_column: str) -> Any:
        """The table, each row of a later run in a household of its own."""
        ids = named(whole(table.column(HOUSEHOLD)))
        rows = whole(table.column(row_column)).to_numpy()
        same = np.zeros(len(ids), np.bool_)
        alike = pc.fill_null(pc.equal(ids.slice(1), ids.slice(0, len(ids) - 1)), fill_value=False)
        same[1:] = alike.to_numpy(zero_copy_only=False)
        same[0] = self._id is not None and ids[0].as_py() == self._id
        gaps = np.cumsum(same & (np.diff(rows, prepend=self._row) != 1)) + (same[0] and self._late)
        # Gaps up to where each household begins, carried on to its other rows; it begins before the table where -1.
        begun = np.maximum.accumulate(np.where(same, -1, np.arange(len(ids))))
        late = gaps > np.where(begun < 0, 0, gaps[begun])
        self._id, self._row, self._late = ids[len(ids) - 1].as_py(), int(rows[-1]), bool(late[-1])
        if not late.any():
            return table
        alone = pc.if_else(pa.array(late), pa.scalar(None, ids.type), ids)
        return table.set_column(table.schema.get_field_index(HOUSEHOLD), HOUSEHOLD, alone)
