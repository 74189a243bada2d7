"""`hotro release`: everything a release has, in a folder."""

from __future__ import annotations

from pathlib import Path

import click

from hotro.options import cannot_be_written, language_option, load_registry, policies_option, say_aside, stop
from hotro.tell import tell
from hotro.usage import Command
from hotro.writing.whole_folder import HoldsSomethingElse


@click.command(cls=Command)
@click.argument("folder", type=click.Path(path_type=Path))
@language_option
@policies_option
def command(folder: Path, language: str, policies: Path | None) -> None:  # noqa: ARG001 - of messages
    r"""Everything a release has, in a folder: tables as CSV, Parquet, SQLite and a workbook, what they mean, and feeds.

    datapackage.json says what every column means, in Vietnamese and English; hotro.xlsx is for Excel; hotro.sqlite has
    the views supports_on, counts and unknowns; registry.json holds all facts, for `hotro diff`. The same policies give
    the same bytes: SHA256SUMS. A release that is in the folder gives way; any other folder is left alone.

    \b
    hotro release release/
    hotro release /var/www/data --policies policies
    """
    registry = load_registry(policies)
    try:
        from hotro.release.write import write_release  # noqa: PLC0415 - what it needs may be missing
    except ImportError:
        stop(tell("hotro release needs icalendar, pyarrow and xlsxwriter: pip install 'hotro[release]'"))
    try:
        write_release(folder, registry)
    except HoldsSomethingElse:
        stop(
            tell(
                "{folder}: expected a new folder, an empty one or an earlier release, found something else",
                folder=folder,
            )
        )
    except OSError as error:
        stop(cannot_be_written(error, folder))
    say_aside(f"{folder}: {registry.release}")
