"""A table as Parquet."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from registry.tables.table import Filled

_TYPES = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}


def write_parquet(path: Path | str, filled: Filled) -> None:
    """Typed columns; what each means stands in its metadata, in both languages."""
    columns = filled.table.columns
    schema = pa.schema(
        [pa.field(c.name, _TYPES[c.type], nullable=not c.required, metadata={"vi": c.vi, "en": c.en}) for c in columns],
        metadata={"vi": filled.table.vi, "en": filled.table.en},
    )
    arrays = [pa.array([row[n] for row in filled.rows], type=_TYPES[column.type]) for n, column in enumerate(columns)]
    with Path(path).open("wb") as file:
        pq.write_table(pa.Table.from_arrays(arrays, schema=schema), file, compression="zstd")
