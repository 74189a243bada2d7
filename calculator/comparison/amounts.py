"""What of an assessment counts when places or days are put side by side."""

from __future__ import annotations

from collections.abc import Hashable

from calculator.assessment import Assessment
from calculator.line import Line, LinePeriod

_OF_A_LINE = (
    "programme",
    "months",
    "contribution",
    "state",
    "local",
    "other",
    "pays",
    "local_known",
    "lowest_local",
    "highest_local",
    "lowest_pays",
    "conditions",
    "without_conditions",
    "household_order",
)
_OF_A_PERIOD = ("months", "contribution", "state", "local", "other", "pays", "local_known", "conditions")


def amounts(assessment: Assessment) -> tuple[Hashable, ...]:
    """Every amount of every line, how sure it is and on what condition: equal where nothing differs for the household.

    Of the stretches of months their lengths count and not their days: two days that are answered alike are equal.
    """
    return tuple((member.id, *_of_line(line)) for member in assessment.members for line in member.lines)


def _of_line(line: Line) -> tuple[Hashable, ...]:
    return *(getattr(line, name) for name in _OF_A_LINE), tuple(map(_of_period, line.periods))


def _of_period(period: LinePeriod) -> tuple[Hashable, ...]:
    return period.basis.category, *(getattr(period, name) for name in _OF_A_PERIOD)
