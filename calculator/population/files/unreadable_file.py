"""A file that cannot be read or written, in one line that says why.

Worked out from the kind of error, the system's number for it and the file itself: Arrow's words differ between its
versions. They stay with the exception that an UnreadableFile comes from.
"""

from __future__ import annotations

import gzip
import os
import zlib
from pathlib import Path

_WRITTEN_AS = {".parquet": "Parquet", ".csv": "CSV", ".gz": "CSV compressed with gzip"}


class UnreadableFile(ValueError):
    """What is wrong with a file."""


def not_readable(path: Path, error: BaseException) -> str:
    """Why a file could not be read."""
    if said := of_the_system(error):
        return said
    suffix = path.suffix.lower()
    if suffix != ".parquet" and (line := _line_not_utf8(path)):
        return f"line {line} is not UTF-8: save the file as UTF-8"
    if suffix == ".csv":
        return "not readable as CSV: is there a quote that is not closed?"
    return f"not readable as {_WRITTEN_AS.get(suffix, 'text')}: it is damaged, cut short or something else"


def not_writable(path: Path, error: BaseException) -> str:
    """Why a file could not be written."""
    written_as = _WRITTEN_AS.get(path.suffix.lower(), "CSV")
    return f"cannot be written: {of_the_system(error) or f'a column has values that {written_as} has no form for'}"


def of_the_system(error: BaseException) -> str | None:
    """What the system says, where the error comes from there: no such file, no space left ..."""
    return os.strerror(error.errno) if isinstance(error, OSError) and error.errno else None


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
