"""Places in the household, for many households at once.

The rule is that of `health_insurance`: its `standing`, ties by id, and its `free_places` beside settled ones.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import Any

import numpy as np
import numpy.typing as npt

from calculator.population.cells.arrays import Codes, Ints
from calculator.population.cells.coded import Coded, DayRange
from calculator.population.cells.values import Unreadable
from calculator.population.households.households import Households
from calculator.population.households.ids import Ids
from calculator.rules.household_order import birth_ordinal, free_places, standing


def places(members: Households, standings: Ints, settled: Ints, ids: Ids) -> Codes:
    """Of each member who pays in the household category the place in the order.

    `settled`: the place that is settled, 0 where none is.
    """
    found = settled.astype(np.int32)
    open_ = np.flatnonzero(settled == 0)
    waiting = members.only(settled == 0)
    ranks = _ranks(waiting, standings[open_], ids)
    found[open_] = ranks + 1
    mixed = members.any_in(settled > 0) & members.any_in(settled == 0)
    for household in np.flatnonzero(mixed).tolist():
        own = members.span(household)
        free = np.array(list(islice(free_places(settled[own].tolist()), len(own))), np.int32)
        without = own[settled[own] == 0]
        found[without] = free[found[without] - 1]
    return found


def _ranks(members: Households, standings: Ints, ids: Ids) -> Codes:
    """How many members of the same household come before each."""
    ranks = np.zeros(len(members.rows), np.int32)
    for earlier, later in members.pairs():
        one, other = standings[earlier], standings[later]
        first = one < other
        if (tied := np.flatnonzero(one == other)).size:
            first[tied] = ids.before(members.rows[earlier[tied]], members.rows[later[tied]])
        ranks[later] += first
        ranks[earlier] += ~first
    return ranks


def standings_of(rows: Ints, joins: Any, months: Coded | None, born: Coded | None) -> Ints:
    """What `rows` are ranked by. Empty months are 12, as in household files.

    `joins`: of each the month of the period, from 0, in which it comes into the household category.
    """
    return standing(joins.astype(np.int64), _months(rows, months), _births(rows, born))  # type: ignore[no-any-return]


def _months(rows: Ints, months: Coded | None) -> Any:
    if months is None:
        return 12
    return _numbers(months, rows, lambda value: 12 if value is None else value)


def _births(rows: Ints, born: Coded | None) -> Any:
    if born is None:
        return np.full(len(rows), birth_ordinal(None))
    if isinstance(born.values, DayRange):
        days = born.codes[rows].astype(np.int64) + born.values.first
        return np.where(born.codes[rows] == born.values.days, birth_ordinal(None), days)
    return _numbers(born, rows, birth_ordinal)


def _numbers(column: Coded, rows: Ints, number: Callable[[Any], int]) -> npt.NDArray[np.int64]:
    table = np.array([_number(value, number) for value in column.values], np.int64)
    found: Ints = table[column.codes[rows]]
    return found


def _number(value: Any, number: Callable[[Any], int]) -> int:
    try:
        return 0 if isinstance(value, Unreadable) else number(value)
    except (ValueError, OverflowError):
        return 0  # a year that is refused: no row that is ranked has it
