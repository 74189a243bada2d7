"""Tables as CSV and JSON: what is written is read back as it was."""

import csv
import datetime
import io

from hotro.writing.text_files import as_objects, write_csv_file
from registry.tables.table import Filled, Table, day, number, text, whole, yes_no

COLUMNS = (
    text("text", "chữ", "text"),
    whole("whole", "số nguyên", "whole number"),
    number("number", "số", "number", "percent"),
    yes_no("yes", "có", "yes"),
    day("day", "ngày", "day"),
)
TABLE = Table("made", "made", "bảng", "table", COLUMNS, ("text",), (), lambda *_: ())
ROW = ('Hà Nội, "x"\nỹ', 0, 66.666667, False, datetime.date(2026, 1, 2))


def test_csv_is_read_back(tmp_path):
    write_csv_file(tmp_path / "made.csv", Filled(TABLE, (ROW, (None,) * 5)))
    content = (tmp_path / "made.csv").read_bytes()
    assert not content.startswith(b"\xef\xbb\xbf")
    first, empty = csv.DictReader(io.StringIO(content.decode(), newline=""))
    assert list(first.values()) == [ROW[0], "0", "66.666667", "false", "2026-01-02"]
    assert list(empty.values()) == [""] * 5


def test_json_keeps_kinds():
    assert as_objects(Filled(TABLE, (ROW,)))[0] == dict(zip(TABLE.names, (*ROW[:4], "2026-01-02"), strict=True))
    assert as_objects(Filled(TABLE, (("a", 1, 30.0, True, None),)))[0]["number"] == 30


def test_no_cell_becomes_a_formula(tmp_path):
    write_csv_file(tmp_path / "made.csv", Filled(TABLE, (("=cmd", -1, -1.5, True, None),)))
    with (tmp_path / "made.csv").open(encoding="utf-8", newline="") as file:
        row = next(csv.DictReader(file))
    assert (row["text"], row["whole"], row["number"]) == ("'=cmd", "-1", "-1.5")
