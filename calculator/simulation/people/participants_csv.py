"""Participants from a file, CSV or spreadsheet. Every bad row is told in one line with its number; none is left out.

The cells may be set apart by commas or by semicolons; with semicolons a comma is the decimal sign. The first sheet of a
spreadsheet is read. Lines that begin with # are comments. What the columns are: `participants_cells`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from calculator.input.spreadsheet import LOCKED, MAGIC, BadSheet, sheet_rows
from calculator.input.with_semicolons import named_separator, plain_number, separator_of
from calculator.simulation.people.participants import BadParticipants, Participants, RowProblem
from calculator.simulation.people.participants_cells import COLUMNS, NUMBERS, REQUIRED
from calculator.simulation.people.participants_records import Record, participants_of
from calculator.tell import of_the_system, tell
from registry.disk.named_files import NotGiven, bytes_of
from registry.law.keys import key_called
from registry.law.nearest import nearest
from registry.message import message_of
from registry.registry import Registry

MOST_BYTES = 64 * 1024 * 1024

Line = tuple[int, list[str]]
"""Its number, and its cells."""


class _Table(NamedTuple):
    """The lines of a file."""

    lines: Iterator[Line]
    separator: str | None = None
    """What sets the cells apart; None in a spreadsheet."""

    def plain(self, column: str, cell: str) -> str:
        """A cell as a table with commas would have it."""
        text = cell.strip()
        if self.separator == ";" and column in NUMBERS:
            return plain_number(text)
        return text.replace(",", ";") if self.separator == ";" and column == "groups" else text


def read_participants(path: Path, registry: Registry, first_year: int) -> Participants:
    """The table in a CSV file (UTF-8, at most 64 MiB), checked against the law of the first year.

    A row is so many people in one situation. Raises BadParticipants with everything that is wrong, by line.
    """
    name = str(path)
    try:
        data = bytes_of(path, MOST_BYTES)
    except FileNotFoundError as error:
        raise BadParticipants([RowProblem(name, 0, "", tell("there is no such file"))]) from error
    except NotGiven as not_given:
        raise BadParticipants([RowProblem(name, 0, "", message_of(not_given))]) from not_given
    except OSError as error:
        raise BadParticipants(
            [RowProblem(name, 0, "", tell("cannot be read: {strerror}", strerror=of_the_system(error)))]
        ) from error
    return parse_participants(data, name, registry, first_year)


def parse_participants(data: bytes, name: str, registry: Registry, first_year: int) -> Participants:
    """The table in the bytes of a file; `name` is the file's in messages. Raises BadParticipants."""
    records, problems = _records(_table(data, name), name)
    if not records and not problems:
        problems.append(RowProblem(name, 0, "", tell("expected at least one row below the header, found none")))
    return participants_of(records, name, registry, first_year, problems)


def as_csv(data: bytes, name: str) -> str:
    """The table of a file as the text of a CSV, each row on the line of its number. Raises BadParticipants."""
    if not data.startswith(MAGIC):
        return _text(data, name)
    out, width = io.StringIO(), 0
    writer = csv.writer(out, lineterminator="\n")
    at = 1
    for line, cells in _of_sheet(data, name):
        is_header = not width and not cells[0].lstrip().startswith("#")
        width = len(cells) if is_header else width
        out.write("\n" * (line - at))
        writer.writerow(cells + [""] * (width - len(cells)))
        at = line + 1
    return out.getvalue()


def _text(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = tell("byte 0x{data:02X} is not UTF-8: save the file as CSV UTF-8", data=data[error.start])
        if data.startswith(LOCKED):
            line, message = 0, tell("is a spreadsheet of an old kind, or locked: save it as .xlsx or as CSV UTF-8")
        raise BadParticipants([RowProblem(name, line, "", message)]) from error


def _table(data: bytes, name: str) -> _Table:
    if data.startswith(MAGIC):
        return _Table(_of_sheet(data, name))
    text = _text(data, name)
    first, _, rest = text.partition("\n")
    separator = named_separator(first)
    if separator is not None:
        return _Table(_of_csv(rest, separator, name, 2), separator)
    header = next((line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")), "")
    separator = separator_of(header)
    return _Table(_of_csv(text, separator, name, 1), separator)


def _of_sheet(data: bytes, name: str) -> Iterator[Line]:
    try:
        yield from sheet_rows(data)
    except BadSheet as bad:
        raise BadParticipants([RowProblem(name, 0, "", message_of(bad))]) from bad


def _of_csv(text: str, separator: str, name: str, first: int) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = first
    try:
        for cells in reader:
            yield line, cells
            line = first + reader.line_num
    except csv.Error as bad:
        message = tell("not readable as CSV: is there a quote that is not closed, or text after one that is?")
        raise BadParticipants([RowProblem(name, first - 1 + max(1, reader.line_num), "", message)]) from bad


def _records(table: _Table, name: str) -> tuple[list[Record], list[RowProblem]]:
    """Rows by column, and what is wrong with the table itself."""
    records: list[Record] = []
    problems: list[RowProblem] = []
    header: list[str] | None = None
    lines = (line for line in table.lines if any(map(str.strip, line[1])) and not line[1][0].lstrip().startswith("#"))
    try:
        for line, cells in lines:
            if header is None:
                header = _header(cells, name, line)
                continue
            if table.separator is None:  # a sheet tells only of the cells to the last that is not empty
                cells.extend([""] * (len(header) - len(cells)))
            if len(cells) == len(header):
                records.append(
                    (line, {column: table.plain(column, c) for column, c in zip(header, cells, strict=True)})
                )
            else:
                message = tell("expected {n} cells as in the header, found {n_2}", n=len(header), n_2=len(cells))
                problems.append(RowProblem(name, line, "", message))
    except BadParticipants as bad:
        problems += bad.problems
    if header is None and not problems:
        message = tell("the file is empty: expected a header, such as {required},groups", required=",".join(REQUIRED))
        problems.append(RowProblem(name, 0, "", message))
    return records, problems


def _header(cells: list[str], name: str, line: int) -> list[str]:
    columns = [key_called(cell.strip(), COLUMNS) or cell.strip().lower() for cell in cells]
    messages: list[str] = []
    for number, column in enumerate(columns):
        if column in columns[:number]:
            messages.append(tell("the column {column} stands twice in the header", column=column or tell("(empty)")))
        elif column not in COLUMNS:
            messages.append(_unknown_column(column))
    if len(columns) > 1:
        messages += [
            tell("the column {column} is missing", column=column) for column in REQUIRED if column not in columns
        ]
    if messages or len(columns) == 1:
        raise BadParticipants(
            [RowProblem(name, line, "", message) for message in messages or [tell("the column people is missing")]]
        )
    return columns


def _unknown_column(column: str) -> str:
    for separator, called in (("\t", "tabs"), ("|", "bars")):
        if separator in column:
            return tell("the cells are set apart by {called}: save the file with commas or semicolons", called=called)
    close = nearest(column, COLUMNS)
    return tell("no column is called {column!r}", column=column) + (
        tell("; did you mean {close}?", close=close)
        if close
        else tell("; the columns are {columns}", columns=", ".join(COLUMNS))
    )
