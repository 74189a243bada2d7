"""What `hotro expiring` is answered with, as data."""

from __future__ import annotations

import datetime
from typing import Any

from hotro.output import Answer
from registry.law.percent import as_number
from registry.questions.expiring import Ending, Expiring, NoEnd


def answer(found: Expiring, *, no_end: bool = False) -> Answer:
    """What ends soon; its rows are, with `no_end`, the rules without a known end."""
    if no_end:
        return Answer(found.as_json, NO_END_COLUMNS, lambda: [_no_end_row(one, found.on) for one in found.no_end])
    return Answer(found.as_json, COLUMNS, lambda: map(_row, found.endings))


COLUMNS = (
    "last_day",
    "to",
    "file",
    "area",
    "districts",
    "programme",
    "who",
    "kind",
    "rate",
    "of",
    "number",
    "perhaps_followed_by",
    "rule",
    "source",
)


NO_END_COLUMNS = (
    "end",
    "certainty",
    "from",
    "file",
    "area",
    "programme",
    "who",
    "kind",
    "rate",
    "of",
    "number",
    "rule",
    "source",
)


def _no_end_row(one: NoEnd, day: datetime.date) -> dict[str, Any]:
    return {**one.rule.as_json(), **one.as_json(), "rate": as_number(one.rule.rate(day))}


def _row(ending: Ending) -> dict[str, Any]:
    rate = as_number(ending.rule.rate(ending.last))
    districts = "; ".join(ending.rule.districts)
    return {**ending.rule.as_json(), **ending.as_json(), "rate": rate, "districts": districts}
