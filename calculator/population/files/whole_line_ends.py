"""A stream that is never cut between the two characters of a line end.

Arrow reads a CSV file block by block and drops a line feed that begins a block after a carriage return, even inside
quotes: a text that passes through would lose it.
"""

from __future__ import annotations

import io
from typing import Any


class WholeLineEnds(io.RawIOBase):
    """The bytes of a stream of Arrow; a part that would end in a carriage return ends before it."""

    def __init__(self, source: Any) -> None:
        self._source = source
        self._kept = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def read(self, size: int = -1) -> bytes:
        """At most so many bytes; none at the end."""
        kept, self._kept = self._kept, b""
        data: bytes = kept + self._source.read(max(1, size - len(kept)) if size >= 0 else None)
        if data.endswith(b"\r") and data != kept:
            self._kept = b"\r"
            data = data[:-1]
            return data or self.read(max(size, 2))
        return data
