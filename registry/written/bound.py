"""The first or last day of support, together with how surely it is known.

In a policy file a bound is one short text:

====================  ==========================================================
``2026-01-01``        a day that a source states
``2026``              the source gives only the year (its first or last day)
``2026-01-01 inferred``  a day read from something else, such as a successor
``by 2025-07-01``     in force that day at the latest; the true first day is unknown
``not before 2026-03-02``  still in force that day; the true last day is unknown
``open``              the source says that no end is set
``unknown``           no source states it
====================  ==========================================================
"""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import Literal, NamedTuple

Known = Literal["stated", "year", "inferred", "by", "not_before", "open", "unknown"]

DATE = r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
YEAR = r"(?:19|20|21)[0-9]{2}"
BEGIN_PATTERN = rf"^(?:{DATE}(?: inferred)?|by {DATE}|{YEAR}|unknown)$"
END_PATTERN = rf"^(?:{DATE}(?: inferred)?|not before {DATE}|{YEAR}|open|unknown)$"


class Bound(NamedTuple):
    """One end of a period: the day (none when open or unknown) and how it is known."""

    day: datetime.date | None
    known: Known

    def __str__(self) -> str:
        day = self.day.isoformat() if self.day else ""
        match self.known:
            case "stated":
                return day
            case "year":
                return day[:4]
            case "inferred":
                return f"{day} inferred"
            case "by":
                return f"by {day}"
            case "not_before":
                return f"not before {day}"
            case _:
                return self.known


_WORDS: dict[str, Known] = {"": "stated", "inferred": "inferred", "by": "by", "not before": "not_before"}


@lru_cache(maxsize=4096)
def parse_begin(text: str) -> Bound:
    """Read a first day; a bare year means its 1 January. Raises ValueError on other forms."""
    return _parse(text, BEGIN_PATTERN, "01-01")


@lru_cache(maxsize=4096)
def parse_end(text: str) -> Bound:
    """Read a last day; a bare year means its 31 December. Raises ValueError on other forms."""
    return _parse(text, END_PATTERN, "12-31")


def _parse(text: str, pattern: str, day_of_year: str) -> Bound:
    if not re.match(pattern, text):
        raise ValueError(f"not a bound: {text!r}")
    if text in ("open", "unknown"):
        return Bound(None, "open" if text == "open" else "unknown")
    if len(text) == 4:
        return Bound(datetime.date.fromisoformat(f"{text}-{day_of_year}"), "year")
    day = re.search(DATE, text)
    assert day is not None
    words = text.replace(day[0], "").strip()
    return Bound(datetime.date.fromisoformat(day[0]), _WORDS[words])
