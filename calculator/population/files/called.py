"""A file whose heads are in Vietnamese, as one with our names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow as pa

from calculator.population.files.pieces import Input, Piece


class Called:
    """Another file, some of its columns under other names."""

    def __init__(self, source: Input, names: Sequence[str]) -> None:
        self._source = source
        self._theirs = dict(zip(names, source.schema.names, strict=True))
        self._names = list(names)
        fields = [field.with_name(name) for field, name in zip(source.schema, names, strict=True)]
        self.schema = pa.schema(fields, source.schema.metadata)
        self.rows = source.rows
        self.broken = source.broken
        self.separator = source.separator

    def pieces(self, rows: int) -> Iterator[Piece]:
        """The rows, so many at a time."""
        for piece in self._source.pieces(rows):
            yield piece._replace(table=piece.table.rename_columns(self._names))

    def column(self, name: str) -> Iterator[Any]:
        """One column, array after array."""
        return self._source.column(self._theirs[name])
