"""What comes back for a table: the table with its answers, and what became of its rows."""

from __future__ import annotations

from typing import Any, NamedTuple


class Summary(NamedTuple):
    """What became of the rows."""

    rows: int
    answered: int
    rejected: int
    """Rows with a reason."""
    situations: int
    """Distinct situations met for the first time. Of those that differ in the chosen income alone few are assessed."""


class AnsweredTable(NamedTuple):
    """The table given, with the answers, and what became of its rows."""

    table: Any
    """Of the library of the table given: its rows in their order, its columns and then those of `columns.ANSWERS`."""
    summary: Summary
