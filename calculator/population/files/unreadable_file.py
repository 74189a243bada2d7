"""A file that cannot be read or written, in one line that says why.

Worked out from the kind of error, the system's number for it and the file itself: Arrow's words differ between its
versions. They stay with the exception that an UnreadableFile comes from.
"""

from __future__ import annotations

import csv
import gzip
import os
import zlib
from pathlib import Path

import pyarrow as pa

from calculator.tell import of_the_system as in_both_languages
from calculator.tell import tell

_WRITTEN_AS = {".parquet": "Parquet", ".csv": "CSV", ".gz": tell("CSV compressed with gzip")}

READING = (pa.ArrowException, OSError, ValueError, LookupError, csv.Error)
"""What is raised over a damaged file: by Arrow too of names that are not UTF-8 and types that it does not have."""


class UnreadableFile(ValueError):
    """What is wrong with a file."""


def not_readable(path: Path, error: BaseException) -> str:
    """Why a file could not be read."""
    if said := of_the_system(error):
        return said
    suffix = path.suffix.lower()
    if suffix != ".parquet" and (line := _line_not_utf8(path)):
        return tell("line {line} is not UTF-8: save the file as UTF-8", line=line)
    if suffix == ".csv":
        return tell("not readable as CSV: is there a quote that is not closed?")
    kind = _WRITTEN_AS.get(suffix, tell("text"))
    return tell("not readable as {kind}: it is damaged, cut short or something else", kind=kind)


def not_writable(path: Path, error: BaseException) -> str:
    """Why a file could not be written."""
    written_as = _WRITTEN_AS.get(path.suffix.lower(), "CSV")
    no_form = tell("a column has values that {kind} has no form for", kind=written_as)
    return tell("cannot be written: {why}", why=of_the_system(error) or no_form)


def of_the_system(error: BaseException) -> str | None:
    """What the system says, where the error comes from there: no such file, no space left ..."""
    if not isinstance(error, OSError) or not error.errno:
        return None
    return in_both_languages(OSError(error.errno, os.strerror(error.errno)))


def _line_not_utf8(path: Path) -> int | None:
    """The first line of a text file that is not UTF-8."""
    try:
        with gzip.open(path) if path.suffix.lower() == ".gz" else path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                try:
                    line.decode()
                except UnicodeDecodeError:
                    return number
    except (OSError, EOFError, zlib.error):
        pass
    return None
