"""Rows of a household that did not stand together are told apart again after sorting, wherever tables are cut."""

from __future__ import annotations

from itertools import pairwise

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.population.households.runs import Runs
from tests.invented.checked import many

few_ids = st.lists(st.sampled_from([1, 2, 3, None]), min_size=1, max_size=14)


def parted(ids, cuts, kind):
    """What is left of the households of a file after its rows were sorted by household."""
    rows = sorted(range(len(ids)), key=lambda row: (ids[row] is not None, ids[row] or 0, row))
    table = pa.table(
        {"household_id": pa.array([ids[row] for row in rows]).cast(kind), "row": pa.array(rows, pa.int64())}
    )
    edges = sorted({0, len(ids), *(cut for cut in cuts if cut < len(ids))})
    runs = Runs()
    parts = [runs.parted(table.slice(a, b - a), "row") for a, b in pairwise(edges)]
    found = pa.concat_tables(parts).sort_by("row")
    return found.column("household_id").cast(pa.int64()).to_pylist()


def first_runs(ids):
    """The same, read in the order of the file."""
    ended, found = set(), []
    for before, now in zip([None, *ids], ids, strict=False):
        if before is not None and before != now:
            ended.add(before)
        found.append(None if now in ended else now)
    return found


@many
@given(few_ids, st.sets(st.integers(1, 13)), st.sampled_from([pa.int64(), pa.string()]))
def test_only_the_first_run_of_a_household_keeps_it(ids, cuts, kind):
    assert parted(ids, cuts, kind) == first_runs(ids)


@pytest.mark.parametrize("ids", [[1, 1, 2, 2], [1], [None, None], ["a", "b", "b"]])
def test_a_table_in_order_is_not_touched(ids):
    table = pa.table({"household_id": ids, "row": pa.array(range(len(ids)))})
    assert Runs().parted(table, "row") is table
