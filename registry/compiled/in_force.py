"""When an instrument's support is in force, and how surely: the one place that reads bounds as law.

Local resolutions take force as they say, never before they are passed; they stand until the end they name or
until they are replaced (Law on Promulgation of Legal Documents). After the merger of 2025-07-01 an old
province's resolution may stop or go on in its old area, resolution by resolution (Resolution 202/2025/QH15).
"""

from __future__ import annotations

import datetime
from fractions import Fraction
from typing import Any, NamedTuple

from registry.law.rule import ALWAYS, FOREVER, Certainty, Interval
from registry.written.bound import Bound, parse_begin, parse_end
from registry.written.forms import year_of_number
from registry.written.province import Instrument, Provision, Schedule


class Start(NamedTuple):
    """First day it may be in force, and first day it surely is (None: never sure). Ordinals."""

    possibly: int
    surely: int | None
    stated: bool = True
    """False where the day is inferred: then the rule is in force only presumably."""


def earliest_issue(instrument: Instrument) -> int:
    """The day it was passed, else 1 January of the year in its number, else the beginning of time."""
    if isinstance(instrument.issued, datetime.date):
        return instrument.issued.toordinal()
    year = year_of_number(instrument.number)
    return datetime.date(year, 1, 1).toordinal() if year else ALWAYS


def latest_issue(instrument: Instrument) -> int:
    """The day it was passed, else 31 December of the year in its number, else the beginning of time: not known."""
    if isinstance(instrument.issued, datetime.date):
        return instrument.issued.toordinal()
    earliest = earliest_issue(instrument)
    return earliest if earliest == ALWAYS else _day_of_year(earliest, 12, 31)


def _day_of_year(ordinal: int, month: int, day: int) -> int:
    return datetime.date(datetime.date.fromordinal(ordinal).year, month, day).toordinal()


def start(begin: Bound, issued: int, passed: int) -> Start:
    """Read a first day. A support year of which only the year is known cannot surely begin before the act.

    `issued` and `passed`: the earliest and the latest day on which the act may have been passed.
    """
    if begin.day is None:
        return Start(issued, None)
    day = begin.day.toordinal()
    match begin.known:
        case "by":
            return Start(min(issued, day), day)
        case "year":
            return Start(day, max(day, passed))
        case _:
            return Start(day, day, begin.known == "stated")


def instrument_start(instrument: Instrument) -> Start:
    """When an instrument begins to support."""
    return start(parse_begin(instrument.from_), earliest_issue(instrument), latest_issue(instrument))


def intervals(
    instrument: Instrument,
    provision: Provision,
    *,
    successor: Instrument | None,
    merger: int | None,
    of_new_unit: bool = False,
    nobody_before: int = ALWAYS,
) -> tuple[Interval, ...]:
    """Periods in which a provision is in force.

    `successor` is what replaces it, if anything; `merger` is the day (ordinal) its province was merged, or None
    where the province went on unchanged; `of_new_unit` says that the act is that of the council since then;
    `nobody_before` is the first day (ordinal) on which the supported group exists.
    """
    status = provision.status or instrument.status
    if status == "draft":
        return ()
    first = parse_begin(provision.from_ or instrument.from_)
    begin = start(first, earliest_issue(instrument), latest_issue(instrument))
    end = parse_end(provision.to or instrument.to)
    periods = _standing(begin, end)
    periods = _within(periods, *_schedule_years(provision))
    periods = _within(periods, nobody_before, FOREVER)
    if successor is not None:
        periods = _replaced(periods, end, instrument_start(successor))
    if merger is not None and of_new_unit:
        # The new council binds nobody before its unit exists, even if the first day is unknown.
        periods = _within(periods, merger, FOREVER)
    elif merger is not None:
        periods = _after_merger(periods, instrument, begin, end, merger)
    if status == "unclear":
        periods = [(first, last, min(certainty, Certainty.POSSIBLE)) for first, last, certainty in periods]
    return _joined(periods)


def _standing(begin: Start, end: Bound) -> list[Interval]:
    last = end.day.toordinal() if end.day and end.known != "not_before" else FOREVER
    if begin.surely is None:
        return [(begin.possibly, last, Certainty.POSSIBLE)]
    periods: list[Interval] = [(begin.possibly, begin.surely - 1, Certainty.POSSIBLE)]
    match end.known:
        case "stated" | "year" | "open":
            periods.append((begin.surely, last, Certainty.CERTAIN))
        case "not_before":
            assert end.day is not None
            seen = end.day.toordinal()
            periods.append((begin.surely, seen, Certainty.CERTAIN))
            periods.append((max(begin.surely, seen + 1), FOREVER, Certainty.PRESUMED))
        case _:
            periods.append((begin.surely, last, Certainty.PRESUMED))
    surest = Certainty.CERTAIN if begin.stated else Certainty.PRESUMED
    return [(first, min(until, last), min(certainty, surest)) for first, until, certainty in periods if first <= until]


def _schedule_years(provision: Provision) -> tuple[int, int]:
    """A yearly schedule gives nothing outside its years."""
    rate: int | Fraction | str | Schedule | None = provision.percent or provision.total_percent
    if not isinstance(rate, dict):
        return ALWAYS, FOREVER
    first = datetime.date(int(min(rate)), 1, 1)
    last = datetime.date(int(max(rate)), 12, 31)
    return first.toordinal(), last.toordinal()


def _within(periods: list[Interval], first: int, last: int) -> list[Interval]:
    return [(max(a, first), min(b, last), c) for a, b, c in periods if max(a, first) <= min(b, last)]


def _capped(periods: list[Interval], first: int, highest: Certainty) -> list[Interval]:
    """From `first` on, no surer than `highest`."""
    before = _within(periods, ALWAYS, first - 1)
    after = [(a, b, min(c, highest)) for a, b, c in _within(periods, first, FOREVER)]
    return before + [p for p in after if p[2] > Certainty.NO]


def _replaced(periods: list[Interval], end: Bound, successor: Start) -> list[Interval]:
    """Ends when the successor surely begins; in doubt from when it may have begun, unless the end is known."""
    if successor.surely is not None:
        periods = _within(periods, ALWAYS, successor.surely - 1)
    return periods if end.day else _capped(periods, successor.possibly, Certainty.POSSIBLE)


def _after_merger(
    periods: list[Interval], instrument: Instrument, begin: Start, end: Bound, merger: int
) -> list[Interval]:
    """What an old province's instrument is worth after the merger, by the evidence that it went on."""
    seen_after = begin.surely is not None and begin.surely >= merger
    if instrument.after_merger is not None:
        highest = {
            "goes_on": Certainty.CERTAIN,
            "stopped": Certainty.NO,
            "unknown": Certainty.POSSIBLE,
        }[instrument.after_merger.status]
    elif seen_after:
        highest = Certainty.CERTAIN
    elif end.known in ("stated", "year") or instrument.replaced_by is not None:
        highest = Certainty.PRESUMED
    else:
        highest = Certainty.POSSIBLE
    return _capped(periods, merger, highest)


def _joined(periods: list[Interval]) -> tuple[Interval, ...]:
    """Neighbouring periods of one certainty as one."""
    joined: list[Interval] = []
    for first, last, certainty in sorted(periods):
        if joined and joined[-1][1] + 1 == first and joined[-1][2] == certainty:
            joined[-1] = (joined[-1][0], last, int(certainty))
        else:
            joined.append((first, last, int(certainty)))
    return tuple(joined)


def own_end(to: str, rates: tuple[tuple[int, Any], ...]) -> int | None:
    """The last day that a resolution sets itself: a stated day or year, or the last year of its schedule; else None."""
    end = parse_end(to)
    days = [end.day] if end.day is not None and end.known in ("stated", "year") else []
    if rates[0][0]:
        days.append(datetime.date(rates[-1][0], 12, 31))
    return min(days).toordinal() if days else None
