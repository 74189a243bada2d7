"""What a household is rejected for: something wrong with it as a whole, or with a member of it.

A household is answered whole or not at all: what one member pays may rest on another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np

from calculator.input.check_household import MOST_MEMBERS
from calculator.input.check_insured import far_place
from calculator.population.cells.arrays import Ints, gather
from calculator.population.cells.batch import Batch
from calculator.population.cells.coded import Coded
from calculator.population.cells.reasons import Reasons
from calculator.population.cells.values import Unreadable, shown
from calculator.population.households.households import Households
from calculator.population.households.ids import Ids
from calculator.population.situations.results import NEVER
from calculator.tell import tell

SHARED = ("date", "province", "former_province", "district", "poor_commune")
"""Columns that are the same in all rows of a household."""

Same = Callable[[str, Any], Any]
Wrong = tuple[Ints, Callable[[int], str]]
"""Places in `Households.rows`, and what is wrong at each; the household is named after it."""


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
    told = np.zeros(len(members.first), np.bool_)
    for places, problem in (
        *_differing(members, batch, same),
        _no_ids(members, ids),
        _ids(members, ids),
        _orders(members, batch),
    ):
        households, first = np.unique(members.household[places], return_index=True)
        for household, place in zip(households.tolist(), places[first].tolist(), strict=True):
            rows = members.rows[members.span(household)]
            if not told[household]:
                reasons.give(
                    rows, tell("{problem} in household {name}", problem=problem(place), name=name(int(rows[0])))
                )
        told[households] = True
    return members.only(~told[members.household]) if told.any() else members


def reject_beside_rejected(members: Households, ids: Ids, name: Callable[[int], str], reasons: Reasons) -> Households:
    """Reject all rows of a household of which one is rejected, and return the households of which none is."""
    if (rejected := reasons.rejected) is None:
        return members
    own = rejected[members.rows]
    bad = members.any_in(own)
    for household in np.flatnonzero(bad).tolist():
        span = members.span(household)
        place = int(np.argmax(own[span]))
        cause = int(members.rows[span[place]])
        row = tell("id {text}", text=ids.text(cause)) if ids.given else tell("row {place}", place=place + 1)
        text = tell(
            "{row} of household {name} is rejected, and a household is answered whole or not at all",
            row=row,
            name=name(cause),
        )
        reasons.give(members.rows[span], text)
    return members.only(~bad[members.household]) if bad.any() else members


def reject_far_places(members: Households, orders: Ints, joins: Any, reasons: Reasons) -> bool:
    """Reject rows whose settled place is after the last of their household; whether there are any.

    `orders`: of each of the rows its place, 0 where none is settled; `joins`: from which month it has one, if ever.
    """
    payers = np.add.reduceat(joins > NEVER, members.first, dtype=np.int64)[members.household]
    far = np.flatnonzero((payers > 1) & (orders > payers))
    for place in far.tolist():
        reasons.give(
            int(members.rows[place]), tell("hi_order: {why}", why=far_place(int(orders[place]), int(payers[place])))
        )
    return bool(len(far))


def too_many(household: str) -> str:
    """The reason of the rows of a household that is too large."""
    return tell(
        "household_id: expected at most {most_members} rows of household {household}, found more",
        most_members=MOST_MEMBERS,
        household=household,
    )


def _differing(members: Households, batch: Batch, same: Same) -> Iterator[Wrong]:
    within = np.flatnonzero(np.diff(members.household) == 0)
    for name in SHARED:
        if name in batch.columns:
            codes = _comparable(batch.columns[name], name, same)[members.rows]
            yield within[codes[within] != codes[within + 1]], partial(_two, members, batch.columns[name], name)


def _two(members: Households, column: Coded, name: str, place: int) -> str:
    one, other = (_words(column.value(int(members.rows[p]))) for p in (place, place + 1))
    return tell("{name}: {one} and {other} stand", name=name, one=one, other=other)


def _words(value: Any) -> str:
    if isinstance(value, Unreadable):
        return tell("a cell that cannot be read")
    return tell("nothing") if value is None else shown(value)


def _comparable(column: Coded, name: str, same: Same) -> Any:
    numbers: dict[Any, int] = {}
    values = [value if isinstance(value, Unreadable) else same(name, value) for value in column.values]
    return gather(np.array([numbers.setdefault(value, len(numbers)) for value in values], np.int32), column.codes)


def _no_ids(members: Households, ids: Ids) -> Wrong:
    return np.flatnonzero(ids.empty(members.rows)), lambda _: tell("id: expected in every row, found nothing")


def _ids(members: Households, ids: Ids) -> Wrong:
    return ids.repeated(members), lambda place: tell(
        "id: {text} stands in several rows", text=ids.text(int(members.rows[place]))
    )


def _orders(members: Households, batch: Batch) -> Wrong:
    orders = settled(members.rows, batch)
    if not orders.any():
        return np.empty(0, np.int64), str
    places = members.first_pairs(lambda earlier, later: (orders[earlier] == orders[later]) & (orders[later] > 0))
    return places, lambda place: tell("hi_order: {orders} stands in several rows", orders=orders[place])


def settled(rows: Ints, batch: Batch) -> Ints:
    """The place in the order that rows say, 0 where they say none."""
    column = batch.columns.get("hi_order")
    if column is None:
        return np.zeros(len(rows), np.int64)
    table = np.array([value if isinstance(value, int) else 0 for value in column.values], np.int64)
    found: Ints = table[column.codes[rows]]
    return found
