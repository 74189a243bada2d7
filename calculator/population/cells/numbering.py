"""Numbers for labels: the same label has the same number in every batch."""

from __future__ import annotations

from collections.abc import Hashable


class Numbering:
    """Numbers labels 0, 1, 2 ... as they come."""

    def __init__(self) -> None:
        self._numbers: dict[Hashable, int] = {}

    @property
    def count(self) -> int:
        """Labels so far."""
        return len(self._numbers)

    def number(self, label: Hashable) -> int:
        """The number of a label."""
        return self._numbers.setdefault(label, len(self._numbers))
