"""From file to file: nothing is lost, and the same rows give the same bytes."""

from __future__ import annotations

import csv
import datetime
import gzip

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from calculator.population import BadTable
from calculator.population.files.file_to_file import run
from calculator.population.files.unreadable_file import UnreadableFile
from tests.invented.checked import shipped
from tests.invented.population_files import HEADER, ROWS, read, some_people, written

DAY = datetime.date(2024, 3, 1)


def test_rows_are_answered_in_order_and_bad_ones_put_aside(tmp_path):
    out = tmp_path / "out.csv"
    summary = run(written(tmp_path, HEADER + ROWS), out, shipped(), DAY)
    assert summary[:3] == (7, 6, 1)
    assert summary.rejects == tmp_path / "out.csv.rejects"
    found = read(out)
    assert [row["note"] for row in found] == ['x, "y"\nz', "", "đ", "", "", ""]
    assert found[0]["vsi_contribution"] == "330000"
    assert found[-1]["hi_contribution"] == "680400"
    (reject,) = read(summary.rejects)
    assert reject["row"] == "5"
    assert reject["note"] == "misspelt"
    assert reject["reason"] == "province: no province is called 'ha-nio'; did you mean ha-noi?"


@pytest.mark.parametrize("out_name", ["out.csv", "out.csv.gz", "out.parquet"])
@pytest.mark.parametrize("in_name", ["in.csv", "in.csv.gz", "in.parquet"])
def test_every_kind_of_file_has_the_same_answers_and_the_same_bytes_each_time(tmp_path, in_name, out_name):
    text = (HEADER + ROWS).encode()
    source = written(tmp_path, gzip.compress(text) if in_name.endswith("gz") else text, in_name)
    if in_name == "in.parquet":
        rows = read(written(tmp_path, text, "rows.csv"))
        pq.write_table(pa.table({name: [row[name] or None for row in rows] for name in rows[0]}), source)
    out = tmp_path / out_name
    bytes_of = []
    for _ in range(2):
        assert run(source, out, shipped(), DAY)[:3] == (7, 6, 1)
        bytes_of.append(out.read_bytes())
    assert bytes_of[0] == bytes_of[1]
    plain = tmp_path / "plain.csv"
    run(written(tmp_path, text, "again.csv"), plain, shipped(), DAY)
    assert [{n: v for n, v in row.items() if n != "note"} for row in cells(out)] == [
        {n: v for n, v in row.items() if n != "note"} for row in read(plain)
    ]


def cells(path):
    if path.suffix == ".parquet":
        return [
            {
                name: "" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell)
                for name, cell in row.items()
            }
            for row in pq.read_table(path).to_pylist()
        ]
    if path.suffix == ".gz":
        return list(csv.DictReader(gzip.open(path, "rt", encoding="utf-8", newline="")))
    return read(path)


@pytest.mark.parametrize("out_name", ["out.csv", "out.csv.gz", "out.parquet"])
def test_no_text_of_a_csv_file_is_a_formula_and_parquet_holds_it_as_it_is(tmp_path, out_name):
    rows = """id,province,hi_months,=cmd()
=A1+1,ha-noi,12,-5
-x,nowhere,12,@x
@SUM(A1),ha-noi,12,+1.5
"""
    out = tmp_path / out_name
    assert run(written(tmp_path, rows), out, shipped(), DAY)[:3] == (3, 2, 1)
    found = cells(out)
    csv_file = out_name != "out.parquet"
    mark, name = ("'", "'=cmd()") if csv_file else ("", "=cmd()")
    assert [(row["id"], row[name]) for row in found] == [(f"{mark}=A1+1", "-5"), (f"{mark}@SUM(A1)", "+1.5")]
    (reject,) = read(tmp_path / f"{out_name}.rejects")
    assert (reject["id"], reject["'=cmd()"]) == ("'-x", "'@x")


def test_columns_keep_their_types(tmp_path):
    people = some_people()
    pq.write_table(people, tmp_path / "in.parquet")
    run(tmp_path / "in.parquet", tmp_path / "out.parquet", shipped(), DAY)
    found = pq.read_schema(tmp_path / "out.parquet")
    assert [found.field(f.name).type for f in people.schema] == [f.type for f in people.schema]
    assert found.field("hi_rules").type == pa.dictionary(pa.int32(), pa.string())


def test_without_rejected_rows_none_are_left_from_an_earlier_run(tmp_path):
    out = tmp_path / "out.csv"
    run(written(tmp_path, HEADER + ROWS), out, shipped(), DAY)
    assert (tmp_path / "out.csv.rejects").exists()
    run(written(tmp_path, "province,hi_months\nha-noi,12\n"), out, shipped(), DAY)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.csv", "out.csv"]


GOOD = "province,hi_months\nha-noi,12\n"


@pytest.mark.parametrize(
    ("out", "line"),
    [
        ("in.csv", "in.csv: is the same file as IN, which would be lost"),
        ("link.csv", "link.csv: is the same file as IN, which would be lost"),
        ("other.csv", "other.csv.rejects: is the same file as IN, which would be lost"),
        ("nowhere/out.csv", "there is no folder"),
        ("out.xlsx", "expected a name that ends in"),
        ("folder.csv", "folder.csv: is a folder"),
    ],
)
def test_a_place_that_cannot_be_written_to_is_refused(tmp_path, out, line):
    source = written(tmp_path, GOOD)
    (tmp_path / "link.csv").symlink_to(source)
    (tmp_path / "other.csv.rejects").symlink_to(source)
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(UnreadableFile, match=line):
        run(source, tmp_path / out, shipped(), DAY)
    assert source.read_text() == GOOD


def test_a_bad_header_leaves_the_file_that_was_there(tmp_path):
    out = written(tmp_path, "before", "out.csv")
    with pytest.raises(BadTable, match="no column province"):
        run(written(tmp_path, "prov,hi_months\nha-noi,12\n"), out, shipped(), DAY)
    with pytest.raises(BadTable, match="'hi_months' stands 2 times"):
        run(written(tmp_path, "province,hi_months,hi_months\nha-noi,12,12\n"), out, shipped(), DAY)
    assert out.read_text() == "before"
