"""The answers to situations, as columns to be spread over rows. Equal answers are kept once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from calculator.assessment import Line
from calculator.population.arrays import Codes, gather
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
        self._all = Answers(self._answers, None)

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

    @property
    def all(self) -> Answers:
        """All so far; the codes are their numbers."""
        if self._all.count != len(self._answers):
            self._all = Answers(self._answers, None)
        return self._all

    def by_code(self, numbers: Codes) -> Answers:
        """Answers by another code; `numbers` has the number of each."""
        return Answers(self._answers, numbers)


class Answers:
    """Answers by code, in parts. A part is worked out when it is asked for, and kept."""

    def __init__(self, answers: Sequence[Answer], numbers: Codes | None) -> None:
        """`numbers`: of each code the number of its answer; None where the code is the number."""
        self._answers = answers
        self.count = len(answers)
        """Of the answers there were."""
        self._numbers = numbers
        self._kept: dict[str, Any] = {}

    def numbers_of(self, codes: Codes) -> Codes:
        """The numbers of the answers of rows."""
        return codes if self._numbers is None else gather(self._numbers, codes)

    @property
    def all_given(self) -> bool:
        """Whether each code has amounts."""
        return self._numbers is not None and bool(self._numbers.min(initial=REFUSED + 1) > REFUSED)

    def column(self, name: str) -> npt.NDArray[Any]:
        """One part of the answer of each code: an amount (int64), `local_known` or `in_household` (one byte each).

        Amounts that are the same in every answer are the same array.
        """
        if name in AMOUNTS:
            column: npt.NDArray[Any] = self._once("amounts", self._amounts)[name]
        else:
            column = self._once(name, lambda: self._by_code([getattr(a, name) for a in self._answers], np.uint8))
        return column

    def rules(self) -> tuple[Codes, list[str]]:
        """For each code the number of its rules, and what the numbers stand for."""
        found: tuple[Codes, list[str]] = self._once("rules", self._rules)
        return found

    def arrow(self, name: str) -> Any:
        """One part of the answer of each code, as an Arrow array of the type of its column."""
        return self._once(f"{name}, Arrow", lambda: self._arrow(name))

    def _amounts(self) -> dict[str, npt.NDArray[np.int64]]:
        amounts = self._by_code([answer.amounts for answer in self._answers], np.int64).T.copy()
        found: dict[str, npt.NDArray[np.int64]] = {}
        for name, column in zip(AMOUNTS, amounts, strict=True):
            found[name] = next((other for other in found.values() if np.array_equal(other, column)), column)
        return found

    def _rules(self) -> tuple[Codes, list[str]]:
        texts: dict[str, int] = {}
        numbers = [texts.setdefault(answer.rules, len(texts)) for answer in self._answers]
        return self._by_code(numbers, np.int32), list(texts)

    def _arrow(self, name: str) -> Any:
        if name == "rules":
            codes, texts = self.rules()
            return pa.array(texts, pa.string()).take(pa.array(codes))
        values = pa.array(self.column(name))
        return pc.cast(values, pa.bool_()) if name == "local_known" else values

    def _by_code(self, parts: Sequence[Any], kind: Any) -> npt.NDArray[Any]:
        """A part of each answer, or several parts, for each code."""
        by_number = np.array(parts, kind)
        return by_number if self._numbers is None else by_number[self._numbers]

    def _once(self, key: str, work_out: Callable[[], Any]) -> Any:
        if key not in self._kept:
            self._kept[key] = work_out()
        return self._kept[key]
