"""What a simulation answers: cost by year and payer, and what it is for whom, without and with the draft."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from calculator.simulation.cost.cost import Band, Cost, Sides, added, sides
from calculator.simulation.cost.meeting import Meeting
from calculator.simulation.people.participants import Participants
from calculator.simulation.people.situation import Doubt, Situation, Year
from calculator.simulation.people.year_of_many import YearGrounds, YearOfMany
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


class Assessed(NamedTuple):
    """What one person's years come to in each situation: kinds of people who differ in the chosen income alone."""

    places: Sequence[tuple[int, int]]
    """Of each situation the number of its kind, and its place among the incomes of the kind."""
    before: Sequence[tuple[YearOfMany, ...]]
    """Of each kind its years; the very same where nothing is told apart."""
    after: Sequence[tuple[YearOfMany, ...]]


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
        assessed: Assessed,
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
        self._assessed = assessed
        self.meetings = meetings
        self.changes = changes
        self.assume_none = assume_none
        """Whether the draft's province was taken to add nothing of its own where no rule is known."""

    @cached_property
    def before(self) -> Sequence[tuple[Year, ...]]:
        """What one person's years come to without the draft, situation by situation, in the order of `years`."""
        return self._one_by_one(self._assessed.before)

    @cached_property
    def after(self) -> Sequence[tuple[Year, ...]]:
        """The same with the draft."""
        return self._one_by_one(self._assessed.after)

    def _one_by_one(self, side: Sequence[tuple[YearOfMany, ...]]) -> Sequence[tuple[Year, ...]]:
        found = [list(zip(*(year.years for year in years), strict=True)) for years in side]
        return [found[kind][place] for kind, place in self._assessed.places]

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
        members: dict[tuple[str, tuple[str, ...]], dict[int, list[int]]] = {}
        groups: dict[tuple[str, tuple[str, ...], int | None], tuple[str, tuple[str, ...]]] = {}
        for s, people, (kind, place) in zip(self.situations, self.people, self._assessed.places, strict=True):
            said = s.programme, s.groups, s.age
            group = groups.get(said) or groups.setdefault(said, s.kind)
            among = members.setdefault(group, {})
            if kind not in among:
                among[kind] = [0] * len(self._assessed.before[kind][0])
            among[kind][place] += people
        return tuple(self._group(programme, groups, among) for (programme, groups), among in members.items())

    def _group(self, programme: str, groups: tuple[str, ...], among: Mapping[int, Sequence[int]]) -> GroupCost:
        """`among`: of each kind how many people are in its places."""
        people = sum(map(sum, among.values()))
        totals: list[Sides] = []
        years: list[GroupYear] = []
        last: list[YearOfMany] = []
        for number, year in enumerate(self.years):
            before, after = ([side[kind][number] for kind in among] for side in (self._assessed[1:]))
            if last and all(one is other for one, other in zip(last, before + after, strict=True)):
                totals.append(totals[-1])
                years.append(years[-1]._replace(year=year))
                continue
            last = before + after
            all_of_it = sides(list(zip(among.values(), before, after, strict=True)))
            nothing = (_pay_nothing(among.values(), side) for side in (before, after))
            totals.append(all_of_it)
            years.append(GroupYear(year, all_of_it.before.over(people), all_of_it.after.over(people), *nothing))
        return GroupCost(programme, groups, people, tuple(totals), tuple(years))

    @cached_property
    def unknowns(self) -> tuple[Unknown, ...]:
        """What is not known, for how many people, in which years, and why."""
        found: dict[tuple[str, str, str, tuple[str, ...], frozenset[Doubt]], tuple[set[int], set[int]]] = {}
        for n, (s, (kind, place)) in enumerate(zip(self.situations, self._assessed.places, strict=True)):
            for name, side in (("before", self._assessed.before), ("after", self._assessed.after)):
                for year, of_kind in zip(self.years, side[kind], strict=True):
                    if doubts := of_kind.grounds[place].doubts:
                        key = (name, s.province, s.programme, s.groups, doubts)
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
        found = {c for grounds in self._grounds_after for c in grounds.conditions}
        return tuple(sorted(found, key=lambda pair: (pair[0], pair[1].en)))

    @cached_property
    def rules(self) -> frozenset[str]:
        """Ids of the local rules that somebody is supported by with the draft."""
        return frozenset(rule for grounds in self._grounds_after for rule in grounds.rules)

    @cached_property
    def _grounds_after(self) -> Sequence[YearGrounds]:
        each = (grounds for years in self._assessed.after for year in years for grounds in year.grounds)
        return tuple({id(grounds): grounds for grounds in each}.values())

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


def _pay_nothing(people: Iterable[Sequence[int]], years: Sequence[YearOfMany]) -> Band:
    """How many of several kinds of participant have nothing to pay: surely, and perhaps."""
    of_kinds = [year.pay_nothing(of_kind) for of_kind, year in zip(people, years, strict=True)]
    return Band(*map(sum, zip(*of_kinds, strict=True)))
