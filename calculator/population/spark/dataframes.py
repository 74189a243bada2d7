"""Whole populations on Apache Spark: the function `population`, on DataFrames, through `mapInArrow`.

    answered = population(spark.read.parquet("people.parquet"), Registry.load(), on=datetime.date(2026, 3, 1))

Spark divides, moves and repeats the work; here is only what is done to the rows of a partition, which is what is done
on one machine. Rows of one household are brought into one partition and stand together there. The law travels with the
work, so that all workers answer by the same one, and is set up once in each Python worker. The workers need this
package (extra `spark`) in their Python.
"""

from __future__ import annotations

import datetime
import hashlib
import pickle
import warnings
from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyspark.sql import Column, functions
from pyspark.sql.pandas.types import to_arrow_schema
from pyspark.sql.types import BooleanType, LongType, StringType, StructField, StructType

from calculator.population.answering import Answering
from calculator.population.cells.arrays import Ints
from calculator.population.columns import AMOUNTS, HOUSEHOLD, KNOWN, output_names
from calculator.population.files.stream import answer_stream
from calculator.population.layout import Layout, layout
from registry.compiled.compiled_form import Compiled
from registry.registry import Registry

if TYPE_CHECKING:
    from pyspark.accumulators import Accumulator
    from pyspark.sql import DataFrame

BATCH_ROWS = 1 << 17
"""Rows that a Python worker answers at a time, and so what bounds its memory: Spark's own batches are too small."""


class Work(NamedTuple):
    """What a Python worker is to do: sent to each."""

    law: bytes
    digest: bytes
    """Of `law`: what a worker knows the law by that it has set up already."""
    layout: Layout
    on: datetime.date | None
    keep: tuple[str, ...]
    """Columns that come back beside the answers."""
    types: Any = None
    """Arrow types of our columns where they are not Spark's."""
    language: str = "en"
    """Of the reasons."""
    assessed: Accumulator[int] | None = None
    """Distinct situations, of all workers."""


def population(
    people: DataFrame, registry: Registry, on: datetime.date | None = None, *, row: str | None = None
) -> DataFrame:
    """The people with the columns of `columns.ANSWERS` and the reason, as `calculator.population.population` adds them.

    `row`: a column that numbers the rows. In its order are the members of a household of whom nothing else tells who
    comes first; sort by it to have the order back, which Spark does not keep. Raises BadTable.
    """
    work = work_for(people.columns, registry, on, keep=tuple(people.columns))
    empty = to_arrow_schema(people.select(our_columns(work.layout)).schema).empty_table()
    Answering(registry, work.layout, on).answer(empty)  # raises BadTable here, not in each worker
    return answered(people, work, order=row)


def work_for(names: list[str], registry: Registry, on: datetime.date | None, keep: tuple[str, ...]) -> Work:
    """What is to be done to a table with columns of these names. Raises BadTable."""
    law = pickle.dumps(registry._content)  # noqa: SLF001 - a Registry holds locks, its content does not
    ours = layout(names, registry.groups, dated=on is not None)
    return Work(law, hashlib.sha256(law).digest(), ours, on, keep)


def our_columns(ours: Layout) -> list[str]:
    """Names of the columns that are read."""
    return [*ours.known, *ours.flags, *ours.since]


def answered(people: DataFrame, work: Work, order: str | None) -> DataFrame:
    """The columns to keep and the answers, of people in any order."""
    if HOUSEHOLD in work.layout.known:
        people = people.repartition(_together(people, work.layout))
        people = people.sortWithinPartitions(*[HOUSEHOLD, *([order] if order else [])])
    kept = [people.schema[name] for name in work.keep]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # that pandas 3 is not fully supported: none is used here
        return people.mapInArrow(partial(answer_batches, work), StructType([*kept, *_answer_fields(work.layout)]))


def _together(people: DataFrame, ours: Layout) -> Column:
    """What decides the partition. Rows without a household are each alone: all in one partition would be too many."""
    others = [name for name in our_columns(ours) if name != HOUSEHOLD]
    household = people[HOUSEHOLD]
    alone = household.isNull() | (household.cast("string") == "")
    return functions.when(alone, functions.xxhash64(*others)).otherwise(functions.xxhash64(household))


def _answer_fields(ours: Layout) -> list[StructField]:
    return [StructField(name, _spark_type(name)) for name in output_names(ours.programmes)]


def _spark_type(name: str) -> LongType | BooleanType | StringType:
    answer = name.partition("_")[2]
    if answer in AMOUNTS:
        return LongType()
    return BooleanType() if answer in KNOWN else StringType()


# In a Python worker

_set_up: dict[Any, Answering] = {}
"""What this Python worker has set up: with it, what it assessed in one task it need not assess in the next."""


def answer_batches(work: Work, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Answer the rows of a partition, in which rows of one household stand together."""
    answering = _answering(work)
    before = answering.situations
    for part in answer_stream(_tables(work, batches), answering, _none_parted):
        columns = [part.table.column(name) for name in work.keep]
        for column in part.answered.columns.columns:
            plain = pa.types.is_dictionary(column.type)
            columns.append(pc.cast(column, pa.string()) if plain else column)
        names = [*work.keep, *part.answered.columns.schema.names]
        yield from pa.table(columns, names=names).combine_chunks().to_batches()
    if work.assessed is not None:
        work.assessed.add(answering.situations - before)


def _answering(work: Work) -> Answering:
    key = (work.digest, repr(work.layout), work.on, work.language)
    if key not in _set_up:
        _set_up.clear()
        content: Compiled = pickle.loads(work.law)  # noqa: S301 - from the driver, as is the code that runs here
        _set_up[key] = Answering(Registry(content), work.layout, work.on, language=work.language)
    return _set_up[key]


def _tables(work: Work, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.Table]:
    """The batches, put together to larger tables of the types that the columns have on one machine."""
    for table in _larger(batches):
        typed = table
        for field in work.types or ():
            place = table.schema.get_field_index(field.name)
            typed = typed.set_column(place, field.name, _as(field.type, table.column(place)))
        yield typed


def _as(kind: Any, column: Any) -> Any:
    return pa.nulls(len(column)) if pa.types.is_null(kind) else pc.cast(column, kind)


def _larger(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.Table]:
    waiting: list[pa.RecordBatch] = []
    for batch in batches:
        waiting.append(batch)
        if sum(b.num_rows for b in waiting) >= BATCH_ROWS:
            yield pa.Table.from_batches(waiting)
            waiting = []
    if any(batch.num_rows for batch in waiting):
        yield pa.Table.from_batches(waiting)


def _none_parted() -> Ints:
    """Rows of households that stand elsewhere too: none, since all rows of a household are sorted together."""
    return np.empty(0, np.int64)
