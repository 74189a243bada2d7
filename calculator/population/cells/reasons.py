"""Why rows are not answered: one text a row, the first that was given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from calculator.population.cells.arrays import Codes, Flags, zeros
from registry.message import in_language


class Reasons:
    """Reasons of the rows of a batch. Costs nothing while there are none."""

    def __init__(self, rows: int) -> None:
        self.rows = rows
        self._codes: Codes | None = None
        self._texts: dict[str, int] = {}

    @property
    def rejected(self) -> Flags | None:
        """Which rows have a reason; None where no row has one."""
        return None if self._codes is None else self._codes >= 0

    def give(self, rows: npt.NDArray[np.integer] | int, text: str) -> None:
        """Reject rows for a reason, those that have one already excepted."""
        self.give_each(np.atleast_1d(rows), [text], np.zeros(1, np.int32))

    def give_each(self, rows: npt.NDArray[np.integer], texts: Sequence[str], numbers: Codes) -> None:
        """Reject rows, each for the text of its number."""
        if not len(rows):
            return
        if self._codes is None:
            self._codes = np.full(self.rows, -1, np.int32)
        codes = np.array([self._texts.setdefault(text, len(self._texts)) for text in texts], np.int32)[numbers]
        self._codes[rows] = np.where(self._codes[rows] < 0, codes, self._codes[rows])

    def column(self, language: str = "en") -> Any:
        """The reasons in a language as an Arrow column, null where a row was answered."""
        texts = pa.array([in_language(text, language) for text in self._texts], pa.string())
        if self._codes is None:
            nowhere = pa.Array.from_buffers(pa.int32(), self.rows, [zeros(self.rows // 8 + 1), zeros(4 * self.rows)])
            return pa.DictionaryArray.from_arrays(nowhere, texts, safe=False)
        return pa.DictionaryArray.from_arrays(pa.array(self._codes, mask=self._codes < 0), texts)
