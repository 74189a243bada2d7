"""What ends soon and has no successor: the resolutions that a province would have to renew."""

from __future__ import annotations

import datetime
from collections import Counter
from typing import Any, Literal, NamedTuple

from registry.law.laws import Laws
from registry.law.people import ages_meet, orders_meet
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


_NO_END_KEYS = (
    "rule",
    "instrument",
    "number",
    "programme",
    "who",
    "from",
    "to",
    "end",
    "certainty",
    "file",
    "area",
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


class NoEnd(NamedTuple):
    """A rule that is in force on the day, surely or perhaps, and of which no last day is known."""

    rule: LocalRule
    certainty: Certainty

    @property
    def end(self) -> Literal["open", "unknown"]:
        """`open`: a source says that no end is set. `unknown`: no source says when it ends."""
        return "open" if self.rule.end == "open" else "unknown"

    def as_json(self) -> dict[str, Any]:
        """The rule as plain data."""
        said = self.rule.as_json() | {"end": self.end, "certainty": self.certainty.name.lower()}
        return {key: said[key] for key in _NO_END_KEYS}


class Expiring(NamedTuple):
    """What ends from `on` to `until`, soonest first, and what is in force and has no end to watch."""

    on: datetime.date
    until: datetime.date
    endings: tuple[Ending, ...]
    succeeded: int
    """Rules that end in that time and have a successor."""
    end_unknown: int
    """Rules in force whose last day no source states."""
    end_open: int
    """Rules in force of which a source says that no end is set."""
    no_end: tuple[NoEnd, ...]
    """Every rule without a known last day: those of `end_unknown` and `end_open`, and rules of which it is not known
    whether they are in force. The surest first, then by province."""

    def as_json(self) -> dict[str, Any]:
        """The list as plain data."""
        return {
            "on": self.on.isoformat(),
            "until": self.until.isoformat(),
            "expiring": [ending.as_json() for ending in self.endings],
            "succeeded": self.succeeded,
            "end_unknown": self.end_unknown,
            "end_open": self.end_open,
            "no_end": [found.as_json() for found in self.no_end],
        }


def expiring(laws: Laws, *, on: datetime.date, until: datetime.date) -> Expiring:
    """Rules in force on a day, surely or presumably, that end by `until` and that no other rule takes up."""
    in_force = laws.law(on).local_rules
    sure = [found.rule for found in in_force if found.certainty >= Certainty.PRESUMED]
    found = (_ending(laws, rule, _last(rule)) for rule in sure if _last(rule) <= until.toordinal())
    endings = sorted(found, key=lambda ending: (ending.last, ending.rule.id))
    open_ones = [NoEnd(found.rule, found.certainty) for found in in_force if _last(found.rule) == FOREVER]
    counted = Counter(one.end for one in open_ones if one.certainty >= Certainty.PRESUMED)
    return Expiring(
        on,
        until,
        tuple(ending for ending in endings if ending.without_successor),
        sum(not ending.without_successor for ending in endings),
        counted["unknown"],
        counted["open"],
        tuple(sorted(open_ones, key=lambda one: (-one.certainty, one.rule.file, one.rule.id))),
    )


def _last(rule: LocalRule) -> int:
    return rule.intervals[-1][1]


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
        and orders_meet(other.household_order, rule.household_order)
        and ages_meet(other.age_from, other.age_below, rule.age_from, rule.age_below)
    )
