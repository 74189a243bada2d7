"""What is wrong with a household as a whole: all its rows are rejected for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from calculator.check_household import MOST_MEMBERS
from calculator.population.arrays import gather
from calculator.population.batch import Batch
from calculator.population.coded import Coded
from calculator.population.households import Households, Ints
from calculator.population.ids import Ids
from calculator.population.reasons import Reasons
from calculator.population.values import Unreadable, shown

SHARED = ("date", "province", "former_province", "district", "poor_commune")
"""Columns that are the same in all rows of a household."""

Same = Callable[[str, Any], Any]
Problem = tuple[int, str]
"""A place in `Households.rows`, and what is wrong; the household is named after it."""


def reject_bad_households(
    members: Households, batch: Batch, ids: Ids, name: Callable[[int], str], same: Same, reasons: Reasons
) -> Households:
    """Give the rows of bad households a reason, and return the others.

    `name`: a row's household; `same`: a cell as it is compared with others of its household.
    """
    too_large = members.sizes > MOST_MEMBERS
    for household in np.flatnonzero(too_large).tolist():
        rows = members.rows[members.span(household)]
        reasons.give(rows, too_many(name(int(rows[0]))))
    members = members.only(~too_large[members.household])
    told: set[int] = set()
    for place, problem in (*_differing(members, batch, same), *_ids(members, ids), *_orders(members, batch)):
        household = int(members.household[place])
        if household not in told:
            told.add(household)
            household_name = name(int(members.rows[place]))
            reasons.give(members.rows[members.span(household)], f"{problem} in household {household_name}")
    return members.only(~np.isin(members.household, list(told))) if told else members


def too_many(household: str) -> str:
    """The reason of the rows of a household that is too large."""
    return f"household_id: expected at most {MOST_MEMBERS} rows of household {household}, found more"


def _differing(members: Households, batch: Batch, same: Same) -> Iterator[Problem]:
    within = np.flatnonzero(np.diff(members.household) == 0)
    before, after = members.rows[within], members.rows[within + 1]
    for name in SHARED:
        if name in batch.columns:
            column = batch.columns[name]
            codes = _comparable(column, name, same)
            for i in np.flatnonzero(codes[before] != codes[after]).tolist():
                one, other = (_words(column.value(int(rows[i]))) for rows in (before, after))
                yield int(within[i]), f"{name}: {one} and {other} stand"


def _words(value: Any) -> str:
    if isinstance(value, Unreadable):
        return "a cell that cannot be read"
    return "nothing" if value is None else shown(value)


def _comparable(column: Coded, name: str, same: Same) -> Any:
    numbers: dict[Any, int] = {}
    values = [value if isinstance(value, Unreadable) else same(name, value) for value in column.values]
    return gather(np.array([numbers.setdefault(value, len(numbers)) for value in values], np.int32), column.codes)


def _ids(members: Households, ids: Ids) -> Iterator[Problem]:
    for place in np.flatnonzero(ids.empty(members.rows)).tolist():
        yield place, "id: expected in every row, found nothing"
    for place in ids.repeated(members):
        yield place, f"id: {ids.text(int(members.rows[place]))} stands in several rows"


def _orders(members: Households, batch: Batch) -> Iterator[Problem]:
    orders = settled(members.rows, batch)
    if not orders.any():
        return
    for earlier, later in members.pairs():
        for place in later[(orders[earlier] == orders[later]) & (orders[later] > 0)].tolist():
            yield place, f"hi_order: {orders[place]} stands in several rows"


def settled(rows: Ints, batch: Batch) -> Ints:
    """The place in the order that rows say, 0 where they say none."""
    column = batch.columns.get("hi_order")
    if column is None:
        return np.zeros(len(rows), np.int64)
    table = np.array([value if isinstance(value, int) else 0 for value in column.values], np.int64)
    found: Ints = table[column.codes[rows]]
    return found
