"""Which households stand in several places of a table: asked only of tables whose ids do not ascend.

All ids are looked through again, as often as it takes to never hold more than `AT_ONCE` of them: first as hashes, then
those whose hash came twice by themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from calculator.population.cells.arrays import Ints
from calculator.population.households.households import named, run_starts

AT_ONCE = 1 << 23
"""Households whose hashes are held at once: 64 MiB of them."""

IdColumn = Callable[[], Iterator[Any]]
"""Gives the column of ids anew, array after array."""


def parted_runs(columns: IdColumn) -> Ints:
    """Of each run of rows whose id is that of another run too the number of its first row, ascending."""
    runs = sum(len(hashes) for hashes, _, _ in _runs(columns))
    parts = -(-runs // AT_ONCE) or 1
    twice = np.concatenate([_twice(columns, part, parts) for part in range(parts)])
    found: dict[Any, list[int]] = {}
    for hashes, rows, ids in _runs(columns):
        for i in np.flatnonzero(np.isin(hashes, twice)).tolist():
            found.setdefault(ids[i].as_py(), []).append(int(rows[i]))
    return np.array(sorted(row for rows in found.values() if len(rows) > 1 for row in rows), np.int64)


def _twice(columns: IdColumn, part: int, parts: int) -> Ints:
    """Hashes that come several times, of those that belong to a part."""
    own = [hashes[hashes % parts == part] for hashes, _, _ in _runs(columns)]
    hashes, times = np.unique(np.concatenate(own), return_counts=True)
    return hashes[times > 1]


def _runs(columns: IdColumn) -> Iterator[tuple[Ints, Ints, Any]]:
    """Of each run of rows the hash of its id, the number of its first row, and the id; without those that have none."""
    row, last = 0, None
    for column in columns():
        ids = named(column)
        starts = run_starts(ids)
        if len(starts) and last is not None and ids[0].as_py() == last:
            starts = starts[1:]
        heads = pc.take(ids, pa.array(starts))
        given = heads.is_valid().to_numpy(zero_copy_only=False)
        heads = heads.drop_null()
        yield _hashes(heads), starts[given] + row, heads
        row += len(ids)
        last = ids[len(ids) - 1].as_py() if len(ids) else last


def _hashes(ids: Any) -> Ints:
    if pa.types.is_integer(ids.type):
        return pc.cast(ids, pa.int64(), safe=False).to_numpy()  # type: ignore[no-any-return]
    return np.fromiter(map(hash, ids.to_pylist()), np.int64, len(ids))
