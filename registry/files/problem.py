"""A problem found in a policy file, and how it is shown: one line a person can act on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from registry.message import Message, joined
from registry.tell import tell

Level = Literal["error", "warning", "explained"]
"""`explained`: a warning that the file itself says is known, and why it stands."""


_LEVELS: Mapping[Level, Message] = {
    "error": tell("error"),
    "warning": tell("warning"),
    "explained": tell("explained"),
}
_ABOUT = "{name}: {message}"


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
        return str(self.told())

    def told(self) -> Message:
        """The problem in one line."""
        return tell(
            "{file}:{line}:{column}: {level}: {message}",
            file=self.file,
            line=self.line,
            column=self.column,
            level=_LEVELS[self.level],
            message=self.message,
        )

    @property
    def bare(self) -> str:
        """The message without the field that it begins with."""
        message = self.message
        if isinstance(message, Message) and message.template == _ABOUT:
            bare: str = message.values["message"]
            return bare
        return message


def about(name: str, message: str) -> str:
    """A message with the field that it is about before it."""
    return tell(_ABOUT, name=name, message=message) if name else message


class InvalidPolicies(Exception):
    """The policies cannot be loaded. `problems` holds every problem found, sorted."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__(joined("\n", (problem.told() for problem in self.problems)))
