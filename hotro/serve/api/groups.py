"""`GET /groups`: the codes of beneficiary groups."""

from __future__ import annotations

from hotro.groups.answer import answer as as_data
from hotro.output import Answer
from hotro.serve.api_question import ApiQuestion, ApiRequest, Example


def answer(asked: ApiRequest) -> Answer:
    """Each group and named set, and what it means in both languages."""
    return as_data([*asked.loaded.registry.groups.values()])


QUESTION = ApiQuestion(
    "/groups",
    "The codes of beneficiary groups and what they mean",
    answer,
    schema="Group[]",
    examples=(Example("Every group"),),
)
