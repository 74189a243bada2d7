"""Situations that differ only in the income chosen: as many as there are incomes, and few of them assessed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from calculator.alike.incomes import contributions, follows, spans
from calculator.assess import LawSource
from calculator.population.cells.arrays import Codes, Flags, Ints
from calculator.population.columns import INCOME
from calculator.population.situations.person_row import PersonRow
from calculator.population.situations.results import REFUSED, Results
from calculator.population.situations.trie import NO_INCOME
from calculator.rules.limits import may_be_chosen
from registry.law.law import Law

MOST_KEPT = 256
"""Sets of incomes for which what is due, or which of them are allowed, is kept."""


class AnswersByIncome:
    """Answers one kind of row at many incomes."""

    def __init__(self, source: LawSource, results: Results, assess: Callable[[PersonRow], int]) -> None:
        """`assess` gives the number of a row's answer among the results."""
        self._source = source
        self._results = results
        self._assess = assess
        self._kept: dict[Any, Ints] = {}

    def answers(self, row: PersonRow, incomes: Ints) -> Codes:
        """The numbers of the answers to a row at each income; `incomes` rise, and NO_INCOME is the lowest."""
        found = np.full(len(incomes), REFUSED, np.int32)
        if row.day is None:
            return found
        law = self._source.law(row.day)
        if len(incomes) and incomes[0] == NO_INCOME:
            found[0] = self._assess(_paying_on(row, None))
        allowed = self._allowed(incomes, law)
        if allowed.any():
            found[allowed] = self._at_allowed(row, incomes[allowed], law)
        return found

    def _at_allowed(self, row: PersonRow, incomes: Ints, law: Law) -> Codes:
        found = np.empty(len(incomes), np.int32)

        def at(place: int) -> int:
            return self._assess(_paying_on(row, int(incomes[place])))

        for first, last, one, other in spans(len(incomes), at, self._alike):
            found[first], found[last] = one, other
            between = slice(first + 1, last)
            if one == REFUSED:
                found[between] = REFUSED
            elif last - first > 1:
                found[between] = self._between(one, other, self._due(row, incomes, law)[between])
        return found

    def _alike(self, one: int, other: int) -> bool:
        if REFUSED in (one, other):
            return one == other  # for another reason than the income
        results = self._results
        return results.same_grounds(one, other) and bool(follows(results.amounts(one), results.amounts(other)))

    def _between(self, one: int, other: int, due: Ints) -> Codes:
        """The numbers of the answers between two, of which each is known by what is due."""
        amounts = self._results.amounts(one)
        follow = np.array(follows(amounts, self._results.amounts(other)), np.int64)
        risen = (due - amounts[0])[:, np.newaxis] * follow
        return np.array(self._results.add_like(one, risen + np.array(amounts, np.int64)), np.int32)

    def _due(self, row: PersonRow, incomes: Ints, law: Law) -> Ints:
        """The contribution at each income: the same for all kinds of row that pay for as many months."""
        payment = _paying_on(row, 0).household(("vsi",)).members[0].voluntary_si
        assert payment is not None
        found: Ints = self._once(
            (payment, law, incomes.tobytes()),
            lambda: np.array(contributions(payment, incomes.tolist(), law), np.int64),
        )
        return found

    def _allowed(self, incomes: Ints, law: Law) -> Flags:
        found: Flags = self._once(
            (law, incomes.tobytes()),
            lambda: np.array([may_be_chosen(law, income) for income in incomes.tolist()], np.bool_),
        )
        return found

    def _once(self, key: Any, work_out: Callable[[], Any]) -> Any:
        """What several kinds of row have in common."""
        if key not in self._kept:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[key] = work_out()
        return self._kept[key]


def _paying_on(row: PersonRow, income: int | None) -> PersonRow:
    """The row with another income, or none."""
    cells = {name: value for name, value in row.cells.items() if name != INCOME}
    return row._replace(cells=cells if income is None else cells | {INCOME: income})
