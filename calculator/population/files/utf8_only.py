"""A stream that is UTF-8 or an error at once.

Arrow says so itself of cells, but not of a line that is no row: its words for that go to standard error, past us.
"""

from __future__ import annotations

import io
import struct
from typing import Any

import pyarrow as pa

_LONGEST = 4
"""Bytes of a letter."""


class Utf8Only(io.RawIOBase):
    """The bytes of a stream of Arrow. Raises ArrowInvalid where they are not UTF-8."""

    def __init__(self, source: Any) -> None:
        self._source = source
        self._begun = b""
        """What was read of a letter that goes on in the next part."""

    def readable(self) -> bool:
        """It is."""
        return True

    def read(self, size: int = -1) -> bytes:
        """At most so many bytes; none at the end."""
        data: bytes = self._source.read(size if size >= 0 else None)
        told = self._begun + data
        self._begun = told[len(told) - _begun(told) :] if data else b""
        _check(told[: len(told) - len(self._begun)])
        return data


def _begun(data: bytes) -> int:
    """How many bytes at the end begin a letter that is not whole."""
    for n in range(1, min(_LONGEST, len(data) + 1)):
        byte = data[-n]
        if byte >= 0xC0:  # the first of a letter of two bytes, of three from E0 on, of four from F0 on
            return n if n < 2 + (byte >= 0xE0) + (byte >= 0xF0) else 0
        if byte < 0x80:
            return 0
    return 0


def _check(data: bytes) -> None:
    # Ten times as fast as decode(), which makes a text.
    offsets = pa.py_buffer(struct.pack("=qq", 0, len(data)))
    pa.Array.from_buffers(pa.large_string(), 1, [None, offsets, pa.py_buffer(data)]).validate(full=True)
