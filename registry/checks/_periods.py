"""The days of an instrument or provision: those it surely covers and those it possibly does.

Only what a source states makes a day sure. A bound that gives the year alone leaves its own year open.
"""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import NamedTuple

from registry.compiled.in_force import earliest_issue
from registry.message import joined
from registry.tell import tell
from registry.written.bound import Bound, parse_begin, parse_end
from registry.written.province import Instrument, Provision


class Days(NamedTuple):
    """A run of days, both ends included; empty when the last is before the first."""

    first: datetime.date
    last: datetime.date

    def both(self, other: Days) -> Days | None:
        """The days in both runs, None if there are none."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Days(first, last) if first <= last else None

    def __str__(self) -> str:
        return self.in_language("en")

    def in_language(self, language: str) -> str:
        """The days in words, as messages have them."""
        first = None if self.first == datetime.date.min else tell("from {first}", first=self.first)
        last = None if self.last == datetime.date.max else tell("to {last}", last=self.last)
        return (joined(" ", filter(None, (first, last))) if first or last else tell("at all times")).in_language(
            language
        )


NEVER = Days(datetime.date.max, datetime.date.min)


class Term(NamedTuple):
    """First and last day of support, as written, and what they say of the days between."""

    begin: Bound
    end: Bound
    surely: Days
    """The days that a source puts inside."""
    possibly: Days
    """The days that no source puts outside. An unknown first day is not before the act itself."""


def _surely(begin: Bound, end: Bound) -> Days:
    """Between stated ends, or the one stated end itself."""
    first, last = _stated(begin, month=12, day=31), _stated(end, month=1, day=1)
    if end.known == "open":
        last = datetime.date.max
    if first and last:
        return Days(first, last)
    one = first or last
    year_alone = "year" in (begin.known, end.known)
    return Days(one, one) if one and not year_alone else NEVER


def _possibly(begin: Bound, end: Bound, earliest: datetime.date) -> Days:
    first = begin.day if begin.day and begin.known != "by" else earliest
    last = end.day if end.day and end.known != "not_before" else datetime.date.max
    return Days(first, last)


def _stated(bound: Bound, month: int, day: int) -> datetime.date | None:
    """The day of a bound that rests on a source; of a year alone its inner edge."""
    if bound.day is None or bound.known == "inferred":
        return None
    return datetime.date(bound.day.year, month, day) if bound.known == "year" else bound.day


def term(instrument: Instrument, provision: Provision | None = None) -> Term:
    """The term of an instrument, or of one of its provisions where that has its own."""
    begin, end = instrument.from_, instrument.to
    if provision is not None:
        begin, end = provision.from_ or begin, provision.to or end
    limit = begin == "unknown" or begin.startswith("by ")
    return _term(begin, end, earliest_issue(instrument) if limit else 1)


@lru_cache(maxsize=65536)
def _term(begin_text: str, end_text: str, earliest: int) -> Term:
    begin, end = parse_begin(begin_text), parse_end(end_text)
    possibly = _possibly(begin, end, datetime.date.fromordinal(earliest))
    return Term(begin, end, _surely(begin, end), possibly)


def day_before(day: datetime.date) -> datetime.date:
    """The day before, where the calendar has one."""
    return max(day, datetime.date(1, 1, 2)) - datetime.timedelta(days=1)


def named_day(bound: Bound) -> datetime.date | None:
    """The day of a bound that names the very day (stated or inferred), not a year, nor a limit."""
    return bound.day if bound.known in ("stated", "inferred") else None
