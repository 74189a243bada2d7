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
        if row.day is None:
            return np.full(len(incomes), REFUSED, np.int32)
        law = self._source.law(row.day)
        allowed = self._allowed(incomes, law)
        if allowed.all():  # as nearly always
            return self._at_allowed(row, incomes, law)
        found = np.full(len(incomes), REFUSED, np.int32)
        if len(incomes) and incomes[0] == NO_INCOME:
            found[0] = self._assess(_paying_on(row, None))
        if allowed.any():
            found[allowed] = self._at_allowed(row, incomes[allowed], law)
        return found

    def _at_allowed(self, row: PersonRow, incomes: Ints, law: Law) -> Codes:
        found = np.empty(len(incomes), np.int32)

        def at(place: int) -> int:
            return self._assess(_paying_on(row, int(incomes[place])))

        for first, last, one, other in spans(len(incomes), at, self._alike):
            found[first], found[last] = one, other
            if last - first > 1:
                between = slice(first + 1, last)
                rising = self._rising(one, other)
                found[between] = (
                    REFUSED if rising is None else self._between(one, rising, self._due(row, incomes, law)[between])
                )
        return found

    def _alike(self, one: int, other: int) -> bool:
        if REFUSED in (one, other):
            return one == other  # for another reason than the income
        return self._rising(one, other) is not None

    def _rising(self, one: int, other: int) -> tuple[bool, ...] | None:
        """Of each amount whether it rises between two answers; None where that is not known, or both are refused."""
        results = self._results
        if REFUSED in (one, other) or not results.same_grounds(one, other):
            return None
        return follows(results.amounts(one), results.amounts(other))

    def _between(self, one: int, rising: tuple[bool, ...], due: Ints) -> Codes:
        """The numbers of the answers between two, of which each is known by what is due."""
        amounts = np.array(self._results.amounts(one), np.int64)
        risen = np.multiply.outer(due - amounts[0], np.array(rising, np.int64))
        risen += amounts
        return self._results.add_like(one, risen)

    def _due(self, row: PersonRow, incomes: Ints, law: Law) -> Ints:
        """The contribution at each income: the same for all kinds of row that pay for as many months."""
        payment = _paying_on(row, 0).voluntary_si()
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
    cells = {**row.cells, INCOME: income}
    if income is None:
        del cells[INCOME]
    return row._replace(cells=cells)
