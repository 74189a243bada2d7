"""The participants: how many people are in which situation."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from calculator.assess import LawSource, assess
from calculator.problems import BadHousehold, InputProblem
from calculator.simulation.people.situation import Situation, household
from calculator.simulation.years.known_years import not_known
from registry.law.law import ParameterUnknown
from registry.message import Message, joined, message_of


class Row(NamedTuple):
    """So many people in one situation."""

    line: int
    """Where it stands in its file."""
    people: int
    situation: Situation
    not_given: frozenset[str] = frozenset()
    """Columns left empty of which something is assumed."""


class Participants(NamedTuple):
    """Rows of a table, in its order."""

    rows: tuple[Row, ...]

    @property
    def people(self) -> dict[Situation, int]:
        """How many people are in each situation, in the order of the table."""
        found: dict[Situation, int] = {}
        for row in self.rows:
            found[row.situation] = found.get(row.situation, 0) + row.people
        return found


class RowProblem(NamedTuple):
    """What is wrong with a row, in one line: `participants.csv:7: groups: ...`."""

    file: str
    line: int
    """0 where it is the file as a whole."""
    column: str
    message: str

    def __str__(self) -> str:
        return str(self.told())

    def told(self) -> Message:
        """The problem in one line."""
        where = (f"{self.file}:{self.line}" if self.line else self.file, *filter(None, (self.column,)))
        return joined(": ", (*where, self.message))


class BadParticipants(ValueError):
    """A table that cannot be used. `problems` holds everything that is wrong with it, by line."""

    def __init__(self, problems: Sequence[RowProblem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda p: p.line))
        super().__init__(joined("\n", (problem.told() for problem in self.problems)))


def against_the_law(rows: Sequence[Row], file: str, registry: LawSource, year: int) -> Iterator[RowProblem]:
    """What the law of a year says of each row: groups, incomes and places that do not exist then.

    A programme whose numbers are not known for the year is passed over: that is a fault of the year.
    """
    unknown = {p for p in {row.situation.programme for row in rows} if not_known(registry, (p,), year)}
    seen: dict[Situation, tuple[InputProblem, ...]] = {}
    for row in rows:
        if row.situation.programme in unknown:
            continue
        if row.situation not in seen:
            seen[row.situation] = tuple(unlawful(row.situation, registry, year))
        for problem in seen[row.situation]:
            yield RowProblem(file, row.line, problem.field, problem.message)


def unlawful(situation: Situation, registry: LawSource, year: int) -> Iterator[InputProblem]:
    """What keeps a situation from being assessed in a year, by column."""
    day = datetime.date(year, 1, 1)
    law = registry.law(day)
    try:
        # The income as it was chosen: only for later years is it adapted to the law.
        assess(household(situation, law, day, 1, income=situation.income), law)
    except BadHousehold as bad:
        for problem in bad.problems:
            yield InputProblem(_column(problem.field), problem.message)
    except ParameterUnknown as unknown:
        yield InputProblem("programme", message_of(unknown))


def _column(field: str) -> str:
    """The column that a field of a household stands for: `members[0].groups[1]` is `groups`."""
    name = field.removeprefix("members[0].").rpartition(".")[2].partition("[")[0]
    names = {"born": "age", "order": "household_order", "date": "", "members": ""}
    return names.get(name, name)
