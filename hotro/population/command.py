"""`hotro population`: amounts for a whole table of people."""

from __future__ import annotations

import datetime
import importlib.util
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from calculator.population import BadTable
from hotro.options import Day, OneOf, Whole, known_on_option, language_option, load_registry, policies_option, stop
from hotro.output import write
from hotro.tell import first_lines, tell
from hotro.usage import Command
from registry.message import Message, joined, message_of

if TYPE_CHECKING:
    from calculator.population.files.file_to_file import FileSummary


@click.command(cls=Command)
@click.argument("in_path", metavar="IN", type=click.Path(path_type=Path))
@click.argument("out_path", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--on", type=Day(), help="The day of rows that have none of their own: YYYY-MM-DD or YYYY-MM.")
@click.option("--batch-rows", type=Whole(1), help="Rows worked on at a time.  [default: 262144]")
@click.option(
    "--engine",
    type=OneOf("here", "spark"),
    default="here",
    show_default=True,
    help="Who answers the rows: this process, or Apache Spark.",
)
@click.option("--master", metavar="URL", help="Of Spark: local[2], spark://HOST:PORT ...  [default: local[*]]")
@known_on_option
@language_option
@policies_option
def command(
    in_path: Path,
    out_path: Path,
    on: datetime.date | None,
    batch_rows: int | None,
    engine: str,
    master: str | None,
    language: str,
    policies: Path | None,
) -> None:
    r"""Amounts for a whole table of people: IN, with the columns of `hotro schema population`, to OUT.

    Parquet or CSV (.parquet, .csv, .csv.gz), of any size; IN may be a spreadsheet too (.xlsx). Where semicolons set the
    cells of IN apart a comma is its decimal sign, and OUT has semicolons. OUT has the rows of IN in their order, with
    what each pays and who pays the rest. Rows that cannot be answered are in OUT.rejects, each with the reason; exit
    code 1 then.

    \b
    hotro population people.parquet amounts.parquet --on 2026-03
    hotro population people.csv amounts.csv
    hotro population people.parquet amounts.parquet --on 2026-03 --engine spark --master spark://HOST:7077
    """
    if importlib.util.find_spec("pyarrow") is None or importlib.util.find_spec("numpy") is None:
        stop(tell("hotro population needs NumPy and Arrow: pip install 'hotro[population]'"))
    from calculator.population.files.file_to_file import BATCH_ROWS  # noqa: PLC0415 - an extra, and slow
    from calculator.population.files.unreadable_file import UnreadableFile  # noqa: PLC0415

    run = _runner(engine, master)
    registry = load_registry(policies)
    try:
        with _progress(language) as told:
            summary = run(in_path, out_path, registry, on, batch_rows or BATCH_ROWS, told, language=language)
    except BadTable as bad:
        stop(joined("\n", first_lines([tell("{path}: {problem}", path=in_path, problem=p) for p in bad.problems])))
    except UnreadableFile as unreadable:
        stop(message_of(unreadable))
    write(_in_words(summary).in_language(language))
    sys.exit(1 if summary.rejected else 0)


MOST_NAMED = 5
"""Districts and communes that are named; the others are counted."""


def _runner(engine: str, master: str | None) -> Callable[..., FileSummary]:
    """What answers a file."""
    if engine == "spark":
        if importlib.util.find_spec("pyspark") is None:
            stop(tell("--engine spark needs Apache Spark: pip install 'hotro[spark]', and Java 17 or later"))
        from calculator.population.spark import spark_files  # noqa: PLC0415 - an extra, and slow

        return partial(spark_files.run, master=master or "local[*]")
    if master is not None:
        stop(tell("--master is for --engine spark"))
    from calculator.population.files import file_to_file  # noqa: PLC0415 - an extra, and slow

    return file_to_file.run


def _in_words(summary: FileSummary) -> Message:
    said = tell(
        "{rows:,} rows = {answered:,} answered + {rejected:,} rejected; {situations:,} situations; {seconds:.1f} s",
        rows=summary.rows,
        answered=summary.answered,
        rejected=summary.rejected,
        situations=summary.situations,
        seconds=summary.seconds,
    )
    if summary.rejects:
        said = tell("{said}\nrejected rows, with their reasons: {rejects}", said=said, rejects=summary.rejects)
    if summary.unknown_districts is None:
        said = tell("{said}\nwhich districts or communes no rule names is not told with --engine spark", said=said)
    elif summary.unknown_districts:
        names = summary.unknown_districts
        some = "; ".join(names[:MOST_NAMED]) + ("; ..." if len(names) > MOST_NAMED else "")
        said = tell(
            "{said}\ndistricts or communes that no rule names ({number:,}): {some}",
            said=said,
            number=len(names),
            some=some,
        )
    return said


def _pace(rows: int, seconds: float) -> Message:
    return tell("{rows:,} rows, {pace:,.0f} a second", rows=rows, pace=rows / seconds)


@contextmanager
def _progress(language: str) -> Iterator[Callable[[int, float], None] | None]:
    """Rows, rate and time left, on a terminal; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - only where somebody looks
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (BarColumn(), TextColumn("{task.description}"), TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(tell("reading").in_language(language), total=1.0)

        def told(rows: int, share: float) -> None:
            elapsed = shown.tasks[0].elapsed or 1.0
            shown.update(task, completed=share, description=_pace(rows, elapsed).in_language(language))

        yield told
