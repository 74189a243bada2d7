"""Batch after batch of a table too large for memory: households stay whole, whatever the size of the batches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, Protocol

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from calculator.input.check_household import MOST_MEMBERS
from calculator.population.answering import AnsweredRows
from calculator.population.cells.arrays import Ints, whole
from calculator.population.cells.reasons import Reasons
from calculator.population.cells.values import shown
from calculator.population.columns import HOUSEHOLD
from calculator.population.households.household_problems import too_many
from calculator.population.households.households import ascend, named, run_starts
from calculator.tell import tell


class AnswerSource(Protocol):
    """Gives the answers to table after table: `answering.Answering`, or what others have answered."""

    @property
    def situations(self) -> int:
        """Distinct situations so far."""
        ...

    @property
    def unknown_districts(self) -> list[str] | None:
        """The districts and communes met so far that no rule names; None where that is not told."""
        ...

    def answer(self, table: Any, *, together: bool = False, reasons: Reasons | None = None) -> AnsweredRows:
        """The answers to a table's rows."""
        ...


class AnsweredPart(NamedTuple):
    """Some rows of the table, and their answers."""

    table: Any
    answered: AnsweredRows


class PartedHouseholds(Exception):
    """A household that was answered already has other rows elsewhere: to be begun anew, with what is known now."""

    def __init__(self, runs: Ints) -> None:
        super().__init__()
        self.runs = runs
        """Of each run of rows of such households the number of its first row."""


def answer_stream(
    tables: Iterable[Any], answering: AnswerSource, parted_runs: Callable[[], Ints], parted: Ints | None = None
) -> Iterator[AnsweredPart]:
    """Answer Arrow Tables that follow each other.

    Rows of one household must stand together; where they do not, all of them are rejected. `parted_runs` is asked for,
    once, where ids do not ascend: of each run of rows whose id is that of another run too, the number of its first row.
    Raises PartedHouseholds where one of these is in a table that was answered already. `parted`: the runs, where they
    are known.
    """
    runs = _Runs(parted_runs, parted)
    for table in whole_households(tables):
        reasons = Reasons(table.num_rows)
        if HOUSEHOLD in table.schema.names:
            runs.reject(named(whole(table.column(HOUSEHOLD))), reasons)
        yield AnsweredPart(table, answering.answer(table, together=True, reasons=reasons))


def whole_households(tables: Iterable[Any]) -> Iterator[Any]:
    """The tables, cut so that none ends within a household. One that is too large is cut all the same."""
    rest = None
    for new in tables:
        if HOUSEHOLD not in new.schema.names:
            yield new
            continue
        table = new if rest is None else pa.concat_tables([rest, new])
        tail = max(0, table.num_rows - MOST_MEMBERS - 1)
        starts = run_starts(named(whole(table.column(HOUSEHOLD).slice(tail))))
        cut = tail + (int(starts[-1]) if len(starts) else 0)
        if table.num_rows - cut > MOST_MEMBERS:
            cut = table.num_rows
        rest = table.slice(cut).combine_chunks()
        if cut:
            yield table.slice(0, cut)
    if rest is not None and rest.num_rows:
        yield rest


class _Runs:
    """Runs of rows with one id: which of them are of a household that has rows elsewhere."""

    def __init__(self, parted_runs: Callable[[], Ints], parted: Ints | None) -> None:
        self._find = parted_runs
        self._parted = parted
        self._row = 0
        self._last: Any = None
        """The last id that was not empty."""
        self._too_large: Any = None
        """The id of the household that the last table was cut in."""

    def reject(self, ids: Any, reasons: Reasons) -> None:
        """Reject the rows of the next table that cannot be answered with the others of their household."""
        starts = run_starts(ids)
        heads = pc.take(ids, pa.array(starts))
        ends = np.append(starts[1:], len(ids))
        first = heads[0].as_py()
        if first is not None and first == self._too_large:
            reasons.give(np.arange(ends[0]), too_many(shown(first)))
            starts, ends = starts[1:], ends[1:]
            heads = heads.slice(1)
        for start, end in self._parts(heads, starts, ends):
            name = shown(ids[start].as_py())
            reasons.give(
                np.arange(start, end), tell("household_id: rows of household {name} do not stand together", name=name)
            )
        self._row += len(ids)
        last = ids[len(ids) - 1].as_py()
        self._too_large = last if last is not None and self._ends_too_large(starts, ends, last) else None

    def _ends_too_large(self, starts: Ints, ends: Ints, last: Any) -> bool:
        return last == self._too_large if not len(starts) else bool(ends[-1] - starts[-1] > MOST_MEMBERS)

    def _parts(self, heads: Any, starts: Ints, ends: Ints) -> list[tuple[int, int]]:
        given = pc.drop_null(heads)
        if len(given) and self._parted is None:
            if not ascend(given) or (self._last is not None and given[0].as_py() <= self._last):
                self._parted = self._find()
                if (self._parted < self._row).any():
                    raise PartedHouseholds(self._parted)
            self._last = given[len(given) - 1].as_py()
        if self._parted is None:
            return []
        parts = np.isin(starts + self._row, self._parted)
        return list(zip(starts[parts].tolist(), ends[parts].tolist(), strict=True))
