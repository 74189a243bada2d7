"""Households whose rows stand in several places, in files whose ids do not ascend: no row of them is answered."""

from __future__ import annotations

import datetime
import random

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from calculator.population import population
from calculator.population.files.file_to_file import run
from calculator.population.households import returning
from tests.invented.checked import shipped
from tests.invented.population_files import read, rejects, written

DAY = datetime.date(2024, 3, 1)


@pytest.mark.parametrize("batch_rows", [1, 3, 100])
@pytest.mark.parametrize("at_once", [1, 2, 1 << 23])
@pytest.mark.parametrize("ids", ["3 3 1 2 5 3 3 4", "b b z c d b b a", "1 1 2 3 4 1 1 5", "5 5 6 7 8 9 5 5"])
def test_all_rows_of_a_household_that_comes_back_are_rejected(tmp_path, monkeypatch, ids, at_once, batch_rows):
    monkeypatch.setattr(returning, "AT_ONCE", at_once)
    names = ids.split()
    lines = "".join(f"{name},ha-noi,12\n" for name in names)
    source = written(tmp_path, "household_id,province,hi_months\n" + lines)
    if names[0].isdigit():
        table = pa.table({"household_id": [int(n) for n in names], "province": ["ha-noi"] * 8, "hi_months": [12] * 8})
        pq.write_table(table, source := tmp_path / "in.parquet")
    out = tmp_path / "out.csv"
    parted = [row for row in range(1, 9) if names[row - 1] == names[0]]
    assert run(source, out, shipped(), DAY, batch_rows)[:3] == (8, 4, 4)
    shown = "'{}'" if source.suffix == ".csv" else "{}"
    assert rejects(out) == [
        (row, f"household_id: rows of household {shown.format(names[0])} do not stand together") for row in parted
    ]
    assert [row["hi_contribution"] for row in read(out)] == ["972000"] * 4


@pytest.mark.parametrize("at_once", [1, 1 << 23])
def test_a_household_that_goes_on_in_the_next_array_does_not_come_back(monkeypatch, at_once):
    monkeypatch.setattr(returning, "AT_ONCE", at_once)
    numbers = [
        pa.array([3, 3]),
        pa.array([3, 1], pa.int64()),
        pa.array([], pa.int64()),
        pa.array([1, None, None, 3, 2]),
    ]
    assert returning.parted_runs(lambda: iter(numbers)).tolist() == [0, 7]
    texts = [pa.array(["c", ""]), pa.array(["", "a", "c"]).dictionary_encode(), pa.array(["c", "a"])]
    assert returning.parted_runs(lambda: iter(texts)).tolist() == [0, 3, 4, 6]


@pytest.mark.parametrize("batch_rows", [1, 2, 5, 100])
@pytest.mark.parametrize("seed", range(4))
def test_a_household_is_answered_whole_or_not_at_all_however_the_file_is_cut(tmp_path, seed, batch_rows):
    """Rows in any order, some of them wrong: rows in = rows out + rejected, and no household is parted."""
    dice = random.Random(seed)
    names = sorted(dice.choices(range(40), k=120))
    for _ in range(6):
        one, other = dice.sample(range(120), 2)
        names[one], names[other] = names[other], names[one]
    months = [dice.choice([12, 6, 3]) if dice.random() < 0.97 else 5 for _ in names]
    table = pa.table({"household_id": names, "number": range(120), "province": ["ha-noi"] * 120, "hi_months": months})
    pq.write_table(table, tmp_path / "in.parquet")
    out = tmp_path / "out.csv"
    summary = run(tmp_path / "in.parquet", out, shipped(), DAY, batch_rows)
    kept = [int(row["number"]) for row in read(out)]
    put_aside = [row - 1 for row, _ in rejects(out)]
    assert summary[:3] == (120, len(kept), len(put_aside))
    assert sorted(kept + put_aside) == list(range(120))
    assert {names[row] for row in kept}.isdisjoint(names[row] for row in put_aside)
    assert kept
    assert put_aside
    whole = population(table, shipped(), DAY).table.to_pylist()
    assert [(row["number"], row["hi_pays"]) for row in whole if row["number"] in kept] == [
        (int(row["number"]), int(row["hi_pays"])) for row in read(out)
    ]
