"""What one household would pay from month to month, as periods in which nothing changes. Amounts are `assess`'s."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from calculator.assess import assess
from calculator.assessment import Assessment
from calculator.comparison.amounts import amounts
from calculator.comparison.on_day import on_day
from calculator.household import Household
from calculator.problems import BadHousehold, InputProblem
from registry.registry import Registry

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Period(NamedTuple):
    """Months in which nothing changes, by the first day of each."""

    first: datetime.date
    last: datetime.date
    """Last day of the last month."""
    assessment: Assessment | None
    """That of the first month; None where the household is not possible then."""
    problems: tuple[InputProblem, ...]
    """Why it is not possible."""

    def as_json(self) -> dict[str, Any]:
        """The period as plain data."""
        found: dict[str, Any] = {"from": self.first.isoformat(), "to": self.last.isoformat()}
        if self.assessment is None:
            return found | {"error": list(map(str, self.problems))}
        return found | {"assessment": self.assessment.as_json()}


class OverTime(NamedTuple):
    """One household from month to month; at least one period is possible."""

    periods: tuple[Period, ...]
    at_lowest_income: bool
    """Voluntary SI is paid at the lowest income of each day."""

    @property
    def possible(self) -> tuple[Assessment, ...]:
        """The answers of the periods in which the household is possible."""
        return tuple(period.assessment for period in self.periods if period.assessment is not None)

    def as_json(self) -> dict[str, Any]:
        """The periods as plain data."""
        return {
            "from": self.periods[0].first.isoformat(),
            "to": self.periods[-1].last.isoformat(),
            "periods": [period.as_json() for period in self.periods],
        }


def over_time(
    household: Household,
    registry: Registry,
    first: datetime.date,
    last: datetime.date,
    *,
    at_lowest_income: bool = False,
) -> OverTime:
    """The household on the first day of each month, from the month of `first` to that of `last`.

    What was not possible in some months (an income that the day does not allow, a group that did not exist yet) is a
    period with problems. With `at_lowest_income` voluntary SI is paid at the lowest income of each day. Raises
    BadHousehold with the problems of the first month where no month is possible, ValueError where `last` is before
    `first`.
    """
    if last < first:
        raise ValueError(f"expected a last day on or after {first}, found {last}")
    periods: list[Period] = []
    before: Any = None
    for day in _months(first, last):
        month = _month(household, registry, day, at_lowest_income=at_lowest_income)
        same = _what_matters(month)
        if periods and same == before:
            periods[-1] = periods[-1]._replace(last=month.last)
        else:
            periods.append(month)
        before = same
    if all(period.assessment is None for period in periods):
        raise BadHousehold(list(periods[0].problems))
    return OverTime(tuple(periods), at_lowest_income)


def _months(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield datetime.date(month // 12, month % 12 + 1, 1)


def _month(household: Household, registry: Registry, day: datetime.date, *, at_lowest_income: bool) -> Period:
    last = day.replace(day=calendar.monthrange(day.year, day.month)[1])
    try:
        asked = on_day(household, day, registry, at_lowest_income=at_lowest_income)
        return Period(day, last, assess(asked, registry), ())
    except BadHousehold as bad:
        return Period(day, last, None, bad.problems)


def _what_matters(month: Period) -> Any:
    """What makes two months the same for the reader: amounts, how sure they are, and the local rules behind them."""
    if month.assessment is None:
        # Messages that name the day itself do not make a new period.
        return [(problem.field, _DAY.sub("", problem.message)) for problem in month.problems]
    applied = [c for line in month.assessment.lines for c in line.support.combined.applied]
    return (
        month.assessment.province,
        amounts(month.assessment),
        [(c.found.rule.id, c.found.certainty) for c in applied],
    )
