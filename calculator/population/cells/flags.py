"""One column a group, put together: the groups of each row."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from calculator.population.cells.arrays import gather
from calculator.population.cells.coded import Coded


def groups_of_flags(flags: Mapping[str, Coded]) -> Coded:
    """The column `groups` from yes-or-no columns, by group. There are fewer than 63 groups: one bit each."""
    rows = len(next(iter(flags.values())).codes)
    bits = np.zeros(rows, np.int64)
    for bit, column in enumerate(flags.values()):
        bits |= gather(np.array([(value is True) << bit for value in column.values], np.int64), column.codes)
    distinct = pc.dictionary_encode(pa.array(bits))
    values = [tuple(group for i, group in enumerate(flags) if row >> i & 1) for row in distinct.dictionary.to_pylist()]
    return Coded(distinct.indices.to_numpy(zero_copy_only=True), values)
