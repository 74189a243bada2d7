"""The days on which a count changes: marks of the slider."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from registry.registry import Registry

FIRST = datetime.date(2015, 1, 1)
"""Before it the registry knows of hardly anything."""


class CountChange(NamedTuple):
    """A day from which on a count is another one."""

    day: datetime.date
    supports: int
    of: int


def changes(registry: Registry, programme: str, group: str | None) -> list[CountChange]:
    """The days from 2015 on at which who supports, who does not or who is unknown changes; the first is 2015 itself."""
    days = {FIRST, *registry.boundaries}
    days |= {each.day for each in registry.counts if each.programme == programme and each.group == group}
    found: list[CountChange] = []
    before: object = None
    for day in sorted(day for day in days if day >= FIRST):
        counted = registry.count(programme, group, on=day)
        now = (counted.of, counted.documented, counted.published)
        if now != before:
            found.append(CountChange(day, len(counted.documented.supports), counted.of))
        before = now
    return found
