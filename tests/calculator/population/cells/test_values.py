"""A bad cell costs its row alone, and is told in one line."""

from __future__ import annotations

import pyarrow as pa
import pytest

from tests.invented.answered import answered
from tests.spoilt.tables import CELLS, GOOD, TYPED


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
