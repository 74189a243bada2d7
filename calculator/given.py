"""What a programmer may give for a field, made into what the field holds; what cannot be is left for the check to name.

Any sequence of groups, ISO text for a day (YYYY-MM-DD, or YYYY-MM for its first day), a whole number of any library.
"""

from __future__ import annotations

import datetime
import operator
import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

_MOST_BITS = 4_000
"""Of a whole number that can be printed: Python prints no more than 4,300 digits, some 14,000 bits."""


class TooLong(int):
    """A whole number that no field can hold and no message can show."""

    def __repr__(self) -> str:
        """What a message says of it."""
        return f"{'-' * (self < 0)}2^{self.bit_length() - 1}..."


_DAY = re.compile(r"\d{4}-\d{2}(?:-\d{2})?", re.ASCII)


def as_day(value: Any) -> Any:
    """A day for a day, its ISO text, its month's text or its midnight; else the value itself."""
    if type(value) is datetime.date:
        return value
    if isinstance(value, datetime.datetime):
        return value.date() if value.tzinfo is None and value.time() == datetime.time() else value
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return datetime.date.fromisoformat(value if len(value) == 10 else f"{value}-01")
        except ValueError:
            return value
    return value


def as_birth(value: Any) -> Any:
    """A day or a year; else the value itself."""
    if isinstance(value, str) and len(value) != 10:
        return value
    return as_whole(as_day(value))


def as_whole(value: Any) -> Any:
    """An int for a whole number of any library; else the value itself (a bool is none, nor is 12.0)."""
    if type(value) is int:
        whole = value
    elif isinstance(value, bool | float | str | bytes) or value is None:
        return value
    else:
        try:
            whole = operator.index(value)
        except Exception:  # noqa: BLE001 - whatever a stranger's object does
            return value
    return whole if whole.bit_length() <= _MOST_BITS else TooLong(whole)


def as_tuple(value: Any) -> Any:
    """A tuple for any sequence or set but text; of a set in the order of its texts. Else the value itself."""
    if type(value) is tuple or isinstance(value, str | bytes | Mapping) or not isinstance(value, Iterable):
        return value
    try:
        return tuple(sorted(value, key=str)) if isinstance(value, AbstractSet) else tuple(value)
    except Exception:  # noqa: BLE001 - whatever a stranger's object does
        return value


def as_days(value: Any) -> Any:
    """A mapping whose days are days; else the value itself."""
    if not isinstance(value, Mapping) or not len(value):
        return value
    return {key: as_day(day) for key, day in value.items()}
