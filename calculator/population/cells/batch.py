"""A batch of rows, read: each of our columns coded, each cell that cannot be read found."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np

from calculator.population.cells.arrays import Flags, gather
from calculator.population.cells.coded import Coded, DayRange, code
from calculator.population.cells.faults import Fault
from calculator.population.cells.flags import groups_of_flags
from calculator.population.cells.values import Unreadable
from calculator.population.columns import BY_NAME, InputColumn
from calculator.population.layout import Layout
from calculator.tell import tell

SINCE_DAY = "Day since which the person has been in the group."
NOT_CODED = ("household_id", "id")
"""Not read cell by cell: nearly each cell of theirs is another."""
PAYING_FOR = ("vsi_months", "vsi_years_ahead", "vsi_missing_months")


class Batch(NamedTuple):
    """Rows of a table in the columns that are ours."""

    rows: int
    columns: Mapping[str, Coded]
    """By name; `groups` even where the table has a column for each group."""
    faults: tuple[Fault, ...]
    """Cells that cannot be read."""


def read_batch(table: Any, ours: Layout, on: datetime.date | None) -> Batch:
    """Read our columns of an Arrow Table or RecordBatch. Raises BadTable where one is of a wrong type."""
    columns = {name: code(table.column(name), BY_NAME[name]) for name in ours.known if name not in NOT_CODED}
    columns |= {name: code(table.column(name), InputColumn(name, "day", "person", SINCE_DAY)) for name in ours.since}
    flags = {name: code(table.column(name), InputColumn(name, "yes_no", "person", "")) for name in ours.flags}
    columns["province"] = _filled(columns["province"], tell("a name"))
    if "date" in columns:
        columns["date"] = _filled(columns["date"], tell("a day"), on)
    faults = [_fault(name, column) for name, column in (columns | flags).items()]
    faults.append(_without_income(columns))
    if flags:
        columns["groups"] = groups_of_flags({ours.flags[name]: column for name, column in flags.items()})
    return Batch(table.num_rows, columns, tuple(fault for fault in faults if fault is not None))


def _filled(column: Coded, expected: str, otherwise: Any = None) -> Coded:
    """The column with something in place of an empty cell: a value, or the fact that one is expected."""
    empty = (
        otherwise
        if otherwise is not None
        else Unreadable(tell("expected {expected}, found nothing", expected=expected))
    )
    return Coded(column.codes, [empty if value is None else value for value in column.values])


def _fault(name: str, column: Coded) -> Fault | None:
    if isinstance(column.values, DayRange):
        return None
    messages = [value.message if isinstance(value, Unreadable) else "" for value in column.values]
    if not any(messages):
        return None
    rows = np.flatnonzero(chosen(column, np.array([bool(message) for message in messages])))
    return Fault(name, rows, messages, column.codes[rows])


def chosen(column: Coded, flags: Flags) -> Flags:
    """Of each row, the flag of its code."""
    return gather(flags.view(np.uint8), column.codes).view(np.bool_)


def filled(column: Coded) -> Flags:
    """Whether each row says something."""
    return chosen(column, np.array([value is not None for value in column.values]))


def _without_income(columns: Mapping[str, Coded]) -> Fault | None:
    """Rows that say how voluntary SI is paid but not on what income."""
    given = [columns[name] for name in PAYING_FOR if name in columns]
    if not given or "vsi_income" not in columns or None not in columns["vsi_income"].values:
        return None
    empty = ~filled(columns["vsi_income"])
    rows = np.flatnonzero(empty & np.logical_or.reduce([filled(column) for column in given]))
    message = tell("expected a value beside what is paid for, found nothing")
    return Fault("vsi_income", rows, [message], np.zeros(len(rows), np.int32))
