"""The answers to situations, as columns to be spread over rows."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from calculator.line import Line
from calculator.population.cells.arrays import Codes, Ints, gather
from calculator.population.columns import AMOUNTS, KNOWN, TEXTS

NOT_ASKED = 0
"""Number of the answer of rows that do not ask about the programme."""
REFUSED = 1
"""Number of the answer of rows that cannot be answered."""

NEVER = -1
"""In place of a month."""


class Grounds(NamedTuple):
    """What stands beside the amounts of an answer."""

    local_known: bool
    certain: bool
    rules: str
    conditions: str
    joins: int = NEVER
    """Health insurance: the month of the period, from 0, from which the person pays as a member of the household, so
    that the place in it counts."""
    rests_on: tuple[tuple[tuple[str, ...], ...], ...] = ()
    """Voluntary SI: of each stretch the rules that the amounts are made of, those in doubt among them."""


_amounts = attrgetter(*AMOUNTS)
_NOTHING = (0,) * len(AMOUNTS), Grounds(local_known=False, certain=False, rules="", conditions="")


class Results:
    """Answers, numbered from 0. Several may be equal."""

    def __init__(self, language: str = "en") -> None:
        """`language`: of the conditions."""
        self._language = language
        self._numbers: dict[tuple[tuple[int, ...], Grounds], int] = {}
        self._amounts = array("q")
        """Amount after amount as in `columns.AMOUNTS`, answer after answer."""
        self._grounds_of = array("i")
        """Of each answer the number of its grounds."""
        self._grounds: dict[Grounds, int] = {}
        """And those numbers."""
        self._add(*_NOTHING)
        self._add(*_NOTHING)
        self._all = self.by_code(None)

    @property
    def count(self) -> int:
        """Answers so far."""
        return len(self._grounds_of)

    def number(self, line: Line) -> int:
        """The number of what a line answers."""
        rules = ";".join(because.rule for because in line.because)
        rests_on = line.rests_on if line.programme == "voluntary_si" else ()
        conditions = "; ".join(each.vi if self._language == "vi" else each.en for each in line.to_check)
        grounds = Grounds(line.local_known, line.certain, rules, conditions, _joins(line), rests_on)
        answer = _amounts(line), grounds
        number = self._numbers.get(answer)
        if number is None:
            number = self._numbers[answer] = self.count
            self._add(*answer)
        return number

    def _add(self, amounts: tuple[int, ...], grounds: Grounds) -> None:
        self._grounds_of.append(self._grounds.setdefault(grounds, len(self._grounds)))
        self._amounts.extend(amounts)

    def amounts(self, number: int) -> tuple[int, ...]:
        """The amounts of an answer."""
        width = len(AMOUNTS)
        return tuple(self._amounts[number * width : (number + 1) * width])

    def same_grounds(self, one: int, other: int) -> bool:
        """Whether two answers differ in amounts alone."""
        return self._grounds_of[one] == self._grounds_of[other]

    def add_like(self, number: int, amounts: Ints) -> Codes:
        """Answers on the grounds of one that is there, an answer a row of amounts; their numbers."""
        before = self.count
        self._amounts.frombytes(amounts.tobytes())
        self._grounds_of.extend(array("i", [self._grounds_of[number]]) * len(amounts))
        return np.arange(before, self.count, dtype=np.int32)

    @property
    def all(self) -> Answers:
        """All so far; the codes are their numbers."""
        if self._all.count != self.count:
            self._all = self.by_code(None)
        return self._all

    def by_code(self, numbers: Codes | None) -> Answers:
        """Answers by another code; `numbers` has the number of each. As they are now: more may come."""
        amounts = np.array(self._amounts).reshape(self.count, len(AMOUNTS))
        return Answers(amounts, np.array(self._grounds_of), list(self._grounds), numbers)


def _joins(line: Line) -> int:
    """The first month in which the person has a place in the household order."""
    month = 0
    for period in line.periods:
        if period.basis.order is not None:
            return month
        month += period.months
    return NEVER


class Answers:
    """Answers by code, in parts. A part is worked out when it is asked for, and kept."""

    def __init__(self, amounts: Ints, grounds_of: Codes, grounds: Sequence[Grounds], numbers: Codes | None) -> None:
        """`numbers`: of each code the number of its answer; None where the code is the number."""
        self.count = len(grounds_of)
        """Of the answers there were."""
        self._amounts = amounts
        self._grounds_of = grounds_of
        self._grounds = grounds
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
        """One part of the answer of each code: an amount (int64), `joins`, or one of `columns.KNOWN` (a byte each).

        Amounts that are the same in every answer are the same array.
        """
        if name in AMOUNTS:
            column: npt.NDArray[Any] = self._once("amounts", self._columns_of_amounts)[name]
        else:
            column = self._once(
                name, lambda: self._of_grounds([getattr(grounds, name) for grounds in self._grounds], np.int8)
            )
        return column

    def texts(self, name: str) -> tuple[Codes, list[str]]:
        """For each code the number of its text, one of `columns.TEXTS`, and what the numbers stand for."""
        found: tuple[Codes, list[str]] = self._once(name, lambda: self._texts(name))
        return found

    def arrow(self, name: str) -> Any:
        """One part of the answer of each code, as an Arrow array of the type of its column."""
        return self._once(f"{name}, Arrow", lambda: self._arrow(name))

    def _columns_of_amounts(self) -> dict[str, Ints]:
        distinct: list[tuple[Ints, Ints]] = []
        found: dict[str, Ints] = {}
        for name, column in zip(AMOUNTS, self._amounts.T.copy(), strict=True):
            of_codes = next((there for other, there in distinct if np.array_equal(other, column)), None)
            if of_codes is None:
                of_codes = column if self._numbers is None else gather(column, self._numbers)
                distinct.append((column, of_codes))
            found[name] = of_codes
        return found

    def _texts(self, name: str) -> tuple[Codes, list[str]]:
        texts: dict[str, int] = {}
        numbers = [texts.setdefault(getattr(grounds, name), len(texts)) for grounds in self._grounds]
        return self._of_grounds(numbers, np.int32), list(texts)

    def _of_grounds(self, parts: Sequence[int], kind: Any) -> npt.NDArray[Any]:
        """A part of the grounds of each code."""
        grounds_of = self._grounds_of if self._numbers is None else self._grounds_of[self._numbers]
        return np.array(parts, kind)[grounds_of]

    def _arrow(self, name: str) -> Any:
        if name in TEXTS:
            codes, texts = self.texts(name)
            return pa.array(texts, pa.string()).take(pa.array(codes))
        values = pa.array(self.column(name))
        return pc.cast(values, pa.bool_()) if name in KNOWN else values

    def _once(self, key: str, work_out: Callable[[], Any]) -> Any:
        if key not in self._kept:
            self._kept[key] = work_out()
        return self._kept[key]
