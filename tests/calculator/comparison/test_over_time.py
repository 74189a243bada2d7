"""One household from month to month: periods follow each other, and each is what `assess` says of its months."""

from __future__ import annotations

import dataclasses
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator import BadHousehold, Household, Person, VoluntarySI
from calculator.comparison.amounts import amounts
from calculator.comparison.on_day import on_day
from calculator.comparison.over_time import over_time
from tests.invented.checked import assess, few, shipped
from tests.invented.households import households

SAVER = Household(
    date=datetime.date(2024, 1, 1),
    province="ha-noi",
    members=(Person("person", groups=("near_poor",), voluntary_si=VoluntarySI(1_500_000, 12)),),
)
FIRST, LAST = datetime.date(2018, 1, 1), datetime.date(2027, 12, 1)


def test_an_income_that_is_too_low_later_is_a_period_with_its_problem():
    found = over_time(SAVER, shipped(), FIRST, LAST)
    last = found.periods[-1]
    assert (last.first, last.last, last.assessment) == (datetime.date(2027, 1, 1), datetime.date(2027, 12, 31), None)
    assert [p.field for p in last.problems] == ["members[0].voluntary_si.income"]
    assert last.as_json()["error"] == list(map(str, last.problems))
    assert len(found.possible) == len(found.periods) - 1


def test_at_the_lowest_income_of_each_day_it_is_always_possible():
    found = over_time(SAVER, shipped(), FIRST, LAST, at_lowest_income=True)
    assert len(found.possible) == len(found.periods)
    assert [a.total.contribution for a in found.possible][-1] == 2_200_000 * 22 * 12 // 100


def test_a_former_province_is_the_province_before_the_merger():
    here = dataclasses.replace(SAVER, province="ho-chi-minh-city", former_province="binh-duong")
    before = on_day(here, datetime.date(2025, 6, 1), shipped())
    assert (before.province, before.former_province) == ("binh-duong", None)
    assert on_day(here, datetime.date(2025, 7, 1), shipped()) == dataclasses.replace(
        here, date=datetime.date(2025, 7, 1)
    )


def test_days_of_which_the_lowest_income_is_not_known_are_refused():
    with pytest.raises(BadHousehold, match="lowest income of voluntary SI is not known"):
        on_day(SAVER, datetime.date(2099, 1, 1), shipped(), at_lowest_income=True)


def test_a_household_that_is_never_possible_is_refused():
    with pytest.raises(BadHousehold, match="2015-01-01 or later"):
        over_time(SAVER, shipped(), datetime.date(2005, 1, 1), datetime.date(2006, 1, 1))
    with pytest.raises(ValueError, match="on or after 2024-02-01, found 2024-01-31"):
        over_time(SAVER, shipped(), datetime.date(2024, 2, 1), datetime.date(2024, 1, 31))


@few
@given(households(), st.dates(datetime.date(2017, 1, 1), datetime.date(2026, 12, 31)), st.integers(0, 500))
def test_months_are_covered_without_gap_and_are_what_assess_says(asked, first, days):
    last = first + datetime.timedelta(days)
    try:
        found = over_time(asked, shipped(), first, last)
    except BadHousehold:
        return
    assert found.periods[0].first == first.replace(day=1)
    assert (found.periods[-1].last + datetime.timedelta(1)).day == 1
    assert found.periods[-1].last >= last
    for one, other in zip(found.periods, found.periods[1:], strict=False):
        assert other.first == one.last + datetime.timedelta(1)
    for period in found.periods:
        for day in (period.first, period.last.replace(day=1)):
            assert _said(asked, day) == (period.assessment and amounts(period.assessment))


def _said(asked, day):
    """What `assess` says on a day; None where the household is not possible then."""
    try:
        return amounts(assess(on_day(asked, day, shipped()), shipped()))
    except BadHousehold:
        return None
