"""The distinct situations of a programme: each is answered once, by `assess`, however many rows are in it."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, NamedTuple, NoReturn

import numpy as np

from calculator.assess import LawSource, assess
from calculator.population.cells.arrays import Codes, Ints, gather
from calculator.population.columns import INCOME
from calculator.population.situations.answers_by_income import NO_INCOME, AnswersByIncome
from calculator.population.situations.keys import KeyTable
from calculator.population.situations.person_row import PersonRow
from calculator.population.situations.results import NOT_ASKED, REFUSED, Answers, Results
from calculator.population.situations.trie import Labels, Level, Trie
from calculator.problems import BadHousehold

PersonRows = Callable[[Any], Iterable[PersonRow]]
"""Rows by their numbers."""


class RowAnswers(NamedTuple):
    """The answers to rows."""

    codes: Codes
    """Of each row."""
    answers: Answers
    """By code."""
    situations: Callable[[], Codes]
    """Gives the situation of each row; asked for only where households matter."""

    @property
    def numbers(self) -> Codes:
        """Of each row the number of its answer."""
        return self.answers.numbers_of(self.codes)

    @property
    def all_answered(self) -> bool:
        """Whether no row is refused, and each asks."""
        return self.answers.all_given or bool(self.numbers.min(initial=REFUSED + 1) > REFUSED)


def _not_told() -> NoReturn:
    raise AssertionError("answers that are put together are not looked up again")


class Situations:
    """Situations of one programme (`vsi` or `hi`) met so far, and their answers."""

    def __init__(self, programme: str, source: LawSource, columns: Sequence[str], language: str = "en") -> None:
        """`columns`: names of the columns that bear on the programme, the chosen income last. `language`: of words."""
        self.results = Results(language)
        self._assess = partial(_number, programme, source, self.results)
        incomes = columns[-1] == INCOME
        self._kinds = Trie(len(columns) - incomes)
        """Situations; where there are incomes, all of them but the income."""
        self._incomes = Level() if incomes else None
        """Situations of a kind by income."""
        self._by_income = AnswersByIncome(source, self.results, self._assess)
        self._table = KeyTable()
        """Situations by key."""
        self._by_key: tuple[Codes, Answers] | None = None
        """Situations by key, and their answers."""
        self._answers = array("i")
        """Of each situation the number of its answer."""
        self._places = Level()
        self._placed = array("i")
        """The same for a situation in a place of its household."""

    @property
    def count(self) -> int:
        """Distinct situations."""
        return len(self._answers) + len(self._placed)

    def look_up(self, columns: Sequence[Labels], rows: PersonRows) -> RowAnswers:
        """The answers to rows, each taken as a household of one; `columns` in the order of the names given before."""
        keys = self._table.keys(columns)
        if keys is None:
            situations = self._look_up(columns, rows)
            return self.found(gather(np.array(self._answers), situations), lambda: situations)
        if len(unknown := self._table.unknown(keys)):
            known = self._look_up([column.at(unknown) for column in columns], lambda some: rows(unknown[some]))
            self._table.put(keys[unknown], known)
        if self._by_key is None or self._by_key[0] is not self._table.numbers:
            answers = np.append(np.array(self._answers), np.int32(NOT_ASKED))[self._table.numbers]
            self._by_key = self._table.numbers, self.results.by_code(answers)
        return RowAnswers(keys, self._by_key[1], lambda: gather(self._table.numbers, keys))

    def found(self, numbers: Codes, situations: Callable[[], Codes] = _not_told) -> RowAnswers:
        """Answers to rows by their numbers."""
        return RowAnswers(numbers, self.results.all, situations)

    def _look_up(self, columns: Sequence[Labels], rows: PersonRows) -> Codes:
        """The situations of rows, looked up column by column; those never met are answered."""
        if self._incomes is None:
            situations, new = self._kinds.look_up(columns)
            self._answers.extend([self._assess(row) for row in rows(new)])
            return situations
        *others, income = columns
        kinds, _ = self._kinds.look_up(others)
        labels = gather(income.numbers, income.codes)
        situations, met = self._incomes.look_up(kinds, labels, (self._kinds.count, income.most))
        self._answers.extend(self._at_incomes(kinds[met], income, met, rows).tolist())
        return situations

    def _at_incomes(self, kinds: Codes, income: Labels, met: Ints, rows: PersonRows) -> Codes:
        """The answers to situations, given by their kinds and by the rows in which they are met."""
        chosen = [income.values[code] for code in income.codes[met].tolist()]
        incomes = np.array([value if isinstance(value, int) else NO_INCOME for value in chosen], np.int64)
        order = np.lexsort((incomes, kinds))
        found = np.empty(len(met), np.int32)
        for same in np.split(order, np.flatnonzero(np.diff(kinds[order])) + 1):
            if len(same):
                (row,) = rows(met[same[:1]])
                found[same] = self._by_income.answers(row, incomes[same])
        return found

    def look_up_placed(self, situations: Codes, places: Codes, rows: PersonRows) -> Codes:
        """The number of each row's answer; `places`: of each row its place in the order of its household, from 1."""
        most = (len(self._answers), int(places.max(initial=0)) + 1)
        numbers, new = self._places.look_up(situations, places, most)
        self._placed.extend(self._assess(row, int(places[i])) for i, row in zip(new, rows(new), strict=True))
        return gather(np.array(self._placed), numbers)


def _number(programme: str, source: LawSource, results: Results, row: PersonRow, order: int | None = None) -> int:
    """The number of a row's answer; `order`: its place in its household."""
    if row.day is None:
        return REFUSED
    try:
        assessment = assess(row.household((programme,), order), source)
    except BadHousehold:
        return REFUSED
    lines = assessment.lines
    return results.number(lines[0]) if lines else NOT_ASKED
