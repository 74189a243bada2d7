"""The questions of the API, a file each."""

from hotro.serve.api import (
    calc,
    compare,
    count,
    expiring,
    groups,
    meta,
    parameters,
    province,
    provinces,
    reconcile,
    simulate,
)
from hotro.serve.api_question import ApiQuestion

QUESTIONS: tuple[ApiQuestion, ...] = (
    meta.QUESTION,
    count.QUESTION,
    reconcile.QUESTION,
    expiring.QUESTION,
    provinces.QUESTION,
    province.PAGE,
    province.HISTORY,
    compare.QUESTION,
    groups.QUESTION,
    parameters.QUESTION,
    calc.ONE_PERSON,
    calc.SOME_HOUSEHOLDS,
    simulate.QUESTION,
)
"""In the order of the documentation."""
