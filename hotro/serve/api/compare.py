"""`GET /compare`: provinces side by side."""

from __future__ import annotations

import click

from calculator.comparison.compare import compare
from hotro.compare.answer import answer as as_data
from hotro.options import today
from hotro.output import Answer
from hotro.serve.api_question import ApiQuestion, ApiRequest, Example
from hotro.serve.parameters import GROUP, KNOWN_ON, ON, PROGRAMME, QueryParameter
from hotro.serve.problem_details import RequestProblem, unanswerable
from hotro.tell import tell
from registry.law.programmes import PROGRAMMES

MOST = 63
"""Provinces in one request."""


def answer(asked: ApiRequest) -> Answer:
    """What each province adds, with the State's share, and what a person pays for a year."""
    registry, given = asked.loaded.registry, asked.given
    provinces = given["province"]
    if len(provinces) > MOST:
        message = tell("expected at most {most} provinces, found {n}", most=MOST, n=len(provinces))
        raise unanswerable([RequestProblem("province", message)])
    programme = given.get("programme")
    found = compare(
        registry,
        [registry.slug(name) for name in provinces],
        on=given.get("on") or today(),
        programmes=(programme,) if programme else PROGRAMMES,
        group=given.get("group"),
    )
    return as_data(found)


QUESTION = ApiQuestion(
    "/compare",
    "Provinces side by side",
    answer,
    (
        QueryParameter(
            "province",
            click.STRING,
            "A province by any of its names; given once for each.",
            "ha-noi",
            required=True,
            several=True,
        ),
        PROGRAMME,
        GROUP._replace(means="Only the rows of a beneficiary group or named set."),
        ON,
        KNOWN_ON,
    ),
    (
        Example("Two provinces", "province=ha-noi&province=hai-phong&on=2026-03-01"),
        Example("One programme", "province=Hà Nội&province=Huế&programme=health_insurance&on=2026-03-01"),
    ),
    schema="Comparison",
)
