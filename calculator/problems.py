"""What is wrong with a household: the field, what was expected, what was found, the nearest valid value."""

from __future__ import annotations

from typing import NamedTuple

from calculator.tell import tell
from registry.message import Message, joined


class InputProblem(NamedTuple):
    """One thing that is wrong, with the path of its field, e.g. `members[0].voluntary_si.income`."""

    field: str
    message: str

    def __str__(self) -> str:
        return str(self.told())

    def told(self) -> Message:
        """The problem in one line."""
        return tell("{field}: {message}", field=self.field, message=self.message)


class BadHousehold(ValueError):
    """A household that cannot be assessed. `problems` holds everything that is wrong with it."""

    def __init__(self, problems: list[InputProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__(joined("; ", (problem.told() for problem in problems)))
