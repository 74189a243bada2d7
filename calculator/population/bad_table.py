"""A table that cannot be answered at all; a row that cannot is not this, it gets a reason."""

from __future__ import annotations

from registry.message import joined


class BadTable(ValueError):
    """What is wrong with a table as a whole, one line each."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = tuple(problems)
        super().__init__(joined("; ", problems))
