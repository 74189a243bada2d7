"""Whole populations: a table of people in, the same table with the amounts out.

    answered = population(table, Registry.load(), on=datetime.date(2026, 3, 1))
    answered.table      # as it was given (Arrow, Polars or pandas), with the columns of `columns.ANSWERS` added
    answered.summary    # rows, answered, rejected, situations

The law is not written again: rows are reduced to distinct situations, `assess` answers each once, and the answers are
spread over the rows. Needs the extra `population` (NumPy and Arrow), which is imported when it is first called.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from calculator.population.bad_table import BadTable

if TYPE_CHECKING:
    from registry.registry import Registry

__all__ = ["AnsweredTable", "BadTable", "Summary", "population"]


class Summary(NamedTuple):
    """What became of the rows."""

    rows: int
    answered: int
    rejected: int
    """Rows with a reason."""
    situations: int
    """Distinct situations assessed."""


class AnsweredTable(NamedTuple):
    """The table given, with the answers, and what became of its rows."""

    table: Any
    summary: Summary


def population(
    table: Any, registry: Registry, on: datetime.date | None = None, *, compact: bool = False
) -> AnsweredTable:
    """Answer every row of an Arrow Table or RecordBatch, a Polars or a pandas DataFrame.

    `on`: the day of rows that have none of their own. `compact`: amounts as dictionary columns that share one index,
    a tenth of the memory. Raises BadTable where the table as a whole is wrong; a row that is wrong gets a `reason`.
    """
    from calculator.population.tables import answer_table  # noqa: PLC0415 - NumPy and Arrow are an extra, and slow

    return answer_table(table, registry, on, compact=compact)
