"""Participants from a CSV file. Every bad row is told in one line with its number and column; none is left out.

Columns: province, programme, people; and where they matter groups (`poor;ethnic_minority`), months, income, age,
former_province, district, household_order, poor_commune, supported_months, local_supported_months. Lines that begin
with # are comments.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from calculator.input.check_household import NOT_A_GROUP
from calculator.problems import InputProblem
from calculator.simulation.people.participants import BadParticipants, Participants, Row, RowProblem, against_the_law
from calculator.simulation.people.situation import Situation
from calculator.simulation.years.calendar import MONTHS
from registry.files.expected import digits
from registry.files.file_text import invisible
from registry.law.nearest import nearest
from registry.law.programmes import PROGRAMMES
from registry.registry import Registry

MOST_BYTES = 64 * 1024 * 1024
MOST_PEOPLE = 1_000_000_000
MOST_INCOME = 1_000_000_000
REQUIRED = ("province", "programme", "people")
EVERYBODY = ("any", "household_member")
"""Words for a person in no group, beside an empty cell."""

Record = tuple[int, dict[str, str]]
"""Number of its first line, and its cells by column."""


def read_participants(path: Path, registry: Registry, first_year: int) -> Participants:
    """The table in a CSV file (UTF-8, at most 64 MiB), checked against the law of the first year.

    A row is so many people in one situation. Raises BadParticipants with everything that is wrong, by line.
    """
    name = str(path)
    try:
        if path.is_dir() or not path.exists():  # a pipe may be read
            message = "is not a file that can be read" if path.is_dir() else "there is no such file"
            raise BadParticipants([RowProblem(name, 0, "", message)])
        if path.stat().st_size > MOST_BYTES:
            raise BadParticipants([RowProblem(name, 0, "", f"the file is larger than {MOST_BYTES >> 20} MiB")])
        data = path.read_bytes()
    except OSError as error:
        raise BadParticipants([RowProblem(name, 0, "", f"cannot be read: {error.strerror}")]) from error
    return parse_participants(data, name, registry, first_year)


def parse_participants(data: bytes, name: str, registry: Registry, first_year: int) -> Participants:
    """The table in the bytes of a file; `name` is the file's in messages. Raises BadParticipants."""
    records, problems = _records(_text(data, name), name)
    rows: list[Row] = []
    for line, cells in records:
        row, wrong = _row(line, cells, registry)
        problems += [RowProblem(name, line, p.field, p.message) for p in wrong]
        if row is not None:
            rows.append(row)
    problems += against_the_law(rows, name, registry, first_year)
    if not records and not problems:
        problems.append(RowProblem(name, 0, "", "expected at least one row below the header, found none"))
    if problems:
        raise BadParticipants(problems)
    return Participants(tuple(rows))


def _text(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{data[error.start]:02X} is not UTF-8: save the file as CSV UTF-8"
        raise BadParticipants([RowProblem(name, line, "", message)]) from error


def _records(text: str, name: str) -> tuple[list[Record], list[RowProblem]]:
    """Rows by column, and what is wrong with the table itself."""
    records: list[Record] = []
    problems: list[RowProblem] = []
    header: list[str] | None = None
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            first, line = line, reader.line_num + 1
            if not any(map(str.strip, cells)) or cells[0].lstrip().startswith("#"):
                continue
            if header is None:
                header = _header(cells, name, first)
            elif len(cells) != len(header):
                message = f"expected {len(header)} cells as in the header, found {len(cells)}"
                problems.append(RowProblem(name, first, "", message))
            else:
                records.append((first, {column: c.strip() for column, c in zip(header, cells, strict=True)}))
    except csv.Error:
        message = "not readable as CSV: is there a quote that is not closed, or text after one that is?"
        problems.append(RowProblem(name, max(1, reader.line_num), "", message))
    if header is None and not problems:
        message = f"the file is empty: expected a header, such as {','.join(REQUIRED)},groups"
        problems.append(RowProblem(name, 0, "", message))
    return records, problems


def _header(cells: list[str], name: str, line: int) -> list[str]:
    columns = [cell.strip().lower() for cell in cells]
    messages = []
    for number, column in enumerate(columns):
        if column in columns[:number]:
            messages.append(f"the column {column or '(empty)'} stands twice in the header")
        elif column not in COLUMNS:
            messages.append(_unknown_column(column))
    if len(columns) > 1:
        messages += [f"the column {column} is missing" for column in REQUIRED if column not in columns]
    if messages or len(columns) == 1:
        raise BadParticipants(
            [RowProblem(name, line, "", message) for message in messages or ["the column people is missing"]]
        )
    return columns


def _unknown_column(column: str) -> str:
    for separator, called in ((";", "semicolons"), ("\t", "tabs"), ("|", "bars")):
        if separator in column:
            return f"the cells are set apart by {called}: save the file with commas"
    close = nearest(column, COLUMNS)
    return f"no column is called {column!r}" + (
        f"; did you mean {close}?" if close else f"; the columns are {', '.join(COLUMNS)}"
    )


def _row(line: int, cells: Mapping[str, str], registry: Registry) -> tuple[Row | None, list[InputProblem]]:
    """A row, or what is wrong with it, cell by cell."""
    found: dict[str, Any] = {}
    problems = []
    for column, cell in cells.items():
        if not cell and column not in REQUIRED:
            continue
        if (character := invisible(cell)) is not None:
            problems.append(InputProblem(column, f"the character {character} may not stand here: delete it"))
            continue
        try:
            found[column] = COLUMNS[column](cell, registry)
        except (ValueError, LookupError) as wrong:
            problems.append(InputProblem(column, str(wrong)))
    if not problems:
        problems += _of_the_other_programme(found)
    if problems:
        return None, problems
    people = found.pop("people")
    return Row(line, people, Situation(**found), _not_given(found)), []


def _of_the_other_programme(found: Mapping[str, Any]) -> Iterator[InputProblem]:
    """Cells that mean nothing in the programme of the row."""
    alone = {
        "voluntary_si": ("income", "supported_months", "local_supported_months"),
        "health_insurance": ("household_order", "poor_commune"),
    }
    for programme, columns in alone.items():
        for column in columns if found["programme"] != programme else ():
            if found.get(column):
                message = f"is for {programme}, but the row is for {found['programme']}: leave it empty"
                yield InputProblem(column, message)


def _not_given(found: Mapping[str, Any]) -> frozenset[str]:
    """Columns left empty of which something is assumed."""
    asked = {"months", "age"} | ({"income"} if found["programme"] == "voluntary_si" else {"household_order"})
    return frozenset(asked - found.keys())


def _province(cell: str, registry: Registry) -> str:
    if not cell:
        raise ValueError("expected a province, found nothing")
    return registry.names.slug(cell)


def _programme(cell: str, _: Registry) -> str:
    if cell not in PROGRAMMES:
        close = nearest(cell, PROGRAMMES)
        hint = f"; did you mean {close}?" if close else ""
        raise ValueError(f"expected {' or '.join(PROGRAMMES)}, found {cell or 'nothing'}{hint}")
    return cell


def _groups(cell: str, registry: Registry) -> tuple[str, ...]:
    codes = [code.strip() for code in cell.split(";")]
    known = [code for code, group in registry.groups.items() if not group.groups and code not in NOT_A_GROUP]
    for code in codes:
        if code in EVERYBODY:
            continue
        if code in registry.groups and registry.groups[code].groups:
            raise ValueError(f"{code} is a set of groups, for counting; name the group itself")
        if code not in known:
            close = nearest(code, known)
            hint = f"; did you mean {close}?" if close else ""
            apart = (
                "; groups are set apart by semicolons: poor;ethnic_minority" if re.search(r"[,+|/ ]", code) else hint
            )
            raise ValueError(f"no group is called {code!r}{apart}")
    return tuple(code for code in codes if code not in EVERYBODY)


def _number(low: int, high: int) -> Callable[[str, Registry], int]:
    def read(cell: str, _: Registry) -> int:
        if not re.fullmatch("[0-9]{1,15}", cell):
            if re.fullmatch("-[0-9]{1,15}", cell):
                raise ValueError(f"expected {low:,} or more, found {int(cell):,}")
            plain = digits(cell)
            hint = f"; write {plain}" if plain else ""
            raise ValueError(f"expected a whole number, found {cell or 'nothing'}{hint}")
        if not low <= int(cell) <= high:
            raise ValueError(f"expected {low:,} to {high:,}, found {int(cell):,}")
        return int(cell)

    return read


def _yes_or_no(cell: str, _: Registry) -> bool:
    words = {"yes": True, "true": True, "no": False, "false": False}
    if cell.lower() not in words:
        raise ValueError(f"expected yes or no, found {cell}")
    return words[cell.lower()]


def _words(cell: str, _: Registry) -> str:
    return cell


COLUMNS: dict[str, Callable[[str, Registry], Any]] = {
    "province": _province,
    "programme": _programme,
    "people": _number(1, MOST_PEOPLE),
    "groups": _groups,
    "months": _number(1, MONTHS),
    "income": _number(1, MOST_INCOME),
    "age": _number(0, 130),
    "former_province": _province,
    "district": _words,
    "household_order": _number(1, 100),
    "poor_commune": _yes_or_no,
    "supported_months": _number(0, 1200),
    "local_supported_months": _number(0, 1200),
}
"""Every column, and how a cell of it is read."""
