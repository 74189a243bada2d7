"""`GET /provinces/{name}` and its history: all that is known of a province."""

from __future__ import annotations

from hotro.history.answer import answer as history_as_data
from hotro.options import today
from hotro.output import Answer
from hotro.serve.api_question import ApiQuestion, ApiRequest, Example
from hotro.serve.parameters import KNOWN_ON, NAME, ON
from hotro.show.answer import answer as page_as_data
from hotro.show.shown import shown_rules


def page(asked: ApiRequest) -> Answer:
    """Its rules on a day, what is drafted, ended and not found, and the sources."""
    registry, given = asked.loaded.registry, asked.given
    found = registry.province(given["name"], on=given.get("on") or today())
    return page_as_data(found, shown_rules(registry, found))


def history(asked: ApiRequest) -> Answer:
    """Its rules as a timeline: when each was in force, and how surely."""
    return history_as_data(asked.loaded.registry.history(asked.given["name"]))


PAGE = ApiQuestion(
    "/provinces/{name}",
    "All that is known of a province",
    page,
    (NAME, ON, KNOWN_ON),
    (Example("Sơn La", "name=Sơn La&on=2026-03-01"), Example("By its slug", "name=ha-noi&on=2026-03-01")),
    schema="ProvincePage",
)
HISTORY = ApiQuestion(
    "/provinces/{name}/history",
    "A province's rules as a timeline",
    history,
    (NAME, KNOWN_ON),
    (Example("Quảng Ninh", "name=quang-ninh"),),
    schema="History",
)
