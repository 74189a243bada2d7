"""What ends soon and has no successor: the resolutions that a province would have to renew."""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple

from registry.law.laws import Laws
from registry.law.rule import FOREVER, Certainty, LocalRule

_KEYS = (
    "rule",
    "instrument",
    "number",
    "programme",
    "who",
    "last_day",
    "to",
    "area",
    "districts",
    "perhaps_followed_by",
    "source",
)


class Ending(NamedTuple):
    """A rule in force whose last day is known and near."""

    rule: LocalRule
    last: datetime.date
    without_successor: tuple[str, ...]
    """Old provinces whose people nothing supports in its place."""
    perhaps: tuple[LocalRule, ...]
    """Rules of which it is not known whether they will be in force then."""

    def as_json(self) -> dict[str, Any]:
        """The ending as plain data; `area` is where nothing takes its place."""
        said = self.rule.as_json() | {
            "last_day": self.last.isoformat(),
            "area": list(self.without_successor),
            "perhaps_followed_by": [other.id for other in self.perhaps],
        }
        return {key: said[key] for key in _KEYS}


class Expiring(NamedTuple):
    """What ends from `on` to `until`, soonest first, and how much of what is in force has no end to watch."""

    on: datetime.date
    until: datetime.date
    endings: tuple[Ending, ...]
    succeeded: int
    """Rules that end in that time and have a successor."""
    end_unknown: int
    """Rules in force whose last day no source states."""
    end_open: int
    """Rules in force of which a source says that no end is set."""

    def as_json(self) -> dict[str, Any]:
        """The list as plain data."""
        return {
            "on": self.on.isoformat(),
            "until": self.until.isoformat(),
            "expiring": [ending.as_json() for ending in self.endings],
            "succeeded": self.succeeded,
            "end_unknown": self.end_unknown,
            "end_open": self.end_open,
        }


def expiring(laws: Laws, *, on: datetime.date, until: datetime.date) -> Expiring:
    """Rules in force on a day, surely or presumably, that end by `until` and that no other rule takes up."""
    in_force = [found.rule for found in laws.law(on).local_rules if found.certainty >= Certainty.PRESUMED]
    endings = []
    succeeded = end_unknown = end_open = 0
    for rule in in_force:
        last = rule.intervals[-1][1]
        if last == FOREVER:
            end_open += rule.end == "open"
            end_unknown += rule.end != "open"
        elif last <= until.toordinal():
            ending = _ending(laws, rule, last)
            endings += [ending] if ending.without_successor else []
            succeeded += not ending.without_successor
    endings.sort(key=lambda ending: (ending.last, ending.rule.id))
    return Expiring(on, until, tuple(endings), succeeded, end_unknown, end_open)


def _ending(laws: Laws, rule: LocalRule, last: int) -> Ending:
    after = [
        (other, max(certainty for _, until, certainty in other.intervals if until > last))
        for other in laws.local_rules
        if other.id != rule.id and _same_people(other, rule) and any(until > last for _, until, _ in other.intervals)
    ]
    sure = [other for other, certainty in after if certainty >= Certainty.PRESUMED]
    perhaps = tuple(other for other, certainty in after if certainty == Certainty.POSSIBLE)
    left = set(rule.area).difference(*(other.area for other in sure))
    return Ending(rule, datetime.date.fromordinal(last), tuple(sorted(left)), perhaps)


def _same_people(other: LocalRule, rule: LocalRule) -> bool:
    """Whether another rule supports the people of a rule, or some of them, at the same level of government."""
    return (
        other.programme == rule.programme
        and other.level == rule.level
        and (other.who == ("any",) or set(other.who) <= set(rule.who))
        and not set(other.area).isdisjoint(rule.area)
        and (not other.districts or not set(other.districts).isdisjoint(rule.districts))
        and _ages_meet(other, rule)
    )


def _ages_meet(one: LocalRule, other: LocalRule) -> bool:
    return (one.age_below is None or (other.age_from or 0) < one.age_below) and (
        other.age_below is None or (one.age_from or 0) < other.age_below
    )
