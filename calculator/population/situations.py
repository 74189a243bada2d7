"""The distinct situations of a programme: each is assessed once, by `assess`, however many rows are in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np

from calculator.assess import LawSource, assess
from calculator.bad_household import BadHousehold
from calculator.population.arrays import Codes, gather
from calculator.population.person import Row
from calculator.population.results import NOT_ASKED, REFUSED, Results
from calculator.population.trie import Labels, Level, Trie

Rows = Callable[[Any], Iterable[Row]]
"""Rows by their numbers."""


class Situations:
    """Situations of one programme (`vsi` or `hi`) met so far, and their answers."""

    def __init__(self, programme: str, source: LawSource, columns: int) -> None:
        self.results = Results()
        self._programme = programme
        self._source = source
        self._trie = Trie(columns)
        self._answers: list[int] = []
        """Of each situation the number of its answer."""
        self._places = Level()
        self._placed: list[int] = []
        """The same for a situation in a place of its household."""

    @property
    def count(self) -> int:
        """Situations assessed."""
        return len(self._answers) + len(self._placed)

    def look_up(self, columns: Sequence[Labels], rows: Rows) -> tuple[Codes, Codes]:
        """Of each row its situation and the number of its answer, each row taken as a household of one."""
        situations, new = self._trie.look_up(columns)
        self._answers += [self._assess(row, None) for row in rows(new)]
        return situations, gather(np.array(self._answers, np.int32), situations)

    def look_up_placed(self, situations: Codes, places: Codes, rows: Rows) -> Codes:
        """The number of each row's answer, each in a place of its household."""
        most = (len(self._answers), int(places.max(initial=0)) + 1)
        numbers, new = self._places.look_up(situations, places, most)
        self._placed += [self._assess(row, int(places[i])) for i, row in zip(new, rows(new), strict=True)]
        return gather(np.array(self._placed, np.int32), numbers)

    def _assess(self, row: Row, order: int | None) -> int:
        if row.day is None:
            return REFUSED
        try:
            assessment = assess(row.household((self._programme,), order), self._source)
        except BadHousehold:
            return REFUSED
        lines = assessment.lines
        return self.results.number(lines[0]) if lines else NOT_ASKED
