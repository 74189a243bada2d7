"""The months of a period that is paid for: each begins on the day of the month on which the first one did.

Who joins within a month pays by whole months counted from the day of payment (Decree 146/2018/ND-CP art. 10 cl. 4).
"""

from __future__ import annotations

import calendar
import datetime

_IN_EVERY_MONTH = 28
"""Days that every month has."""


def month_start(day: datetime.date, month: int) -> datetime.date:
    """The first day of a month of a period that begins on `day`; months are counted from 0.

    A day that a shorter month has not is its last.
    """
    if not month:
        return day
    years, index = divmod(day.month - 1 + month, 12)
    year = day.year + years
    if day.day <= _IN_EVERY_MONTH and year <= datetime.MAXYEAR:
        return datetime.date(year, index + 1, day.day)
    if year > datetime.MAXYEAR:
        return datetime.date.max
    return datetime.date(year, index + 1, min(day.day, calendar.monthrange(year, index + 1)[1]))


def month_of(day: datetime.date, later: datetime.date) -> int:
    """The first month of a period that begins on `day` which begins on `later` or after it; months count from 0."""
    month = max(0, months_between(day, later))
    return month if month_start(day, month) >= later else month + 1


def months_between(begun: datetime.date, day: datetime.date) -> int:
    """Calendar months from the one to the other: the month in which something begins is the first that counts."""
    return (day.year - begun.year) * 12 + day.month - begun.month
