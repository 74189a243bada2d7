"""A population as a Vietnamese spreadsheet program writes it: with semicolons, or as a spreadsheet."""

from __future__ import annotations

import datetime
import gzip

import openpyxl
import pyarrow.csv
import pytest

from calculator.population.files.file_to_file import run
from calculator.population.files.unreadable_file import UnreadableFile
from tests.invented.checked import shipped

DAY = datetime.date(2024, 3, 1)
COMMAS = """\
province,groups,vsi_income,vsi_months,hi_months,note
Sơn La,poor;ethnic_minority,1500000,12,,"a, b"
son la,near_poor,1550000,,12,
ha-noi,,2000000,x,,1.000
ha-noi,,
Hà Nội,,2000000,1,3,
"""
SEMICOLONS = """\
province;groups;vsi_income;vsi_months;hi_months;note
Sơn La;poor,ethnic_minority;1.500.000,00;12;;a, b
son la;near_poor;1.550.000;;12;
ha-noi;;2000000,0;x;;1.000
ha-noi;;
Hà Nội;;2.000.000;1;3;
"""


def answered(folder, name, content, separator=","):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    out = folder / f"out-{name}.csv"
    summary = run(path, out, shipped(), DAY)
    options = pyarrow.csv.ParseOptions(delimiter=separator)
    rejects = pyarrow.csv.read_csv(f"{out}.rejects", parse_options=options).to_pylist()
    return pyarrow.csv.read_csv(out, parse_options=options).to_pylist(), rejects, summary


@pytest.mark.parametrize("name", ["semicolons.csv", "semicolons.csv.gz", "named.csv", "marked.csv"])
def test_a_table_with_semicolons_has_the_answers_of_one_with_commas(tmp_path, name):
    expected, rejects, summary = answered(tmp_path, "commas.csv", COMMAS)
    content = {"named.csv": f"sep=;\n{SEMICOLONS}", "marked.csv": f"\ufeff{SEMICOLONS}"}.get(name, SEMICOLONS)
    data = gzip.compress(content.encode()) if name.endswith(".gz") else content
    found, put_aside, counted = answered(tmp_path, name, data, ";")
    assert summary.rows == counted.rows == 5
    assert found == expected
    assert [(row["row"], row["reason"].replace(",", ";")) for row in put_aside] == [
        (row["row"], row["reason"].replace(",", ";")) for row in rejects
    ]
    assert [row["row"] for row in put_aside] == [3, 4]


def sheet(path, *rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def test_a_spreadsheet_has_the_answers_of_a_table_with_commas(tmp_path):
    expected, _, _ = answered(tmp_path, "commas.csv", COMMAS)
    path = sheet(
        tmp_path / "in.xlsx",
        COMMAS.splitlines()[0].split(","),
        ["Sơn La", "poor;ethnic_minority", 1500000, 12, None, "a, b"],
        ["son la", "near_poor", 1550000.0, None, 12],
        ["ha-noi", None, 2000000, "x"],
        ["ha-noi", None, 2000000, 1, 2, 3, "beyond"],
        ["Hà Nội", None, 2000000, 1, 3],
    )
    out = tmp_path / "out.csv"
    summary = run(path, out, shipped(), DAY, batch_rows=2)
    assert (summary.rows, summary.rejected) == (5, 2)
    assert pyarrow.csv.read_csv(out).to_pylist() == expected
    rejects = pyarrow.csv.read_csv(f"{out}.rejects").to_pylist()
    assert [row["row"] for row in rejects] == [3, 4]
    assert rejects[1]["reason"].startswith("expected 6 cells in the line, found 7")


def test_households_that_come_back_are_found_in_a_spreadsheet(tmp_path):
    rows = [[f"h{n}", "son-la", 12] for n in (2, 1, 2)]
    out = tmp_path / "out.csv"
    summary = run(sheet(tmp_path / "in.xlsx", ["household_id", "province", "hi_months"], *rows), out, shipped(), DAY)
    assert (summary.answered, summary.rejected) == (1, 2)


def test_a_sheet_without_rows_and_one_without_a_header(tmp_path):
    path = sheet(tmp_path / "in.xlsx", ["province", "hi_months"])
    assert run(path, tmp_path / "out.csv", shipped(), DAY)[:3] == (0, 0, 0)
    with pytest.raises(UnreadableFile, match="the file has no header"):
        run(sheet(tmp_path / "none.xlsx"), tmp_path / "out.csv", shipped(), DAY)


def test_answers_are_not_written_as_a_spreadsheet(tmp_path):
    path = sheet(tmp_path / "in.xlsx", ["province", "hi_months"])
    with pytest.raises(UnreadableFile, match=r"expected a name that ends in .parquet, .csv, .csv.gz$"):
        run(path, tmp_path / "out.xlsx", shipped(), DAY)
