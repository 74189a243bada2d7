"""Why rows are not answered: one text a row, the first that was given."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from calculator.population.arrays import Codes, Flags


class Reasons:
    """Reasons of the rows of a batch. Costs nothing while there are none."""

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self._codes: Codes | None = None
        self._texts: dict[str, int] = {}

    @property
    def rejected(self) -> Flags | None:
        """Which rows have a reason; None where no row has one."""
        return None if self._codes is None else self._codes >= 0

    def give(self, rows: npt.NDArray[np.integer] | int, text: str) -> None:
        """Reject rows (each once) for a reason, those that have one already excepted."""
        if self._codes is None:
            self._codes = np.full(self._rows, -1, np.int32)
        code = self._texts.setdefault(text, len(self._texts))
        places = np.atleast_1d(rows)
        self._codes[places[self._codes[places] < 0]] = code

    def column(self) -> Any:
        """The reasons as an Arrow column, null where a row was answered."""
        texts = pa.array(list(self._texts), pa.string())
        if self._codes is None:
            return pa.DictionaryArray.from_arrays(pa.nulls(self._rows, pa.int32()), texts)
        return pa.DictionaryArray.from_arrays(pa.array(self._codes, mask=self._codes < 0), texts)
