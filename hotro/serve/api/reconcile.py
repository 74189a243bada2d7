"""`GET /reconcile`: published counts beside the documented ones."""

from __future__ import annotations

from hotro.output import Answer
from hotro.reconcile.answer import answer as as_data
from hotro.serve.api_question import ApiQuestion, ApiRequest, Example
from hotro.serve.parameters import KNOWN_ON


def answer(asked: ApiRequest) -> Answer:
    """Every published count beside the documented one of the same day."""
    return as_data(asked.loaded.registry.reconcile())


QUESTION = ApiQuestion(
    "/reconcile",
    "Published counts beside the documented ones",
    answer,
    (KNOWN_ON,),
    schema="Reconciliation[]",
    examples=(Example("Every published count"),),
)
