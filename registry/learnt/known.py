"""From which day a fact was known: the earliest on which one of its sources was published.

Where no source has a day it is known from the day on which it was written down here, for which stands the last day of
the policies. The State's law is known from the day on which it is law: it is published in the Official Gazette.
"""

from __future__ import annotations

import datetime

from registry.written.province import Instrument, NoSupport, Observation, PublishedAmount


def instrument_known(instrument: Instrument, written_down: datetime.date) -> datetime.date:
    """The day from which an instrument and all its provisions count as known."""
    published = (source.published for source in instrument.sources if source.published is not None)
    return min(published, default=written_down)


def entry_known(entry: NoSupport | PublishedAmount | Observation, written_down: datetime.date) -> datetime.date:
    """The day from which a statement, an amount or a report counts as known: the day it speaks of."""
    try:
        return min(datetime.date.fromisoformat(str(entry.date)), written_down)
    except ValueError:
        return written_down
