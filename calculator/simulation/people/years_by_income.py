"""Participants who differ only in the income chosen: few of their years are assessed (`calculator.alike.incomes`)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from operator import add
from typing import NamedTuple

from calculator.alike.incomes import contributions, follows, spans
from calculator.household import VoluntarySI
from calculator.simulation.people.kinds import Kind
from calculator.simulation.people.situation import Amounts, WorkedOut, incomes_on, one_year
from calculator.simulation.people.year_of_many import YearGrounds, YearOfMany
from calculator.simulation.years.calendar import Stretch, payments

Follow = tuple[int, ...]
"""Places in `Amounts` of those that rise as the contribution does."""


class Due(NamedTuple):
    """What is due of people who differ in the income alone, before support."""

    payments: tuple[list[int], ...]
    """Of each payment of the year what is due at each income, dong."""
    incomes: list[int | None]
    """Of each `Year.income`."""


Dues = dict[tuple[tuple[tuple[datetime.date, int], ...], tuple[int | None, ...]], Due]
"""By the first days and months of a year's stretches and the chosen incomes. The same with a draft and without it: a
draft changes no parameter."""


class YearsByIncome:
    """Works out years at many incomes."""

    def __init__(self, draft: frozenset[str], due: Dues) -> None:
        """`due` may be shared by both sides of a simulation, and is filled here."""
        self._draft = draft
        self._due = due

    def year(self, kind: Kind, stretches: tuple[Stretch, ...]) -> YearOfMany:
        """The year of each of a kind."""
        count = len(kind.incomes)
        amounts = tuple([0] * count for _ in Amounts._fields)
        grounds: list[YearGrounds] = [NO_GROUNDS] * count
        incomes: list[int | None] = [None] * count

        def at(place: int) -> WorkedOut:
            found = one_year(kind.at(place), stretches, self._draft)
            for column, amount in zip(amounts, found.year.amounts, strict=True):
                column[place] = amount
            grounds[place], incomes[place] = YearGrounds(*found.year[1:-1]), found.year.income
            return found

        for first, last, one, other in spans(count, at, lambda one, other: _follow(one, other) is not None):
            if last - first > 1:
                follow = _follow(one, other)
                assert follow is not None
                between = slice(first + 1, last)
                due = self._dues(kind, stretches)
                grounds[between] = [grounds[first]] * (last - first - 1)
                incomes[between] = due.incomes[between]
                for column, found in zip(amounts, _between(one, follow, due, between), strict=True):
                    column[between] = found
        return YearOfMany(amounts, grounds, incomes)

    def _dues(self, kind: Kind, stretches: tuple[Stretch, ...]) -> Due:
        chosen = tuple(kind.incomes)
        key = tuple((stretch.day, stretch.months) for stretch in stretches), chosen
        found = self._due.get(key)
        if found is None:
            taken = [incomes_on(stretch.law, chosen) for stretch in stretches]
            due = tuple(_due(kind.person.programme, stretches, taken))
            others = [None if other == income else other for other, income in zip(taken[-1], chosen, strict=True)]
            found = self._due[key] = Due(due, others)
        return found


NO_GROUNDS = YearGrounds(frozenset(), frozenset(), frozenset())


def _due(programme: str, stretches: Sequence[Stretch], taken: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    for stretch, incomes in zip(stretches, taken, strict=True):
        for months in payments(stretch.law, programme, stretch.months):
            yield contributions(VoluntarySI(incomes[0], months), incomes, stretch.law)


def _between(lower: WorkedOut, follow: Sequence[Follow], due: Due, between: slice) -> Iterator[list[int]]:
    """Each of `Amounts` between two incomes: what it is at the lower one, and what is due more."""
    count = between.stop - between.start
    risen: dict[tuple[int, ...], list[int]] = {(): [0] * count}
    for place, amount in enumerate(lower.year.amounts):
        rising = tuple(n for n, places in enumerate(follow) if place in places)
        if rising not in risen:
            more = risen[()]
            for n in rising:
                paid = lower.payments[n].contribution
                more = list(map(add, more, [now - paid for now in due.payments[n][between]]))
            risen[rising] = more
        yield [amount + more for more in risen[rising]] if rising else [amount] * count


def _follow(lower: WorkedOut, higher: WorkedOut) -> tuple[Follow, ...] | None:
    """Of each payment which amounts rise; None where what is between the two cannot be known from them."""
    one, other = lower.year, higher.year
    if (one.doubts, one.conditions) != (other.doubts, other.conditions):
        return None
    if lower.rests_on != higher.rests_on:
        return None
    found = []
    for low, high in zip(lower.payments, higher.payments, strict=True):
        rising = () if low == high else follows(low, high)
        if rising is None:
            return None
        found.append(tuple(place for place, rises in enumerate(rising) if rises))
    return tuple(found)
