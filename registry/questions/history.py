"""A province's rules as a timeline: when each was in force, and how surely."""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple

from registry.law.laws import Laws
from registry.law.rule import FOREVER, Certainty, LocalRule

_KEYS = (
    "rule",
    "instrument",
    "number",
    "file",
    "programme",
    "who",
    "kind",
    "rates",
    "of",
    "status",
    "level",
    "area",
    "part",
    "districts",
    "from",
    "to",
    "periods",
    "source",
)


class TimeInForce(NamedTuple):
    """Days in which a rule is in force, as surely as `certainty` says."""

    first: datetime.date
    last: datetime.date | None
    """None where no last day is known."""
    certainty: Certainty

    def as_json(self) -> dict[str, Any]:
        """The period as plain data."""
        return {
            "first": self.first.isoformat(),
            "last": self.last.isoformat() if self.last else None,
            "certainty": self.certainty.name.lower(),
        }


class Event(NamedTuple):
    """One rule and its life. A draft has no period."""

    rule: LocalRule
    periods: tuple[TimeInForce, ...]
    part: tuple[str, ...]
    """Old provinces it covers, where these are only a part of the province asked for."""

    @property
    def first(self) -> datetime.date | None:
        """The first day it may have been in force."""
        return self.periods[0].first if self.periods else None

    def as_json(self) -> dict[str, Any]:
        """The rule and its life as plain data."""
        said = self.rule.as_json() | {"part": list(self.part)}
        said["periods"] = [period.as_json() for period in self.periods]
        return {key: said[key] for key in _KEYS}


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
            "rules": [event.as_json() for event in self.events],
        }


def history(laws: Laws, slug: str) -> History:
    """The timeline of a province, old or new.

    A province that was merged with others shows, beside its own rules, those of its parts that may have outlived
    the merger; a province that was merged away shows the rules of the new unit that cover its area.
    """
    parts = laws.territory.parts.get(slug, (slug,))
    events = []
    for rule in laws.local_rules:
        covered = set(rule.area).intersection(parts)
        if covered and (rule.file == slug or _lives_after(rule, laws.territory.merger)):
            events.append(Event(rule, _periods(rule), tuple(sorted(covered)) if covered < set(parts) else ()))
    return History(slug, parts, tuple(sorted(events, key=_oldest_first)))


def _lives_after(rule: LocalRule, day: datetime.date) -> bool:
    return any(last >= day.toordinal() for _, last, _ in rule.intervals)


def _periods(rule: LocalRule) -> tuple[TimeInForce, ...]:
    return tuple(
        TimeInForce(
            datetime.date.fromordinal(first),
            None if last == FOREVER else datetime.date.fromordinal(last),
            Certainty(certainty),
        )
        for first, last, certainty in rule.intervals
    )


def _oldest_first(event: Event) -> tuple[bool, datetime.date, str]:
    return event.first is None, event.first or datetime.date.max, event.rule.id
