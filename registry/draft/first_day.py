"""When a draft begins."""

from __future__ import annotations

import datetime

from registry.compiled.in_force import instrument_start
from registry.written.province import ProvinceFile


def first_day(draft: ProvinceFile) -> datetime.date:
    """The first day on which an instrument of a draft surely supports.

    Raises ValueError where no instrument has one; `read_draft` lets no such draft through.
    """
    starts = [start for i in draft.instruments if (start := instrument_start(i).surely) is not None]
    return datetime.date.fromordinal(min(starts))
