"""`GET /expiring`: what ends soon and has no successor."""

from __future__ import annotations

from hotro.expiring.answer import answer as as_data
from hotro.expiring.command import Within
from hotro.options import OneOf, today
from hotro.output import Answer
from hotro.serve.api_question import ApiQuestion, ApiRequest, Example
from hotro.serve.parameters import KNOWN_ON, ON, QueryParameter
from registry.questions.time_ahead import TimeAhead

_NO_END = QueryParameter(
    "no_end", OneOf("true", "false"), "As CSV: rules in force that have no known end instead.", "true"
)


def answer(asked: ApiRequest) -> Answer:
    """Rules in force whose last day is known and near, and that nothing takes up."""
    given = asked.given
    day = given.get("on") or today()
    within = given.get("within") or TimeAhead.read("12m")
    found = asked.loaded.registry.expiring(on=day, until=within.after(day))
    return as_data(found, no_end=given.get("no_end") == "true")


QUESTION = ApiQuestion(
    "/expiring",
    "What ends soon and has no successor",
    answer,
    (
        QueryParameter("within", Within(), "How far ahead: 90d, 6w, 12m, 2y. A year if not given.", "12m"),
        ON,
        KNOWN_ON,
        _NO_END,
    ),
    (Example("Within a year", "on=2026-03-01"), Example("Within six months", "within=6m&on=2025-08-01")),
    schema="Expiring",
)
