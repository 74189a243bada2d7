"""`GET /parameters`: the numbers of the State's law on a day."""

from __future__ import annotations

import datetime
from typing import Any

from hotro.options import today
from hotro.output import Answer
from hotro.serve.api_question import ApiQuestion, ApiRequest, Example
from hotro.serve.parameters import KNOWN_ON, ON
from registry.law.percent import as_number
from registry.law.rule import ALWAYS, FOREVER, ParameterValue
from registry.registry import Registry

COLUMNS = ("key", "value", "from", "to", "in_force", "instrument", "source")


def answer(asked: ApiRequest) -> Answer:
    """Every number, with the instrument and the source that it rests on."""
    day = asked.given.get("on") or today()
    rows = parameters(asked.loaded.registry, day)
    return Answer(lambda: rows, COLUMNS, lambda: rows)


def parameters(registry: Registry, day: datetime.date) -> list[dict[str, Any]]:
    """The parameters in force on a day, in the order of their keys."""
    return [_parameter(found, day) for _, found in sorted(registry.law(day).parameters.items())]


def _parameter(found: ParameterValue, day: datetime.date) -> dict[str, Any]:
    value = found.value
    if isinstance(value, tuple):
        shown: Any = list(value)
    else:
        shown = value if isinstance(value, str) else as_number(value)
    return {
        "key": found.key,
        "value": shown,
        "from": _day(found.first) if found.first > ALWAYS else None,
        "to": _day(found.last) if found.last < FOREVER else None,
        "in_force": found.certainty(day).name.lower(),
        "instrument": found.instrument,
        "source": found.source or None,
    }


def _day(ordinal: int) -> str:
    return datetime.date.fromordinal(ordinal).isoformat()


QUESTION = ApiQuestion(
    "/parameters",
    "The numbers of the State's law on a day",
    answer,
    (ON, KNOWN_ON),
    (Example("In March 2026", "on=2026-03-01"),),
    schema="Parameter[]",
)
