"""Amounts that may be bands: who pays how much, without the draft, with it, and the difference."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import mul
from typing import Any, NamedTuple

from calculator.rules.money import half_up
from calculator.simulation.people.situation import NOTHING, Amounts
from calculator.simulation.people.year_of_many import YearOfMany

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


def sides(of_kinds: Iterable[tuple[Sequence[int], YearOfMany, YearOfMany]]) -> Sides:
    """One year of kinds of participant: of each how many people are in its places, and both sides of their year."""
    found, changed = [], []
    for people, one_side, other_side in of_kinds:
        both = one_side.of(people), other_side.of(people)
        found.append(both)
        # Where both sides are the same rules, with the same unknown, nothing changes, whatever the unknown is.
        changes = other_side.changes(one_side)
        if all(changes):
            changed.append(both)
        elif any(changes):
            among = list(map(mul, people, changes))
            changed.append((one_side.of(among), other_side.of(among)))
    one, other = (cost(_added(side)) for side in zip(*changed, strict=True)) if changed else (cost(NOTHING),) * 2
    change = Cost(*(Band(new.low - old.high, new.high - old.low) for old, new in zip(one, other, strict=True)))
    before, after = (cost(_added(side)) for side in zip(*found, strict=True))
    return Sides(before, after, change)


def _added(amounts: Iterable[Amounts]) -> Amounts:
    return Amounts(*map(sum, zip(*amounts, strict=True)))
