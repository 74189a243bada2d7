"""The distinct situations of a programme: each is answered once, by `assess`, however many rows are in it."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple, NoReturn

import numpy as np

from calculator.assess import LawSource, assess
from calculator.population.cells.arrays import Codes, Ints, gather
from calculator.population.columns import INCOME
from calculator.population.situations.answers_by_income import AnswersByIncome
from calculator.population.situations.person_row import PersonRow
from calculator.population.situations.results import NOT_ASKED, REFUSED, Answers, Results
from calculator.population.situations.row_keys import KeyTable
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
            new = keys[unknown]
            some = [column.at(unknown) for column in columns]
            known = self._look_up(some, lambda places: rows(unknown[places]), new // len(columns[-1].numbers))
            self._table.put(new, known)
        if self._by_key is None or self._by_key[0] is not self._table.numbers:
            answers = np.append(np.array(self._answers), np.int32(NOT_ASKED))[self._table.numbers]
            self._by_key = self._table.numbers, self.results.by_code(answers)
        return RowAnswers(keys, self._by_key[1], lambda: gather(self._table.numbers, keys))

    def found(self, numbers: Codes, situations: Callable[[], Codes] = _not_told) -> RowAnswers:
        """Answers to rows by their numbers."""
        return RowAnswers(numbers, self.results.all, situations)

    def _look_up(self, columns: Sequence[Labels], rows: PersonRows, but_for_last: Codes | None = None) -> Codes:
        """The situations of rows, looked up column by column; those never met are answered.

        `but_for_last`: the keys of rows that stand in their order, without that of the last column.
        """
        if self._incomes is None:
            situations, new = self._kinds.look_up(columns)
            self._answers.extend([self._assess(row) for row in rows(new)])
            return situations
        *others, income = columns
        kinds = self._kinds_of(others, but_for_last)
        labels = gather(income.numbers, income.codes)
        situations, met = self._incomes.look_up(kinds, labels, (self._kinds.count, income.most))
        self._answers.frombytes(self._at_incomes(kinds[met], income, met, rows).tobytes())
        return situations

    def _kinds_of(self, columns: Sequence[Labels], keys: Codes | None) -> Codes:
        """The kinds of rows; of rows in the order of keys only the first of each key is looked up."""
        if keys is None:
            return self._kinds.look_up(columns)[0]
        first = np.flatnonzero(np.diff(keys, prepend=-1))
        kinds, _ = self._kinds.look_up([column.at(first) for column in columns])
        return np.repeat(kinds, np.diff(first, append=len(keys)))

    def _at_incomes(self, kinds: Codes, income: Labels, met: Ints, rows: PersonRows) -> Codes:
        """The answers to situations, given by their kinds and by the rows in which they are met."""
        assert income.values is not None
        incomes = income.values[income.codes[met]]
        order = np.lexsort((incomes, kinds))
        incomes = incomes[order]
        starts = np.flatnonzero(np.diff(kinds[order], prepend=-1))
        bounds = pairwise([*starts.tolist(), len(order)])
        found = np.empty(len(met), np.int32)
        for row, (start, end) in zip(rows(met[order[starts]]), bounds, strict=True):
            found[start:end] = self._by_income.answers(row, incomes[start:end])
        answers = np.empty(len(met), np.int32)
        answers[order] = found
        return answers

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
