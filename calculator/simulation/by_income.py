"""Participants who differ only in the income chosen: few of their years are assessed (see `calculator.incomes`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calculator.household import VoluntarySI
from calculator.incomes import follows, spans
from calculator.simulation.calendar import Stretch, payments
from calculator.simulation.situation import (
    Amounts,
    Situation,
    WorkedOut,
    Year,
    income_on,
    one_year,
    other_income,
)
from calculator.voluntary_si import contribution

Follow = tuple[int, ...]
"""Places in `Amounts` of those that rise as the contribution does."""
Due = tuple[tuple[int, ...], int | None]
"""What is due in each payment of a year, and `Year.income`."""


class ByIncome:
    """Works out years at many incomes."""

    def __init__(self, draft: frozenset[str]) -> None:
        self._draft = draft
        self._due: dict[tuple[tuple[Stretch, ...], int | None], Due] = {}

    def years(self, situations: Sequence[Situation], stretches: tuple[Stretch, ...]) -> list[Year]:
        """The years of situations that differ in the income alone, which rises."""
        assessed: dict[int, WorkedOut] = {}
        found: dict[int, Year] = {}

        def at(place: int) -> WorkedOut:
            if place not in assessed:
                assessed[place] = one_year(situations[place], stretches, self._draft)
                found[place] = assessed[place].year
            return assessed[place]

        for first, last in spans(len(situations), lambda one, other: _follow(at(one), at(other)) is not None):
            one, other = at(first), at(last)
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
        for situation in situations:
            due, income = self._dues(situation, stretches)
            parts = list(amounts)
            for now, before, places in zip(due, paid, follow, strict=True):
                for place in places:
                    parts[place] += now - before
            yield Year(Amounts._make(parts), doubts, rules, conditions, income)

    def _dues(self, situation: Situation, stretches: tuple[Stretch, ...]) -> Due:
        key = stretches, situation.income
        found = self._due.get(key)
        if found is None:
            found = self._due[key] = tuple(_due(situation, stretches)), other_income(situation, stretches)
        return found


def _due(situation: Situation, stretches: tuple[Stretch, ...]) -> Iterator[int]:
    for stretch in stretches:
        income = income_on(stretch.law, situation.income)
        for months in payments(situation.programme, stretch.months):
            yield contribution(VoluntarySI(income, months), stretch.law).amount


def _follow(lower: WorkedOut, higher: WorkedOut) -> tuple[Follow, ...] | None:
    """Of each payment which amounts rise; None where what is between the two cannot be known from them."""
    one, other = lower.year, higher.year
    if (one.doubts, one.conditions) != (other.doubts, other.conditions):
        return None
    if any(low.rests_on != high.rests_on for low, high in zip(lower.supports, higher.supports, strict=True)):
        return None
    found = []
    for low, high in zip(lower.payments, higher.payments, strict=True):
        rising = () if low == high else follows(low, high)
        if rising is None:
            return None
        found.append(tuple(place for place, rises in enumerate(rising) if rises))
    return tuple(found)
