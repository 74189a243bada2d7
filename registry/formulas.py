"""Texts that a spreadsheet would take for a formula, made harmless: one rule for every CSV file that is written.

A cell such as `=HYPERLINK(...)` runs when the file is opened (OWASP, CSV injection). With an apostrophe before it, it
is text. Numbers keep their sign. Whoever reads a file with a program takes the apostrophe off again; Parquet, JSON,
SQLite and workbooks tell a text from a formula and hold every text as it is.
"""

from __future__ import annotations

import re

_ALWAYS = "=@\t\r\n＝＋－＠"
FORMULA = rf"^(?:[{_ALWAYS}]|[+-](?:$|[^0-9]|[0-9.,]*[^0-9.,]))"
"""What such a text looks like, in the form that both `re` and Arrow read: a sign that no mere number follows."""

_FORMULA = re.compile(FORMULA)


def no_formula(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if _FORMULA.search(text) else text
