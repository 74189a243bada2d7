"""A problem found in a policy file, and how it is shown: one line a person can act on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Literal, NamedTuple

from registry.message import Message, joined
from registry.tell import MOST_TOLD, tell

Level = Literal["error", "warning", "explained"]
"""`explained`: a warning that the file itself says is known, and why it stands."""


_LEVELS: Mapping[Level, Message] = {
    "error": tell("error"),
    "warning": tell("warning"),
    "explained": tell("explained"),
}
_ABOUT = "{name}: {message}"
MORE = "more"
"""The check of what tells only how many more problems there are."""


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


def with_more(problems: list[Problem], found: int) -> list[Problem]:
    """The first problems of a kind in a file, and after the last of them how many more there are."""
    if found <= len(problems):
        return problems
    last = max(problems, key=lambda p: (p.line, p.column))
    more = tell("and {n} more", n=found - len(problems))
    return [*problems, last._replace(message=more, check=MORE, field="")]


def number(problem: Problem) -> int:
    """How many problems it tells of."""
    more = problem.check == MORE and isinstance(problem.message, Message)
    return int(problem.message.values["n"]) if more else 1  # type: ignore[attr-defined]


def told(problems: Iterable[Problem]) -> list[Message]:
    """Problems in lines: of each file at most MOST_TOLD, and how many more there are."""
    lines: list[Message] = []
    for file, group in groupby(problems, key=lambda p: p.file):
        of_file = list(group)
        listed = [p.told() for p in of_file if p.check != MORE]
        lines += listed[:MOST_TOLD]
        if more := sum(map(number, of_file)) - len(listed[:MOST_TOLD]):
            lines.append(tell("{file}: and {n} more", file=file, n=more))
    return lines


class InvalidPolicies(Exception):
    """The policies cannot be loaded. `problems` holds every problem found, sorted."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__(joined("\n", told(self.problems)))
