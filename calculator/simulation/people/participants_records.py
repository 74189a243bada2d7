"""Participants from rows of cells, wherever those were read. Every bad row is told; none is left out."""

from __future__ import annotations

from collections.abc import Sequence

from calculator.simulation.people.participants import BadParticipants, Participants, Row, RowProblem, against_the_law
from calculator.simulation.people.participants_cells import read_row
from registry.registry import Registry

Record = tuple[int, dict[str, str]]
"""Number of its first line, and its cells by column: every required one among them."""


def participants_of(
    records: Sequence[Record], name: str, registry: Registry, first_year: int, problems: Sequence[RowProblem] = ()
) -> Participants:
    """The rows, checked against the law of the first year; `name` is the table's in messages.

    Raises BadParticipants with everything that is wrong, the `problems` that reading has found already among it.
    """
    found = [*problems]
    rows: list[Row] = []
    for line, cells in records:
        row, wrong = read_row(line, cells, registry)
        found += [RowProblem(name, line, p.field, p.message) for p in wrong]
        if row is not None:
            rows.append(row)
    found += against_the_law(rows, name, registry, first_year)
    if found:
        raise BadParticipants(found)
    return Participants(tuple(rows))
