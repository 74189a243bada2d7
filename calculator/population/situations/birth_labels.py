"""The column `born` as labels: the same label for births that no rule in force tells apart in any month paid for."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from calculator.alike.births import Watched, allowed, edges, fits, side
from calculator.population.cells.arrays import Codes, Ints
from calculator.population.cells.coded import Coded, DayRange
from calculator.population.cells.numbering import Numbering
from calculator.population.cells.values import Unreadable
from calculator.population.situations.trie import Labels
from calculator.rules.ages import age_lines
from registry.law.law import Law

MANY_PAIRS = 1 << 20
"""Pairs of a day and a birth up to which all are worked out; above it only those that are there."""
NO_DAY = np.iinfo(np.int64).max
ODD = "odd"
"""The label of births that are refused."""

Dated = Sequence[tuple[datetime.date, Law] | None]
"""Of each code of the rows' day: the day and its law; None where the day cannot be read."""


def birth_labels(born: Coded, days: npt.NDArray[Any] | None, dated: Dated, months: int, numbering: Numbering) -> Labels:
    """Label births. `days`: code of each row's day; None where all have the one day of `dated`.

    `months`: the most that a payment of the rows may have.
    """
    label = _Label(born, dated, months, numbering)
    births = len(born.values)
    if days is None:
        numbers = label.numbers(np.zeros(births, np.int64), np.arange(births))
        return Labels(born.codes, numbers, numbering.count)
    pairs = days.astype(np.int64) * births + born.codes
    if births * len(dated) <= MANY_PAIRS:
        day, birth = np.divmod(np.arange(births * len(dated)), births)
        codes = pairs.astype(np.int32)
    else:
        distinct = pc.dictionary_encode(pa.array(pairs))
        day, birth = np.divmod(distinct.dictionary.to_numpy(), births)
        codes = distinct.indices.to_numpy()
    numbers = label.numbers(day, birth)
    return Labels(codes, numbers, numbering.count)


class _Label:
    """Labels pairs of a day and a birth, given as codes."""

    def __init__(self, born: Coded, dated: Dated, months: int, numbering: Numbering) -> None:
        self._born = born
        self._dated = dated
        self._months = months
        self._numbering = numbering

    def numbers(self, day: Ints, birth: Ints) -> Codes:
        """The label number of each pair."""
        ordinals = _ordinals(self._born.values)[birth]
        found = np.empty(len(day), np.int32)
        for on, places in _by_day(day, len(self._dated)):
            found[places] = self._days_of_birth(self._dated[on], ordinals[places])
        # Years, empty cells and cells that cannot be read: few.
        for i in np.flatnonzero(ordinals == NO_DAY).tolist():
            found[i] = self._numbering.number(self._other(self._born.values[birth[i]], self._dated[day[i]]))
        return found

    def _days_of_birth(self, on: tuple[datetime.date, Law] | None, ordinals: Ints) -> Codes:
        odd = np.int32(self._numbering.number(ODD))
        if on is None:
            return np.full(len(ordinals), odd)
        day, law = on
        lines = edges(law, day, self._watched(law))
        first, last = allowed(law, day)
        numbers = np.array([self._numbering.number(one) for one in lines.sides], np.int32)
        found = numbers[np.searchsorted(np.array(lines.latest, np.int64), ordinals)]
        return np.where((ordinals < first) | (ordinals > last), odd, found)

    def _other(self, value: Any, on: tuple[datetime.date, Law] | None) -> Any:
        if value is None or isinstance(value, Unreadable):
            return None
        if on is None:
            return ODD
        day, law = on
        return side(value, law, day, self._watched(law)) if fits(value, law, day) else ODD

    def _watched(self, law: Law) -> Watched:
        return Watched(age_lines(law), self._months, cards=True, joining=True)


def _by_day(day: Ints, days: int) -> Iterator[tuple[int, Any]]:
    """Each day of some pairs, and where they are."""
    if days == 1:
        yield 0, slice(None)
        return
    order = np.argsort(day, kind="stable")
    starts = np.searchsorted(day[order], np.arange(days + 1))
    for on in np.flatnonzero(np.diff(starts)).tolist():
        yield on, order[starts[on] : starts[on + 1]]


def _ordinals(values: Sequence[Any]) -> Ints:
    if isinstance(values, DayRange):
        return np.append(np.arange(values.first, values.first + values.days), NO_DAY)
    return np.array([v.toordinal() if isinstance(v, datetime.date) else NO_DAY for v in values], np.int64)
