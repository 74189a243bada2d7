"""What a simulation answers: cost by year and payer, and what it is for whom, without and with the draft."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from calculator.simulation.cost.cost import Band, Cost, Sides, added, total
from calculator.simulation.cost.meeting import Meeting
from calculator.simulation.people.participants import Participants
from calculator.simulation.people.situation import Doubt, Situation, Year
from calculator.simulation.years.changes import LawChange
from registry.law.rule import Condition
from registry.written.province import ProvinceFile


class GroupYear(NamedTuple):
    """One group in one year: a head, and how many people are left with nothing to pay."""

    year: int
    before: Cost
    """A head."""
    after: Cost
    """A head."""
    pay_nothing_before: Band
    pay_nothing_after: Band

    def as_json(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "year": self.year,
            "before": {**self.before.as_json(), "pay_nothing": self.pay_nothing_before.as_json()},
            "after": {**self.after.as_json(), "pay_nothing": self.pay_nothing_after.as_json()},
        }


class GroupCost(NamedTuple):
    """The participants of one programme who are in the same groups."""

    programme: str
    groups: tuple[str, ...]
    people: int
    totals: tuple[Sides, ...]
    """All of them, year by year."""
    years: tuple[GroupYear, ...]
    """A head, year by year."""

    def as_json(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "programme": self.programme,
            "groups": list(self.groups),
            "people": self.people,
            "years": [year.as_json() for year in self.years],
        }


class Unknown(NamedTuple):
    """Where a band comes from."""

    side: str
    """`before` or `after`."""
    province: str
    programme: str
    groups: tuple[str, ...]
    people: int
    years: tuple[int, ...]
    doubts: tuple[Doubt, ...]

    def as_json(self) -> dict[str, Any]:
        """As plain data."""
        return self._asdict() | {
            "groups": list(self.groups),
            "years": list(self.years),
            "doubts": [d._asdict() for d in self.doubts],
        }


class Simulation:
    """What a draft costs: whole dong a calendar year; a Band where something is not known.

    What one person's years come to in each situation is given; the rest are sums over people.
    """

    def __init__(
        self,
        draft: ProvinceFile,
        participants: Participants,
        years: tuple[int, ...],
        against: datetime.date | None,
        people: Mapping[Situation, int],
        stands_for: Mapping[Situation, Situation],
        before: Sequence[tuple[Year, ...]],
        after: Sequence[tuple[Year, ...]],
        meetings: tuple[Meeting, ...],
        changes: tuple[LawChange, ...],
        *,
        assume_none: bool,
    ) -> None:
        self.draft = draft
        self.participants = participants
        self.years = years
        self.against = against
        self.stands_for = stands_for
        """The situation that was assessed for one of the table: between some, no rule makes a difference."""
        self.situations: tuple[Situation, ...] = tuple(people)
        self.people: tuple[int, ...] = tuple(people.values())
        """How many are in each situation."""
        self.before = before
        """What one person's years come to without the draft, situation by situation, in the order of `years`."""
        self.after = after
        self.meetings = meetings
        self.changes = changes
        self.assume_none = assume_none
        """Whether the draft's province was taken to add nothing of its own where no rule is known."""

    @cached_property
    def by_year(self) -> tuple[Sides, ...]:
        """All participants, in the order of `years`."""
        return tuple(added(groups) for groups in zip(*(group.totals for group in self.by_group), strict=True))

    @cached_property
    def all_years(self) -> Sides:
        """All participants in all years together."""
        return added(self.by_year)

    @cached_property
    def by_group(self) -> tuple[GroupCost, ...]:
        """Group by group, in the order in which the table names them first."""
        members: dict[tuple[str, tuple[str, ...]], list[int]] = {}
        for n, situation in enumerate(self.situations):
            members.setdefault(situation.kind, []).append(n)
        return tuple(self._group(programme, groups, among) for (programme, groups), among in members.items())

    def _group(self, programme: str, groups: tuple[str, ...], among: Sequence[int]) -> GroupCost:
        people = sum(self.people[n] for n in among)
        totals = self._totals(among)
        years: list[GroupYear] = []
        for number, (year, sides) in enumerate(zip(self.years, totals, strict=True)):
            if number and sides is totals[number - 1]:
                years.append(years[-1]._replace(year=year))
                continue
            nothing = (self._pay_nothing(side, among, number) for side in (self.before, self.after))
            years.append(GroupYear(year, sides.before.over(people), sides.after.over(people), *nothing))
        return GroupCost(programme, groups, people, totals, tuple(years))

    def _totals(self, among: Sequence[int]) -> tuple[Sides, ...]:
        """The people of some situations, year by year; the same object for years with the same figures."""
        people = [self.people[n] for n in among]
        found: list[Sides] = []
        last: tuple[list[Year], list[Year]] | None = None
        for number in range(len(self.years)):
            sides = [self.before[n][number] for n in among], [self.after[n][number] for n in among]
            # Equal lists of the same objects are compared at once.
            found.append(found[-1] if sides == last else total(people, *sides))
            last = sides
        return tuple(found)

    def _pay_nothing(self, side: Sequence[tuple[Year, ...]], among: Sequence[int], number: int) -> Band:
        surely = sum(self.people[n] for n in among if side[n][number].amounts.pays == 0)
        perhaps = sum(self.people[n] for n in among if side[n][number].amounts.lowest_pays == 0)
        return Band(surely, perhaps)

    @cached_property
    def unknowns(self) -> tuple[Unknown, ...]:
        """What is not known, for how many people, in which years, and why."""
        found: dict[tuple[str, str, str, tuple[str, ...], frozenset[Doubt]], tuple[set[int], set[int]]] = {}
        for n, s in enumerate(self.situations):
            for name, side in (("before", self.before), ("after", self.after)):
                for year, worked_out in zip(self.years, side[n], strict=True):
                    if worked_out.doubts:
                        key = (name, s.province, s.programme, s.groups, worked_out.doubts)
                        years, among = found.setdefault(key, (set(), set()))
                        years.add(year)
                        among.add(n)
        return tuple(
            Unknown(
                *key[:4],
                sum(self.people[n] for n in among),
                tuple(sorted(years)),
                tuple(sorted(key[4], key=lambda doubt: (doubt.why, doubt.rule or ""))),
            )
            for key, (years, among) in found.items()
        )

    @cached_property
    def conditions(self) -> tuple[tuple[str, Condition], ...]:
        """Conditions that are taken as met with the draft, each with the id of its rule."""
        found = {c for years in self.after for year in years for c in year.conditions}
        return tuple(sorted(found, key=lambda pair: (pair[0], pair[1].en)))

    @cached_property
    def rules(self) -> frozenset[str]:
        """Ids of the local rules that somebody is supported by with the draft."""
        return frozenset(rule for years in self.after for year in years for rule in year.rules)

    def as_json(self) -> dict[str, Any]:
        """The answer as plain data; an amount that is not known is `[lowest, highest]`."""
        return {
            "province": self.draft.province,
            "draft": [i.id for i in self.draft.instruments],
            "against": self.against and self.against.isoformat(),
            "assume_none": self.assume_none,
            "people": sum(self.people),
            "by_year": [
                {"year": year, **sides.as_json()} for year, sides in zip(self.years, self.by_year, strict=True)
            ],
            "all_years": self.all_years.as_json(),
            "by_group": [group.as_json() for group in self.by_group],
            "meets": [meeting.as_json() for meeting in self.meetings],
            "changes": [change.as_json() for change in self.changes],
            "unknown": [unknown.as_json() for unknown in self.unknowns],
            "conditions": [{"rule": rule, "says": condition.en} for rule, condition in self.conditions],
        }
