"""Provinces side by side: for each programme and group, what each adds and what a person pays for a year.

Every cell is one assessment of the standard case; nothing is worked out here.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any, Literal, NamedTuple

from calculator.comparison.standard_case import StandardCase, first_months, standard_income, standard_line
from calculator.household import Person
from calculator.line import Line, LinePeriod
from calculator.rules.circumstances import UNNAMED, circumstances
from calculator.rules.local_support import WhyNotCounted
from registry.law.area import area_on
from registry.law.groups import group_called, groups_meant
from registry.law.law import Law
from registry.law.percent import as_number
from registry.law.programmes import EVERYBODY, PROGRAMMES, programme_called
from registry.law.rule import Certainty, LocalRule
from registry.questions.compare import people_spoken_of
from registry.registry import Registry

Status = Literal["supports", "presumed", "none", "state_pays_all", "unknown"]


class Lead(NamedTuple):
    """A rule that may add something to a cell, and why it is not counted."""

    rule: LocalRule
    rate: int | Fraction | None
    doubt: WhyNotCounted


class ProvinceCase(NamedTuple):
    """One province, one case."""

    province: str
    line: Line
    leads: tuple[Lead, ...]

    @property
    def status(self) -> Status:
        """What can be said of local support on the day: `none` only where a source says so."""
        now = self.first_months
        if now.local:
            applied = now.support.combined.applied
            return "presumed" if any(c.found.certainty is Certainty.PRESUMED for c in applied) else "supports"
        if now.state == now.contribution:
            return "state_pays_all"
        return "none" if now.local_known else "unknown"

    @property
    def first_months(self) -> LinePeriod:
        """What holds on the day: percents are of it, amounts of the whole year."""
        return first_months(self.line)

    @property
    def ending(self) -> tuple[LocalRule, ...]:
        """Rules that count and whose own end falls within the year."""
        changes = (change for period in self.line.periods for change in period.begins_with)
        ended = [change.rule for change in changes if change.what == "local_end"]
        return tuple(c.found.rule for c in self.line.applied if c.found.rule in ended)

    @property
    def state_percent(self) -> Fraction:
        """The State's part, percent of the contribution."""
        return self._percent(self.first_months.state)

    @property
    def local_percent(self) -> Fraction | None:
        """The province's part, percent of the contribution; the least where more may be added, None if unknown."""
        return None if self.status == "unknown" else self._percent(self.first_months.local)

    @property
    def total_percent(self) -> Fraction:
        """State and province together: the least it is where the province's part is not known."""
        return self._percent(self.first_months.state + self.first_months.local)

    @property
    def lowest_payment(self) -> int:
        """What the person pays if every rule in doubt holds, dong; equal to `pays` where local support is known."""
        return self.line.lowest_pays

    def _percent(self, part: int) -> Fraction:
        return Fraction(100 * part, self.first_months.contribution)

    def as_json(self) -> dict[str, Any]:
        """The cell as plain data; percents of the contribution as numbers."""
        local = self.local_percent
        return {
            "status": self.status,
            "state_percent": as_number(self.state_percent),
            "local_percent": None if local is None else as_number(local),
            "total_percent": as_number(self.total_percent),
            **self.line.as_json(),
            "leads": [{"rule": lead.rule.id, "rate": as_number(lead.rate), "doubt": lead.doubt} for lead in self.leads],
        }


class CaseRow(NamedTuple):
    """One case in every province, in the order asked for. No cell where nobody could be in the case that day."""

    case: StandardCase
    cells: tuple[ProvinceCase | None, ...]


class Comparison(NamedTuple):
    """The adviser's table: for each case and province whole dong a year, and exact percents of the contribution."""

    date: datetime.date
    provinces: tuple[str, ...]
    income: int | None
    """The income that voluntary SI is compared at, VND a month."""
    rows: tuple[CaseRow, ...]

    def as_json(self) -> dict[str, Any]:
        """The table as plain data."""
        return {
            "date": self.date.isoformat(),
            "provinces": list(self.provinces),
            "standard_case": {"months": 12, "voluntary_si_income": self.income},
            "rows": [
                {
                    **row.case.as_json(),
                    "cells": {
                        slug: cell and cell.as_json() for slug, cell in zip(self.provinces, row.cells, strict=True)
                    },
                }
                for row in self.rows
            ],
        }


def compare(
    registry: Registry,
    provinces: Sequence[str],
    *,
    on: datetime.date,
    programmes: Sequence[str] = PROGRAMMES,
    group: str | None = None,
) -> Comparison:
    """Compare provinces on a day; with `group` only the rows of that group or named set.

    A row for each programme and case that the law or a local rule of the day speaks of, in it a cell a province, in the
    order asked for. A cell is the standard case (a year; voluntary SI at the lowest income): whole dong for the year,
    and exact percents of the contribution. Provinces, programmes and groups by their codes or any of their names:
    raises UnknownProvince, UnknownProgramme or UnknownGroup (LookupErrors).
    """
    law = registry.law(on)
    slugs = tuple(dict.fromkeys(map(registry.slug, provinces)))
    area = {old for slug in slugs for old in area_on(registry.territory, slug, on)}
    wanted = None if group is None else groups_meant(group_called(group, registry.groups), registry.groups)
    rows = []
    for programme in map(programme_called, programmes):
        for case in _cases(registry, law, programme, area):
            if wanted is not None and wanted.isdisjoint(case.groups):
                continue
            rows.append(CaseRow(case, tuple(_cell(case, slug, law, on) for slug in slugs)))
    return Comparison(on, slugs, standard_income(law), tuple(rows))


def _cell(case: StandardCase, slug: str, law: Law, on: datetime.date) -> ProvinceCase | None:
    line = standard_line(case, slug, law, on)
    if line is None:
        return None
    uncounted = [c for period in line.periods for c in period.support.candidates if not c.counted]
    leads = {c.found.rule: Lead(c.found.rule, c.found.rate, c.doubts[0]) for c in reversed(uncounted)}
    return ProvinceCase(slug, line, tuple(reversed(leads.values())))


def _cases(registry: Registry, law: Law, programme: str, area: set[str]) -> list[StandardCase]:
    """The rows of a programme: what the law and the published counts speak of, and every local rule of the day."""
    local = [r.rule for r in law.local_rules if r.rule.programme == programme and not area.isdisjoint(r.rule.area)]
    spoken_of = [(EVERYBODY[programme],), *people_spoken_of(registry, law, programme, area)]
    if programme == "voluntary_si":
        spoken_of += [r.who for r in law.state_rules if r.programme == programme]
    order = {code: i for i, code in enumerate(registry.groups)}
    # Not a row: rules whose group no source names; they are leads in every row.
    rows = {_row(who, programme) for who in spoken_of if who != UNNAMED}
    cases = [case for who in rows for case in _by_age(who, programme, local, law)]
    return sorted(cases, key=lambda c: ([order[g] for g in c.groups], c.order or 0, c.age_from or 0))


def _row(who: tuple[str, ...], programme: str) -> tuple[str, ...]:
    """The row that a `who` is read in: a rule for anybody is read in the row of people in no other group."""
    return (EVERYBODY[programme],) if who == ("any",) else who


def _by_age(who: tuple[str, ...], programme: str, local: list[LocalRule], law: Law) -> Iterator[StandardCase]:
    """One case, or one for each age band where rules for these people draw lines at ages."""
    person = circumstances(Person(id="person", groups=who), law, law.first, poor_commune=False).groups
    rules = [r for r in local if person.issuperset(r.who)]
    state = [r for r in law.state_rules if r.programme == programme and person.issuperset(r.who)]
    limits = {(r.age_from, r.age_below) for r in rules} | {(r.age_from, r.age_below) for r in state}
    lines = sorted({age for pair in limits for age in pair if age is not None})
    if all(r.age_from is None and r.age_below is None for r in rules):
        lines = []
    orders = {None} | {r.household_order for r in rules if r.household_order != 1}
    for low, high in zip((None, *lines), (*lines, None), strict=True):
        if not lines or any(_spans(r, low, high) for r in rules):
            for order in orders:
                yield StandardCase(programme, who, low, high, order)


def _spans(rule: LocalRule, low: int | None, high: int | None) -> bool:
    """Whether a rule covers a whole age band (bands lie between the lines that the rules draw)."""
    return (rule.age_from or 0) <= (low or 0) and (
        rule.age_below is None or (high is not None and high <= rule.age_below)
    )
