"""Months counted from a day: where each begins, and how many lie between two days."""

import calendar
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.months import month_of, month_start, months_between
from tests.invented.checked import many

D = datetime.date


@pytest.mark.parametrize(
    ("day", "month", "start"),
    [
        (D(2026, 3, 1), 0, D(2026, 3, 1)),
        (D(2026, 3, 1), 10, D(2027, 1, 1)),
        (D(2026, 1, 31), 1, D(2026, 2, 28)),
        (D(2024, 1, 31), 1, D(2024, 2, 29)),
        (D(2026, 12, 15), 1, D(2027, 1, 15)),
        (D(9999, 12, 1), 1, D(9999, 12, 31)),
        (D(2026, 1, 31), -1, D(2025, 12, 31)),
    ],
)
def test_months_begin_on_the_day_of_payment(day, month, start):
    assert month_start(day, month) == start


@pytest.mark.parametrize(
    ("day", "later", "month"),
    [
        (D(2026, 3, 1), D(2026, 7, 1), 4),
        (D(2026, 3, 1), D(2026, 7, 2), 5),
        (D(2026, 3, 15), D(2026, 7, 1), 4),
        (D(2026, 3, 15), D(2026, 7, 15), 4),
        (D(2026, 3, 15), D(2026, 7, 16), 5),
        (D(2026, 3, 15), D(2026, 3, 16), 1),
    ],
)
def test_something_new_begins_with_the_month_that_begins_after_it(day, later, month):
    assert month_of(day, later) == month


def test_months_between_are_those_of_the_calendar():
    assert months_between(D(2023, 7, 28), D(2026, 5, 1)) == 34
    assert months_between(D(2023, 7, 28), D(2023, 7, 1)) == 0


@many
@given(st.dates(D(1990, 1, 1), D(2100, 12, 31)), st.integers(-200, 1200))
def test_a_month_later_is_the_same_day_or_the_last_one(day, month):
    start = month_start(day, month)
    assert months_between(day, start) == month
    assert start.day == min(day.day, calendar.monthrange(start.year, start.month)[1])


@many
@given(st.dates(D(1990, 1, 1), D(2100, 12, 31)), st.integers(0, 20_000))
def test_the_month_of_a_later_day_is_the_first_that_does_not_begin_before_it(day, days):
    later = day + datetime.timedelta(days=days)
    month = month_of(day, later)
    assert month_start(day, month) >= later
    assert month == 0 or month_start(day, month - 1) < later
