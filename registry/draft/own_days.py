"""When a draft begins, and when it ends by its own words."""

from __future__ import annotations

import datetime

from registry.compiled.in_force import instrument_start
from registry.written.bound import parse_end
from registry.written.province import ProvinceFile


def first_day(draft: ProvinceFile) -> datetime.date:
    """The first day on which an instrument of a draft surely supports.

    Raises ValueError where no instrument has one; `read_draft` lets no such draft through.
    """
    starts = [start for i in draft.instruments if (start := instrument_start(i).surely) is not None]
    return datetime.date.fromordinal(min(starts))


def own_end(draft: ProvinceFile) -> datetime.date | None:
    """The last day that the draft itself sets to its support; None where it sets none."""
    ends = [parse_end(instrument.to) for instrument in draft.instruments]
    return max((end.day for end in ends if end.day is not None and end.known in ("stated", "year")), default=None)
