"""Tables of other libraries in, the same kind out. Columns that are not ours are not touched."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable, Collection, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from calculator.population.answered_table import AnsweredTable, Summary
from calculator.population.answering import Answering
from calculator.population.bad_table import BadTable
from calculator.population.columns import ANSWERS
from calculator.population.layout import Layout, layout
from calculator.tell import tell
from registry.registry import Registry


class Tables:
    """Answers tables of any kind and layout, one at a time."""

    def __init__(
        self, registry: Registry, on: datetime.date | None, *, compact: bool, answers: Collection[str] | None
    ) -> None:
        if unknown := [name for name in answers or () if name not in ANSWERS]:
            names = ", ".join(ANSWERS)
            raise ValueError(tell("answers: expected some of {names}, found {name!r}", names=names, name=unknown[0]))
        self._answers = [name for name in ANSWERS if answers is None or name in answers]
        self._registry = registry
        self._on = on
        self._compact = compact
        self._of_header: dict[tuple[str, ...], tuple[Layout, Answering]] = {}
        self._one_at_a_time = threading.Lock()

    def answer(self, table: Any) -> AnsweredTable:
        """Answer a table. Raises BadTable."""
        kind = type(table).__module__.split(".")[0]
        if kind not in _READ or type(table).__name__ not in ("Table", "RecordBatch", "DataFrame"):
            raise BadTable(
                [
                    tell(
                        "expected an Arrow Table, a Polars or a pandas DataFrame, found {name}",
                        name=type(table).__name__,
                    )
                ]
            )
        names = tuple(table.schema.names if kind == "pyarrow" else (str(name) for name in table.columns))
        with self._one_at_a_time:
            ours, answering = self._of_header[names] if names in self._of_header else self._new(names)
            before = answering.situations
            # Forgotten while it is at work: where that is broken off, it knows some things by half.
            self._of_header.pop(names, None)
            answered = answering.answer(_READ[kind](table, ours))
            self._of_header[names] = ours, answering
            new = answering.situations - before
        rejected = 0 if answered.rejected is None else int(answered.rejected.sum())
        rows = answered.columns.num_rows
        return AnsweredTable(_joined(table, answered.columns, kind), Summary(rows, rows - rejected, rejected, new))

    def _new(self, names: Sequence[str]) -> tuple[Layout, Answering]:
        ours = layout(names, self._registry.groups, dated=self._on is not None)
        return ours, Answering(self._registry, ours, self._on, compact=self._compact, answers=self._answers)


def _same(table: Any, _: Layout) -> Any:
    return table


def _our_columns(ours: Layout) -> list[str]:
    return [*ours.known, *ours.flags, *ours.since]


def _from_polars(table: Any, ours: Layout) -> Any:
    return table.select(_our_columns(ours)).to_arrow()


def _from_pandas(table: Any, ours: Layout) -> Any:
    return pa.table({name: _series(table[name]) for name in _our_columns(ours)})


def _series(series: Any) -> Any:
    """A pandas column; where its cells are of several types, as text."""
    try:
        return pa.Array.from_pandas(series)
    except (pa.ArrowInvalid, pa.ArrowTypeError):
        return pa.array([None if cell is None or cell != cell else str(cell) for cell in series], pa.string())  # noqa: PLR0124 - NaN


_READ: dict[str, Callable[[Any, Layout], Any]] = {"pyarrow": _same, "polars": _from_polars, "pandas": _from_pandas}


def _joined(table: Any, columns: Any, kind: str) -> Any:
    if kind == "polars":
        import polars as pl  # noqa: PLC0415 - only where the table is one of theirs

        return table.hstack(pl.from_arrow(columns))
    if kind == "pandas":
        import pandas as pd  # noqa: PLC0415 - only where the table is one of theirs

        return pd.concat([table, _with_distinct_categories(columns).to_pandas().set_index(table.index)], axis=1)
    if isinstance(table, pa.RecordBatch):
        batches = columns.combine_chunks().to_batches()
        found = batches[0].columns if batches else [pa.array([], field.type) for field in columns.schema]
        return pa.RecordBatch.from_arrays([*table.columns, *found], names=[*table.schema.names, *columns.schema.names])
    schema = pa.schema([*table.schema, *columns.schema], table.schema.metadata)
    return pa.Table.from_arrays([*table.columns, *columns.columns], schema=schema)


def _with_distinct_categories(columns: Any) -> Any:
    """The columns; as whole ones where a dictionary holds a value several times, which pandas cannot take."""
    for place, field in enumerate(columns.schema):
        column = columns.column(place)
        if pa.types.is_dictionary(field.type) and any(
            len(chunk.dictionary) > pc.count_distinct(chunk.dictionary).as_py() for chunk in column.chunks
        ):
            columns = columns.set_column(place, field.name, pc.cast(column, field.type.value_type))
    return columns
