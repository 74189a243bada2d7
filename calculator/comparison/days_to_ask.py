"""The days within a time on which an answer may change; between two of them `assess` says the same every day.

A month of a period that is paid for begins on the day of the month of payment, so what falls within a month of the
period (a birthday, the end of a resolution, a new base salary) comes a month earlier or later by that day.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from calculator.household import Household
from calculator.rules.health_insurance import new_bases
from registry.law.law import Law
from registry.law.rule import FOREVER
from registry.registry import Registry

_DAY = datetime.timedelta(1)


def days_to_ask(
    household: Household, registry: Registry, first: datetime.date, last: datetime.date
) -> list[datetime.date]:
    """In order, from `first` to at most `last`."""
    laws = list(_laws(registry, first, last))
    days = {first, *(law.first for law in laws), *_of_members(household)}
    days_of_month = sorted({1, *_days_of_month(household, laws)})
    for year in range(first.year, last.year + 1):
        days |= {day for month in range(1, 13) for n in days_of_month if (day := _day(year, month, n))}
    return sorted(day for day in days if first <= day <= last)


def _laws(registry: Registry, first: datetime.date, last: datetime.date) -> Iterator[Law]:
    day = first
    while True:
        law = registry.law(day)
        yield law
        if law.last >= last:
            return
        day = law.last + _DAY


def _of_members(household: Household) -> Iterator[datetime.date]:
    """Days before which a household is not possible: a birth, the day since which somebody is in a group."""
    for member in household.members:
        if isinstance(member.born, datetime.date):
            yield member.born
        yield from member.since.values()


def _days_of_month(household: Household, laws: list[Law]) -> Iterator[int]:
    """On which day of a month a month of the period can begin to hold something new."""
    for member in household.members:
        if isinstance(member.born, datetime.date):
            yield member.born.day
    for law in laws:
        yield from (day.day for day in new_bases(law))
        for rule in law.state_rules:
            if rule.unclear_from is not None:
                yield datetime.date.fromordinal(rule.unclear_from).day
            if rule.card_until is not None:
                yield rule.card_until[1] + 1
        for found in law.local_rules:
            if found.rule.own_end is not None and found.rule.own_end < FOREVER:
                end = datetime.date.fromordinal(found.rule.own_end)
                yield (end + _DAY).day


def _day(year: int, month: int, day: int) -> datetime.date | None:
    """None where the month has no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
