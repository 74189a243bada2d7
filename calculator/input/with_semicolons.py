"""Tables as spreadsheet programs write them where a comma is the decimal sign: semicolons between the cells.

Vietnamese settings make `son-la;voluntary_si;28.503;1.500.000,00`. There, and only there, a point sets thousands
apart, a comma decimals, and several groups in one cell may have commas between them.
"""

from __future__ import annotations

import re

THOUSANDS = r"^\s*-?[0-9]{1,3}(\.[0-9]{3})+(,0+)?\s*$"
"""A whole number with points in it, as Python's and Arrow's patterns both read it."""
NO_DECIMALS = r"^\s*-?[0-9]+,0+\s*$"
"""A whole number with decimals of nothing."""


def separator_of(header: str) -> str:
    """What sets the cells of a table apart, by the line with the names of its columns: `;` or `,`."""
    return ";" if header.count(";") > header.count(",") else ","


def named_separator(line: str) -> str | None:
    """The separator that a first line `sep=;` names, as some programs write one; None where it is no such line."""
    found = re.fullmatch(r"\ufeff?sep=([;,])\s*", line, re.IGNORECASE)
    return found[1] if found else None


def plain_number(cell: str) -> str:
    """A whole number without its marks: `1.500.000,00` is `1500000`. What is none stays as it is."""
    if re.match(THOUSANDS, cell) or re.match(NO_DECIMALS, cell):
        return re.sub(r",0+\s*$", "", cell).replace(".", "").strip()
    return cell
