"""Single cells, read strictly: a cell gives a value, None where it is empty, or what is wrong with it."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

from calculator.population.columns import Kind
from calculator.tell import tell

LONGEST_NUMBER = 15
"""Digits: as in household files."""
MOST = 10**LONGEST_NUMBER
LONGEST_SHOWN = 60
VIETNAM_TIME = datetime.timedelta(hours=7)
"""Ahead of UTC."""

_WHOLE = re.compile(r"(-?\d+)(?:\.0*)?", re.ASCII)
_DAY = re.compile(r"(\d{4}-\d{2})(-\d{2})?", re.ASCII)


class Unreadable(NamedTuple):
    """A cell that is not what its column holds."""

    message: str


def reader(kind: Kind) -> Callable[[Any], Any]:
    """What reads a cell of a column of some kind."""
    return _READERS[kind]


def shown(value: Any) -> str:
    """A cell in a message: on one line, and not too long."""
    text = repr(value) if isinstance(value, str | bytes) else "NaN" if value != value else str(value)  # noqa: PLR0124
    return (
        text
        if len(text) <= LONGEST_SHOWN
        else tell("{text}... ({n} characters)", text=text[:LONGEST_SHOWN], n=len(text))
    )


def _wrong(expected: str, value: Any) -> Unreadable:
    return Unreadable(tell("expected {expected}, found {value}", expected=expected, value=shown(value)))


def _number(value: Any) -> int | Unreadable | None:
    if type(value) is int and abs(value) < MOST:  # nearly all
        return value
    if value is None or isinstance(value, bool):
        return None if value is None else _wrong(tell("a whole number"), value)
    if isinstance(value, str):
        # Spreadsheets and data frames write a whole number as 12.0 where others of its column are missing.
        found = _WHOLE.fullmatch(value.strip())
        if found is None:
            return None if not value.strip() else _wrong(tell("a whole number"), value)
        digits = found[1]
    elif isinstance(value, float | Decimal):
        if not math.isfinite(value) or value != round(value):
            return _wrong(tell("a whole number"), value)
        digits = str(int(value))
    else:
        digits = str(value)
    if len(digits.lstrip("-")) > LONGEST_NUMBER:
        return Unreadable(tell("expected a whole number, found one of {n} digits", n=len(digits.lstrip("-"))))
    return int(digits)


_YES_NO = {"true": True, "1": True, "1.0": True, "false": False, "0": False, "0.0": False, "": None}


def _yes_no(value: Any) -> bool | Unreadable | None:
    if value is None:
        return None
    found = _YES_NO.get(str(value).strip().lower(), value)
    return found if found is None or isinstance(found, bool) else _wrong(tell("true or false"), value)


def _day(value: Any) -> datetime.date | Unreadable | None:
    if isinstance(value, datetime.datetime):
        return (value if value.tzinfo is None else value.astimezone(datetime.timezone(VIETNAM_TIME))).date()
    if value is None or isinstance(value, datetime.date):
        return value
    text = value.strip() if isinstance(value, str) else ""
    if value == text == "":
        return None
    found = _DAY.fullmatch(text)
    try:
        return datetime.date.fromisoformat(found[1] + (found[2] or "-01")) if found else _wrong("YYYY-MM-DD", value)
    except ValueError:
        return _wrong(tell("a day that exists"), value)


def _birth(value: Any) -> datetime.date | int | Unreadable | None:
    if value is None or isinstance(value, datetime.date):
        return _day(value)
    if isinstance(value, str) and _DAY.fullmatch(value.strip()):
        return _day(value) if len(value.strip()) == 10 else _wrong(tell("YYYY-MM-DD or a year"), value)
    found = _number(value)
    return _wrong(tell("YYYY-MM-DD or a year"), value) if isinstance(found, Unreadable) else found


def _name(value: Any) -> str | Unreadable | None:
    if value is None:
        return None
    return value.strip() or None if isinstance(value, str) else _wrong(tell("a name"), value)


def _groups(value: Any) -> tuple[str, ...] | Unreadable:
    if value is None:
        return ()
    if not isinstance(value, str):
        return _wrong(tell("codes of groups with ; between them"), value)
    return tuple(code for part in value.split(";") if (code := part.strip()))


_READERS: dict[Kind, Callable[[Any], Any]] = {
    "name": _name,
    "code": _name,
    "groups": _groups,
    "day": _day,
    "birth": _birth,
    "number": _number,
    "yes_no": _yes_no,
}
