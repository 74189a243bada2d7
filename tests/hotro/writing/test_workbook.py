"""Tables as a workbook: Vietnamese as it is, days as days, and no formulas."""

import datetime

import openpyxl

from hotro.writing.workbook import write_workbook
from registry.tables.table import Filled, Table, day, number, text, yes_no

TABLE = Table(
    "made",
    "made",
    "bảng",
    "table",
    (
        text("text", "chữ", "text"),
        number("number", "số", "number", "percent"),
        yes_no("yes", "có", "yes"),
        day("day", "ngày", "day"),
    ),
    ("text",),
    (),
    lambda *_: (),
)


def test_what_is_written_is_read_back(tmp_path):
    rows = (
        ("=1+1", 30.0, True, datetime.date(2026, 1, 2)),
        ("Quảng Ngãi", None, False, None),
        ("@x", 0.5, True, datetime.date(1, 1, 1)),
    )
    path = tmp_path / "made.xlsx"
    write_workbook(path, [Filled(TABLE, rows)], datetime.date(2026, 11, 21))
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["columns", "made"]
    cells = list(book["made"].iter_rows(min_row=2))
    assert [cell.value for cell in cells[0][:3]] == ["=1+1", 30, True]
    assert cells[0][3].value.date() == datetime.date(2026, 1, 2)
    assert [cell.value for cell in cells[1]] == ["Quảng Ngãi", None, False, None]
    assert [cell.value for cell in cells[2]] == ["@x", 0.5, True, "0001-01-01"]
    assert all(cell.data_type != "f" for row in cells for cell in row if not str(cell.value).startswith("="))
    meaning = [[cell.value for cell in row] for row in book["columns"].iter_rows(min_row=2)]
    assert meaning[2][:6] == ["made", "number", "number", "percent", "số", "number"]


def test_texts_are_kept_as_texts_in_the_file(tmp_path):
    import zipfile

    write_workbook(tmp_path / "made.xlsx", [Filled(TABLE, (("=1+1", None, True, None),))], datetime.date(2026, 1, 1))
    with zipfile.ZipFile(tmp_path / "made.xlsx") as book:
        assert all(b"<f>" not in book.read(name) for name in book.namelist())
