"""The questions of the API, a file each."""

from hotro.serve.api import calc, count, meta
from hotro.serve.api_question import ApiQuestion

QUESTIONS: tuple[ApiQuestion, ...] = (
    meta.QUESTION,
    count.QUESTION,
    calc.ONE_PERSON,
    calc.SOME_HOUSEHOLDS,
)
"""In the order of the documentation."""
