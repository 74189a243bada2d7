"""What a value written without quotes means: text, a number, true, false, or nothing.

YAML 1.1 and 1.2 read some plain words differently (`no` as false, `1:30` as 90, `08` as text or as an error). Those
are refused, so that a file means the same to every reader and to the person who wrote it.
"""

from __future__ import annotations

import calendar
import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from registry.tell import tell


class RefusedScalar(NamedTuple):
    """A value that is not read, and what to write instead."""

    message: str


Plain = str | int | Decimal | bool | None

LONGEST_NUMBER = 15
"""Digits: more would lose precision in programs that read numbers as floating point."""

_MONTHS = (
    tell("January"),
    tell("February"),
    tell("March"),
    tell("April"),
    tell("May"),
    tell("June"),
    tell("July"),
    tell("August"),
    tell("September"),
    tell("October"),
    tell("November"),
    tell("December"),
)
_WORDS: dict[str, Plain] = {"": None, "~": None, "null": None, "true": True, "false": False}
_YES_OR_NO = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}
_SMALL = frozenset({"true", "false", "null"})
_FIRST_OF_NUMBER = "-+.0123456789"
_SHORT = 24

_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER_LIKE = re.compile(r"[-+]?[0-9.][-+0-9._:]*")
_LONGEST_ODD_NUMBER = 40

_ODD_NUMBERS = [
    (re.compile(r"[-+]?[0-9._]+(?::[0-9]+)+[0-9._]*"), tell("is a number to base 60 in YAML 1.1: put it in quotes")),
    (
        re.compile(r"[-+]?0[xob][0-9a-f_]+", re.IGNORECASE),
        tell("is a number that is not decimal: write it in decimal digits"),
    ),
    (
        re.compile(r"[-+]?[.0-9]+_[._0-9]*"),
        tell("has an underscore among its digits: write the digits alone, or put it in quotes if it is text"),
    ),
    (
        re.compile(r"[-+]?0[0-9]+(?:\.[0-9]*)?"),
        tell("is a number that begins with 0: write it without the 0, or in quotes if it is text such as a code"),
    ),
    (
        re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)e[-+]?[0-9]+", re.IGNORECASE),
        tell("is a number with an exponent: write it in full, or in quotes if it is text"),
    ),
    (re.compile(r"[-+]?\.(?:inf|nan)", re.IGNORECASE), tell("is not a number that can be used here")),
    (re.compile(r"\+[0-9.]+"), tell("is a number with a plus sign: write it without")),
    (
        re.compile(r"-?(?:\.[0-9]+|[0-9]+\.)"),
        tell("is a number with no digit on one side of the point: write it as 0.5"),
    ),
    (re.compile("-0"), tell("is written 0")),
]


def plain_value(text: str) -> Plain | RefusedScalar:
    """The value of a plain scalar. Days stay text, but they must exist."""
    if len(text) <= _SHORT:
        return _short_value(text)
    return _number_or_day(text) if text[0] in _FIRST_OF_NUMBER else text


@lru_cache(maxsize=4096)  # keys, codes, days and small numbers come again and again
def _short_value(text: str) -> Plain | RefusedScalar:
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _FIRST_OF_NUMBER:
        return _number_or_day(text)
    return _refused_word(text) or text


def no_such_day(text: str) -> str | None:
    """Why a day written YYYY-MM-DD does not exist, or None where it does."""
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:])
    if year == 0:
        return tell("there is no year {text}", text=text[:4])
    if not 1 <= month <= 12:
        return tell("there is no month {month} ({day})", month=text[5:7], day=text)
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        return tell(
            "there is no day {text}: {month} {year} has {last} days",
            text=text,
            month=_MONTHS[month - 1],
            year=year,
            last=last,
        )
    return None


def _refused_word(text: str) -> RefusedScalar | None:
    small = text.lower()
    if small in _YES_OR_NO:
        return RefusedScalar(
            tell(
                "`{text}` means {yes_or_no} to some YAML readers and is text to others: write {yes_or_no}, or "
                "'{text}' in quotes if it is text",
                text=text,
                yes_or_no=_YES_OR_NO[small],
            )
        )
    if small in _SMALL:
        return RefusedScalar(
            tell(
                "`{text}` is written in small letters here: {small}, or '{text}' in quotes if it is text",
                text=text,
                small=small,
            )
        )
    if text == "<<":
        return RefusedScalar(tell("`<<` (merging one mapping into another) is not read here: write the keys out"))
    if text == "=":
        return RefusedScalar(tell("`=` has a special meaning in YAML 1.1: put it in quotes"))
    return None


def _number_or_day(text: str) -> Plain | RefusedScalar:
    if len(text) > _LONGEST_ODD_NUMBER:
        return _too_long(text) if _NUMBER_LIKE.fullmatch(text) else text
    if _DAY.fullmatch(text):
        missing = no_such_day(text)
        return RefusedScalar(missing) if missing else text
    if _WHOLE.fullmatch(text) and text != "-0":
        return int(text) if len(text) <= LONGEST_NUMBER else _too_long(text)
    if _DECIMAL.fullmatch(text):
        return Decimal(text) if len(text) <= LONGEST_NUMBER else _too_long(text)
    for form, message in _ODD_NUMBERS:
        if form.fullmatch(text):
            return RefusedScalar(tell("`{text}` {message}", text=text, message=message))
    return text


def _too_long(text: str) -> RefusedScalar:
    return RefusedScalar(
        tell(
            "a number of {n} characters is too long (at most {longest_number}): put it in quotes if it is text",
            n=len(text),
            longest_number=LONGEST_NUMBER,
        )
    )
