"""Files that a population is read from: Parquet, CSV, CSV compressed with gzip and spreadsheets, part after part."""

from __future__ import annotations

import csv
import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet as pq

from calculator.input.with_semicolons import NO_DECIMALS, THOUSANDS, named_separator, separator_of
from calculator.population.cells.arrays import Ints
from calculator.population.columns import BY_NAME
from calculator.population.files.called import Called
from calculator.population.files.pieces import Broken, Input, Piece
from calculator.population.files.sheets import SheetInput
from calculator.population.files.unclosed import refuse_unclosed
from calculator.population.files.unreadable_file import READING, UnreadableFile, not_readable
from calculator.population.files.utf8_only import Utf8Only
from calculator.population.files.whole_line_ends import WholeLineEnds
from calculator.population.heads import our_names
from calculator.tell import tell

KINDS = (".parquet", ".csv", ".csv.gz")
"""What is written, and read."""
READ = (*KINDS, ".xlsx")
BLOCK = 1 << 24
"""Bytes of a CSV file read at a time."""
ENDLESS = 1 << 20
"""A line this long that is not a row has swallowed those after it."""
UNSPLIT = ("household_id", "id")


def kind_of(path: Path, kinds: tuple[str, ...] = KINDS) -> str:
    """How a file is written, by its name. Raises UnreadableFile."""
    found = next((kind for kind in kinds if path.name.lower().endswith(kind)), None)
    if found is None:
        raise UnreadableFile(tell("{path}: expected a name that ends in {kinds}", path=path, kinds=", ".join(kinds)))
    return found


def open_input(path: Path) -> Input:
    """Open a file; heads in Vietnamese are our names. Raises UnreadableFile where it is not what its name says."""
    kind = kind_of(path, READ)
    if path.is_dir():
        raise UnreadableFile(tell("{out_path}: is a folder", out_path=path))
    if not path.exists():
        raise UnreadableFile(tell("{path}: no such file", path=path))
    if not path.is_file():  # it is read twice, which a pipe cannot be
        raise UnreadableFile(tell("{path}: {why}", path=path, why=tell("is not a file that can be read")))
    if path.stat().st_size == 0:
        raise UnreadableFile(tell("{path}: the file is empty", path=path))
    source: Input = (
        SheetInput(path) if kind == ".xlsx" else ParquetInput(path) if kind == ".parquet" else CsvInput(path)
    )
    names = our_names(source.schema.names)
    return source if names == source.schema.names else Called(source, names)


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
        self.separator = ","

    def pieces(self, rows: int) -> Iterator[Piece]:
        """The rows, so many at a time."""
        done, total = 0, self.rows or 0
        with _reading(self._path):
            for batch in self._file.iter_batches(rows):
                numbers = np.arange(done, done + batch.num_rows)
                done += batch.num_rows
                batch.validate(full=True)  # Arrow trusts what it reads: a code of no text would be looked up in memory
                yield Piece(pa.Table.from_batches([batch]), numbers, done / total)

    def column(self, name: str) -> Iterator[Any]:
        """One column, array after array."""
        with _reading(self._path):
            for batch in pq.ParquetFile(self._path, pre_buffer=False).iter_batches(columns=[name]):
                batch.validate(full=True)
                yield batch.column(0)


class CsvInput:
    """A CSV file in UTF-8, with a header. All columns are text. With semicolons between them a comma is a decimal sign.

    Numbers and groups of such a file come as a file with commas has them.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.rows: int | None = None
        self.broken: list[Broken] = []
        self._skipped: list[int] = []
        names, self._has_rows, self.separator, self._lines_before = _header(path)
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
            refuse_unclosed(self._path, self.separator)
            if waiting:
                yield self._piece(waiting, done, 1.0)

    def column(self, name: str) -> Iterator[Any]:
        """One column, array after array."""
        with _reading(self._path), self._bytes() as file:
            for batch in self._open(file, [name]):
                yield batch.column(0)

    def _piece(self, batches: list[Any], done: int, share: float) -> Piece:
        table = pa.Table.from_batches(batches)
        if self.separator == ";":
            table = pa.table(
                [plain(*column) for column in zip(our_names(table.schema.names), table.columns, strict=True)],
                self.schema.names,
            )
        return Piece(table, _numbers(done, table.num_rows, self._skipped), share)

    def _refuse_endless(self) -> None:
        if endless := next((line for line in self.broken if len(line.text) >= ENDLESS), None):
            raise UnreadableFile(
                tell(
                    "{path}: row {row} does not end: is there a quote that is not closed?",
                    path=self._path,
                    row=endless.row + 1,
                )
            )

    def _bytes(self) -> Any:
        return pa.OSFile(str(self._path))

    def _open(self, file: Any, columns: list[str], *, kept: bool = False) -> Any:
        def skip(row: Any) -> str:
            if kept:
                number = row.number - 2 - self._lines_before
                self.broken.append(Broken(number, row.text, row.actual_columns))
                self._skipped.append(number)
            return "skip"

        plain = pa.CompressedInputStream(file, "gzip") if self._path.suffix.lower() == ".gz" else file
        return pyarrow.csv.open_csv(
            pa.PythonFile(WholeLineEnds(Utf8Only(plain)), "r"),
            # Rows are only numbered where one thread reads.
            pyarrow.csv.ReadOptions(use_threads=False, block_size=BLOCK, skip_rows=self._lines_before),
            pyarrow.csv.ParseOptions(delimiter=self.separator, newlines_in_values=True, invalid_row_handler=skip),
            pyarrow.csv.ConvertOptions(
                column_types=dict.fromkeys(columns, pa.string()),
                include_columns=columns,
                strings_can_be_null=False,
            ),
        )


class Header(NamedTuple):
    """What the first lines of a CSV file say."""

    names: list[str]
    has_rows: bool
    separator: str
    lines_before: int
    """Lines above the names that are no row: one where a program names the separator."""


def _header(path: Path) -> Header:
    """The header of a CSV file. Raises UnreadableFile."""
    opened = gzip.open if path.suffix.lower() == ".gz" else open
    try:
        with opened(path, "rt", encoding="utf-8-sig", newline="") as file:
            first = file.readline()
            separator = named_separator(first)
            before = 0 if separator is None else 1
            lines = chain([] if before else [first], file)
            first = next((line for line in lines if line.strip()), "")
            separator = separator or separator_of(first)
            names = next((row for row in csv.reader(chain([first], file), delimiter=separator) if row), None)
            has_rows = bool(file.read(1))
    except (UnicodeDecodeError, OSError, EOFError, zlib.error, csv.Error) as error:
        raise UnreadableFile(tell("{path}: {why}", path=path, why=not_readable(path, error))) from error
    if names is None:
        raise UnreadableFile(tell("{path}: the file has no header", path=path))
    return Header(names, has_rows, separator, before)


def plain(name: str, column: Any) -> Any:
    """A column of a file with semicolons as one with commas would have it."""
    ours = BY_NAME.get(name)
    if name == "groups":
        return pc.replace_substring(column, ",", ";")
    if ours is None or ours.kind != "number":
        return column
    marked = pc.or_(pc.match_substring_regex(column, THOUSANDS), pc.match_substring_regex(column, NO_DECIMALS))
    bare = pc.replace_substring(pc.replace_substring_regex(column, r",0+\s*$", ""), ".", "")
    return pc.if_else(marked, bare, column)


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
    except UnreadableFile:
        raise
    except READING as error:
        raise UnreadableFile(tell("{path}: {why}", path=path, why=not_readable(path, error))) from error
