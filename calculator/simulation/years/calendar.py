"""Which months of a year somebody pays for, and under which law: a year is worked out month by month.

Whoever pays for m months of a year pays for months spread evenly over it, beginning with January. The law of the
first day of a month is the law of the month. Months under one law are paid together, so that a year in which nothing
changes is one payment.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from calculator.rules.limits import household_months, months_at_once
from registry.law.law import Law

MONTHS = 12


class Stretch(NamedTuple):
    """Months of one year that are paid under one law."""

    law: Law
    """Of the first of them."""
    day: datetime.date
    """Its first day."""
    months: int


def paid_months(months: int) -> tuple[int, ...]:
    """The months paid for, 1 to 12: of six, every second one."""
    return tuple(MONTHS * i // months + 1 for i in range(months))


def stretches(laws: Sequence[Law], same: Mapping[Law, Law], year: int, months: int) -> tuple[Stretch, ...]:
    """The months paid for in a year, by the law they fall under.

    `laws` has one for each month of the year; those that `same` leads to one law are not told apart.
    """
    found: list[Stretch] = []
    for month in paid_months(months):
        law = laws[month - 1]
        if found and same[law] is same[found[-1].law]:
            found[-1] = found[-1]._replace(months=found[-1].months + 1)
        else:
            found.append(Stretch(law, datetime.date(year, month, 1), 1))
    return tuple(found)


def payments(law: Law, programme: str, months: int) -> tuple[int, ...]:
    """A number of months as the payments that the programme takes: five months are 3 + 1 + 1.

    Health insurance is split too, though only the household category asks for it: the sum is the same for all.
    """
    allowed = months_at_once(law) if programme == "voluntary_si" else household_months(law)
    lengths = []
    for length in sorted({1, *allowed}, reverse=True):
        lengths += [length] * (months // length)
        months %= length
    return tuple(lengths)
