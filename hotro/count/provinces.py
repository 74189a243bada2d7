"""The provinces of a day, and whether each is known to add something."""

from __future__ import annotations

import datetime
from typing import Any

from registry.law.area import type_on
from registry.law.programmes import PROGRAMMES
from registry.registry import Registry

COLUMNS = ("province", "vi", "en", "type", "former", *PROGRAMMES)


def provinces(registry: Registry, day: datetime.date) -> list[dict[str, Any]]:
    """The provinces of a day in the order of their slugs, each with its status by programme."""
    counts = {programme: registry.count(programme, on=day) for programme in PROGRAMMES}
    territory = registry.territory
    return [
        {
            "province": slug,
            "vi": unit.vi,
            "en": unit.en,
            "type": type_on(territory, slug, day),
            "former": list(territory.parts_on(day, slug)),
            **{programme: count.status(slug) for programme, count in counts.items()},
        }
        for slug, unit in sorted(territory.on(day).items())
    ]
