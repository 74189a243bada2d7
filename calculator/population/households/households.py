"""Which rows are of one household. Rows of one household share `household_id`; a row without one is a household."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from calculator.population.cells.arrays import Flags, Ints
from calculator.population.cells.coded import check_type
from calculator.population.columns import BY_NAME


class Households(NamedTuple):
    """The households that have several rows."""

    rows: Ints
    """Their rows, household after household; in each as they stand in the table."""
    household: Ints
    """Of each of `rows` its household, counted from 0."""
    first: Ints
    """Of each household where in `rows` it begins."""

    @property
    def sizes(self) -> Ints:
        """Rows of each household."""
        return np.diff(self.first, append=len(self.rows))

    def span(self, household: int) -> Ints:
        """Where in `rows` the rows of a household are."""
        end = self.first[household + 1] if household + 1 < len(self.first) else len(self.rows)
        return np.arange(self.first[household], end)

    def only(self, chosen: Flags) -> Households:
        """The same with only some of `rows`; households of which none is left are gone."""
        return grouped(self.rows[chosen], self.household[chosen])

    def any_in(self, flags: Flags) -> Flags:
        """Of each household whether any of its rows is flagged."""
        return np.logical_or.reduceat(flags, self.first) if len(self.first) else np.zeros(0, np.bool_)

    def pairs(self) -> Iterator[tuple[Ints, Ints]]:
        """All pairs of rows of one household, as places in `rows`, the earlier one first; in no pass twice the same."""
        position = np.arange(len(self.rows)) - self.first[self.household]
        later = np.flatnonzero(position >= 1)
        apart = 1
        while len(later):
            yield later - apart, later
            apart += 1
            later = later[position[later] >= apart]

    def first_pairs(self, found: Callable[[Ints, Ints], Flags]) -> Ints:
        """The later places of pairs for which something is found: for each household those of the first pass."""
        told = np.zeros(len(self.first), np.bool_)
        places = [np.empty(0, np.int64)]
        for earlier, later in self.pairs():
            new = later[found(earlier, later) & ~told[self.household[later]]]
            told[self.household[new]] = True
            places.append(new)
        return np.concatenate(places)


def grouped(rows: Ints, household: Ints) -> Households:
    """Rows that stand household after household; `household` need not count without gaps."""
    new = np.diff(household, prepend=-1) != 0
    return Households(rows, np.cumsum(new) - 1, np.flatnonzero(new))


def households(ids: Any, *, together: bool) -> Households:
    """Find the households in the column `household_id`, an Arrow Array.

    `together`: rows of one household are known to stand together, so that the same id further on is another one.
    """
    starts = run_starts(ids)
    household = None if together or not _return(ids, starts) else _numbered(ids)
    if household is None:
        sizes = np.diff(starts, append=len(ids))
        several = np.repeat(sizes > 1, sizes)
        return grouped(np.flatnonzero(several), np.repeat(np.arange(len(starts)), sizes)[several])
    rows = np.argsort(household, kind="stable")
    several = (np.bincount(household) > 1)[household[rows]]
    return grouped(rows[several], household[rows][several])


def named(ids: Any) -> Any:
    """The column `household_id` with nothing where a text is empty. Raises BadTable where it cannot be one."""
    if pa.types.is_dictionary(ids.type):
        ids = ids.dictionary_decode()
    if pa.types.is_null(ids.type):
        return pc.cast(ids, pa.string())
    check_type(ids.type, BY_NAME["household_id"])
    if not pa.types.is_integer(ids.type) and pc.any(empty := pc.equal(ids, "")).as_py():
        return pc.if_else(empty, pa.scalar(None, ids.type), ids)
    return ids


def run_starts(ids: Any) -> Ints:
    """Where rows begin that have another id than the row before. An empty id is like no other."""
    if not len(ids):
        return np.empty(0, np.int64)
    other = pc.fill_null(pc.not_equal(ids.slice(1), ids.slice(0, len(ids) - 1)), fill_value=True)
    starts: Ints = np.append(0, np.flatnonzero(other.to_numpy(zero_copy_only=False)) + 1)
    return starts


def ascend(ids: Any) -> bool:
    """Whether each id is above the one before, so that none can come twice."""
    return bool(pc.all(pc.less(ids.slice(0, len(ids) - 1), ids.slice(1))).as_py()) if len(ids) > 1 else True


def _return(ids: Any, starts: Ints) -> bool:
    """Whether some id is that of several runs of rows."""
    runs = pc.drop_null(pc.take(ids, pa.array(starts)))
    return not ascend(runs) and pc.count_distinct(runs).as_py() < len(runs)


def _numbered(ids: Any) -> Ints:
    """The household of each row as a number, rows without an id in one of their own."""
    encoded = pc.dictionary_encode(ids)
    numbers: Ints = pc.fill_null(pc.cast(encoded.indices, pa.int64()), -1).to_numpy(zero_copy_only=False).copy()
    alone = np.flatnonzero(numbers < 0)
    numbers[alone] = len(encoded.dictionary) + np.arange(len(alone))
    return numbers
