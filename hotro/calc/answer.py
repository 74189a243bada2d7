"""Answers to what `hotro calc` is asked: on a day, in every province, over time. Amounts are `assess`'s alone."""

from __future__ import annotations

import calendar
import dataclasses
import datetime
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from calculator.assess import assess
from calculator.assessment import Assessment, Line
from calculator.household import Household
from calculator.problems import BadHousehold
from hotro.calc.question import Asked
from registry.registry import Registry


class Answer(NamedTuple):
    """The answer for one household on one day, or what is wrong with the household."""

    assessment: Assessment | None
    problems: tuple[str, ...] = ()


class Everywhere(NamedTuple):
    """One household in every province on a day: first where local support is known, by what is left to pay."""

    date: datetime.date
    of: int
    """Provinces of the day."""
    known: tuple[Assessment, ...]
    doubtful: tuple[Assessment, ...]
    """Local support not known, but a rule exists."""
    unknown: tuple[Assessment, ...]
    """Local support not known and nothing on record."""

    @property
    def all(self) -> tuple[Assessment, ...]:
        """Every answer, in the order shown."""
        return self.known + self.doubtful + self.unknown


class Period(NamedTuple):
    """Months in which nothing changes, by the first day of each."""

    first: datetime.date
    last: datetime.date
    """Last day of the last month."""
    assessment: Assessment | None
    """That of the first month; None where the household is not possible then."""
    problems: tuple[str, ...]
    bad: BadHousehold | None

    def as_json(self) -> dict[str, Any]:
        """The period as plain data."""
        found: dict[str, Any] = {"from": self.first.isoformat(), "to": self.last.isoformat()}
        if self.assessment is None:
            return found | {"error": list(self.problems)}
        return found | {"assessment": self.assessment.as_json()}


class OverTime(NamedTuple):
    """One household from month to month."""

    asked: Asked
    periods: tuple[Period, ...]

    def as_json(self) -> dict[str, Any]:
        """The periods as plain data."""
        return {
            "from": self.periods[0].first.isoformat(),
            "to": self.periods[-1].last.isoformat(),
            "periods": [period.as_json() for period in self.periods],
        }


def answer(asked: Asked, registry: Registry) -> Answer:
    """The answer on the household's own day."""
    if asked.household is None:
        return Answer(None, asked.problems)
    try:
        return Answer(assess(asked.on(asked.household.date, registry), registry))
    except BadHousehold as bad:
        return Answer(None, asked.lines(bad))


# In every province


def everywhere(asked: Asked, registry: Registry) -> Everywhere | Answer:
    """What the household would pay in each province of its day; an Answer where the household is bad."""
    if asked.household is None:
        return Answer(None, asked.problems)
    day = asked.household.date
    units = registry.territory.on(day)
    try:
        household = asked.on(day, registry)
        found = [a for unit in units for a in _in_unit(household, unit, registry)]
    except BadHousehold as bad:
        return Answer(None, asked.lines(bad))
    known = [a for a in found if a.local_known]
    rest = [a for a in found if not a.local_known]
    return Everywhere(
        day,
        len(units),
        tuple(sorted(known, key=_by_payment)),
        tuple(sorted((a for a in rest if has_rules(a)), key=_by_payment)),
        tuple(sorted((a for a in rest if not has_rules(a)), key=_by_payment)),
    )


def lowest_pays(assessment: Assessment) -> int:
    """The least that may be left to pay in all."""
    return sum(line.lowest_pays for line in assessment.lines)


_AMOUNTS = tuple(name for name in Line._fields if name not in ("basis", "support", "warnings"))


def _amounts(assessment: Assessment) -> Any:
    """Every amount of every line, and how sure it is."""
    return [
        (member.id, *(getattr(line, name) for name in _AMOUNTS))
        for member in assessment.members
        for line in member.lines
    ]


def has_rules(assessment: Assessment) -> bool:
    """Whether any rule of the province bears on the household, be it in doubt."""
    at_school = {m.id for m in assessment.household.members if m.school_province} if assessment.household else set()
    return any(
        line.support.candidates
        for member in assessment.members
        for line in member.lines
        if member.id not in at_school or line.programme != "health_insurance"
    )


def _by_payment(assessment: Assessment) -> tuple[int, int, str, str]:
    return (
        assessment.total.pays,
        lowest_pays(assessment),
        assessment.province or "",
        assessment.former_province or "",
    )


def _in_unit(household: Household, unit: str, registry: Registry) -> Iterator[Assessment]:
    """The answer in a province; in each of its former provinces where the answer depends on which."""
    here = dataclasses.replace(household, province=unit, former_province=None, district=None)
    whole = assess(here, registry)
    parts = registry.territory.parts_on(household.date, unit)
    if not whole.local_known and len(parts) > 1:
        each = [assess(dataclasses.replace(here, former_province=part), registry) for part in parts]
        if any(_amounts(a) != _amounts(whole) for a in each):
            yield from each
            return
    yield whole


# Over time


def over_time(asked: Asked, registry: Registry, first: datetime.date, last: datetime.date) -> OverTime | Answer:
    """The household month by month, as periods in which nothing changes; an Answer where it is never possible."""
    if asked.household is None:
        return Answer(None, asked.problems)
    periods: list[Period] = []
    before: Any = None
    for day in _months(first, last):
        month = _month(asked, registry, day)
        same = _what_matters(month)
        if periods and same == before:
            periods[-1] = periods[-1]._replace(last=month.last)
        else:
            periods.append(month)
        before = same
    if all(period.assessment is None for period in periods):
        bad = periods[0].bad
        return Answer(None, asked.lines(bad) if bad is not None else ())
    return OverTime(asked, tuple(periods))


def _months(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield datetime.date(month // 12, month % 12 + 1, 1)


def _month(asked: Asked, registry: Registry, day: datetime.date) -> Period:
    last = day.replace(day=calendar.monthrange(day.year, day.month)[1])
    try:
        return Period(day, last, assess(asked.on(day, registry), registry), (), None)
    except BadHousehold as bad:
        return Period(day, last, None, asked.short(bad), bad)


def _what_matters(month: Period) -> Any:
    """What makes two months the same for the reader: amounts, how sure they are, and the local rules behind them."""
    if month.assessment is None:
        # Messages that name the day itself do not make a new period.
        return [re.sub(r"\d{4}-\d{2}-\d{2}", "", problem) for problem in month.problems]
    applied = [c for line in month.assessment.lines for c in line.support.combined.applied]
    return (
        month.assessment.province,
        _amounts(month.assessment),
        [(c.found.rule.id, c.found.certainty) for c in applied],
    )
