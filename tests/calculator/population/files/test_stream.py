"""Batches of any size have the same answers: households stay whole."""

from __future__ import annotations

import datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from calculator.population import population
from calculator.population.files.file_to_file import run
from tests.invented.checked import shipped
from tests.invented.population_files import rejects, some_people

DAY = datetime.date(2024, 3, 1)


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
