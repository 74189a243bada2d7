"""Births that no rule in force tells apart: what keeps the situations few in a table with days of birth.

`assess` sees a birth only through `age_on`, and an age only as above or below the ages that rules name (`Age.within`)
and those of `elderly` and `child`. So births between two such lines are one situation. Where the lines fall among the
days of birth is found by asking `age_on`; which births are refused, by asking `checked_place`.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

from calculator.household import Household, Person
from calculator.input.check_household import checked_place
from calculator.problems import BadHousehold
from calculator.rules.age_lines import age_lines, reached
from calculator.rules.ages import age_on
from registry.law.kept import kept_with_law
from registry.law.law import Law

Birth = datetime.date | int


class Edges(NamedTuple):
    """Where the lines fall among the days of birth on one day (ordinals)."""

    latest: tuple[int, ...]
    """Of each line, youngest first: the last day of birth of those who are that old."""
    first: int
    """Days of birth before are refused."""
    last: int
    """Days of birth after are refused."""


@kept_with_law()
def edges(law: Law, day: datetime.date) -> Edges:
    """Where the lines of the law's day fall."""
    today = day.toordinal()
    latest = tuple(_latest(day, line) for line in age_lines(law))
    first = _first_true(lambda birth: fits(datetime.date.fromordinal(birth), law, day), 1, today)
    after = datetime.date.max.toordinal()
    last = _first_true(lambda birth: not fits(datetime.date.fromordinal(birth), law, day), today, after) - 1
    return Edges(latest, first, last)


def band(birth: Birth, law: Law, day: datetime.date) -> tuple[int, int]:
    """How many lines are reached at the lowest and at the highest age that the birth allows."""
    age = age_on(day, birth)
    assert age is not None
    return reached(age_lines(law), age)


def fits(birth: Birth, law: Law, day: datetime.date) -> bool:
    """Whether a birth is one that a household may give on the day."""
    try:
        checked_place(Household(day, (Person("person", born=birth),)), law, day)
    except BadHousehold:
        return False
    return True


def _latest(day: datetime.date, line: int) -> int:
    def too_young(birth: int) -> bool:
        age = age_on(day, datetime.date.fromordinal(birth))
        assert age is not None
        return age.highest < line

    return _first_true(too_young, 1, day.toordinal()) - 1


def _first_true(found: Callable[[int], bool], start: int, stop: int) -> int:
    """The first ordinal of `start` to `stop` from which it is true; one past `stop` where it never is."""
    return start + bisect_left(range(start, stop + 1), True, key=found)
