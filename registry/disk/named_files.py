"""The bytes of a file that was named, and never more of them, nor a wait without end, where it is none.

A named pipe that nobody writes to would be waited for, `/dev/zero` would fill the memory.
"""

from __future__ import annotations

import errno
import io
import os
import stat
import time
from pathlib import Path
from typing import BinaryIO

from registry.tell import tell

_AT_ONCE = 1 << 20
_PATIENCE = 2.0
"""Seconds until a writer must have come to a pipe; one that has come may take its time."""
_NO_FILE = (errno.ENXIO, errno.ENODEV, errno.EISDIR)
"""What the system says of a socket, of a device with nothing behind it and of a folder."""
_WITHOUT_WAITING: int = getattr(os, "O_NONBLOCK", 0)


class NotGiven(Exception):
    """A file that cannot be read; the message says why, and has no name in it."""


def bytes_of(path: Path, most: int, *, pipes: bool = True) -> bytes:
    """All bytes of a file, or of a pipe if `pipes`. Raises NotGiven, above `most` bytes too, and OSError."""
    try:
        descriptor = os.open(path, os.O_RDONLY | _WITHOUT_WAITING | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb", buffering=0) as file:
            mode = os.fstat(descriptor).st_mode
            if stat.S_ISFIFO(mode) and pipes:
                return _of_pipe(file, most)
            if not stat.S_ISREG(mode):
                raise NotGiven(tell("this is not a file that can be read"))
            return bytes_from(file, most)
    except OSError as error:
        if error.errno in _NO_FILE:
            raise NotGiven(tell("this is not a file that can be read")) from error
        raise


def bytes_from(file: BinaryIO | io.RawIOBase, most: int, first: bytes = b"") -> bytes:
    """All bytes that are left in an open file, after the `first`. Raises NotGiven above `most`, and OSError."""
    parts = [first]
    size = len(first)
    while part := file.read(_AT_ONCE):
        parts.append(part)
        size += len(part)
        if size > most:
            raise NotGiven(tell("it is larger than {most} MiB", most=most >> 20))
    return b"".join(parts)


def _of_pipe(file: io.RawIOBase, most: int) -> bytes:
    patient = time.monotonic() + _PATIENCE
    while (first := file.read(_AT_ONCE)) == b"":  # nobody has it open to write; None: somebody has, and nothing is said
        if time.monotonic() > patient:
            raise NotGiven(tell("this is a pipe, and nobody writes to it"))
        time.sleep(0.01)
    os.set_blocking(file.fileno(), True)
    return bytes_from(file, most, first or b"")
