"""A province's rules as a timeline: when each was in force, and how surely."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from registry.law.rule import FOREVER, Certainty, LocalRule
from registry.written.percent import as_number

if TYPE_CHECKING:
    from registry.registry import Registry


class Period(NamedTuple):
    """Days in which a rule is in force, as surely as `certainty` says."""

    first: datetime.date
    last: datetime.date | None
    """None where no last day is known."""
    certainty: Certainty


class Event(NamedTuple):
    """One rule and its life. A draft has no period."""

    rule: LocalRule
    periods: tuple[Period, ...]
    part: tuple[str, ...]
    """Old provinces it covers, where these are only a part of the province asked for."""

    @property
    def first(self) -> datetime.date | None:
        """The first day it may have been in force."""
        return self.periods[0].first if self.periods else None


class History(NamedTuple):
    """All rules of a province, oldest first; those that never took force last."""

    province: str
    parts: tuple[str, ...]
    """The old provinces that the name stands for since the merger."""
    events: tuple[Event, ...]

    def as_json(self) -> dict[str, Any]:
        """The history as plain data."""
        return {
            "province": self.province,
            "parts": list(self.parts),
            "rules": [_event_json(event) for event in self.events],
        }


def history(registry: Registry, slug: str) -> History:
    """The timeline of a province, old or new.

    A province that was merged with others shows, beside its own rules, those of its parts that may have outlived
    the merger; a province that was merged away shows the rules of the new unit that cover its area.
    """
    parts = registry.territory.parts.get(slug, (slug,))
    events = []
    for rule in registry.local_rules:
        covered = set(rule.area).intersection(parts)
        if covered and (rule.file == slug or _lives_after(rule, registry.territory.merger)):
            events.append(Event(rule, _periods(rule), tuple(sorted(covered)) if covered < set(parts) else ()))
    return History(slug, parts, tuple(sorted(events, key=_oldest_first)))


def _lives_after(rule: LocalRule, day: datetime.date) -> bool:
    return any(last >= day.toordinal() for _, last, _ in rule.intervals)


def _periods(rule: LocalRule) -> tuple[Period, ...]:
    return tuple(
        Period(
            datetime.date.fromordinal(first),
            None if last == FOREVER else datetime.date.fromordinal(last),
            Certainty(certainty),
        )
        for first, last, certainty in rule.intervals
    )


def _oldest_first(event: Event) -> tuple[bool, datetime.date, str]:
    return event.first is None, event.first or datetime.date.max, event.rule.id


def _event_json(event: Event) -> dict[str, Any]:
    rule = event.rule
    return {
        "rule": rule.id,
        "instrument": rule.instrument,
        "number": rule.number,
        "file": rule.file,
        "programme": rule.programme,
        "who": list(rule.who),
        "kind": rule.kind,
        "rates": {str(year) if year else "always": as_number(rate) for year, rate in rule.rates},
        "of": rule.of,
        "status": rule.status,
        "level": rule.level,
        "area": list(rule.area),
        "from": rule.begin,
        "to": rule.end,
        "periods": [
            {
                "first": period.first.isoformat(),
                "last": period.last.isoformat() if period.last else None,
                "certainty": period.certainty.name.lower(),
            }
            for period in event.periods
        ],
        "source": rule.source,
    }
