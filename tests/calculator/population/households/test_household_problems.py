"""A bad household costs its rows alone."""

from __future__ import annotations

import pyarrow as pa
import pytest

from calculator.population.households.household_problems import MOST_MEMBERS
from tests.invented.answered import answered
from tests.spoilt.tables import HOUSEHOLDS


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
