"""Files as people write them, and those that cannot be read: refused in one line."""

from __future__ import annotations

import datetime
import gzip

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from calculator.population.files.file_to_file import run
from calculator.population.files.unreadable_file import UnreadableFile
from tests.invented.checked import shipped
from tests.invented.population_files import rejects, some_people, written

DAY = datetime.date(2024, 3, 1)


def test_lines_that_are_not_rows_are_put_aside_with_their_number(tmp_path):
    lines = ["province,hi_months", "ha-noi,12", "", "ha-noi", '"ha-\nnoi",12', "ha-noi,12,1", "son-la,x", "son-la,1"]
    out = tmp_path / "out.csv"
    assert run(written(tmp_path, "\r\n".join(lines)), out, shipped(), DAY)[:3] == (6, 3, 3)
    assert rejects(out) == [
        (2, "expected 2 cells in the line, found 1: 'ha-noi'"),
        (4, "expected 2 cells in the line, found 3: 'ha-noi,12,1'"),
        (5, "hi_months: expected a whole number, found 'x'"),
    ]


def test_a_byte_order_mark_and_a_header_alone_are_no_harm(tmp_path):
    out = tmp_path / "out.csv"
    assert run(written(tmp_path, "\ufeffprovince,hi_months\nha-noi,12\n"), out, shipped(), DAY)[:3] == (1, 1, 0)
    assert run(written(tmp_path, "province,hi_months\n"), out, shipped(), DAY)[:3] == (0, 0, 0)
    assert out.read_text().startswith('"province","hi_months","hi_contribution"')
    parquet = tmp_path / "out.parquet"
    assert run(written(tmp_path, "province,hi_months"), parquet, shipped(), DAY)[:3] == (0, 0, 0)
    assert pq.read_table(parquet).num_rows == 0


GOOD = "province,hi_months\nha-noi,12\n"
UNREADABLE = {
    "not UTF-8": (
        "in.csv",
        b"province,hi_months\nha-noi,12\nH\xe0 N\xf4i,12\n",
        "line 3 is not UTF-8: save the file as UTF-8",
    ),
    "UTF-16": ("in.csv", GOOD.encode("utf-16"), "line 1 is not UTF-8"),
    "empty": ("in.csv", b"", "the file is empty"),
    "blank": ("in.csv", b"\n\n", "the file has no header"),
    "empty Parquet": ("in.parquet", b"", "the file is empty"),
    "no Parquet": ("in.parquet", GOOD.encode(), "in.parquet: not readable as Parquet"),
    "no gzip": ("in.csv.gz", GOOD.encode(), "in.csv.gz: not readable as CSV compressed with gzip"),
    "cut gzip": (
        "in.csv.gz",
        gzip.compress(GOOD.encode() * 9999)[:-9],
        "in.csv.gz: not readable as CSV compressed with gzip",
    ),
    "another kind": ("in.ods", GOOD.encode(), "in.ods: expected a name that ends in .parquet, .csv, .csv.gz, .xlsx"),
    "no spreadsheet": ("in.xlsx", GOOD.encode(), "in.xlsx: not readable as a spreadsheet (.xlsx)"),
    "not there": ("in.csv", None, "in.csv: no such file"),
}


@pytest.mark.parametrize("kind", UNREADABLE)
def test_a_file_that_cannot_be_read_is_refused_in_one_line(tmp_path, kind):
    name, content, line = UNREADABLE[kind]
    if content is not None:
        written(tmp_path, content, name)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(UnreadableFile) as bad:
        run(tmp_path / name, tmp_path / "out.csv", shipped(), DAY)
    assert line in str(bad.value)
    assert "\n" not in str(bad.value)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_parquet_file_is_refused(tmp_path, share):
    pq.write_table(some_people(), tmp_path / "whole.parquet")
    whole = (tmp_path / "whole.parquet").read_bytes()
    source = written(tmp_path, whole[: int(len(whole) * share)], "in.parquet")
    with pytest.raises(UnreadableFile, match=r"in.parquet: not readable as Parquet"):
        run(source, tmp_path / "out.parquet", shipped(), DAY)
    assert not (tmp_path / "out.parquet").exists()


def test_a_parquet_file_damaged_inside_is_refused(tmp_path):
    pq.write_table(some_people(30_000), tmp_path / "in.parquet", compression="gzip")
    damaged = bytearray((tmp_path / "in.parquet").read_bytes())
    damaged[len(damaged) // 3 : len(damaged) // 3 + 4000] = bytes(4000)
    source = written(tmp_path, bytes(damaged), "in.parquet")
    with pytest.raises(UnreadableFile, match=r"in.parquet: not readable as Parquet"):
        run(source, tmp_path / "out.parquet", shipped(), DAY, 1000)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.parquet"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"ha-noi", b"ha-\xffoi"),
        (b"hi_months", b"hi_\xffonths"),
        (
            bytes([0x24, 0x49]),
            b"\xff\xff",
        ),  # codes 0, 1, 2, 0, 1, 2 of three texts, two bits each: then 3, which is none
    ],
)
def test_a_parquet_file_damaged_in_a_byte_is_refused(tmp_path, old, new):
    """Arrow gives such codes on, and to look one up reads outside its table."""
    table = pa.table({"province": ["ha-noi", "son-la", "nghe-an"] * 5, "hi_months": [12] * 15})
    pq.write_table(table, tmp_path / "in.parquet", compression="none", write_statistics=False)
    whole = (tmp_path / "in.parquet").read_bytes()
    assert old in whole
    source = written(tmp_path, whole.replace(old, new), "in.parquet")
    with pytest.raises(UnreadableFile, match=r"in.parquet: not readable as Parquet"):
        run(source, tmp_path / "out.csv", shipped(), DAY)


def test_a_quote_that_is_not_closed_takes_no_row_along_in_silence(tmp_path):
    out = tmp_path / "out.csv"
    text = 'province,hi_months\nha-noi,12\n"ha-noi,12\nson-la,12\n'
    with pytest.raises(UnreadableFile, match="the quote in line 3 is not closed and swallows the 1 lines after it"):
        run(written(tmp_path, text), out, shipped(), DAY)
    assert not out.exists()
    with pytest.raises(UnreadableFile, match="is there a quote that is not closed"):
        run(written(tmp_path, text + "son-la,12\n" * 2_000_000), out, shipped(), DAY)
