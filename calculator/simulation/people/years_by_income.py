"""Participants who differ only in the income chosen: few of their years are assessed (`calculator.alike.incomes`)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from calculator.alike.incomes import follows, spans
from calculator.rules.case import VoluntarySIPayment
from calculator.rules.voluntary_si import contribution
from calculator.simulation.people.situation import (
    Amounts,
    Situation,
    WorkedOut,
    Year,
    income_on,
    one_year,
    other_income,
)
from calculator.simulation.years.calendar import Stretch, payments

Follow = tuple[int, ...]
"""Places in `Amounts` of those that rise as the contribution does."""
Dues = dict[tuple[tuple[tuple[datetime.date, int], ...], int | None], tuple[tuple[int, ...], int | None]]
"""By the first days and months of a year's stretches and the chosen income: what each payment comes to before support,
and `Year.income`. The same with a draft and without it: a draft changes no parameter."""


class YearsByIncome:
    """Works out years at many incomes."""

    def __init__(self, draft: frozenset[str], due: Dues) -> None:
        """`due` may be shared by both sides of a simulation, and is filled here."""
        self._draft = draft
        self._due = due

    def years(self, situations: Sequence[Situation], stretches: tuple[Stretch, ...]) -> list[Year]:
        """The years of situations that differ in the income alone, which rises."""
        found: dict[int, Year] = {}

        def at(place: int) -> WorkedOut:
            return one_year(situations[place], stretches, self._draft)

        for first, last, one, other in spans(len(situations), at, lambda one, other: _follow(one, other) is not None):
            found[first], found[last] = one.year, other.year
            if last - first > 1:
                follow = _follow(one, other)
                assert follow is not None
                between = self._between(one, follow, situations[first + 1 : last], stretches)
                found |= zip(range(first + 1, last), between, strict=True)
        return [found[place] for place in range(len(situations))]

    def _between(
        self,
        lower: WorkedOut,
        follow: Sequence[Follow],
        situations: Sequence[Situation],
        stretches: tuple[Stretch, ...],
    ) -> Iterator[Year]:
        amounts, doubts, rules, conditions, _ = lower.year
        paid = [payment.contribution for payment in lower.payments]
        days = tuple((stretch.day, stretch.months) for stretch in stretches)
        for situation in situations:
            found = self._due.get((days, situation.income))
            if found is None:
                found = tuple(_due(situation, stretches)), other_income(situation, stretches)
                self._due[days, situation.income] = found
            due, income = found
            parts = list(amounts)
            for now, before, places in zip(due, paid, follow, strict=True):
                for place in places:
                    parts[place] += now - before
            yield Year(Amounts._make(parts), doubts, rules, conditions, income)


def _due(situation: Situation, stretches: tuple[Stretch, ...]) -> Iterator[int]:
    for stretch in stretches:
        income = income_on(stretch.law, situation.income)
        for months in payments(stretch.law, situation.programme, stretch.months):
            yield contribution(stretch.law, VoluntarySIPayment(months, None, None, 0, 0), income).amount


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
