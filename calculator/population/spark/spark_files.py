"""A population from file to file, answered on Spark: the same bytes as on one machine.

Only the columns that are read go to Spark, each row with its number, and only the number and the answers come back.
What is written goes through the reader and the writer of one machine (`files`), which puts the answers beside the rows.
IN, OUT and the folder of OUT must be where every worker finds them by the same path.
"""

from __future__ import annotations

import datetime
import os
import re
import shutil
import socket
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from py4j.protocol import Py4JError, Py4JJavaError
from pyspark.errors import PySparkException, PythonException
from pyspark.sql import SparkSession, functions

from calculator.population.answering import AnsweredRows
from calculator.population.cells.arrays import whole
from calculator.population.cells.reasons import Reasons
from calculator.population.columns import REASON, TEXTS
from calculator.population.files import file_to_file
from calculator.population.files.called import Called
from calculator.population.files.inputs import READ, kind_of, open_input
from calculator.population.files.pieces import Input
from calculator.population.files.unreadable_file import UnreadableFile, of_the_system
from calculator.population.layout import Layout
from calculator.population.spark.dataframes import answered, our_columns, work_for
from calculator.tell import tell
from registry.registry import Registry

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

ROW = "hotro_row"
CHUNK = "hotro_chunk"
CHUNK_ROWS = 1 << 18
"""Rows of one file of answers: what is sorted at once, so that they come back in order without sorting all."""
STANDALONE = "spark://"
MASTER = re.compile(r"local(-cluster)?(\[[^\]]+\])?|spark://.+|yarn|k8s://.+")
SETTINGS = {
    "spark.log.level": "FATAL",
    "spark.ui.enabled": "false",
    "spark.sql.caseSensitive": "true",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.parquet.datetimeRebaseModeInRead": "CORRECTED",
}


def run(
    in_path: Path,
    out_path: Path,
    registry: Registry,
    on: datetime.date | None = None,
    batch_rows: int = file_to_file.BATCH_ROWS,
    told: file_to_file.Told | None = None,
    *,
    master: str = "local[*]",
    language: str = "en",
) -> file_to_file.FileSummary:
    """As `file_to_file.run`, with the rows answered by the Spark cluster at `master`."""

    @contextmanager
    def elsewhere(source: Input, ours: Layout) -> Iterator[SparkAnswers]:
        work = work_for(source.schema.names, registry, on, keep=(ROW,))._replace(language=language)
        types = pa.schema([(name, _plain(source.schema.field(name).type)) for name in our_columns(ours)])
        with _folder(out_path) as folder:
            with _in_one_line(master), _session(master) as session:
                people = _people(session, in_path, source, ours, folder)
                count = session.sparkContext.accumulator(0)
                work = work._replace(types=types, assessed=count)
                _write_in_order(answered(people, work, order=ROW), folder / "answers")
            yield SparkAnswers(folder / "answers", count.value, language)

    return file_to_file.run(in_path, out_path, registry, on, batch_rows, told, elsewhere=elsewhere, language=language)


@contextmanager
def _folder(out_path: Path) -> Iterator[Path]:
    """A folder for what goes to Spark and comes back, beside OUT: where there is room, and where workers see it.

    It is for this user alone, since it tells of people: the workers must run as the same one.
    """
    folder = Path(tempfile.mkdtemp(dir=out_path.absolute().parent, prefix=".hotro-spark-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _in_one_line(master: str) -> Iterator[None]:
    """What goes wrong in Spark, in one line; the logs of the workers have the rest."""
    try:
        yield
    except (PySparkException, Py4JError, OSError) as error:
        raise UnreadableFile(tell("Spark at {master}: {said}", master=master, said=_said(error))) from error


def _said(error: BaseException) -> str:
    """Why Spark did not answer: by the kinds of errors and their codes, since its words differ between versions."""
    if said := of_the_system(error):
        return said
    if isinstance(error, PythonException):
        return tell("a Python worker ended with an error, which its log has")
    code = error.getCondition() if isinstance(error, PySparkException) else None
    if code == "JAVA_GATEWAY_EXITED":
        return tell("Java ended before Spark began: is it Java 17 or later?")
    java = [kind.getName() for kind in _java_kinds(error)]
    if "java.lang.IllegalStateException" in java:  # all that is said of it once Spark has given up
        return tell("the master has ended the work")
    return tell("Spark has ended the work: {code}", code=code or ", by ".join(java) or type(error).__name__)


def _java_kinds(error: BaseException) -> Iterator[Any]:
    """The class of an error in Java, and of what it comes from."""
    thrown = error.java_exception if isinstance(error, Py4JJavaError) else None
    while thrown is not None:
        yield thrown.getClass()
        thrown = thrown.getCause()


def _answers(master: str) -> bool:
    """Whether a master listens. Spark itself would ask for a minute, and then say something else."""
    if not master.startswith(STANDALONE):
        return True
    for address in master.removeprefix(STANDALONE).split(","):
        host, _, port = address.rpartition(":")
        with suppress(OSError, ValueError), socket.create_connection((host.strip("[]"), int(port)), timeout=10):
            return True
    return False


@contextmanager
def _session(master: str) -> Iterator[SparkSession]:
    """A session of our own at a cluster. Raises UnreadableFile where there is no Java to run it."""
    home = os.environ.get("JAVA_HOME")
    if shutil.which("java") is None and not (home and Path(home, "bin", "java").exists()):
        raise UnreadableFile(
            tell("--engine spark needs Java 17 or later, and there is none: install a JRE or set JAVA_HOME")
        )
    if not MASTER.fullmatch(master):
        raise UnreadableFile(
            tell(
                "--master: expected local[2], spark://HOST:PORT, yarn or k8s://HOST:PORT, found {master!r}",
                master=master,
            )
        )
    if not _answers(master):
        raise UnreadableFile(tell("Spark at {master}: no master answers there", master=master))
    # Workers run the Python of the same place, which must have this package; whoever has it elsewhere says so.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(master).appName("hotro population")
    builder = builder.config("spark.ui.showConsoleProgress", str(sys.stderr.isatty()).lower())
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # that pandas 3 is not fully supported: none is used here
        session = builder.getOrCreate()
    try:
        yield session
    finally:
        session.stop()


def _people(session: SparkSession, in_path: Path, source: Input, ours: Layout, folder: Path) -> DataFrame:
    """The columns that are read and the number of each row."""
    path = folder / "people.parquet"
    if kind_of(in_path, READ) == ".parquet" and not isinstance(source, Called):
        path.symlink_to(in_path.resolve())  # the name may be one that Spark takes for a pattern or for hidden
    else:
        _as_parquet(open_input(in_path), path, source.schema, our_columns(ours))
    rows = session.read.parquet(_for_spark(path)).select(*our_columns(ours), "_metadata.row_index")
    return rows.withColumnRenamed("row_index", ROW)


def _as_parquet(source: Input, path: Path, schema: Any, names: list[str]) -> None:
    """Rewrite another kind of file: Spark would read it by other rules."""
    kept = pa.schema([schema.field(name) for name in names])
    with pq.ParquetWriter(path, kept) as writer:
        for piece in source.pieces(file_to_file.BATCH_ROWS):
            writer.write_table(piece.table.select(names).cast(kept))


def _for_spark(path: Path) -> str:
    """A path as Spark wants it, letters that stand for patterns taken as they are."""
    return "file://" + re.sub(r"([{}\[\]*?\\])", r"\\\1", str(path))


def _plain(kind: Any) -> Any:
    """The type of a column on one machine; texts each once are texts."""
    return kind.value_type if pa.types.is_dictionary(kind) else kind


def _write_in_order(answers: DataFrame, folder: Path) -> None:
    """Write the answers as files of `CHUNK_ROWS` rows, each in order."""
    chunk = functions.floor(functions.col(ROW) / CHUNK_ROWS)
    sorted_ = answers.withColumn(CHUNK, chunk).repartition(CHUNK).sortWithinPartitions(CHUNK, ROW)
    sorted_.write.option("maxRecordsPerFile", 0).partitionBy(CHUNK).parquet("file://" + str(folder))


class SparkAnswers:
    """Answers that Spark has written, read in the order of the rows; in the place of an `Answering`."""

    def __init__(self, folder: Path, situations: int, language: str) -> None:
        self._language = language
        self._batches = _batches(folder)
        self._waiting: Any = None
        self._row = 0
        self.unknown_districts: list[str] | None = None
        """Not told by the workers."""
        self.situations = situations
        """Assessed, in all Python workers together; of one that several met, in each."""

    def answer(self, table: Any, *, together: bool = False, reasons: Reasons | None = None) -> AnsweredRows:  # noqa: ARG002
        """The answers to the next rows. `reasons`: of rows that are rejected already."""
        answers = self._next(table.num_rows)
        rows = whole(answers.column(ROW)).to_numpy()
        if len(rows) != table.num_rows or not np.array_equal(rows, np.arange(self._row, self._row + table.num_rows)):
            raise UnreadableFile(
                tell("Spark gave no answer, or several, to a row after row {row}: did IN change?", row=self._row)
            )
        self._row += table.num_rows
        columns = {name: whole(answers.column(name)) for name in answers.schema.names if name != ROW}
        if reasons is not None and reasons.rejected is not None:
            columns = {name: _but(reasons.rejected, column) for name, column in columns.items()}
            both = pc.coalesce(
                pc.cast(reasons.column(self._language), pa.string()), pc.cast(columns[REASON], pa.string())
            )
            columns[REASON] = pc.dictionary_encode(both)
        bad = pc.is_valid(columns[REASON])
        rejected = bad.to_numpy(zero_copy_only=False) if pc.any(bad).as_py() else None
        return AnsweredRows(pa.table(columns), rejected)

    def _next(self, rows: int) -> Any:
        waiting = [self._waiting] if self._waiting is not None else []
        while sum(table.num_rows for table in waiting) < rows and (batch := next(self._batches, None)) is not None:
            waiting.append(pa.Table.from_batches([batch]))
        found = pa.concat_tables(waiting).unify_dictionaries()
        self._waiting = found.slice(rows)
        return found.slice(0, rows)


def _batches(folder: Path) -> Iterator[Any]:
    """All answers, in the order of their rows."""
    for part in sorted(folder.glob(f"{CHUNK}=*"), key=lambda path: int(path.name.partition("=")[2])):
        for path in sorted(part.glob("*.parquet")):
            names = pq.read_schema(path).names
            texts = [name for name in names if name == REASON or name.partition("_")[2] in TEXTS]
            yield from pq.ParquetFile(path, read_dictionary=texts, pre_buffer=False).iter_batches(
                file_to_file.BATCH_ROWS
            )


def _but(rejected: Any, column: Any) -> Any:
    """The column with nothing where a row is rejected."""
    if pa.types.is_dictionary(column.type):
        return pa.DictionaryArray.from_arrays(_but(rejected, column.indices), column.dictionary)
    return pc.if_else(pa.array(rejected), pa.scalar(None, column.type), column)
