"""Households that come back after they have ended, in files whose ids do not ascend."""

from __future__ import annotations

import datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from calculator.population.files.file_to_file import run
from calculator.population.households import returning
from tests.invented.checked import shipped
from tests.invented.population_files import read, rejects, written

DAY = datetime.date(2024, 3, 1)


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
