"""A whole table, or batch after batch of one: rows in, amounts and reasons out. Nothing here knows the law.

Rows become situations (`labels`, `trie`, `keys`), each is answered once (`situations`), and the answers
are spread over the rows (`spread`). Two things need the household, which is answered whole or not at all: what is wrong
with it or with a member, and places in the order.
"""

from __future__ import annotations

import datetime
from collections.abc import Hashable, Sequence
from functools import cached_property, partial
from typing import Any

import numpy as np
import pyarrow as pa

from calculator.assess import assess
from calculator.input.named_groups import code_or_name
from calculator.population.cells.arrays import Flags, Ints, whole
from calculator.population.cells.batch import Batch, filled, read_batch
from calculator.population.cells.coded import Coded
from calculator.population.cells.faults import reject_faulty
from calculator.population.cells.reasons import Reasons
from calculator.population.cells.values import shown
from calculator.population.columns import ANSWERS, output_names
from calculator.population.households.household_problems import (
    reject_bad_households,
    reject_beside_rejected,
    reject_far_places,
    settled,
)
from calculator.population.households.households import Households, households, named
from calculator.population.households.ids import Ids
from calculator.population.households.order import places, standings_of
from calculator.population.layout import Layout
from calculator.population.situations.labels import JUDGED, Labelling
from calculator.population.situations.person_row import PersonRow, in_words, row_of, rows_of
from calculator.population.situations.results import NEVER, NOT_ASKED, REFUSED
from calculator.population.situations.situations import PersonRows, RowAnswers, Situations
from calculator.population.situations.spread import spread
from calculator.population.situations.trie import Labels, Trie
from calculator.problems import BadHousehold
from registry.registry import Registry


class AnsweredRows:
    """The answers to the rows of a batch, in their order."""

    def __init__(self, columns: Any, rejected: Flags | None) -> None:
        self._columns = columns
        self.rejected = rejected
        """Rows that could not be answered; None where all could."""

    @cached_property
    def columns(self) -> Any:
        """Arrow Table of the columns added; spread over the rows when they are asked for, by whichever thread asks."""
        return self._columns() if callable(self._columns) else self._columns


class Answering:
    """Answers tables of one layout. What was assessed for one batch is not assessed again for the next."""

    def __init__(
        self,
        registry: Registry,
        ours: Layout,
        on: datetime.date | None = None,
        *,
        compact: bool = False,
        answers: Sequence[str] = ANSWERS,
        language: str = "en",
    ) -> None:
        self._registry = registry
        self._language = language
        """Of reasons and conditions."""
        self._wanted = answers
        self._layout = ours
        self._on = on
        self._compact = compact
        self._labelling = Labelling(registry, ours, on)
        self._columns = {programme: self._labelling.columns(programme) for programme in ours.programmes}
        # Health insurance first: it takes every row, and has fewer situations than voluntary SI with its incomes.
        first = sorted(ours.programmes)
        self._situations = {p: Situations(p, registry, self._columns[p], language) for p in first}

    @property
    def situations(self) -> int:
        """Distinct situations so far."""
        return sum(situations.count for situations in self._situations.values())

    @property
    def unknown_districts(self) -> list[str]:
        """The districts and communes met so far that no rule names."""
        return self._labelling.unknown_districts

    def answer(self, table: Any, *, together: bool = False, reasons: Reasons | None = None) -> AnsweredRows:
        """Answer an Arrow Table or RecordBatch. Raises BadTable where a column is of a wrong type.

        `together`: rows of one household are known to stand together. `reasons`: rows rejected already.
        """
        batch = self._with_codes(read_batch(table, self._layout, self._on))
        reasons = reasons or Reasons(batch.rows)
        reject_faulty(batch.faults, reasons)
        found = self._look_up(batch)
        self._explain(batch, found, reasons)
        if "household_id" in self._layout.known:
            members, ids = self._households(table, batch, found, reasons, together=together)
            if "hi" in found and len(members.rows):
                found["hi"] = self._placed(members, batch, found["hi"], ids)
        if (rejected := reasons.rejected) is not None:
            found = {
                programme: self._situations[programme].found(np.where(rejected, np.int32(NOT_ASKED), one.numbers))
                for programme, one in found.items()
            }
        return AnsweredRows(partial(self._spread, found, reasons), rejected)

    def _with_codes(self, batch: Batch) -> Batch:
        """The batch with the codes of groups that are called by a name."""
        column, groups = batch.columns.get("groups"), self._registry.groups
        if column is None or all(name in groups for value in column.values if type(value) is tuple for name in value):
            return batch
        values = [
            tuple(code_or_name(name, groups) for name in value) if type(value) is tuple else value
            for value in column.values
        ]
        return batch._replace(columns={**batch.columns, "groups": Coded(column.codes, values)})

    def _spread(self, found: dict[str, RowAnswers], reasons: Reasons) -> Any:
        programmes = self._layout.programmes
        of_each = (spread(found[programme], self._wanted, compact=self._compact) for programme in programmes)
        columns = [column for of_programme in of_each for column in of_programme]
        return pa.table([*columns, reasons.column(self._language)], names=output_names(programmes, self._wanted))

    def _look_up(self, batch: Batch) -> dict[str, RowAnswers]:
        """The answers of each programme, each row a household of one.

        The first programme takes every row, and so checks it; the other one only those that ask about it.
        """
        labels: dict[str, Labels] = {}
        found: dict[str, RowAnswers] = {}
        for programme, known in self._situations.items():
            names = self._columns[programme]
            labels |= {name: self._labelling.labels(name, batch) for name in names if name not in labels}
            asking = np.flatnonzero(filled(batch.columns["vsi_income"])) if found else None
            columns = [self._labels(labels[name], name, programme, batch, asking) for name in names]
            found[programme] = known.look_up(columns, self._rows(batch, asking))
            if asking is not None and len(asking) < batch.rows:
                numbers = np.full(batch.rows, NOT_ASKED, np.int32)
                numbers[asking] = found[programme].numbers
                found[programme] = known.found(numbers)
        return found

    def _labels(self, labels: Labels, name: str, programme: str, batch: Batch, some: Ints | None) -> Labels:
        """A column of all rows or of some, with what is alike in it under a programme."""
        if some is not None:
            labels = labels._replace(codes=labels.codes[some])
        if (field := JUDGED.get(name)) is None:
            return labels
        named, months = self._labelling.with_few_districts(batch), self._labelling.most_months(programme, batch)

        def alike(number: int) -> Hashable:
            row = row_of(named, self._layout, number if some is None else int(some[number]), self._on)
            return self._labelling.alike(field, programme, row, months)

        return labels._replace(alike=alike)

    def _rows(self, batch: Batch, some: Ints | None = None) -> PersonRows:
        """Rows of a batch by their numbers, or by their places among some."""
        named = self._labelling.with_few_districts(batch)
        return lambda numbers: rows_of(named, self._layout, numbers if some is None else some[numbers], self._on)

    def _explain(self, batch: Batch, found: dict[str, RowAnswers], reasons: Reasons) -> None:
        """Give the rows that were refused the reason, from what exactly they say."""
        refused = [one.numbers == REFUSED for one in found.values() if not one.all_answered]
        rows = np.flatnonzero(np.logical_or.reduce(refused)) if refused else np.empty(0, np.int64)
        if (rejected := reasons.rejected) is not None:
            rows = rows[~rejected[rows]]
        if not len(rows):
            return
        columns = batch.columns.values()
        exact = [Labels(c.codes[rows], np.arange(len(c.values), dtype=np.int32), len(c.values)) for c in columns]
        kinds, first = Trie(len(exact)).look_up(exact)
        reasons.give_each(rows, [self._reason(row) for row in self._rows(batch, rows)(first)], kinds)

    def _reason(self, row: PersonRow) -> str:
        try:
            assess(row.household(self._layout.programmes), self._registry)
        except BadHousehold as bad:
            return in_words(bad)
        raise AssertionError("a situation was refused, but not a row that is in it")

    def _households(
        self, table: Any, batch: Batch, found: dict[str, RowAnswers], reasons: Reasons, *, together: bool
    ) -> tuple[Households, Ids]:
        """The households of several of which nobody is rejected."""
        names = named(whole(table.column("household_id")))
        ids = Ids(whole(table.column("id")) if "id" in self._layout.known else None)
        members = households(names, together=together)

        def name(row: int) -> str:
            return shown(names[row].as_py())

        members = reject_bad_households(members, batch, ids, name, self._labelling.same, reasons)
        members = reject_beside_rejected(members, ids, name, reasons)
        if "hi" in found and len(members.rows):
            joins = found["hi"].answers.column("joins")[found["hi"].codes[members.rows]]
            if reject_far_places(members, settled(members.rows, batch), joins, reasons):
                members = reject_beside_rejected(members, ids, name, reasons)
        return members, ids

    def _placed(self, members: Households, batch: Batch, found: RowAnswers, ids: Ids) -> RowAnswers:
        """Answer again for members who pay in the household category and are not the first in their household."""
        answers = found.numbers
        hi = self._situations["hi"]
        joins = hi.results.all.column("joins")[answers[members.rows]]
        paying = joins > NEVER
        rows, orders = members.rows[paying], settled(members.rows[paying], batch)
        standings = standings_of(rows, joins[paying], batch.columns.get("hi_months"), batch.columns.get("born"))
        places_found = places(members.only(paying), standings, orders, ids)
        again = places_found != np.maximum(orders, 1)
        moved = rows[again]
        answers = answers.copy()
        answers[moved] = hi.look_up_placed(found.situations()[moved], places_found[again], self._rows(batch, moved))
        return hi.found(answers)
