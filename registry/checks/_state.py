"""What the State pays for everybody in a group: the rows that need no more than the group and the age."""

from __future__ import annotations

import datetime
from fractions import Fraction
from typing import NamedTuple

from registry.checks._walk import group_set, programme_files
from registry.compiled import resolve
from registry.files.policies import Policies
from registry.law.groups import with_implied
from registry.law.people import ages_within
from registry.law.programmes import Programme
from registry.written.national import StateSupport
from registry.written.province import Age, Provision, Rate


class StateShare(NamedTuple):
    """The State's percent in one period."""

    first: datetime.date
    last: datetime.date
    percent: int


class StateShares:
    """The State's shares by programme, groups and ages, looked up once each."""

    def __init__(self, policies: Policies) -> None:
        self._rows = {
            file.programme: [row for row in file.state_support if _for_all(row)]
            for _, file in programme_files(policies)
        }
        self._groups = {group.code: group for group in resolve.groups(policies)}
        self._found: dict[tuple[Programme, frozenset[str], Age | None], list[StateShare]] = {}

    def of(self, programme: Programme, provision: Provision) -> list[StateShare]:
        """Shares that everybody whom the provision means gets from the State, if nothing better."""
        groups = group_set(provision.who)
        key = (programme, groups, provision.age)
        if key not in self._found:
            meant = with_implied(groups, self._groups)
            self._found[key] = [
                StateShare(row.from_ or datetime.date.min, row.to or datetime.date.max, row.percent)
                for row in self._rows[programme]
                if group_set(row.who) <= meant and _covers(row.age, provision.age)
            ]
        return self._found[key]

    def percent(self, programme: Programme, provision: Provision, day: datetime.date) -> int:
        """The best share on a day; 0 where the State gives nothing."""
        shares = self.of(programme, provision)
        return max((s.percent for s in shares if s.first <= day <= s.last), default=0)


def _for_all(row: StateSupport) -> bool:
    """Whether a row reaches the whole group.

    Poor communes are a part of a group, and a condition on a fully paid category names the part of it that the
    State pays for (such as older people on a social pension); local rules are for the others.
    """
    asked = row.conditions or row.condition
    in_part = row.only_if_met or (row.category == "budget_pays" and asked)
    return not row.poor_commune and not in_part


def _covers(state: Age | None, local: Age | None) -> bool:
    if state is None:
        return True
    if local is None:
        return False
    return ages_within(local.from_, local.below, state.from_, state.below)


def rate_on(rate: Rate | None, day: datetime.date) -> int | Fraction | None:
    """A percent on a day; None where there is none or it is not known."""
    of_day = rate.get(str(day.year)) if isinstance(rate, dict) else rate
    return of_day if isinstance(of_day, int | Fraction) else None
