"""`hotro export`: the rules as one table, one row a rule."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Callable
from pathlib import Path

import click

from hotro.options import OutFile, cannot_be_written, language_option, load_registry, policies_option, say_aside, stop
from hotro.output import json_text
from hotro.tell import either, tell
from hotro.usage import Command
from registry.disk.atomic import write_whole
from registry.registry import Registry
from registry.tables.rules import RULES
from registry.tables.table import Filled, filled


@click.command(cls=Command)
@click.option("--to", "path", type=OutFile(), required=True, help="The file: .csv, .json, .parquet, .xlsx or .sqlite.")
@language_option
@policies_option
def command(path: Path, language: str, policies: Path | None) -> None:  # noqa: ARG001 - of messages
    r"""The local rules as one table, one row a rule: what is not known is an empty cell, and a column *_known says so.

    For Excel take .xlsx, which also says what every column means. `hotro release` writes all tables.

    \b
    hotro export --to rules.csv
    hotro export --to rules.xlsx
    """
    ending = path.suffix.lower()
    if ending not in WRITERS:
        raise click.UsageError(
            tell(
                "--to: expected a name that ends in {endings}, found {name!r}", endings=either(WRITERS), name=str(path)
            )
        )
    registry = load_registry(policies)
    try:
        data = WRITERS[ending](filled(RULES, registry, registry.policies()), registry)
        write_whole(path, data)
    except ImportError as missing:
        stop(tell("{ending} files need {name}: pip install 'hotro[release]'", ending=ending, name=missing.name))
    except OSError as error:
        stop(cannot_be_written(error, path))
    say_aside(f"{path}: {registry.release}")


def _made(write: Callable[[Path], None], ending: str) -> bytes:
    """What a writer writes: libraries want a name, and the file takes its own only when it is whole."""
    with tempfile.TemporaryDirectory(prefix="hotro-") as folder:
        path = Path(folder, f"rules{ending}")
        write(path)
        return path.read_bytes()


def _csv(rules: Filled, _registry: Registry) -> bytes:
    from hotro.writing.text_files import write_csv_file  # noqa: PLC0415 - one of several

    return _made(lambda path: write_csv_file(path, rules), ".csv")


def _json(rules: Filled, registry: Registry) -> bytes:
    from hotro.writing.text_files import as_objects  # noqa: PLC0415 - one of several

    return json_text({"release": registry.release, "rules": as_objects(rules)}).encode() + b"\n"


def _parquet(rules: Filled, _registry: Registry) -> bytes:
    from hotro.writing.parquet_file import write_parquet  # noqa: PLC0415 - one of several

    return _made(lambda path: write_parquet(path, rules), ".parquet")


def _xlsx(rules: Filled, registry: Registry) -> bytes:
    from hotro.writing.workbook import write_workbook  # noqa: PLC0415 - one of several

    day = datetime.date.fromisoformat(registry.release[:10])
    return _made(lambda path: write_workbook(path, [rules], day), ".xlsx")


def _sqlite(rules: Filled, _registry: Registry) -> bytes:
    from hotro.writing.sqlite_file import write_sqlite  # noqa: PLC0415 - one of several

    return _made(lambda path: write_sqlite(path, [rules]), ".sqlite")


WRITERS: dict[str, Callable[[Filled, Registry], bytes]] = {
    ".csv": _csv,
    ".json": _json,
    ".parquet": _parquet,
    ".xlsx": _xlsx,
    ".sqlite": _sqlite,
}
