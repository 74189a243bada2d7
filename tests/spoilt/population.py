"""A made-up population in which households and rows are bad in every way that needs more than one row to tell."""

from __future__ import annotations

import datetime
import random

import pyarrow as pa

from benchmarks import made_up_population
from calculator.input.check_household import MOST_MEMBERS

DAY = datetime.date(2026, 3, 1)


def bad_population(rows: int) -> pa.Table:
    """The same for the same number of rows."""
    table = pa.concat_tables(made_up_population.made_up(rows, DAY)).unify_dictionaries().combine_chunks()
    columns = {name: table.column(name).to_pylist() for name in table.schema.names}
    chosen = random.Random(rows)
    _spoil_households(columns, rows, chosen)
    _spoil_cells(columns, rows, chosen)
    types = {f.name: f.type.value_type if pa.types.is_dictionary(f.type) else f.type for f in table.schema}
    spoilt = pa.table({name: pa.array(cells, types[name]) for name, cells in columns.items()})
    return spoilt.append_column("not ours", pa.array([{"kept": [row, None]} for row in range(rows)]))


def _spoil_households(columns, rows, chosen):
    households = columns["household_id"]
    for row in chosen.sample(range(rows // 2, rows), 40):  # come back after they have ended
        households[row] = households[row - rows // 2]
    for row in chosen.sample(range(rows), 40):  # alone, each a household
        households[row] = None
    for first, size in ((rows // 3, MOST_MEMBERS + 1), (rows // 4, 3 * MOST_MEMBERS), (rows // 5, MOST_MEMBERS)):
        households[first : first + size] = [households[first]] * size
    for first in (rows // 5, rows // 3):  # a large household that could be one, were it not for the other's size
        for row in range(first, first + MOST_MEMBERS):
            columns["id"][row] = row - first
            for name in ("province", "former_province", "district", "poor_commune"):
                columns[name][row] = columns[name][first]


def _spoil_cells(columns, rows, chosen):
    wrong = {
        "id": (None, 1),
        "province": (None, "ha-nio", "son-la"),
        "groups": ("stduent", "poor;near_poor"),
        "vsi_income": (1, 10**14, None),
        "vsi_months": (5, None),
        "hi_months": (13, -1, None),
        "born": (datetime.date(2031, 1, 1), datetime.date(1, 1, 1), None),
    }
    for name, values in wrong.items():
        for value in values:
            for row in chosen.sample(range(rows), 30):
                columns[name][row] = value
