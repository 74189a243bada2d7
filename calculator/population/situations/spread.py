"""Answers spread over rows, as Arrow columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from calculator.population.cells.arrays import Codes, gather
from calculator.population.cells.processors import on_all_processors
from calculator.population.columns import AMOUNTS, ANSWERS, KNOWN
from calculator.population.situations.results import REFUSED, Answers
from calculator.population.situations.situations import RowAnswers


def spread(found: RowAnswers, wanted: Sequence[str] = ANSWERS, *, compact: bool = False) -> list[Any]:
    """The columns `columns.ANSWERS` of a programme, or those of them that are wanted.

    `compact`: as dictionary columns that share one index. Columns that are the same share their memory.
    """
    # One bitmap of what is null serves all columns.
    nulls = None if found.all_answered else pa.array(found.numbers > REFUSED).buffers()[1]
    answers, codes = found.answers, found.codes
    if compact:
        index = _array(pa.int32(), codes, nulls)
        return [pa.DictionaryArray.from_arrays(index, answers.arrow(name), safe=False) for name in wanted]
    parts = {name: answers.column(name) if name in AMOUNTS else name for name in wanted}
    distinct = {id(part): name for name, part in parts.items()}
    made = on_all_processors(lambda name: _column(answers, name, codes, nulls), distinct.values())
    by_part = dict(zip(distinct, made, strict=True))
    return [by_part[id(part)] for part in parts.values()]


def _column(answers: Answers, name: str, codes: Codes, nulls: Any) -> Any:
    if name in AMOUNTS:
        return _array(pa.int64(), gather(answers.column(name), codes), nulls)
    if name in KNOWN:
        known = pc.cast(pa.array(gather(answers.column(name), codes)), pa.bool_())
        return pa.Array.from_buffers(pa.bool_(), len(codes), [nulls, known.buffers()[1]])
    numbers, texts = answers.texts(name)
    indices = _array(pa.int32(), gather(numbers, codes), nulls)
    return pa.DictionaryArray.from_arrays(indices, pa.array(texts, pa.string()))


def _array(kind: Any, values: npt.NDArray[Any], nulls: Any) -> Any:
    return pa.Array.from_buffers(kind, len(values), [nulls, pa.py_buffer(values)])
