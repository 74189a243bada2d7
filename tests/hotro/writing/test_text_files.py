"""Tables as CSV and JSON: what is written is read back as it was."""

import csv
import datetime
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotro.writing.text_files import FORMULA_STARTS, as_objects, plain_text, write_csv_file
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


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_no_cell_becomes_a_formula(tmp_path, start):
    write_csv_file(tmp_path / "made.csv", Filled(TABLE, ((f"{start}cmd", 1, 1.0, True, None),)))
    with (tmp_path / "made.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.DictReader(file))["text"] == f"'{start}cmd"


@given(st.text())
def test_a_text_is_changed_only_where_it_would_be_a_formula(said):
    assert plain_text(said) == (said if said[:1] not in FORMULA_STARTS or not said else f"'{said}")
