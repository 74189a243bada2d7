"""From file to file: nothing is lost, nothing is half written, and the same rows give the same bytes."""

from __future__ import annotations

import csv
import datetime
import errno
import gzip
import os
import signal
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from checked import shipped

from calculator.population import BadTable, population, returning
from calculator.population.files import run
from calculator.population.unreadable_file import UnreadableFile

DAY = datetime.date(2024, 3, 1)
HEADER = "household_id,id,province,born,groups,vsi_income,hi_months,note\n"
ROWS = """\
1,a,Hà Nội,1950-01-01,near_poor,1500000,12,"x, ""y""
z"
1,b,ha-noi,2015,,,6,
2,a,quang-ninh,,student;ethnic_minority,,12,đ
,,nghe-an,1990,,1550000,,
3,a,ha-nio,1990,,1550000,,misspelt
4,a,son-la,1990,,,12,
4,b,son-la,1991,,,12,
"""


def written(folder, text, name="in.csv"):
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def read(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def rejects(path):
    return [(int(row["row"]), row["reason"]) for row in read(path.with_name(f"{path.name}.rejects"))]


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


def some_people(households=300):
    """People in households of one to five, ids not in the order of the alphabet."""
    rows = [(h, p) for h in range(households) for p in range(1 + h * 7 % 5)]
    return pa.table(
        {
            "household_id": [f"h{h}" for h, _ in rows],
            "province": pa.array(
                [["ha-noi", "son-la", "sonnla", "quang-ninh"][h % 4] for h, _ in rows]
            ).dictionary_encode(),
            "born": pa.array([None if p == 4 else 1950 + (h * 13 + p * 29) % 70 for h, p in rows], pa.int16()),
            "groups": [[], ["poor"], ["student"]] * (len(rows) // 3) + [[]] * (len(rows) % 3),
            "hi_months": pa.array([12 - 6 * (h * p % 2) for h, p in rows], pa.int8()),
        }
    )


@pytest.mark.parametrize("batch_rows", [1, 2, 7, 100, 10_000])
def test_batches_of_any_size_have_the_same_answers(tmp_path, batch_rows):
    people = some_people()
    pq.write_table(people, tmp_path / "in.parquet", row_group_size=50)
    out = tmp_path / "out.parquet"
    summary = run(tmp_path / "in.parquet", out, shipped(), DAY, batch_rows)
    whole = population(people, shipped(), DAY)
    assert summary[:3] == whole.summary[:3]
    good = whole.table.filter(pa.compute.is_null(whole.table["reason"]))
    assert pq.read_table(out).to_pylist() == good.to_pylist()
    bad = whole.table.filter(pa.compute.is_valid(whole.table["reason"]))
    numbers = [i + 1 for i, reason in enumerate(whole.table["reason"].to_pylist()) if reason is not None]
    assert rejects(out) == list(zip(numbers, bad["reason"].to_pylist(), strict=True))


def test_columns_keep_their_types(tmp_path):
    people = some_people()
    pq.write_table(people, tmp_path / "in.parquet")
    run(tmp_path / "in.parquet", tmp_path / "out.parquet", shipped(), DAY)
    found = pq.read_schema(tmp_path / "out.parquet")
    assert [found.field(f.name).type for f in people.schema] == [f.type for f in people.schema]
    assert found.field("hi_rules").type == pa.dictionary(pa.int32(), pa.string())


# Households that do not stand together


@pytest.mark.parametrize("batch_rows", [1, 3, 100])
@pytest.mark.parametrize("at_once", [1, 2, 1 << 23])
@pytest.mark.parametrize("ids", ["3 3 1 2 2 3 1 4", "b b z c c b z a", "1 1 2 3 3 1 2 4"])
def test_rows_of_a_household_that_has_ended_are_rejected(tmp_path, monkeypatch, ids, at_once, batch_rows):
    monkeypatch.setattr(returning, "AT_ONCE", at_once)
    names = ids.split()
    lines = "".join(f"{name},ha-noi,12\n" for name in names)
    source = written(tmp_path, "household_id,province,hi_months\n" + lines)
    if names[0].isdigit():
        table = pa.table({"household_id": [int(n) for n in names], "province": ["ha-noi"] * 8, "hi_months": [12] * 8})
        pq.write_table(table, source := tmp_path / "in.parquet")
    out = tmp_path / "out.csv"
    assert run(source, out, shipped(), DAY, batch_rows)[:3] == (8, 6, 2)
    shown = "'{}'" if source.suffix == ".csv" else "{}"
    assert rejects(out) == [
        (row, f"household_id: rows of household {shown.format(names[row - 1])} do not stand together") for row in (6, 7)
    ]
    assert [row["hi_contribution"] for row in read(out)] == ["972000", "680400", "972000", "972000", "680400", "972000"]


@pytest.mark.parametrize("at_once", [1, 1 << 23])
def test_a_household_that_goes_on_in_the_next_array_does_not_come_back(monkeypatch, at_once):
    monkeypatch.setattr(returning, "AT_ONCE", at_once)
    numbers = [
        pa.array([3, 3]),
        pa.array([3, 1], pa.int64()),
        pa.array([], pa.int64()),
        pa.array([1, None, None, 3, 2]),
    ]
    assert returning.later_runs(lambda: iter(numbers)).tolist() == [7]
    texts = [pa.array(["c", ""]), pa.array(["", "a", "c"]).dictionary_encode(), pa.array(["c", "a"])]
    assert returning.later_runs(lambda: iter(texts)).tolist() == [4, 6]


@pytest.mark.parametrize("batch_rows", [1, 40, 101, 250, 1000])
def test_a_household_of_too_many_is_rejected_whole_however_it_is_cut(tmp_path, batch_rows):
    ids = [1] * 3 + [2] * 350 + [3] * 3
    pq.write_table(
        pa.table({"household_id": ids, "province": ["ha-noi"] * 356, "hi_months": [12] * 356}), tmp_path / "in.parquet"
    )
    out = tmp_path / "out.csv"
    assert run(tmp_path / "in.parquet", out, shipped(), DAY, batch_rows)[:3] == (356, 6, 350)
    assert rejects(out) == [
        (row, "household_id: expected at most 100 rows of household 2, found more") for row in range(4, 354)
    ]


# CSV as people write it


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


def test_without_rejected_rows_none_are_left_from_an_earlier_run(tmp_path):
    out = tmp_path / "out.csv"
    run(written(tmp_path, HEADER + ROWS), out, shipped(), DAY)
    assert (tmp_path / "out.csv.rejects").exists()
    run(written(tmp_path, "province,hi_months\nha-noi,12\n"), out, shipped(), DAY)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.csv", "out.csv"]


def test_a_run_that_fails_leaves_what_an_earlier_one_wrote(tmp_path, monkeypatch):
    out = tmp_path / "out.csv"
    run(written(tmp_path, HEADER + ROWS), out, shipped(), DAY)
    before = {path.name: path.read_bytes() for path in tmp_path.glob("out*")}
    assert len(before) == 2
    good = written(tmp_path, "province,hi_months\nha-noi,12\n")

    def full(*_, **__):
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr("calculator.population.atomic.os.link", full)
    with pytest.raises(UnreadableFile, match=os.strerror(errno.ENOSPC)):
        run(good, out, shipped(), DAY)
    assert {path.name: path.read_bytes() for path in tmp_path.glob("out*")} == before


# Files that cannot be read or written

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
    "another kind": ("in.xlsx", GOOD.encode(), "in.xlsx: expected a name that ends in .parquet, .csv, .csv.gz"),
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


def test_a_quote_that_is_not_closed_takes_the_rows_after_it_along(tmp_path):
    out = tmp_path / "out.csv"
    text = 'province,hi_months\nha-noi,12\n"ha-noi,12\nson-la,12\n'
    assert run(written(tmp_path, text), out, shipped(), DAY)[:3] == (2, 1, 1)
    assert rejects(out) == [(2, "expected 2 cells in the line, found 1: '\"ha-noi,12\\nson-la,12'")]
    with pytest.raises(UnreadableFile, match="is there a quote that is not closed"):
        run(written(tmp_path, text + "son-la,12\n" * 2_000_000), out, shipped(), DAY)


@pytest.mark.parametrize(
    ("out", "line"),
    [
        ("in.csv", "in.csv: OUT is the same file as IN"),
        ("link.csv", "link.csv: OUT is the same file as IN"),
        ("nowhere/out.csv", "there is no folder"),
        ("out.xlsx", "expected a name that ends in"),
        ("folder.csv", "folder.csv: is a folder"),
    ],
)
def test_a_place_that_cannot_be_written_to_is_refused(tmp_path, out, line):
    source = written(tmp_path, GOOD)
    (tmp_path / "link.csv").symlink_to(source)
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


# Ended half-way

ENDED = """
import datetime, os, pathlib, resource, signal, sys
from calculator.population.files import run
from registry import Registry
def told(rows, share):
    assert share < 1
    {end}
{before}
run(pathlib.Path("in.parquet"), pathlib.Path("out.{kind}"), Registry.load(), datetime.date(2024, 3, 1), 100, told)
"""


def ended(folder, end, kind="parquet", before=""):
    code = ENDED.format(end=end, before=before, kind=kind)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("kind", ["parquet", "csv"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT])
def test_ended_half_way_nothing_is_left_and_a_file_that_was_there_stays(tmp_path, number, kind):
    pq.write_table(some_people(), tmp_path / "in.parquet")
    out = written(tmp_path, "before", f"out.{kind}")
    found = ended(tmp_path, f"os.kill(os.getpid(), {int(number)})", kind)
    assert found.returncode in (-number, 128 + number)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.parquet", out.name]
    assert out.read_text() == "before"


def test_a_full_disk_is_told_in_one_line(tmp_path):
    pq.write_table(some_people(3000), tmp_path / "in.parquet")
    found = ended(tmp_path, "pass", before="resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))")
    assert found.returncode == 1
    assert (
        f"UnreadableFile: out.parquet: cannot be written: {os.strerror(errno.EFBIG)}"
        in found.stderr.strip().split("\n")[-1]
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.parquet"]
