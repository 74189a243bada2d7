"""Spreadsheets as rows of text; what is no value is refused by the name of its cell."""

import datetime
import zipfile

import openpyxl
import pytest
import xlsxwriter

from calculator.input.spreadsheet import BadSheet, sheet_rows


@pytest.fixture
def saved(tmp_path):
    def save(*rows, name="in.xlsx"):
        book = openpyxl.Workbook()
        for number, row in enumerate(rows, start=1):
            for column, value in enumerate(row, start=1):
                book.active.cell(number, column).value = value
        book.save(tmp_path / name)
        return tmp_path / name

    return save


def test_cells_are_the_texts_that_csv_would_have(saved):
    path = saved(
        ("province", "n", "day", "yes"),
        (None, None),
        ("Sơn La", 28503.0, datetime.datetime(2026, 3, 1), True),  # noqa: DTZ001
        ("", 1.5, datetime.date(2026, 3, 2), False),
        ("x", None, None, None),
    )
    expected = [
        (1, ["province", "n", "day", "yes"]),
        (3, ["Sơn La", "28503", "2026-03-01", "true"]),
        (4, ["", "1.5", "2026-03-02", "false"]),
        (5, ["x"]),
    ]
    assert list(sheet_rows(path)) == expected
    assert list(sheet_rows(path.read_bytes())) == expected


def test_more_rows_than_are_read_at_once(saved):
    rows = list(sheet_rows(saved(*((n, f"x{n}") for n in range(2_503)))))
    assert len(rows) == 2_503
    assert rows[-1] == (2_503, ["2502", "x2502"])


def test_a_formula_is_what_it_came_to(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "in.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["a", "b"])
        sheet.write_formula(1, 0, "=1+1", None, 2)
        sheet.write_formula(1, 1, '=""', None, "nothing")
        sheet.write_number(1, 2, 7)
    with zipfile.ZipFile(tmp_path / "in.xlsx") as whole, zipfile.ZipFile(tmp_path / "saved.xlsx", "w") as saved:
        for name in whole.namelist():  # as a spreadsheet program saves a formula that came to an empty text
            saved.writestr(name, whole.read(name).replace(b"<v>nothing</v>", b"<v></v>"))
    assert list(sheet_rows(tmp_path / "saved.xlsx")) == [(1, ["a", "b"]), (2, ["2", "", "7"])]


def test_a_formula_that_was_never_worked_out_is_not_an_empty_cell(saved):
    with pytest.raises(BadSheet, match="cell B2 is a formula that has not been worked out"):
        list(sheet_rows(saved(("a", "b"), (1, "=A2*2"))))


def test_an_error_is_not_a_comment(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "in.xlsx") as book:
        book.add_worksheet().write_formula("A1", "=1/0", None, "#DIV/0!")
    with pytest.raises(BadSheet, match="cell A1 holds the error #DIV/0!"):
        list(sheet_rows(tmp_path / "in.xlsx"))


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x03\x04 and then nothing", b"a,b\n1,2\n"])
def test_what_is_none_is_refused_in_one_line(tmp_path, content):
    path = tmp_path / "in.xlsx"
    path.write_bytes(content)
    for source in (path, content):
        with pytest.raises(BadSheet) as bad:
            list(sheet_rows(source))
        assert str(bad.value).startswith("not readable as a spreadsheet (.xlsx)")


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_file_that_is_cut_short_or_damaged_is_refused(saved, share):
    path = saved(*((n, "text") for n in range(500)))
    whole = path.read_bytes()
    at = int(len(whole) * share)
    for spoilt in (whole[:at], whole[:at] + bytes(b ^ 0xFF for b in whole[at : at + 40]) + whole[at + 40 :]):
        try:
            rows = list(sheet_rows(spoilt))
        except BadSheet:
            continue
        assert rows == list(sheet_rows(whole))


def test_a_part_that_is_missing_is_refused(saved, tmp_path):
    with zipfile.ZipFile(saved((1, 2))) as whole, zipfile.ZipFile(tmp_path / "part.xlsx", "w") as part:
        for name in whole.namelist():
            if "sheet1" not in name:
                part.writestr(name, whole.read(name))
    with pytest.raises(BadSheet):
        list(sheet_rows(tmp_path / "part.xlsx"))


def test_a_file_that_would_fill_the_memory_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("calculator.input.spreadsheet.MOST_UNPACKED", 1000)
    with xlsxwriter.Workbook(tmp_path / "in.xlsx") as book:
        book.add_worksheet().write("A1", 1)
    with pytest.raises(BadSheet, match="when unpacked"):
        list(sheet_rows(tmp_path / "in.xlsx"))
