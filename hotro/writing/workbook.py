"""Tables as sheets of a workbook: what Excel opens with Vietnamese marks as they are, and no formulas."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from pathlib import Path

import xlsxwriter

from registry.tables.table import Cell, Column, Filled

FIRST_YEAR = 1900
"""A spreadsheet has no days before it; they are written as texts."""
_WIDTHS = {"string": 22, "integer": 12, "number": 12, "boolean": 10, "date": 12}


def write_workbook(path: Path | str, tables: Sequence[Filled], day: datetime.date) -> None:
    """A sheet a table, after one that says what the columns mean. `day` is the day of the file: not the clock's."""
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    made = io.BytesIO()  # what the system refuses is then told by the system, and not in other words
    book = xlsxwriter.Workbook(made, options)
    book.set_properties({"created": datetime.datetime.combine(day, datetime.time(), datetime.UTC)})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    days = book.add_format({"num_format": "yyyy-mm-dd"})
    _columns(book.add_worksheet("columns"), tables, head)
    for filled in tables:
        sheet = book.add_worksheet(filled.table.name)
        sheet.freeze_panes(1, 1)
        for n, column in enumerate(filled.table.columns):
            sheet.set_column(n, n, _WIDTHS[column.type])
            sheet.write_string(0, n, column.name, head)
            for m, row in enumerate(filled.rows, start=1):
                _write(sheet, m, n, row[n], days)
        if filled.rows:
            sheet.autofilter(0, 0, len(filled.rows), len(filled.table.columns) - 1)
    book.close()
    Path(path).write_bytes(made.getvalue())


def _write(sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, cell: Cell, days: object) -> None:
    match cell:
        case None:
            return
        case bool():
            sheet.write_boolean(row, column, cell)
        case str():
            sheet.write_string(row, column, cell)
        case datetime.date() if cell.year >= FIRST_YEAR:
            sheet.write_datetime(row, column, cell, days)
        case datetime.date():
            sheet.write_string(row, column, cell.isoformat())
        case _:
            sheet.write_number(row, column, cell)


def _columns(sheet: xlsxwriter.worksheet.Worksheet, tables: Sequence[Filled], head: object) -> None:
    """What every column means: the first sheet, so that nobody reads an empty cell for a zero."""
    heads = ("table", "column", "type", "unit", "tiếng Việt", "English")
    for n, (title, width) in enumerate(zip(heads, (18, 18, 10, 18, 70, 70), strict=True)):
        sheet.set_column(n, n, width)
        sheet.write_string(0, n, title, head)
    sheet.freeze_panes(1, 2)
    lines = [line for filled in tables for line in _lines(filled)]
    for m, line in enumerate(lines, start=1):
        for n, word in enumerate(line):
            sheet.write_string(m, n, word)


def _lines(filled: Filled) -> list[tuple[str, ...]]:
    def of(column: Column) -> tuple[str, ...]:
        return filled.table.name, column.name, column.type, column.unit or "", column.vi, column.en

    return [(filled.table.name, "", "", "", filled.table.vi, filled.table.en), *map(of, filled.table.columns)]
