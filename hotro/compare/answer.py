"""What `hotro compare` is answered with, as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calculator.comparison.compare import Comparison
from hotro.output import Answer


def answer(found: Comparison) -> Answer:
    """Provinces side by side."""
    return Answer(found.as_json, COLUMNS, lambda: _rows(found))


COLUMNS = (
    "date",
    "province",
    "programme",
    "groups",
    "age_from",
    "age_below",
    "household_order",
    "status",
    "local_known",
    "state_percent",
    "local_percent",
    "total_percent",
    "contribution",
    "state",
    "local",
    "other",
    "pays",
    "pays_at_least",
    "rules",
    "leads",
)


def _rows(found: Comparison) -> Iterator[dict[str, Any]]:
    """One row a case and province."""
    for row in found.rows:
        for cell in row.cells:
            if cell is not None:
                plain = cell.as_json()
                yield {
                    **plain,
                    **row.case._asdict(),
                    "date": found.date.isoformat(),
                    "province": cell.province,
                    "household_order": row.case.order,
                    "pays_at_least": cell.lowest_payment,
                    "rules": [because["rule"] for because in plain["because"]],
                    "leads": [lead["rule"] for lead in plain["leads"]],
                }
