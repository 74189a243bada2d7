"""The distinct situations of a programme: each is assessed once, by `assess`, however many rows are in it."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple, NoReturn

import numpy as np

from calculator.assess import LawSource, assess
from calculator.bad_household import BadHousehold
from calculator.population.arrays import Codes, gather
from calculator.population.keys import KeyTable
from calculator.population.person import Row
from calculator.population.results import NOT_ASKED, REFUSED, Answers, Results
from calculator.population.trie import Labels, Level, Trie

Rows = Callable[[Any], Iterable[Row]]
"""Rows by their numbers."""


class Found(NamedTuple):
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

    def __init__(self, programme: str, source: LawSource, columns: int) -> None:
        self.results = Results()
        self._programme = programme
        self._source = source
        self._trie = Trie(columns)
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
        """Situations assessed."""
        return len(self._answers) + len(self._placed)

    def look_up(self, columns: Sequence[Labels], rows: Rows) -> Found:
        """The answers to rows, each taken as a household of one."""
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
        return Found(keys, self._by_key[1], lambda: gather(self._table.numbers, keys))

    def found(self, numbers: Codes, situations: Callable[[], Codes] = _not_told) -> Found:
        """Answers to rows by their numbers."""
        return Found(numbers, self.results.all, situations)

    def _look_up(self, columns: Sequence[Labels], rows: Rows) -> Codes:
        """The situations of rows, looked up column by column; those never met are assessed."""
        situations, new = self._trie.look_up(columns)
        self._answers.extend(self._assess(row, None) for row in rows(new))
        return situations

    def look_up_placed(self, situations: Codes, places: Codes, rows: Rows) -> Codes:
        """The number of each row's answer, each in a place of its household."""
        most = (len(self._answers), int(places.max(initial=0)) + 1)
        numbers, new = self._places.look_up(situations, places, most)
        self._placed.extend(self._assess(row, int(places[i])) for i, row in zip(new, rows(new), strict=True))
        return gather(np.array(self._placed), numbers)

    def _assess(self, row: Row, order: int | None) -> int:
        if row.day is None:
            return REFUSED
        try:
            assessment = assess(row.household((self._programme,), order), self._source)
        except BadHousehold:
            return REFUSED
        lines = assessment.lines
        return self.results.number(lines[0]) if lines else NOT_ASKED
