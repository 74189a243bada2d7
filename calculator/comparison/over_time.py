"""What one household would pay over time, as periods in which the answer is the same. Amounts are `assess`'s."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import Any, NamedTuple

from calculator.assess import assess
from calculator.assessment import Assessment
from calculator.comparison.days_to_ask import days_to_ask
from calculator.comparison.on_day import on_day
from calculator.household import Household
from calculator.line import Line
from calculator.problems import BadHousehold, InputProblem
from calculator.tell import tell
from registry.registry import Registry
from registry.written.bound import DATE

_DAY = re.compile(DATE)


class Period(NamedTuple):
    """Days on each of which the household, paying from that day on, is answered alike."""

    first: datetime.date
    last: datetime.date
    assessment: Assessment | None
    """That of the first day; None where the household is not possible then."""
    problems: tuple[InputProblem, ...]
    """Why it is not possible."""

    def as_json(self) -> dict[str, Any]:
        """The period as plain data."""
        found: dict[str, Any] = {"from": self.first.isoformat(), "to": self.last.isoformat()}
        if self.assessment is None:
            return found | {"error": list(map(str, self.problems))}
        return found | {"assessment": self.assessment.as_json(with_questions=False)}


class OverTime(NamedTuple):
    """One household day by day; at least one period is possible."""

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
    """The household on every day from `first` to the end of the month of `last`.

    A period begins on the very day on which the answer changes. What is not possible on some days (an income that the
    day does not allow, a group that did not exist yet) is a period with problems. With `at_lowest_income` voluntary SI
    is paid at the lowest income of each day. Raises BadHousehold with the problems of the first day where no day is
    possible, ValueError where `last` is before `first`.
    """
    if last < first:
        raise ValueError(tell("expected a last day on or after {first}, found {last}", first=first, last=last))
    periods: list[Period] = []
    before: Any = None
    end = last.replace(day=calendar.monthrange(last.year, last.month)[1])
    for day in days_to_ask(household, registry, first, end):
        now = _from(household, registry, day, end, at_lowest_income=at_lowest_income)
        same = _what_matters(now)
        if not periods or same != before:
            if periods:
                periods[-1] = periods[-1]._replace(last=day - datetime.timedelta(1))
            periods.append(now)
        before = same
    if all(period.assessment is None for period in periods):
        raise BadHousehold(list(periods[0].problems))
    return OverTime(tuple(periods), at_lowest_income)


def _from(
    household: Household, registry: Registry, day: datetime.date, last: datetime.date, *, at_lowest_income: bool
) -> Period:
    """The answer of a day, as if it held to `last`."""
    try:
        asked = on_day(household, day, registry, at_lowest_income=at_lowest_income)
        return Period(day, last, assess(asked, registry), ())
    except BadHousehold as bad:
        return Period(day, last, None, bad.problems)


def _what_matters(period: Period) -> Any:
    """What makes two days the same: all of the answer but its dates, and the rules in doubt behind it."""
    if period.assessment is None:
        # Messages that name the day itself do not make a new period.
        return [(problem.field, _DAY.sub("", problem.message)) for problem in period.problems]
    return without_dates(period.assessment.as_json(with_questions=False)), [
        _in_doubt(line) for line in period.assessment.lines
    ]


def without_dates(said: Any) -> Any:
    """An answer as plain data without the days on which it and its stretches of months begin."""
    if isinstance(said, dict):
        return {key: without_dates(value) for key, value in said.items() if key not in ("date", "from")}
    return [without_dates(value) for value in said] if isinstance(said, list) else said


def _in_doubt(line: Line) -> Any:
    """What no amount shows: the rules in doubt, and that a source states that there are none."""
    return [
        ([(c.found.rule.id, c.counted) for c in period.support.candidates], period.support.stated_none)
        for period in line.periods
    ]
