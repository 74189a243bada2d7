"""Amounts that may be bands: who pays how much, without the draft, with it, and the difference."""

from __future__ import annotations

from collections.abc import Sequence
from operator import mul
from typing import Any, NamedTuple

from calculator.rules.money import half_up
from calculator.simulation.people.situation import NOTHING, Amounts, Year

PAYERS = ("pays", "state", "local", "other")
"""The person, the State, the province, and a district, commune or fund."""


class Band(NamedTuple):
    """An amount, or the lowest and the highest that it may be."""

    low: int
    high: int

    @property
    def known(self) -> bool:
        """Whether it is one amount."""
        return self.low == self.high

    def over(self, people: int) -> Band:
        """A head, in whole dong, half up."""
        low = half_up(self.low, people)
        return Band(low, low if self.known else half_up(self.high, people))

    def as_json(self) -> int | list[int]:
        """A number, or `[lowest, highest]`."""
        return self.low if self.known else [self.low, self.high]


class Cost(NamedTuple):
    """Who pays how much, dong."""

    contribution: Band
    pays: Band
    state: Band
    local: Band
    other: Band
    draft: Band
    """What of the local parts is paid under the draft."""

    def over(self, people: int) -> Cost:
        """A head."""
        return Cost(*(band.over(people) for band in self))

    def as_json(self) -> dict[str, int | list[int]]:
        """As plain data."""
        return {name: band.as_json() for name, band in self._asdict().items()}


class Sides(NamedTuple):
    """Without the draft, with it, and the difference."""

    before: Cost
    after: Cost
    change: Cost

    def as_json(self) -> dict[str, Any]:
        """As plain data."""
        return {name: cost.as_json() for name, cost in self._asdict().items()}


def added(costs: Sequence[Sides]) -> Sides:
    """Several years, or several groups, together."""
    return Sides(*(_together(of_side) for of_side in zip(*costs, strict=True)))


def _together(costs: Sequence[Cost]) -> Cost:
    return Cost(*(Band(*map(sum, zip(*bands, strict=True))) for bands in zip(*costs, strict=True)))


def cost(amounts: Amounts) -> Cost:
    """Amounts by payer."""
    return Cost(
        Band(amounts.contribution, amounts.contribution),
        Band(amounts.lowest_pays, amounts.pays),
        Band(amounts.state, amounts.state),
        Band(amounts.local, amounts.highest_local),
        Band(amounts.other, amounts.other),
        Band(amounts.draft, amounts.highest_draft),
    )


def total(people: Sequence[int], before: Sequence[Year], after: Sequence[Year]) -> Sides:
    """So many people each, in the years of their situations."""
    # Where both sides are the same rules, with the same unknown, nothing changes, whatever the unknown is.
    changed = [n for n, (one, other) in enumerate(zip(before, after, strict=True)) if one != other]
    one, other = (_changed(people, side, changed) for side in (before, after))
    change = Cost(*(Band(new.low - old.high, new.high - old.low) for old, new in zip(one, other, strict=True)))
    if len(changed) == len(people):
        return Sides(one, other, change)
    return Sides(cost(_sum(people, before)), cost(_sum(people, after)), change)


def _changed(people: Sequence[int], side: Sequence[Year], changed: Sequence[int]) -> Cost:
    return cost(_sum([people[n] for n in changed], [side[n] for n in changed]))


def _sum(people: Sequence[int], years: Sequence[Year]) -> Amounts:
    if not years:
        return NOTHING
    columns = zip(*(year.amounts for year in years), strict=True)
    return Amounts(*(sum(map(mul, people, column)) for column in columns))
