"""Heads of a table by their Vietnamese names: which column each stands for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from calculator.population.bad_table import BadTable
from calculator.population.columns import INPUT
from calculator.tell import tell
from registry.law.keys import key_called
from registry.message import joined

_PARTS = ("vsi_", "hi_")
_COLUMNS: dict[str, str] = {column.name: column.name for column in INPUT} | {
    bare: name
    for bare, name in ((c.name.removeprefix(part), c.name) for c in INPUT for part in _PARTS if c.name.startswith(part))
    if bare != "months"  # both programmes have them: heads say of which
}
"""What a head may be called after -> the column."""
LABELS = ("id", "household_id")
"""Columns that only tell rows apart: of two heads that may stand for one, neither is taken."""


def our_names(names: Sequence[str]) -> list[str]:
    """The heads with those in Vietnamese as our columns are called; a column that is there by its own name stays it.

    Raises BadTable where two heads stand for one column.
    """
    meant = [_meant(name) for name in names]
    there = {name for name in names if name in _COLUMNS.values()}
    often = Counter(column for column in meant if column is not None and column not in there)
    twice = {column for column, times in often.items() if times > 1}
    pairs = list(zip(names, meant, strict=True))
    if wrong := [column for column in dict.fromkeys(meant) if column in twice and column not in LABELS]:
        raise BadTable([_two(str(column), [name for name, other in pairs if other == column]) for column in wrong])
    return [
        column if column is not None and column not in there and column not in twice else name for name, column in pairs
    ]


def _meant(name: str) -> str | None:
    if name in _COLUMNS.values():
        return None
    if name.isascii() and name.islower() and "_" in name:
        return None  # a code of theirs, not a name
    key = key_called(name.strip(), _COLUMNS)
    return None if key is None or key == name else _COLUMNS[key]


def _two(column: str, heads: list[str]) -> str:
    return tell("columns {heads} both stand for {column}: keep one", heads=joined(", ", heads), column=column)
