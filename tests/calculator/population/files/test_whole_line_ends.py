"""Text that passes through is unchanged, wherever the blocks of a file end."""

import csv
import datetime
from itertools import pairwise

import pyarrow as pa
import pytest

from calculator.population.files import inputs, run
from calculator.population.files.whole_line_ends import WholeLineEnds
from tests.invented.checked import shipped


@pytest.mark.parametrize("padding", range(1, 64, 3))
def test_line_ends_inside_quotes_at_the_edge_of_a_block(tmp_path, monkeypatch, padding):
    monkeypatch.setattr(inputs, "BLOCK", 256)
    note = "x" * padding + "\r\n" + "y" * 30
    rows = [f'"{note}",son-la,1980,12\r\n' for _ in range(9)]
    (tmp_path / "in.csv").write_bytes("".join(["note,province,born,hi_months\r\n", *rows]).encode())
    run(tmp_path / "in.csv", tmp_path / "out.csv", shipped(), datetime.date(2026, 1, 1))
    with (tmp_path / "out.csv").open(newline="", encoding="utf-8") as file:
        assert [row["note"] for row in csv.DictReader(file)] == [note] * 9


@pytest.mark.parametrize("data", [b"", b"\r", b"\r\r\r", b"a\r\nb\r\n", b"a\r", b"\r\n" * 9, bytes(range(40))])
@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_every_byte_comes_through(data, size):
    stream = WholeLineEnds(pa.BufferReader(data))
    parts = list(iter(lambda: stream.read(size), b""))
    assert b"".join(parts) == data
    assert not any(one.endswith(b"\r") and next_.startswith(b"\n") for one, next_ in pairwise(parts))
