"""A quote of a CSV file that never closes: what comes after it is one cell, and its rows would be lost in silence."""

from __future__ import annotations

import csv
import gzip
from pathlib import Path
from typing import IO, Any

from calculator.population.files.unreadable_file import UnreadableFile
from calculator.tell import tell

_AT_ONCE = 1 << 22
_MARK = "\x00end"
"""Stands after the last line: where a quote is open there it is part of the last cell."""


def refuse_unclosed(path: Path, separator: str) -> None:
    """Raise UnreadableFile with the line where such a quote begins and how many lines it swallows."""
    # Quotes come in pairs, doubled ones too: where their number is even, none is open, and no cell need be looked at.
    with _opened(path, "rb") as file:
        quotes = sum(part.count(b'"') for part in iter(lambda: file.read(_AT_ONCE), b""))
    if quotes % 2 == 0:
        return
    with _opened(path, "rt", encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(_and_mark(file), delimiter=separator)
        began = ended = 0
        last: list[str] = []
        for row in reader:
            began, ended, last = ended, reader.line_num, row
    if last and last != [_MARK] and last[-1].endswith(_MARK):
        message = tell(
            "{path}: the quote in line {line} is not closed and swallows the {n} lines after it",
            path=path,
            line=began + 1,
            n=ended - began - 2,
        )
        raise UnreadableFile(message)


def _and_mark(file: IO[str]) -> Any:
    for line in file:
        yield line if line.endswith(("\n", "\r")) else f"{line}\n"
    yield _MARK


def _opened(path: Path, mode: str, **how: Any) -> IO[Any]:
    opened: Any = gzip.open if path.suffix.lower() == ".gz" else open
    found: IO[Any] = opened(path, mode, **how)
    return found
