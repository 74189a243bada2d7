"""A row as the calculator takes it: a household of one. And what it says is wrong, in the words of the table."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection
from typing import Any, NamedTuple

from calculator.bad_household import BadHousehold, InputProblem
from calculator.household import HealthInsurance, Household, Person, VoluntarySI
from calculator.population.batch import Batch
from calculator.population.columns import INPUT
from calculator.population.layout import Layout

_FIELDS = {
    part: [(c.name, c.field) for c in INPUT if c.part == part] for part in ("voluntary_si", "health_insurance")
}
_PATH = re.compile(r"^members\[0\](?:\.|$)")
_SHORT = {"voluntary_si": "vsi", "health_insurance": "hi"}


class Row(NamedTuple):
    """One row of a batch."""

    batch: Batch
    layout: Layout
    number: int
    on: datetime.date | None

    def value(self, name: str) -> Any:
        """What the row says in a column."""
        return self.batch.value(name, self.number)

    @property
    def day(self) -> datetime.date | None:
        """The row's day."""
        found: datetime.date | None = self.value("date") if "date" in self.batch.columns else self.on
        return found

    def household(self, programmes: Collection[str], order: int | None = None) -> Household:
        """The row as a household of one that asks about some programmes; `order`: its place in its own household."""
        day = self.day
        assert day is not None
        since = {group: self.value(column) for column, group in self.layout.since.items()}
        person = Person(
            id="person",
            born=self.value("born"),
            groups=self.value("groups") or (),
            since={group: start for group, start in since.items() if start is not None},
            school_province=self.value("school_province"),
            voluntary_si=self._voluntary_si() if "vsi" in programmes else None,
            health_insurance=self._health_insurance(order) if "hi" in programmes else None,
        )
        return Household(
            date=day,
            members=(person,),
            province=self.value("province"),
            former_province=self.value("former_province"),
            district=self.value("district"),
            poor_commune=bool(self.value("poor_commune")),
        )

    def _voluntary_si(self) -> VoluntarySI | None:
        given = self._given("voluntary_si")
        return VoluntarySI(**given) if "income" in given else None

    def _health_insurance(self, order: int | None) -> HealthInsurance | None:
        given = self._given("health_insurance")
        asked = given.get("covered_elsewhere") or given.get("paid_by_budget") or "months" in given or "order" in given
        return HealthInsurance(**given | ({"order": order} if order else {})) if asked else None

    def _given(self, part: str) -> dict[str, Any]:
        cells = {field: self.value(name) for name, field in _FIELDS[part]}
        return {field: value for field, value in cells.items() if value is not None}


def in_words(bad: BadHousehold) -> str:
    """What is wrong with a household of one, by column, on one line."""
    return "; ".join(dict.fromkeys(_words(problem) for problem in bad.problems))


def _words(problem: InputProblem) -> str:
    part, _, rest = _PATH.sub("", problem.field).partition(".")
    if part in _SHORT:
        column = f"{_SHORT[part]}_{rest}" if rest else _SHORT[part]
    elif part == "since":
        column = f"since_{rest}"
    else:
        column = re.sub(r"\[\d+\]$", "", part)
    return f"{column}: {problem.message}" if column else problem.message
