"""Columns as labels: the same label for cells that `assess` cannot tell apart, so that situations are few.

What is merged, and why nothing changes by it: another spelling of a province or district (names are compared without
marks), the order of groups (they are a set), the day in the month where none within it matters (see
`calculator.alike.days`), births between the lines that rules draw (see `births`), and what makes no difference in a
place (see `calculator.alike`). A cell that is refused is never merged with one that is not. A property test holds all
of this to `assess`.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Hashable, Iterator, Mapping
from functools import cached_property
from typing import Any

import numpy as np

from calculator.alike.days import same_day
from calculator.alike.people import FIELDS, Field, alike_in
from calculator.population.cells.batch import Batch
from calculator.population.cells.coded import Coded
from calculator.population.cells.numbering import Numbering
from calculator.population.cells.values import Unreadable
from calculator.population.columns import BY_NAME, INCOME, INPUT, JOINING, PROGRAMMES
from calculator.population.layout import Layout
from calculator.population.situations.birth_labels import Dated, birth_labels
from calculator.population.situations.person_row import PersonRow
from calculator.population.situations.trie import NO_INCOME, Labels
from calculator.rules.limits import HI_MONTHS, longest_payment
from registry.law.local_places import among_places, readings
from registry.law.names import UnknownProvince
from registry.registry import Registry

BEFORE = ("date", "province", "former_province", "district", "poor_commune", "school_province", "groups")
"""Columns by which it is told what matters in those that come after."""
JUDGED: Mapping[str, Field] = {field: field for field in FIELDS}
"""Columns in which not every difference matters everywhere, and what they say of a person."""


class Labelling:
    """Labels columns of batches that have the same layout."""

    def __init__(self, registry: Registry, ours: Layout, on: datetime.date | None) -> None:
        self._registry = registry
        self._ours = ours
        self._on = on
        self._longest = longest_payment(registry.parameters)
        self._numberings: dict[str, Numbering] = {}
        self._known: dict[tuple[str, Any], Hashable] = {}

    def columns(self, programme: str) -> list[str]:
        """The columns that bear on a programme; what others are judged by stands before them (see `JUDGED`).

        The chosen income stands last: situations that differ in it alone are answered together.
        """
        own = [column.name for column in INPUT if column.part == PROGRAMMES[programme]]
        given = {*self._ours.known, *(["groups"] if self._ours.flags else [])}
        shared = [name for name in BEFORE if name in given]
        joining = JOINING if programme == "vsi" else ()
        after = [name for name in ("born", *joining, *own) if name in given]
        found = [*shared, *self._ours.since, *after]
        return sorted(found, key=lambda name: name == INCOME)

    def labels(self, name: str, batch: Batch) -> Labels:
        """One column of a batch."""
        column = batch.columns[name]
        numbering = self._numberings.setdefault(name, Numbering())
        if name == "born":
            days = batch.columns["date"].codes if "date" in batch.columns else None
            most = max(self.most_months(programme, batch) for programme in self._ours.programmes)
            return birth_labels(column, days, self._dated(batch), most, numbering)
        label = self._labeller(name, batch)
        numbers = np.array([numbering.number(label(value)) for value in column.values], np.int32)
        values = None
        if name == INCOME:
            values = np.array([value if isinstance(value, int) else NO_INCOME for value in column.values], np.int64)
        return Labels(column.codes, numbers, numbering.count, values=values)

    def with_few_districts(self, batch: Batch) -> Batch:
        """The batch with one name in place of all that no rule anywhere knows a district by.

        What is worked out for a place is kept with the law, and so is worked out for fewer places.
        """
        if "district" not in batch.columns:
            return batch
        column = batch.columns["district"]
        values = [value if self._is_named(value) else "elsewhere" for value in column.values]
        return batch._replace(columns={**batch.columns, "district": Coded(column.codes, values)})

    def _is_named(self, district: Any) -> bool:
        return not isinstance(district, str) or bool(self._once("named", district, self._is_on_record))

    @property
    def unknown_districts(self) -> list[str]:
        """The districts and communes met so far that no rule anywhere names: they add nothing that is known."""
        return sorted(value for (of, value), named in self._known.items() if of == "named" and not named)

    def _is_on_record(self, district: str) -> bool:
        return among_places(district, self._named_districts)

    @cached_property
    def _named_districts(self) -> frozenset[str]:
        return frozenset(name for rule in self._registry.local_rules for name in rule.districts)

    def alike(self, field: Field, programme: str, row: PersonRow, months: int) -> Hashable:
        """The same for rows that differ in a column, but in nothing that matters where they are.

        `months`: the most that a payment of the programme has in the rows.
        """
        if row.day is None:
            return None
        law, kept = self._registry.law(row.day), self._ours.since.values()
        return alike_in(field, row.household(()), PROGRAMMES[programme], law, months, kept)

    def _labeller(self, name: str, batch: Batch) -> Callable[[Any], Hashable]:
        if name in self._ours.since:
            return self._since(batch)
        if name in ("province", "former_province", "school_province"):
            return lambda value: self._once("province", value, self.province)
        if name == "district":
            return lambda value: self._once("district", value, _district)
        kind = "groups" if name == "groups" else BY_NAME[name].kind
        return {"day": self._day, "groups": _groups, "yes_no": _is_true}.get(kind, _as_it_is)

    def _once(self, name: str, value: Any, label: Callable[[Any], Hashable]) -> Hashable:
        """The label, worked out once: names are slow to look up."""
        if (name, value) not in self._known:
            self._known[name, value] = label(value)
        return self._known[name, value]

    def province(self, value: Any) -> Hashable:
        """The slug of a province; the name itself where there is none."""
        if not isinstance(value, str):
            return None
        try:
            return self._registry.names.slug(value)
        except UnknownProvince:
            return value, "unknown"

    def same(self, name: str, value: Any) -> Hashable:
        """A cell as it is compared with others of its household: provinces by slug."""
        if name in ("province", "former_province"):
            return self._once("province", value, self.province)
        return value is True if name == "poor_commune" else value

    def _day(self, value: Any) -> Hashable:
        if not isinstance(value, datetime.date):
            return None
        # With days since which somebody is in a group, a day may fall before or after them within one month.
        return value if self._ours.since else same_day(self._registry.law(value), value)

    def _since(self, batch: Batch) -> Callable[[Any], Hashable]:
        days = [on[0] for on in self._dated(batch) if on]
        first = min((day.year, day.month) for day in days) if days else (0, 0)

        def label(value: Any) -> Hashable:
            if not isinstance(value, datetime.date):
                return None
            month = value.year, value.month
            return month if month < first else value

        return label

    def most_months(self, programme: str, batch: Batch) -> int:
        """The most months that a payment of rows may have, as far as any that is allowed does."""
        if programme == "hi":
            return min(HI_MONTHS, max(_numbers(batch, "hi_months", empty=HI_MONTHS), default=HI_MONTHS))
        years = (12 * years for years in _numbers(batch, "vsi_years_ahead"))
        months = (*_numbers(batch, "vsi_months"), *_numbers(batch, "vsi_missing_months"), *years)
        return min(self._longest, max(months, default=1))

    def _dated(self, batch: Batch) -> Dated:
        days = batch.columns["date"].values if "date" in batch.columns else [self._on]
        return [(day, self._registry.law(day)) if isinstance(day, datetime.date) else None for day in days]


def _numbers(batch: Batch, name: str, empty: int = 1) -> Iterator[int]:
    """The numbers of a column, at least 1; `empty`: what an empty cell stands for."""
    values = batch.columns[name].values if name in batch.columns else ()
    return (max(1, value) if isinstance(value, int) else empty for value in values)


def _district(value: Any) -> Hashable:
    return readings(value) if isinstance(value, str) else None


def _groups(value: Any) -> Hashable:
    """A set; as it stands where a group is given twice, which is refused."""
    if isinstance(value, Unreadable) or not value:
        return ()
    return frozenset(value) if len(set(value)) == len(value) else value


def _as_it_is(value: Any) -> Hashable:
    return None if isinstance(value, Unreadable) else value


def _is_true(value: Any) -> Hashable:
    return value is True
