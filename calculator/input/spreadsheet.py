"""The rows of a spreadsheet (.xlsx) as texts, as a CSV file of it would have them. Needs openpyxl (`spreadsheet`).

The first sheet is read. What a formula came to when the file was saved is read; a formula that has not been worked out,
and a cell that holds an error, are refused by name: neither may pass for an empty cell.
"""

from __future__ import annotations

import datetime
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from calculator.tell import tell

MOST_UNPACKED = 1 << 30
"""Bytes of a file when it is unpacked."""
AT_ONCE = 1000
MAGIC = b"PK\x03\x04"
"""What a spreadsheet file begins with."""
LOCKED = b"\xd0\xcf\x11\xe0"
"""What one begins with that is locked with a password, or of the old kind (.xls)."""

SheetRow = tuple[int, list[str]]
"""Its number in the sheet, and its cells to the last that is not empty."""


class BadSheet(ValueError):
    """What is wrong with a spreadsheet, in one line."""


def sheet_rows(source: Path | bytes) -> Iterator[SheetRow]:
    """The rows of the first sheet that are not empty. Raises BadSheet."""
    file: Any = io.BytesIO(source) if isinstance(source, bytes) else source
    with _in_one_line():
        formulas = _has_formulas(file)
        with _first_sheet(file) as values:
            if not formulas:
                yield from _texts(values, None)
                return
            with _first_sheet(file, values=False) as written:
                yield from _texts(values, written)


@contextmanager
def _in_one_line() -> Iterator[None]:
    """Whatever the library meets in a damaged file; its words differ between its versions."""
    try:
        yield
    except BadSheet:
        raise
    except ImportError as missing:
        raise BadSheet(tell("reading a spreadsheet needs openpyxl: pip install 'hotro[spreadsheet]'")) from missing
    except (zipfile.BadZipFile, zlib.error, ParseError, OSError, EOFError, LookupError) as damaged:
        raise BadSheet(_DAMAGED) from damaged
    except (ValueError, TypeError, AttributeError, NotImplementedError, RuntimeError) as damaged:
        raise BadSheet(_DAMAGED) from damaged


_DAMAGED = tell("not readable as a spreadsheet (.xlsx): is it damaged, locked with a password or of another kind?")


@contextmanager
def _first_sheet(file: Any, *, values: bool = True) -> Iterator[Any]:
    """The first sheet, with what its formulas came to or with the formulas themselves."""
    from openpyxl import load_workbook  # noqa: PLC0415 - an extra, and slow

    if isinstance(file, io.BytesIO):
        file = io.BytesIO(file.getvalue())
    with _quiet():
        book = load_workbook(file, read_only=True, data_only=values, keep_links=False)
    try:
        if not book.worksheets:
            raise BadSheet(tell("the file has no sheet"))
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what some programs write of them is wrong
        yield sheet
    finally:
        book.close()


@contextmanager
def _quiet() -> Iterator[None]:
    """The library warns of styles and checks of cells that it does not keep: none of them is a value."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _has_formulas(file: Any) -> bool:
    """Whether any cell of the file is a formula. Raises BadSheet where the file is too large when unpacked."""
    with zipfile.ZipFile(file) as parts:
        if sum(part.file_size for part in parts.infolist()) > MOST_UNPACKED:
            raise BadSheet(
                tell(
                    "the spreadsheet is larger than {most_unpacked} GiB when unpacked: save it as CSV",
                    most_unpacked=MOST_UNPACKED >> 30,
                )
            )
        names = [name for name in parts.namelist() if re.fullmatch(r"xl/worksheets/[^/]+\.xml", name)]
        for name in names:
            with parts.open(name) as part:
                tail = b""
                while block := part.read(1 << 20):
                    if re.search(rb"<f[ >/]", tail + block):
                        return True
                    tail = block[-4:]
    return False


def _texts(values: Any, written: Any) -> Iterator[SheetRow]:
    rows, formulas = values.iter_rows(), written.iter_rows() if written is not None else None
    while True:
        with _quiet():
            some = list(islice(rows, AT_ONCE))
            beside = list(islice(formulas, AT_ONCE)) if formulas is not None else [()] * len(some)
        if not some:
            return
        for row, same in zip(some, beside, strict=True):
            cells = [_text(cell) for cell in row]
            _refuse_not_worked_out(row, same)
            while cells and not cells[-1]:
                cells.pop()
            if cells:
                yield next(cell.row for cell in row if cell.value is not None), cells


def _refuse_not_worked_out(row: Any, written: Any) -> None:
    for cell, same in zip(row, written, strict=False):
        # Of a formula that came to an empty text the kind is written down, and no value.
        if same.data_type == "f" and cell.value is None and cell.data_type != "str":
            raise BadSheet(
                tell(
                    "cell {coordinate} is a formula that has not been worked out: open the file in a spreadsheet "
                    "program and save it",
                    coordinate=same.coordinate,
                )
            )


def _text(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "e":
        raise BadSheet(tell("cell {coordinate} holds the error {value}", coordinate=cell.coordinate, value=value))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return str(value)
