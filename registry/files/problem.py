"""A problem found in a policy file, and how it is shown: one line a person can act on."""

from __future__ import annotations

from typing import Literal, NamedTuple

Level = Literal["error", "warning", "explained"]
"""`explained`: a warning that the file itself says is known, and why it stands."""


class Problem(NamedTuple):
    """Where, how bad, and what: sorted by file, line and column."""

    file: str
    line: int
    """1-based; 0 when the problem is the file as a whole."""
    column: int
    level: Level
    message: str
    """What was expected and what was found, with the nearest valid value where one is close."""
    check: str
    """Name of the check that found it (`syntax`, `schema`, `files`, or a module of `registry.checks`)."""
    field: str = ""
    """Path inside the file, as in `instruments[0].from`."""
    because_vi: str = ""
    """Of a warning that is explained: why it stands, in Vietnamese."""
    because_en: str = ""
    """The same in English."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.level}: {self.message}"


class InvalidPolicies(Exception):
    """The policies cannot be loaded. `problems` holds every problem found, sorted."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))
