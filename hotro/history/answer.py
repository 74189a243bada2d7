"""What `hotro history` is answered with, as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hotro.output import Answer
from registry.questions.history import History


def answer(found: History) -> Answer:
    """A province's rules and when each was in force."""
    return Answer(found.as_json, COLUMNS, lambda: _rows(found))


COLUMNS = (
    "province",
    "rule",
    "programme",
    "who",
    "kind",
    "rates",
    "of",
    "status",
    "first",
    "last",
    "certainty",
    "from",
    "to",
    "number",
    "area",
    "part",
    "districts",
    "source",
)


def _rows(found: History) -> Iterator[dict[str, Any]]:
    """One row a rule and period; a rule that was never in force has one without a period."""
    for rule in found.as_json()["rules"]:
        rates = "; ".join(f"{year}: {'unknown' if rate is None else rate}" for year, rate in rule["rates"].items())
        for period in rule["periods"] or [{}]:
            said = {"rates": rates.removeprefix("always: "), "districts": "; ".join(rule["districts"])}
            yield {**rule, **period, **said, "province": found.province}
