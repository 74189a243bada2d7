"""Whole populations: a table of people in, the same table with the amounts out.

    answered = population(table, Registry.load(), on=datetime.date(2026, 3, 1))
    answered.table      # as it was given (Arrow, Polars or pandas), with the columns of `columns.ANSWERS` added
    answered.summary    # rows, answered, rejected, situations

    every = PopulationCalculator(Registry.load(), on=datetime.date(2026, 3, 1))
    every.answer(table)   # table after table: what one of them needed is not worked out for the next

The law is not written again: rows are reduced to distinct situations, `assess` answers them, and the answers are spread
over the rows. Needs the extra `population` (NumPy and Arrow), which is imported when it is first called.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from calculator.population.answered_table import AnsweredTable, Summary
from calculator.population.bad_table import BadTable
from calculator.tell import tell

if TYPE_CHECKING:
    from registry.registry import Registry

__all__ = ["AnsweredTable", "BadTable", "PopulationCalculator", "Summary", "population"]

NEEDS = tell("calculator.population needs NumPy and Arrow: pip install 'hotro[population]'")


class PopulationCalculator:
    """Answers table after table under one registry. A situation that one table had is not assessed again for another.

    Keeps a few hundred bytes for each distinct situation met under each header. May be asked by several threads; they
    take turns. A process forked while one of them asks must make a calculator of its own.
    """

    def __init__(
        self,
        registry: Registry,
        on: datetime.date | None = None,
        *,
        compact: bool = False,
        answers: Collection[str] | None = None,
    ) -> None:
        """`on`, `compact` and `answers` as for `population`. Raises ImportError where the extra is not installed."""
        try:
            from calculator.population.tables import Tables  # noqa: PLC0415 - NumPy and Arrow are an extra, and slow
        except ModuleNotFoundError as missing:
            raise ModuleNotFoundError(NEEDS, name=missing.name) from missing

        self._tables = Tables(registry, on, compact=compact, answers=answers)

    def answer(self, table: Any) -> AnsweredTable:
        """Answer every row, as `population` does; `summary.situations` are those met for the first time."""
        return self._tables.answer(table)


def population(
    table: Any,
    registry: Registry,
    on: datetime.date | None = None,
    *,
    compact: bool = False,
    answers: Collection[str] | None = None,
) -> AnsweredTable:
    """Answer every row of an Arrow Table or RecordBatch, a Polars or a pandas DataFrame.

    The columns that may be given are `columns.INPUT`; those of `columns.ANSWERS` are added for each programme that the
    table asks about (`vsi_`, `hi_`), rows in their order: whole dong for the whole period, null where not asked. `on`:
    the day of rows that have none of their own. `compact`: answers as dictionary columns that share one index,
    a tenth of the memory; a dictionary may hold an amount several times, so decode a column before grouping by it.
    pandas cannot hold such dictionaries and gets whole columns. `answers`: those of `columns.ANSWERS` that are wanted
    (`contribution`, `pays` ...), where not all are. Raises BadTable where the table as a whole is wrong, and ValueError
    on an answer that there is not; a row that is wrong gets a `reason`.
    """
    return PopulationCalculator(registry, on, compact=compact, answers=answers).answer(table)
