"""A province's rules as bars over the years: what `hotro history` draws with letters."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from hotro.history.timeline import YEARS_AHEAD, Life, lives
from hotro.options import today
from registry.law.programmes import PROGRAMMES
from registry.law.rule import Certainty
from registry.questions.history import History
from registry.registry import Registry
from registry.voice.voice import Voice

WIDTH = 600
"""Units of the picture from the first day to the last."""
EARLIEST = datetime.date(2015, 1, 1)


class Bar(NamedTuple):
    """Days in which a rule was in force, as surely as `certainty` says."""

    x: int
    width: int
    certainty: str


class Lived(NamedTuple):
    """Rules that live and die together, with their bars."""

    life: Life
    bars: tuple[Bar, ...]


class Timeline(NamedTuple):
    """A picture a programme, on one scale."""

    programmes: tuple[tuple[str, tuple[Lived, ...]], ...]
    years: tuple[tuple[int, int], ...]
    """Years of the axis with where they begin."""
    here: int
    """Where the page's day is; less than 0 where it is not shown."""
    width: int = WIDTH


def timeline(registry: Registry, found: History, day: datetime.date, say: Voice) -> Timeline:
    """The lives of every rule that had one."""
    first, last = _span(found)

    def at(when: datetime.date) -> int:
        return round(WIDTH * (min(max(when, first), last) - first).days / (last - first).days)

    def bars(life: Life) -> Iterator[Bar]:
        for period in life.event.periods:
            end = last if period.last is None else period.last + datetime.timedelta(1)
            start, stop = at(period.first), at(end)
            if stop > start and period.certainty > Certainty.NO:
                yield Bar(start, max(2, stop - start), period.certainty.name.lower())

    programmes = []
    for programme in PROGRAMMES:
        events = [e for e in found.events if e.rule.programme == programme and e.periods]
        lived = tuple(Lived(life, tuple(bars(life))) for life in lives(registry, found.parts, events, say))
        if lived:
            programmes.append((programme, lived))
    step = -(-(last.year - first.year) // 8)
    years = tuple((year, at(datetime.date(year, 1, 1))) for year in range(first.year, last.year, step))
    return Timeline(tuple(programmes), years, at(day) if first <= day <= last else -1)


def _span(found: History) -> tuple[datetime.date, datetime.date]:
    """Whole years: from the first known beginning to the last known end, not far beyond today."""
    now = today()
    days = [p.first for e in found.events for p in e.periods if p.first > EARLIEST]
    ends = [p.last for e in found.events for p in e.periods if p.last is not None]
    last = min(max([now.year + 1, *(day.year for day in ends)]), now.year + YEARS_AHEAD)
    return datetime.date(min([now, *days]).year, 1, 1), datetime.date(last + 1, 1, 1)
