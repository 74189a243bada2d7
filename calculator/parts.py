"""The parts of a line: stretches of months in which nothing changes, still exact."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from calculator.line import Basis
from calculator.rules.local_support import LocalSupport
from calculator.rules.money import Exact
from calculator.rules.stretches import MonthChange


class Part(NamedTuple):
    """A stretch of months, exact: amounts in dong for all its months."""

    first: int
    """Its first month, counted from 0."""
    months: int
    due: Exact
    state: Exact
    basis: Basis
    support: LocalSupport
    conditions: tuple[str, ...] = ()
    begins_with: tuple[MonthChange, ...] = ()

    def is_like(self, other: Part) -> bool:
        """Whether it is the same in a month of both."""
        return (
            self.conditions == other.conditions
            and self.basis.in_a_month == other.basis.in_a_month
            and [c.in_a_month for c in self.support.candidates] == [c.in_a_month for c in other.support.candidates]
            and self.support.stated_none == other.support.stated_none
        )


def parts_of(part: Callable[[int, int], Part], months: int, every: Sequence[MonthChange]) -> list[Part]:
    """The stretches in which nothing changes. What changes without making a difference does not begin one."""
    if not every:
        return [part(0, months)]
    starts = sorted({0, *(change.month for change in every)})
    found: list[Part] = []
    for first, end in zip(starts, [*starts[1:], months], strict=True):
        now = part(first, end - first)
        if found and found[-1].is_like(now):
            last = found[-1]
            found[-1] = part(last.first, end - last.first)._replace(begins_with=last.begins_with)
        else:
            found.append(now._replace(begins_with=tuple(change for change in every if change.month == first)))
    return found
