"""What is wrong with a household: the field, what was expected, what was found, the nearest valid value."""

from __future__ import annotations

from typing import NamedTuple


class InputProblem(NamedTuple):
    """One thing that is wrong, with the path of its field, e.g. `members[0].voluntary_si.income`."""

    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.field}: {self.message}"


class BadHousehold(ValueError):
    """A household that cannot be assessed. `problems` holds everything that is wrong with it."""

    def __init__(self, problems: list[InputProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(map(str, problems)))
