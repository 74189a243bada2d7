"""The column `born` as labels: the same label for births that no rule in force tells apart on the day of the row."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from calculator.alike.births import Edges, band, edges, fits
from calculator.population.cells.arrays import Ints, gather
from calculator.population.cells.coded import Coded, Days
from calculator.population.cells.numbering import Numbering
from calculator.population.cells.values import Unreadable
from calculator.population.situations.trie import Labels
from registry.law.law import Law

MANY_PAIRS = 1 << 20
"""Pairs of a day and a birth up to which all are worked out; above it only those that are there."""
NO_DAY = np.iinfo(np.int64).max

Dated = Sequence[tuple[datetime.date, Law] | None]
"""Of each code of the rows' day: the day and its law; None where the day cannot be read."""


def birth_labels(born: Coded, days: npt.NDArray[Any] | None, dated: Dated, numbering: Numbering) -> Labels:
    """Label births. `days`: code of each row's day; None where all have the one day of `dated`."""
    births = len(born.values)
    if days is None:
        return Labels(
            born.codes, _labels(np.zeros(births, np.int64), np.arange(births), born, dated, numbering), numbering.count
        )
    pairs = days.astype(np.int64) * births + born.codes
    if births * len(dated) <= MANY_PAIRS:
        day, birth = np.divmod(np.arange(births * len(dated)), births)
        codes = pairs.astype(np.int32)
    else:
        distinct = pc.dictionary_encode(pa.array(pairs))
        day, birth = np.divmod(distinct.dictionary.to_numpy(), births)
        codes = distinct.indices.to_numpy()
    numbers = _labels(day, birth, born, dated, numbering)
    return Labels(codes, numbers, numbering.count)


def _labels(day: Ints, birth: Ints, born: Coded, dated: Dated, numbering: Numbering) -> npt.NDArray[np.int32]:
    """Label numbers of pairs of a day and a birth, given as codes."""
    ordinals = _ordinals(born.values)
    found = _days_of_birth(day, ordinals[birth], dated, numbering)
    # Years, empty cells and cells that cannot be read: few.
    for i in np.flatnonzero(ordinals[birth] == NO_DAY).tolist():
        found[i] = numbering.number(_label(born.values[birth[i]], dated[day[i]]))
    return found


def _ordinals(values: Sequence[Any]) -> Ints:
    if isinstance(values, Days):
        return np.append(np.arange(values.first, values.first + values.days), NO_DAY)
    return np.array([v.toordinal() if isinstance(v, datetime.date) else NO_DAY for v in values], np.int64)


def _days_of_birth(day: Ints, ordinal: Ints, dated: Dated, numbering: Numbering) -> npt.NDArray[np.int32]:
    found = [edges(one[1], one[0]) if one else Edges((), 1, 0) for one in dated]
    lines = max((len(one.latest) for one in found), default=0)
    reached = np.zeros(len(ordinal), np.int32)
    for line in range(lines):
        latest = np.array([one.latest[line] if line < len(one.latest) else 0 for one in found])
        reached += ordinal <= latest[day]
    first, last = (np.array([getattr(one, name) for one in found]) for name in ("first", "last"))
    numbers = np.array([numbering.number((n, n)) for n in range(lines + 1)], np.int32)
    odd = (ordinal < first[day]) | (ordinal > last[day])
    return np.where(odd, np.int32(numbering.number("odd")), gather(numbers, reached))


def _label(value: Any, on: tuple[datetime.date, Law] | None) -> Any:
    if value is None or isinstance(value, Unreadable):
        return None
    if on is None:
        return "odd"
    day, law = on
    return band(value, law, day) if fits(value, law, day) else "odd"
