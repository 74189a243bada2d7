"""`GET /provinces`: the provinces of a day, and whether each is known to add something."""

from __future__ import annotations

import datetime
from typing import Any

from hotro.options import today
from hotro.output import Answer
from hotro.serve.api_question import ApiQuestion, Asked, Example
from hotro.serve.parameters import ON
from registry.law.area import type_on
from registry.law.programmes import PROGRAMMES
from registry.registry import Registry

COLUMNS = ("province", "vi", "en", "type", "former", *PROGRAMMES)


def answer(asked: Asked) -> Answer:
    """Each province with its names, what it was made of, and its status by programme."""
    day = asked.given.get("on") or today()
    rows = provinces(asked.loaded.registry, day)
    return Answer(lambda: rows, COLUMNS, lambda: rows)


def provinces(registry: Registry, day: datetime.date) -> list[dict[str, Any]]:
    """The provinces of a day in the order of their slugs."""
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


QUESTION = ApiQuestion(
    "/provinces",
    "The provinces of a day, and whether each is known to add something",
    answer,
    (ON,),
    (Example("Since the merger", "on=2026-03-01"), Example("Before it", "on=2023-03-22")),
    schema="Province[]",
)
