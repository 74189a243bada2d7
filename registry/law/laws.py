"""The law of all days: what the registry's questions and checks ask, whatever it was read from."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from registry.law.law import Law
from registry.law.names import NameIndex, names_of
from registry.law.rule import (
    FOREVER,
    BeneficiaryGroup,
    Condition,
    Exclusion,
    LocalRule,
    ParameterValue,
    Publication,
    Statement,
    StateRule,
)
from registry.law.territory import Territory


class Facts(NamedTuple):
    """What laws are made of; all days are ordinals (`date.toordinal`), inclusive."""

    territory: Territory
    groups: tuple[BeneficiaryGroup, ...]
    parameters: tuple[ParameterValue, ...]
    state_rules: tuple[StateRule, ...]
    local_rules: tuple[LocalRule, ...]
    statements: tuple[Statement, ...]
    counts: tuple[Publication, ...]
    """Oldest first."""
    exclusions: tuple[Exclusion, ...] = ()
    """Who cannot join a programme."""
    conditions: tuple[Condition, ...] = ()


class Laws:
    """The law of every day, immutable; safe to be asked from several threads and from processes forked meanwhile."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self.territory = facts.territory
        self.groups: Mapping[str, BeneficiaryGroup] = {g.code: g for g in facts.groups}
        """Groups and named sets of groups, by code."""
        self.conditions: tuple[Condition, ...] = facts.conditions
        """What rules name by code, in the order of `conditions.yaml`."""
        self.local_rules: tuple[LocalRule, ...] = facts.local_rules
        """Every local rule of every time, drafts included (they are never in force)."""
        self.state_rules: tuple[StateRule, ...] = facts.state_rules
        """Every row of the State's support, of every time."""
        self.parameters: tuple[ParameterValue, ...] = facts.parameters
        """Every number of the State's law, of every time."""
        self.statements: tuple[Statement, ...] = facts.statements
        """Statements that a province adds nothing."""
        self.counts: tuple[Publication, ...] = facts.counts
        """Published counts, oldest first."""
        self._laws: dict[int, Law] = {}

    @cached_property
    def names(self) -> NameIndex:
        """Provinces by any of their names."""
        return names_of(self.territory)

    def slug(self, province: str) -> str:
        """The slug of a province, old or new, by any of its names. Raises UnknownProvince with the nearest ones."""
        known = province in self.territory.old or province in self.territory.new
        return province if known else self.names.slug(province)

    def law(self, on: datetime.date) -> Law:
        """What is in force on a day. Cached by the interval in which nothing changes."""
        index = bisect_right(self._boundaries, on.toordinal()) - 1
        law = self._laws.get(index)
        if law is None:
            # Two threads may both make it, and the first one's is kept: a fork meanwhile would find a lock shut.
            law = self._laws.setdefault(index, self._make_law(index))
        return law

    @property
    def boundaries(self) -> tuple[datetime.date, ...]:
        """The days on which the law of some province or of the State changes, the first day of all at their head."""
        return tuple(map(datetime.date.fromordinal, self._boundaries))

    @cached_property
    def _boundaries(self) -> list[int]:
        """First days of the intervals in which the law does not change."""
        days = {1, self.territory.merger.toordinal()}
        national: list[ParameterValue | StateRule | Exclusion] = [*self._facts.parameters]
        national += [*self._facts.state_rules, *self._facts.exclusions]
        for fact in national:
            days |= {fact.first, fact.last + 1, fact.certain_to + 1}
        days |= {rule.unclear_from for rule in self._facts.state_rules if rule.unclear_from is not None}
        for statement in self.statements:
            days |= {statement.first, statement.last + 1}
        days |= {group.first for group in self.groups.values()}
        for intervals in {rule.intervals for rule in self.local_rules}:  # many rules have the same
            for first, last, _ in intervals:
                days |= {first, last + 1}
        years = {year for rule in self.local_rules for year, _ in rule.rates if year}
        days |= {datetime.date(year, 1, 1).toordinal() for year in years}
        return sorted(day for day in days if day <= FOREVER)

    def _make_law(self, index: int) -> Law:
        first = self._boundaries[index]
        last = self._boundaries[index + 1] - 1 if index + 1 < len(self._boundaries) else FOREVER
        return Law(
            datetime.date.fromordinal(first),
            datetime.date.fromordinal(last),
            self.territory,
            self.groups,
            self._facts.parameters,
            self._facts.state_rules,
            self.local_rules,
            self.statements,
            self._facts.exclusions,
            self._facts.conditions,
        )
