"""The answers to a table, with what must hold of every one that any test has answered."""

from __future__ import annotations

from calculator.population import population
from tests.invented.checked import shipped
from tests.spoilt.tables import DAY


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
