"""Rows that could not be answered, in a CSV file beside OUT: number of the row, its cells, and the reason."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from calculator.population.cells.arrays import Ints
from calculator.population.columns import REASON
from calculator.population.files.outputs import CsvOutput, plainly
from calculator.population.files.pieces import Broken
from calculator.tell import tell
from registry.disk.atomic import written_whole

ROW = "row"
"""Of the file, counted from 1 without the header."""


def rejects_of(out_path: Path) -> Path:
    """Where the rejected rows of an output are."""
    return out_path.with_name(f"{out_path.name}.rejects")


class Rejects:
    """The file OUT.rejects. There is none where nothing is rejected."""

    def __init__(
        self, out_path: Path, schema: Any, stack: ExitStack, separator: str = ",", language: str = "en"
    ) -> None:
        self.path = rejects_of(out_path)
        self.count = 0
        self._columns = list(schema.names)
        self._stack = stack
        self._separator = separator
        self._language = language
        self._output: CsvOutput | None = None

    def write(self, table: Any, rows: Ints, lines: list[Broken]) -> None:
        """Add rows with their reasons, and lines that are not rows."""
        if table.num_rows + len(lines) == 0:
            return
        cells = plainly(table.select([*self._columns, REASON]))
        cells = cells.add_column(0, ROW, pa.array(rows + 1))
        if lines:
            cells = pa.concat_tables([cells, self._as_rows(lines, cells.schema)])
            cells = cells.take(pc.sort_indices(cells.column(0)))
        self._open(cells.schema).write(cells)
        self.count += cells.num_rows

    def close(self) -> None:
        """End the file, if there is one."""
        if self._output is not None:
            self._output.close()

    def remove_earlier(self) -> None:
        """Of an earlier run none is left where nothing was rejected. To be called when OUT has taken its name."""
        if self._output is None:
            self.path.unlink(missing_ok=True)

    def _open(self, schema: Any) -> CsvOutput:
        if self._output is None:
            self._output = CsvOutput(
                self._stack.enter_context(written_whole(self.path)), schema, separator=self._separator
            )
        return self._output

    def _as_rows(self, lines: list[Broken], schema: Any) -> Any:
        reasons = [
            tell(
                "expected {n} cells in the line, found {cells}: {text!r}",
                n=len(self._columns),
                cells=line.cells,
                text=line.text[:60],
            ).in_language(self._language)
            for line in lines
        ]
        given = {ROW: pa.array(np.array([line.row + 1 for line in lines])), REASON: pa.array(reasons, pa.string())}
        return pa.table([given.get(f.name, pa.nulls(len(lines), f.type)) for f in schema], schema=schema)
