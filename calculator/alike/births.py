"""Births that no rule in force tells apart in any month that is paid for: what keeps the situations few.

`assess` sees a birth only through `age_on` in each month of the period, and an age only as above or below the ages that
rules name (`Age.within`) and those of `elderly` and `child`; through the term of a child's card (`card_runs_on`); and,
for voluntary SI, through who may join and pay (`eligibility_problems`). Each of these divides the days of birth at one
day for each month, found by asking them: so people far from all such days are one situation. Which births are refused
is found by asking `checked_place`.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterator
from typing import NamedTuple

from calculator.household import Household, Person, VoluntarySI
from calculator.input.check_household import checked_place
from calculator.input.eligibility import eligibility_problems
from calculator.problems import BadHousehold
from calculator.rules.ages import age_on, reached
from calculator.rules.child_card import card_ages, card_runs_on
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.months import month_start

Birth = datetime.date | int
PAYMENTS = (VoluntarySI(1), VoluntarySI(1, missing_months=1))
"""Of voluntary SI, those that ask for an age of their own."""


class Watched(NamedTuple):
    """What births are looked at for."""

    ages: tuple[int, ...]
    """Full years at which something may change, ascending."""
    months: int
    """The most months that a payment may have."""
    cards: bool
    """Whether the term of a child's card matters."""
    joining: bool
    """Whether it matters who may join voluntary SI."""


class Edges(NamedTuple):
    """Where days of birth are told apart on one day (ordinals)."""

    latest: tuple[int, ...]
    """The last day of birth before each edge, ascending."""
    sides: tuple[frozenset[Hashable], ...]
    """What those born up to the first, between it and the second ... and after the last are old enough for."""


@kept_with_law()
def edges(law: Law, day: datetime.date, watched: Watched) -> Edges:
    """Where births are told apart among those who pay from a day on."""
    marks: dict[int, set[Hashable]] = {}
    for latest, mark in _marks(law, day, watched):
        marks.setdefault(latest, set()).add(mark)
    ascending = tuple(sorted(marks))
    left = {mark for here in marks.values() for mark in here}
    sides = [frozenset(left)]
    for latest in ascending:
        left -= marks[latest]
        sides.append(frozenset(left))
    return Edges(ascending, tuple(sides))


def side(birth: Birth, law: Law, day: datetime.date, watched: Watched) -> Hashable:
    """The same for births that are not told apart, on whichever day of one month."""
    if isinstance(birth, datetime.date):
        found = edges(law, day, watched)
        return found.sides[bisect_left(found.latest, birth.toordinal())]
    return _course(law, birth, day, watched)


@kept_with_law()
def _course(law: Law, year: int, day: datetime.date, watched: Watched) -> Hashable:
    """What a birth of which only the year is known is old enough for, in every month."""
    course = []
    for month in range(watched.months):
        on = month_start(day, month)
        age = age_on(on, year)
        assert age is not None
        course.append((reached(watched.ages, age), watched.cards and card_runs_on(law, year, on)))
    may_pay = tuple(_may_pay(payment, year, law, day) for payment in PAYMENTS) if watched.joining else ()
    return tuple(course), may_pay


def _marks(law: Law, day: datetime.date, watched: Watched) -> Iterator[tuple[int, Hashable]]:
    """Each thing that somebody may be old enough for, and the last day of birth of those who are."""
    for month in range(watched.months):
        on = month_start(day, month)
        for age in watched.ages:
            yield _latest(law, on, age), (month, age)
        if watched.cards:
            for age in card_ages(law):
                yield _last_without_card(law, on, age), (month, age, "card")
    if watched.joining:
        for place, payment in enumerate(PAYMENTS):
            yield _last_who_may_pay(law, day, payment), (place, "joining")


@kept_with_law()
def allowed(law: Law, day: datetime.date) -> tuple[int, int]:
    """The first and the last day of birth (ordinals) that are not refused."""
    today, end = day.toordinal(), datetime.date.max.toordinal()
    first = _first_true(lambda birth: fits(datetime.date.fromordinal(birth), law, day), 1, today)
    last = _first_true(lambda birth: not fits(datetime.date.fromordinal(birth), law, day), today, end) - 1
    return first, last


def fits(birth: Birth, law: Law, day: datetime.date) -> bool:
    """Whether a birth is one that a household may give on the day."""
    try:
        checked_place(Household(day, (Person("person", born=birth),)), law, day)
    except BadHousehold:
        return False
    return True


@kept_with_law()
def _latest(_law: Law, on: datetime.date, age: int) -> int:
    """The last day of birth of those who are so old on a day."""

    def too_young(birth: int) -> bool:
        found = age_on(on, datetime.date.fromordinal(birth))
        assert found is not None
        return found.highest < age

    start = max(1, on.toordinal() - 366 * (age + 1))
    return _first_true(too_young, start, on.toordinal()) - 1


@kept_with_law()
def _last_without_card(law: Law, on: datetime.date, age: int) -> int:
    """Of those who have reached the age within a year the last day of birth for which the card has ended."""

    def runs_on(birth: int) -> bool:
        return card_runs_on(law, datetime.date.fromordinal(birth), on)

    return _first_true(runs_on, _latest(law, on, age + 1) + 1, _latest(law, on, age)) - 1


@kept_with_law()
def _last_who_may_pay(law: Law, day: datetime.date, payment: VoluntarySI) -> int:
    def refused(birth: int) -> bool:
        return not _may_pay(payment, datetime.date.fromordinal(birth), law, day)

    return _first_true(refused, allowed(law, day)[0], day.toordinal()) - 1


def _may_pay(payment: VoluntarySI, birth: Birth, law: Law, day: datetime.date) -> bool:
    return not any(eligibility_problems("", Person("", born=birth, voluntary_si=payment), law, day))


def _first_true(found: Callable[[int], bool], start: int, stop: int) -> int:
    """The first ordinal of `start` to `stop` from which it is true; one past `stop` where it never is."""
    return start + bisect_left(range(start, stop + 1), True, key=found)
