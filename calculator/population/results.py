"""The answers to situations, as columns to be spread over rows. Equal answers are kept once."""

from __future__ import annotations

from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from calculator.assessment import Line
from calculator.population.columns import AMOUNTS

NOT_ASKED = 0
"""Number of the answer of rows that do not ask about the programme."""
REFUSED = 1
"""Number of the answer of rows that cannot be answered."""


class Answer(NamedTuple):
    """What one situation comes to."""

    amounts: tuple[int, ...]
    """As `columns.AMOUNTS`."""
    local_known: bool
    rules: str
    in_household: bool
    """Health insurance: paid in the household category, so that the place in the household counts."""


_amounts = attrgetter(*AMOUNTS)
_NOTHING = Answer((0,) * len(AMOUNTS), local_known=False, rules="", in_household=False)


class Results:
    """Distinct answers, numbered from 0."""

    def __init__(self) -> None:
        self._answers = [_NOTHING, _NOTHING]
        self._numbers: dict[Answer, int] = {}

    def number(self, line: Line) -> int:
        """The number of what a line answers."""
        answer = Answer(
            amounts=_amounts(line),
            local_known=line.local_known,
            rules=";".join(because.rule for because in line.because),
            in_household=line.basis.category == "household",
        )
        number = self._numbers.setdefault(answer, len(self._answers))
        if number == len(self._answers):
            self._answers.append(answer)
        return number

    def column(self, name: str) -> npt.NDArray[Any]:
        """One part of every answer: an amount (int64), `local_known` or `in_household` (one byte each)."""
        if name in AMOUNTS:
            place = list(AMOUNTS).index(name)
            return np.array([answer.amounts[place] for answer in self._answers], np.int64)
        return np.array([getattr(answer, name) for answer in self._answers], np.uint8)

    def rules(self) -> tuple[npt.NDArray[np.int32], list[str]]:
        """For every answer the number of its rules, and what the numbers stand for."""
        texts: dict[str, int] = {}
        numbers = [texts.setdefault(answer.rules, len(texts)) for answer in self._answers]
        return np.array(numbers, np.int32), list(texts)
