"""Tables as CSV and JSON."""

from __future__ import annotations

import csv
import datetime
import io
from pathlib import Path
from typing import Any

from registry.formulas import no_formula
from registry.tables.table import Cell, Filled, TableRow


def write_csv_file(path: Path | str, filled: Filled) -> None:
    """RFC 4180 in UTF-8 without a mark; true and false, ISO days, empty for None; no text that is a formula."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(filled.table.names)
    writer.writerows(map(_cells, filled.rows))
    Path(path).write_bytes(buffer.getvalue().encode())


def as_objects(filled: Filled) -> list[dict[str, Any]]:
    """Rows as plain data: days as texts."""
    names = filled.table.names
    return [dict(zip(names, map(_json, row), strict=True)) for row in filled.rows]


def _cells(row: TableRow) -> list[str]:
    return [_text(cell) for cell in row]


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return no_formula(cell) if isinstance(cell, str) else str(cell)


def _json(cell: Cell) -> Any:
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return cell.isoformat() if isinstance(cell, datetime.date) else cell
