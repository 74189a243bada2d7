"""Whole numbers as people write them, with marks between the thousands: `2340000`, `2.340.000`, `2,340,000`."""

from __future__ import annotations

import re

_MARKED = re.compile(r"[0-9]{1,3}(?:(?P<mark>[., ])[0-9]{3})(?:(?P=mark)[0-9]{3})*")
_PLAIN = re.compile(r"[0-9]{1,18}")


def whole_number(text: str, *, marks: str = ".,") -> int | None:
    """The number that a text is, at most 18 digits; None where it is none.

    `marks`: what may stand between the thousands, the same mark in all places: `1.500,000` could be two numbers.
    """
    if _PLAIN.fullmatch(text):
        return int(text)
    marked = _MARKED.fullmatch(text)
    if marked is None or marked["mark"] not in marks:
        return None
    plain = text.replace(marked["mark"], "")
    return int(plain) if _PLAIN.fullmatch(plain) else None
