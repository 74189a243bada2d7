"""Events as an iCalendar file (RFC 5545): every event a whole day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

from icalendar import Calendar, Event

from hotro.release.events import CalendarEvent


def write_calendar(path: Path, events: Iterable[CalendarEvent], name: str, stamp: datetime.date) -> None:
    """`stamp` is the day of the release, not the clock's."""
    calendar = Calendar()
    calendar.add("prodid", "-//hotro//calendar//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    at = datetime.datetime.combine(stamp, datetime.time(), datetime.UTC)
    for event in events:
        entry = Event()
        entry.add("uid", f"{event.id}@hotro")
        entry.add("dtstamp", at)
        entry.add("dtstart", event.day)
        entry.add("dtend", event.day + datetime.timedelta(1))
        entry.add("summary", event.title)
        entry.add("description", event.text)
        entry.add("transp", "TRANSPARENT")
        if event.source:
            entry.add("url", event.source)
        calendar.add_component(entry)
    path.write_bytes(calendar.to_ical())
