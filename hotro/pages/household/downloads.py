"""The tables of an answer as CSV and JSON: what the API and `hotro calc` give for the same household."""

from __future__ import annotations

import re

from hotro.calc.answer import Result, as_json
from hotro.calc.question import CalcQuestion
from hotro.calc.rows import COLUMNS, EXPLAINED, rows
from hotro.output import csv_text, json_text, with_release
from hotro.pages.household.answer import AnsweredForm
from hotro.pages.page_request import Made, PageRequest

TABLES = ("answer", "provinces", "years")
MEDIA_TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json"}
_WANTED = re.compile(f"({'|'.join(TABLES)})[.]({'|'.join(MEDIA_TYPES)})")


def download(asked: PageRequest, answer: AnsweredForm, do: str) -> Made | None:
    """The file that was asked for, such as `years.csv`; None where none was, or it cannot be made."""
    wanted = _WANTED.fullmatch(do)
    if wanted is None:
        return None
    table, form = wanted.groups()
    results: dict[str, Result | None] = {"answer": answer.found, "provinces": answer.everywhere, "years": answer.time}
    result = results[table]
    if result is None:
        return None
    question = CalcQuestion(explain=table == "answer", language=asked.language)
    if form == "csv":
        columns = EXPLAINED if question.explain else COLUMNS
        text = csv_text(columns, rows(1, result, question, asked.registry))
    else:
        plain = as_json(result, question, asked.registry)
        text = json_text(with_release(plain, asked.registry.release, asked.known_on))
    return Made(text.encode("utf-8", "backslashreplace"), 200, MEDIA_TYPES[form], f"{table}.{form}")
