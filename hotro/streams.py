"""Standard input, output and error as a program may find them: closed, or with letters that Vietnamese lacks."""

from __future__ import annotations

import io
import os
import sys
from typing import Any

_LETTERS = "Nghị quyết ĐƠƯ – “…” \U0001f600"
"""What an encoding holds that holds everything."""

_narrow = False
"""Whether output was asked for in an encoding that does not hold every letter."""


def ready() -> None:
    """Make them fit to be used. What is closed is nothing to read, or is written to nobody.

    A descriptor that is free would be given to the next file that is opened, and a message be written into it. An
    output in an encoding that lacks letters gets UTF-8: a letter is never lost.
    """
    global _narrow  # noqa: PLW0603 - of the one process
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not _holds_everything(stream.encoding):
            _narrow = _narrow or stream is sys.stdout
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def only_ascii() -> bool:
    """Whether output was asked for in an encoding that lacks letters: JSON can do without them."""
    return _narrow


def _holds_everything(encoding: str) -> bool:
    try:
        _LETTERS.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _open_what_is_closed() -> None:
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            # Input that can be written to and not read: who reads it is told that it cannot be.
            descriptor = os.open(os.devnull, os.O_WRONLY)
            if descriptor != number:
                os.dup2(descriptor, number)
                os.close(descriptor)
        if getattr(sys, name) is None:
            setattr(sys, name, _stream(number))


def _stream(number: int) -> Any:
    mode = "r" if number == 0 else "w"
    return open(number, mode, encoding="utf-8", errors="backslashreplace", closefd=False)
