"""Files that a population is read from: Parquet, CSV and CSV compressed with gzip, part after part."""

from __future__ import annotations

import csv
import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from calculator.population.cells.arrays import Ints
from calculator.population.columns import BY_NAME
from calculator.population.files.unreadable_file import UnreadableFile, not_readable

KINDS = (".parquet", ".csv", ".csv.gz")
BLOCK = 1 << 24
"""Bytes of a CSV file read at a time."""
ENDLESS = 1 << 20
"""A line this long that is not a row has swallowed those after it."""
UNSPLIT = ("household_id", "id")


class Broken(NamedTuple):
    """A line of a CSV file that is not a row."""

    row: int
    """Counted from 0, in the file."""
    text: str
    cells: int


class Piece(NamedTuple):
    """Some rows of a file."""

    table: Any
    rows: Ints
    """Of each its number in the file, counted from 0."""
    share: float
    """How much of the file is read, 0 to 1."""


class Input(Protocol):
    """A file that is read."""

    schema: Any
    rows: int | None
    """Rows in the file, where that is known before."""
    broken: list[Broken]
    """Lines met so far that are not rows, in their order; who tells of one takes it out."""

    def pieces(self, rows: int) -> Iterator[Piece]:
        """The rows, so many at a time."""
        ...

    def column(self, name: str) -> Iterator[Any]:
        """One column, array after array."""
        ...


def kind_of(path: Path) -> str:
    """How a file is written, by its name. Raises UnreadableFile."""
    found = next((kind for kind in KINDS if path.name.lower().endswith(kind)), None)
    if found is None:
        raise UnreadableFile(f"{path}: expected a name that ends in {', '.join(KINDS)}")
    return found


def open_input(path: Path) -> Input:
    """Open a file. Raises UnreadableFile where it is not what its name says."""
    kind = kind_of(path)
    if path.is_dir() or not path.exists():
        raise UnreadableFile(f"{path}: {'is a folder' if path.is_dir() else 'no such file'}")
    if path.stat().st_size == 0:
        raise UnreadableFile(f"{path}: the file is empty")
    return ParquetInput(path) if kind == ".parquet" else CsvInput(path)


class ParquetInput:
    """A Parquet file. Its text columns that are ours come with each text once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with _reading(path):
            plain = pq.read_schema(path)
            texts = [f.name for f in plain if f.name in BY_NAME and f.name not in UNSPLIT and _is_text(f.type)]
            self._file = pq.ParquetFile(path, read_dictionary=texts, pre_buffer=False)
        self.schema = plain
        self.rows: int | None = self._file.metadata.num_rows
        self.broken: list[Broken] = []

    def pieces(self, rows: int) -> Iterator[Piece]:
        """The rows, so many at a time."""
        done, total = 0, self.rows or 0
        with _reading(self._path):
            for batch in self._file.iter_batches(rows):
                numbers = np.arange(done, done + batch.num_rows)
                done += batch.num_rows
                yield Piece(pa.Table.from_batches([batch]), numbers, done / total)

    def column(self, name: str) -> Iterator[Any]:
        """One column, array after array."""
        with _reading(self._path):
            for batch in pq.ParquetFile(self._path, pre_buffer=False).iter_batches(columns=[name]):
                yield batch.column(0)


class CsvInput:
    """A CSV file in UTF-8, with a header. All columns are text."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.rows: int | None = None
        self.broken: list[Broken] = []
        self._skipped: list[int] = []
        names, self._has_rows = _header(path)
        self.schema = pa.schema([(name, pa.string()) for name in names])

    def pieces(self, rows: int) -> Iterator[Piece]:
        """The rows, at least so many at a time."""
        if not self._has_rows:
            return
        size = self._path.stat().st_size
        waiting: list[Any] = []
        done = 0
        with _reading(self._path), self._bytes() as file:
            for batch in self._open(file, self.schema.names, kept=True):
                self._refuse_endless()
                waiting.append(batch)
                if sum(b.num_rows for b in waiting) >= rows:
                    yield self._piece(waiting, done, file.tell() / size)
                    done += sum(b.num_rows for b in waiting)
                    waiting = []
            self._refuse_endless()
            if waiting:
                yield self._piece(waiting, done, 1.0)

    def column(self, name: str) -> Iterator[Any]:
        """One column, array after array."""
        with _reading(self._path), self._bytes() as file:
            for batch in self._open(file, [name]):
                yield batch.column(0)

    def _piece(self, batches: list[Any], done: int, share: float) -> Piece:
        table = pa.Table.from_batches(batches)
        return Piece(table, _numbers(done, table.num_rows, self._skipped), share)

    def _refuse_endless(self) -> None:
        if endless := next((line for line in self.broken if len(line.text) >= ENDLESS), None):
            raise UnreadableFile(
                f"{self._path}: row {endless.row + 1} does not end: is there a quote that is not closed?"
            )

    def _bytes(self) -> Any:
        return pa.OSFile(str(self._path))

    def _open(self, file: Any, columns: list[str], *, kept: bool = False) -> Any:
        def skip(row: Any) -> str:
            if kept:
                self.broken.append(Broken(row.number - 2, row.text, row.actual_columns))
                self._skipped.append(row.number - 2)
            return "skip"

        return pyarrow.csv.open_csv(
            pa.CompressedInputStream(file, "gzip") if self._path.suffix.lower() == ".gz" else file,
            # Rows are only numbered where one thread reads.
            pyarrow.csv.ReadOptions(use_threads=False, block_size=BLOCK),
            pyarrow.csv.ParseOptions(newlines_in_values=True, invalid_row_handler=skip),
            pyarrow.csv.ConvertOptions(
                column_types=dict.fromkeys(columns, pa.string()),
                include_columns=columns,
                strings_can_be_null=False,
            ),
        )


def _header(path: Path) -> tuple[list[str], bool]:
    """The names in the header of a CSV file, and whether anything stands below it."""
    opened = gzip.open if path.suffix.lower() == ".gz" else open
    try:
        with opened(path, "rt", encoding="utf-8-sig", newline="") as file:
            names = next((row for row in csv.reader(file) if row), None)
            has_rows = bool(file.read(1))
    except (UnicodeDecodeError, OSError, EOFError, zlib.error, csv.Error) as error:
        raise UnreadableFile(f"{path}: {not_readable(path, error)}") from error
    if names is None:
        raise UnreadableFile(f"{path}: the file has no header")
    return names, has_rows


def _numbers(done: int, rows: int, broken: list[int]) -> Ints:
    """Numbers in the file of rows that can be read, `done` of which came before; `broken` are those that cannot."""
    numbers = np.arange(done, done + rows)
    before = np.sort(np.array(broken, np.int64)) - np.arange(len(broken))
    return numbers + np.searchsorted(before, numbers, side="right")


def _is_text(kind: Any) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """What goes wrong while a file is read, in one line."""
    try:
        yield
    except (pa.ArrowException, OSError) as error:
        raise UnreadableFile(f"{path}: {not_readable(path, error)}") from error
