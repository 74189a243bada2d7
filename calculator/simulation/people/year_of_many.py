"""One year of people who differ in the chosen income alone, amounts in columns: sums over many ask for no person."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from operator import mul, ne
from typing import NamedTuple

from calculator.simulation.people.situation import Amounts, Doubt, Year
from registry.law.rule import Condition


class YearGrounds(NamedTuple):
    """What a year rests on beside its amounts: the fields of `Year`."""

    doubts: frozenset[Doubt]
    rules: frozenset[str]
    conditions: frozenset[tuple[str, Condition]]


class YearOfMany:
    """What the year of each comes to; places are those of the incomes, which rise."""

    def __init__(
        self, amounts: Sequence[Sequence[int]], grounds: Sequence[YearGrounds], incomes: Sequence[int | None]
    ) -> None:
        """`amounts`: by the fields of `Amounts`, then by place. `incomes`: see `Year.income`."""
        self.amounts = amounts
        self.grounds = grounds
        self.incomes = incomes

    def __len__(self) -> int:
        return len(self.grounds)

    @cached_property
    def _each(self) -> list[Amounts]:
        return list(map(Amounts._make, zip(*self.amounts, strict=True)))

    @cached_property
    def years(self) -> list[Year]:
        """One after another."""
        each = zip(self._each, self.grounds, self.incomes, strict=True)
        return [Year(amounts, *grounds, income) for amounts, grounds, income in each]

    @cached_property
    def _same_at_all(self) -> list[int | None]:
        """Of each amount what it is, where it is the same at every income, as most are."""
        return [column[0] if column.count(column[0]) == len(column) else None for column in self.amounts]

    def of(self, people: Sequence[int]) -> Amounts:
        """So many people of each place together."""
        all_of_them = sum(people)
        return Amounts(
            *(
                sum(map(mul, people, column)) if same is None else all_of_them * same
                for column, same in zip(self.amounts, self._same_at_all, strict=True)
            )
        )

    def pay_nothing(self, people: Sequence[int]) -> tuple[int, int]:
        """How many of so many people surely have nothing to pay, and how many perhaps."""
        surely, perhaps = self._nothing_left
        return (sum(map(mul, people, surely)) if surely else 0), (sum(map(mul, people, perhaps)) if perhaps else 0)

    @cached_property
    def _nothing_left(self) -> tuple[Sequence[bool], Sequence[bool]]:
        """Of each place whether surely, and perhaps, nothing is left to pay; empty where it is so for none."""
        contributions, *others = self.amounts
        least = Amounts(min(contributions), *map(max, others))
        surely = () if least.pays > 0 else [not one.pays for one in self._each]
        return surely, () if least.lowest_pays > 0 else [not one.lowest_pays for one in self._each]

    def changes(self, other: YearOfMany) -> list[bool]:
        """Of each place whether the year is another one than in `other`, which is of the same people."""
        if self is other:
            return [False] * len(self)
        found = [False] * len(self)
        for one, two in ((self.grounds, other.grounds), (self.incomes, other.incomes)):
            if one != two:
                found = [known or differs for known, differs in zip(found, map(ne, one, two), strict=True)]
        if all(found):
            return found
        return [known or differs for known, differs in zip(found, map(ne, self._each, other._each), strict=True)]
