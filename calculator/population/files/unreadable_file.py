"""A file that cannot be read or written, in one line that says why."""

from __future__ import annotations

import gzip
from pathlib import Path


class UnreadableFile(ValueError):
    """What is wrong with a file."""


def not_utf8(path: Path, error: str) -> str | None:
    """Where a text file stops being UTF-8, if that is what the error is about."""
    if "UTF8" not in error:
        return None
    with gzip.open(path) if path.suffix.lower() == ".gz" else path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            try:
                line.decode()
            except UnicodeDecodeError:
                return f"line {number} is not UTF-8: save the file as UTF-8"
    return None


def first_line(error: BaseException) -> str:
    """What an error of Arrow or of the system says, in one line."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error).strip().split("\n")[0]
