"""Answers spread over rows, as Arrow columns."""

from __future__ import annotations

from typing import Any

import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from calculator.population.arrays import Codes, gather
from calculator.population.columns import AMOUNTS, ANSWERS
from calculator.population.results import REFUSED, Results


def spread(results: Results, numbers: Codes, *, compact: bool = False) -> list[Any]:
    """The columns `columns.ANSWERS` of a programme, for the number of each row's answer.

    `compact`: as dictionary columns that share one index.
    """
    asked = numbers > REFUSED
    # One bitmap of what is null serves all columns.
    nulls = None if asked.all() else pa.array(asked).buffers()[1]
    if compact:
        index = _array(pa.int32(), numbers, nulls)
        return [pa.DictionaryArray.from_arrays(index, _values(results, name)) for name in ANSWERS]
    return [_column(results, name, numbers, nulls) for name in ANSWERS]


def _values(results: Results, name: str) -> Any:
    """One part of every answer, not spread."""
    if name == "rules":
        codes, texts = results.rules()
        return pa.array([texts[code] for code in codes.tolist()], pa.string())
    values = pa.array(results.column(name))
    return pc.cast(values, pa.bool_()) if name == "local_known" else values


def _column(results: Results, name: str, numbers: Codes, nulls: Any) -> Any:
    if name in AMOUNTS:
        return _array(pa.int64(), gather(results.column(name), numbers), nulls)
    if name == "local_known":
        known = pc.cast(pa.array(gather(results.column(name), numbers)), pa.bool_())
        return pa.Array.from_buffers(pa.bool_(), len(numbers), [nulls, known.buffers()[1]])
    codes, texts = results.rules()
    indices = _array(pa.int32(), gather(codes, numbers), nulls)
    return pa.DictionaryArray.from_arrays(indices, pa.array(texts, pa.string()))


def _array(kind: Any, values: npt.NDArray[Any], nulls: Any) -> Any:
    return pa.Array.from_buffers(kind, len(values), [nulls, pa.py_buffer(values)])
