"""A population from file to file, however large: read, answered and written part after part, at the same time."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import numpy as np
import pyarrow as pa

from calculator.population.answering import Answering
from calculator.population.cells.arrays import Ints
from calculator.population.files.inputs import kind_of, open_input
from calculator.population.files.outputs import Output, open_output
from calculator.population.files.pieces import Input, Piece
from calculator.population.files.rejects import Rejects, rejects_of
from calculator.population.files.stream import AnsweredPart, AnswerSource, PartedHouseholds, answer_stream
from calculator.population.files.unreadable_file import UnreadableFile, not_writable
from calculator.population.households.returning import parted_runs
from calculator.population.layout import Layout, layout
from calculator.tell import tell
from registry.disk.atomic import written_whole
from registry.disk.ended import ended_by_signals
from registry.registry import Registry

BATCH_ROWS = 1 << 18
"""Rows worked on at a time. Three such batches are in memory: one being read, one answered, one written."""

Told = Callable[[int, float], None]
"""Told rows done and the share of the file that is read."""
Elsewhere = Callable[[Input, Layout], AbstractContextManager[AnswerSource]]
"""Has the rows answered by other machines, and gives the answers in the order of the file (`spark_files`)."""


class FileSummary(NamedTuple):
    """What became of the rows of a file: `rows` = `answered` + `rejected`."""

    rows: int
    answered: int
    rejected: int
    situations: int
    """Distinct situations; of those that differ in the chosen income alone few are assessed."""
    seconds: float
    rejects: Path | None
    """Where the rejected rows are, if there are any."""
    unknown_districts: tuple[str, ...] | None = ()
    """Districts and communes of rows that no rule names, as they are written: a slip, or one that adds nothing. None
    where there are districts and nobody looked."""


def run(
    in_path: Path,
    out_path: Path,
    registry: Registry,
    on: datetime.date | None = None,
    batch_rows: int = BATCH_ROWS,
    told: Told | None = None,
    elsewhere: Elsewhere | None = None,
    *,
    language: str = "en",
) -> FileSummary:
    """Answer a file. Rows that cannot be answered are in OUT.rejects, with the reason; OUT has all others, in order.

    `on`: the day of rows that have none of their own. `batch_rows`: rows worked on at a time. `elsewhere`: who answers
    in place of this process. `language`: of the reasons. Raises BadTable or UnreadableFile; then OUT is as it was.
    """
    started = time.perf_counter()
    try:
        found = _run(in_path, out_path, registry, on, batch_rows, told, elsewhere, None, language)
    except PartedHouseholds as households:
        found = _run(in_path, out_path, registry, on, batch_rows, told, elsewhere, households.runs, language)
    return found._replace(seconds=time.perf_counter() - started)


def _run(
    in_path: Path,
    out_path: Path,
    registry: Registry,
    on: datetime.date | None,
    batch_rows: int,
    told: Told | None,
    elsewhere: Elsewhere | None,
    parted: Ints | None,
    language: str,
) -> FileSummary:
    """The same in one go; the seconds are left at 0. `parted` as for `answer_stream`."""
    source = _checked(in_path, out_path)
    ours = layout(source.schema.names, registry.groups, dated=on is not None)
    answering = Answering(registry, ours, on, language=language)
    with _writing(out_path), ended_by_signals(), ExitStack() as stack:
        place = stack.enter_context(written_whole(out_path))
        schema = _schema(source, answering)
        rejects = Rejects(out_path, source.schema, stack, source.separator, language)
        answers = answering if elsewhere is None else stack.enter_context(elsewhere(source, ours))
        with _closed(open_output(kind_of(out_path), place, schema, source.separator)) as out, _closed(rejects):
            answered = _Copying(source, answers, out, rejects, parted).run(batch_rows, told)
            rejects.write(schema.empty_table(), np.empty(0, np.int64), source.broken)
    rejects.remove_earlier()
    beside = rejects.path if rejects.count else None
    named = answers.unknown_districts
    unknown = None if named is None and "district" in ours.known else tuple(named or ())
    return FileSummary(answered + rejects.count, answered, rejects.count, answers.situations, 0, beside, unknown)


def _checked(in_path: Path, out_path: Path) -> Input:
    kind_of(out_path)
    if not out_path.parent.is_dir():
        raise UnreadableFile(tell("{out_path}: there is no folder {parent}", out_path=out_path, parent=out_path.parent))
    _refuse_what_is_no_file(out_path, rejects_of(out_path))
    for path in (out_path, rejects_of(out_path)):
        if path.exists() and in_path.exists() and path.samefile(in_path):
            raise UnreadableFile(tell("{path}: is the same file as IN, which would be lost", path=path))
    return open_input(in_path)


def _refuse_what_is_no_file(*outputs: Path) -> None:
    """Before any work is done: none of them can take the place of a folder or a pipe."""
    for path in outputs:
        if path.is_dir():
            raise UnreadableFile(tell("{out_path}: is a folder", out_path=path))
        if path.exists() and not path.is_file():
            raise UnreadableFile(tell("{path}: is not a file that can be written", path=path))


def _schema(source: Input, answering: Answering) -> Any:
    """The columns of OUT. Raises BadTable where a column of IN is of a wrong type."""
    added = answering.answer(source.schema.empty_table()).columns.schema
    return pa.schema([*source.schema, *added], source.schema.metadata)


class _Copying:
    """Reads, answers and writes at the same time, a part each."""

    def __init__(
        self, source: Input, answers: AnswerSource, out: Output, rejects: Rejects, parted: Ints | None
    ) -> None:
        self._source = source
        self._answers = answers
        self._out = out
        self._rejects = rejects
        self._parted = parted
        self._waiting: list[Ints] = []
        """Numbers in the file of the rows that are read and not yet answered."""
        self._share = 0.0

    def run(self, batch_rows: int, told: Told | None) -> int:
        """Answer all rows; how many could be."""
        answered, done = 0, 0
        writing: Future[int] | None = None
        with ThreadPoolExecutor(2) as threads:
            tables = self._tables(_ahead(self._source.pieces(batch_rows), threads))
            for part in answer_stream(tables, self._answers, self._parted_runs, self._parted):
                if writing is not None:
                    answered += writing.result()
                writing = threads.submit(self._write, part, self._numbers(part.table.num_rows))
                done += part.table.num_rows
                if told is not None:
                    told(done, self._share)
            if writing is not None:
                answered += writing.result()
        return answered

    def _tables(self, pieces: Iterator[Piece]) -> Iterator[Any]:
        for piece in pieces:
            self._waiting.append(piece.rows)
            self._share = piece.share
            yield piece.table

    def _parted_runs(self) -> Ints:
        return parted_runs(lambda: self._source.column("household_id"))

    def _numbers(self, rows: int) -> Ints:
        """Numbers in the file of the next rows."""
        numbers = np.concatenate(self._waiting)
        self._waiting = [numbers[rows:]]
        return numbers[:rows]

    def _write(self, part: AnsweredPart, rows: Ints) -> int:
        """Write the rows that are answered, and put aside the others; how many are answered."""
        good = self._good(part, rows)
        self._out.write(good)
        return good.num_rows  # type: ignore[no-any-return]

    def _good(self, part: AnsweredPart, rows: Ints) -> Any:
        table = pa.table(
            [*part.table.columns, *part.answered.columns.columns],
            names=[*part.table.schema.names, *part.answered.columns.schema.names],
        )
        rejected = part.answered.rejected
        if rejected is None and not self._source.broken:
            return table
        if rejected is None:
            rejected = np.zeros(len(rows), np.bool_)
        lines = [line for line in self._source.broken if line.row < rows[-1]]
        del self._source.broken[: len(lines)]
        self._rejects.write(table.filter(pa.array(rejected)), rows[rejected], lines)
        return table.filter(pa.array(~rejected))


def _ahead(pieces: Iterator[Piece], threads: ThreadPoolExecutor) -> Iterator[Piece]:
    """The pieces, each read while the one before is worked on."""
    reading = threads.submit(next, pieces, None)
    while (piece := reading.result()) is not None:
        reading = threads.submit(next, pieces, None)
        yield piece


Closable = TypeVar("Closable", Output, Rejects)


@contextmanager
def _closed(output: Closable) -> Iterator[Closable]:
    """An output that is closed; what is wrong with one that could not be written whole is known already."""
    try:
        yield output
    except BaseException:
        with suppress(Exception):
            output.close()
        raise
    output.close()


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """What goes wrong while a file is written, in one line."""
    try:
        yield
    except (pa.ArrowException, OSError) as error:
        raise UnreadableFile(tell("{path}: {why}", path=path, why=not_writable(path, error))) from error
