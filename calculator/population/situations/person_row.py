"""A row as the calculator takes it: a household of one. And what it says is wrong, in the words of the table."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from calculator.household import HealthInsurance, Household, Person, VoluntarySI
from calculator.population.cells.arrays import Ints
from calculator.population.cells.batch import Batch
from calculator.population.cells.values import Unreadable
from calculator.population.columns import INPUT, PROGRAMMES
from calculator.population.layout import Layout
from calculator.problems import BadHousehold, InputProblem
from calculator.tell import tell
from registry.message import joined

_FIELDS = {part: [(c.name, c.field) for c in INPUT if c.part == part] for part in PROGRAMMES.values()}
_PATH = re.compile(r"^members\[0\](?:\.|$)")
ASKING = ("covered_elsewhere", "paid_by_budget", "outside_household")
"""What says of health insurance how it is paid, where it is true."""
_SHORT = {part: short for short, part in PROGRAMMES.items()}


class PersonRow(NamedTuple):
    """One row of a batch."""

    cells: Mapping[str, Any]
    """Column -> what the row says; what it does not say, or what cannot be read, is not there."""
    layout: Layout
    day: datetime.date | None

    def household(self, programmes: Collection[str], order: int | None = None) -> Household:
        """The row as a household of one that asks about some programmes; `order`: its place in its own household."""
        assert self.day is not None
        said = self.cells.get
        person = Person(
            id="person",
            born=said("born"),
            groups=said("groups", ()),
            since={group: self.cells[column] for column, group in self.layout.since.items() if column in self.cells},
            pension=said("pension"),
            compulsory_si=said("compulsory_si"),
            registered_household_business=said("registered_household_business"),
            school_province=said("school_province"),
            voluntary_si=self.voluntary_si() if "vsi" in programmes else None,
            health_insurance=self._health_insurance(order) if "hi" in programmes else None,
        )
        return Household(
            date=self.day,
            members=(person,),
            province=said("province"),
            former_province=said("former_province"),
            district=said("district"),
            poor_commune=said("poor_commune"),
        )

    def voluntary_si(self) -> VoluntarySI | None:
        """The payment to voluntary SI that the row says; None where it says none."""
        return VoluntarySI(**self._given("voluntary_si")) if "vsi_income" in self.cells else None

    def _health_insurance(self, order: int | None) -> HealthInsurance | None:
        given = self._given("health_insurance")
        asked = "months" in given or "order" in given or any(given.get(said) for said in ASKING)
        return HealthInsurance(**given | ({"order": order} if order else {})) if asked else None

    def _given(self, part: str) -> dict[str, Any]:
        return {field: self.cells[name] for name, field in _FIELDS[part] if name in self.cells}


def row_of(batch: Batch, layout: Layout, number: int, on: datetime.date | None) -> PersonRow:
    """One row of a batch."""
    said = ((name, column.values[int(column.codes[number])]) for name, column in batch.columns.items())
    return _row({n: v for n, v in said if v is not None and not isinstance(v, Unreadable)}, batch, layout, on)


def rows_of(
    batch: Batch, layout: Layout, numbers: Sequence[int] | Ints, on: datetime.date | None
) -> Iterator[PersonRow]:
    """Some rows of a batch, column by column, which is many times faster than row by row."""
    names = list(batch.columns)
    places = np.array(numbers, np.int64)
    columns = [map(column.values.__getitem__, column.codes[places].tolist()) for column in batch.columns.values()]
    for values in zip(*columns, strict=True):
        cells = {n: v for n, v in zip(names, values, strict=True) if v is not None and not isinstance(v, Unreadable)}
        yield _row(cells, batch, layout, on)


def _row(cells: dict[str, Any], batch: Batch, layout: Layout, on: datetime.date | None) -> PersonRow:
    return PersonRow(cells, layout, cells.get("date") if "date" in batch.columns else on)


def in_words(bad: BadHousehold) -> str:
    """What is wrong with a household of one, by column, on one line."""
    return joined("; ", dict.fromkeys(_words(problem) for problem in bad.problems))


def _words(problem: InputProblem) -> str:
    part, _, rest = _PATH.sub("", problem.field).partition(".")
    if part in _SHORT:
        column = f"{_SHORT[part]}_{rest}" if rest else _SHORT[part]
    elif part == "since":
        column = f"since_{rest}"
    else:
        column = re.sub(r"\[\d+\]$", "", part)
    return tell("{column}: {message}", column=column, message=problem.message) if column else problem.message
