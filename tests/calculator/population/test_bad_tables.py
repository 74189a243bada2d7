"""What is wrong with a table costs no more than the rows it is in, and is said in one line each."""

from __future__ import annotations

import pyarrow as pa
import pytest

from calculator.population import BadTable, population
from calculator.population.households.household_problems import MOST_MEMBERS
from tests.invented.checked import shipped
from tests.spoilt.tables import CELLS, DAY, GOOD, HOUSEHOLDS, TABLES, TYPED


def answered(table, on=DAY):
    found = population(table, shipped(), on)
    rows = found.table.drop_columns(table.schema.names).to_pylist()
    assert found.table.num_rows == table.num_rows
    assert found.summary.rows == table.num_rows == found.summary.answered + found.summary.rejected
    assert found.summary.rejected == sum(row["reason"] is not None for row in rows)
    for row in rows:
        assert row["reason"] is None or "\n" not in row["reason"]
        assert row["reason"] is None or all(
            row.get(f"{p}_{part}") is None for p in ("vsi", "hi") for part in ("pays", "rules")
        )
    return rows


@pytest.mark.parametrize(("cells", "reason"), CELLS, ids=lambda value: str(value)[:70])
def test_a_bad_cell_costs_its_row_alone(cells, reason):
    good = dict.fromkeys(cells) | GOOD
    texts = [
        {name: None if cell is None else str(cell) for name, cell in row.items()} for row in (good, good | cells, good)
    ]
    columns = {name: pa.array([row[name] for row in texts], pa.string()) for name in good | cells}
    first, bad, last = answered(pa.table(columns))
    assert bad["reason"].startswith(reason) or reason in bad["reason"]
    assert first["vsi_contribution"] == last["vsi_contribution"] == 330_000
    assert first["reason"] is last["reason"] is None


@pytest.mark.parametrize(("name", "column", "reason"), TYPED, ids=lambda value: str(value)[:70])
def test_a_bad_cell_of_any_type_costs_its_row_alone(name, column, reason):
    columns = {key: pa.array([cell] * 3) for key, cell in GOOD.items()} | {name: column}
    first, bad, last = answered(pa.table(columns))
    assert bad["reason"].startswith(reason)
    assert first["reason"] is last["reason"] is None


@pytest.mark.parametrize(("columns", "dated", "line"), TABLES, ids=lambda value: str(value)[:70])
def test_a_bad_table_is_refused_in_one_line(columns, dated, line):
    with pytest.raises(BadTable) as bad:
        population(pa.table(columns), shipped(), DAY if dated else None)
    assert any(line in problem for problem in bad.value.problems)
    assert all("\n" not in problem for problem in bad.value.problems)


@pytest.mark.parametrize(("columns", "reasons"), HOUSEHOLDS, ids=lambda value: str(value)[:70])
def test_a_bad_household_costs_its_rows_alone(columns, reasons):
    beside = {"household_id": [7, 7, 8], "id": ["a", "b", "a"], "province": ["ha-noi"] * 3, "hi_months": [12] * 3}
    columns = {name: [*cells, cells[0]] for name, cells in columns.items()}
    rows = answered(pa.table(beside | columns))
    for row, reason in zip(rows, [*reasons, None], strict=True):
        assert row["reason"] == reason if reason is None else row["reason"].startswith(reason), row["reason"]


def test_a_household_of_too_many_is_rejected():
    rows = [1] * (MOST_MEMBERS + 1) + [2] * MOST_MEMBERS
    table = pa.table({"household_id": rows, "province": ["ha-noi"] * len(rows), "hi_months": [12] * len(rows)})
    found = answered(table)
    reasons = [row["reason"] for row in found]
    assert reasons[: MOST_MEMBERS + 1] == ["household_id: expected at most 100 rows of household 1, found more"] * 101
    assert set(reasons[MOST_MEMBERS + 1 :]) == {None}


def test_a_province_misspelt_in_one_row_of_many():
    provinces = ["ha-noi", "son-la"] * 50_000
    provinces[77_777] = "sonla-"
    table = pa.table({"province": provinces, "hi_months": [12] * len(provinces), "note": list(range(len(provinces)))})
    provinces[77_777] = "xsonla"
    wrong = pa.table({"province": provinces, "hi_months": [12] * len(provinces), "note": list(range(len(provinces)))})
    assert population(table, shipped(), DAY).summary.rejected == 0  # signs are not looked at
    found = population(wrong, shipped(), DAY)
    assert found.summary.rejected == 1
    (row,) = found.table.slice(77_777, 1).to_pylist()
    assert row["reason"] == "province: no province is called 'xsonla'; did you mean son-la?"
    assert row["note"] == 77_777


def test_not_a_table():
    with pytest.raises(BadTable, match="expected an Arrow Table, a Polars or a pandas DataFrame, found list"):
        population([1, 2], shipped(), DAY)


def test_a_table_without_rows():
    table = pa.table({"province": pa.array([], pa.string()), "hi_months": pa.array([], pa.int8())})
    found = population(table, shipped(), DAY)
    assert found.table.num_rows == 0
    assert found.table.schema.names[-1] == "reason"
    assert found.summary == (0, 0, 0, 0)
