"""Which territory a province's name stands for on a day."""

from __future__ import annotations

import datetime

from registry.law.territory import Territory


def area_on(territory: Territory, slug: str, day: datetime.date) -> tuple[str, ...]:
    """The old provinces whose territory it is: since the merger all parts of a unit, or one merged away."""
    if slug in territory.on(day):
        return territory.parts_on(day, slug)
    return (slug,)


def type_on(territory: Territory, slug: str, day: datetime.date) -> str:
    """`province` or `city`: some became centrally-run cities."""
    unit = territory.on(day).get(slug) or territory.get(slug)
    found = unit.type
    for since, changed, _ in unit.type_changes:
        if since <= day.isoformat():
            found = changed
    return found
