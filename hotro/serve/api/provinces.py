"""`GET /provinces`: the provinces of a day, and whether each is known to add something."""

from __future__ import annotations

from hotro.count.provinces import COLUMNS, provinces
from hotro.options import today
from hotro.output import Answer
from hotro.serve.api_question import ApiQuestion, ApiRequest, Example
from hotro.serve.parameters import KNOWN_ON, ON


def answer(asked: ApiRequest) -> Answer:
    """Each province with its names, what it was made of, and its status by programme."""
    day = asked.given.get("on") or today()
    rows = provinces(asked.loaded.registry, day)
    return Answer(lambda: rows, COLUMNS, lambda: rows)


QUESTION = ApiQuestion(
    "/provinces",
    "The provinces of a day, and whether each is known to add something",
    answer,
    (ON, KNOWN_ON),
    (Example("Since the merger", "on=2026-03-01"), Example("Before it", "on=2023-03-22")),
    schema="Province[]",
)
