"""One household over time: periods follow each other, and each is what `assess` says on every day of it."""

from __future__ import annotations

import dataclasses
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator import BadHousehold, HealthInsurance, Household, Person, VoluntarySI
from calculator.comparison.on_day import on_day
from calculator.comparison.over_time import over_time, without_dates
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


def test_a_period_begins_on_the_day_on_which_the_answer_changes():
    """Born on 15 June: who pays from the 15th on has the 75th birthday a month of the period earlier."""
    person = Person("person", born=datetime.date(1950, 6, 15), health_insurance=HealthInsurance(12))
    here = Household(date=FIRST, members=(person,))
    found = over_time(here, shipped(), datetime.date(2025, 7, 3), datetime.date(2025, 7, 1).replace(day=31))
    assert [(p.first.day, p.last.day) for p in found.periods] == [(3, 31)]
    younger = dataclasses.replace(here, members=(dataclasses.replace(person, born=datetime.date(1951, 6, 15)),))
    found = over_time(younger, shipped(), datetime.date(2025, 8, 3), datetime.date(2025, 9, 1))
    assert [p.first.isoformat() for p in found.periods] == ["2025-08-03", "2025-08-15", "2025-09-01", "2025-09-15"]
    assert [p.assessment.lines[0].periods[1].first.isoformat() for p in found.periods] == [
        "2026-07-03",
        "2026-06-15",
        "2026-07-01",
        "2026-06-15",
    ]


def test_a_law_that_begins_within_a_month_begins_a_period_there():
    """The base salary of 2,340,000 holds from 2024-07-01; the State's support of an older law from the middle."""
    found = over_time(SAVER, shipped(), datetime.date(2022, 7, 20), datetime.date(2022, 8, 1))
    assert [p.first.isoformat() for p in found.periods] == ["2022-07-20", "2022-08-01"]
    ha_noi = over_time(SAVER, shipped(), datetime.date(2019, 10, 1), datetime.date(2019, 11, 1))
    assert [p.first.isoformat() for p in ha_noi.periods] == ["2019-10-01", "2019-10-31", "2019-11-01"]


def test_days_before_a_birth_or_a_membership_are_not_possible():
    baby = Person("baby", born=datetime.date(2024, 5, 20), health_insurance=HealthInsurance(12))
    found = over_time(Household(FIRST, (baby,)), shipped(), datetime.date(2024, 5, 1), datetime.date(2024, 5, 1))
    assert [(p.first.day, p.assessment is None) for p in found.periods] == [(1, True), (20, False)]
    member = Person(
        "p",
        groups=("escaped_poverty",),
        since={"escaped_poverty": datetime.date(2024, 5, 11)},
        health_insurance=HealthInsurance(12),
    )
    found = over_time(Household(FIRST, (member,)), shipped(), datetime.date(2024, 5, 1), datetime.date(2024, 5, 1))
    assert [(p.first.day, p.assessment is None) for p in found.periods] == [(1, True), (11, False)]


@few
@given(
    households(), st.dates(datetime.date(2017, 1, 1), datetime.date(2027, 12, 31)), st.integers(0, 500), st.randoms()
)
def test_the_period_that_holds_a_day_says_what_assess_says_on_that_day(asked, first, days, any_day):
    last = first + datetime.timedelta(days)
    try:
        found = over_time(asked, shipped(), first, last)
    except BadHousehold:
        return
    end = found.periods[-1].last
    assert found.periods[0].first == first
    assert (end + datetime.timedelta(1)).day == 1
    assert end.replace(day=1) == last.replace(day=1)
    for one, other in zip(found.periods, found.periods[1:], strict=False):
        assert other.first == one.last + datetime.timedelta(1)
    asked_of = {first + datetime.timedelta(any_day.randint(0, (end - first).days)) for _ in range(30)}
    for day in asked_of.union(*((p.first, p.last) for p in found.periods)):
        (holds,) = (p for p in found.periods if p.first <= day <= p.last)
        assert _said(asked, day) == (holds.assessment and _plain(holds.assessment)), day


def _said(asked, day):
    """What `assess` says on a day; None where the household is not possible then."""
    try:
        return _plain(assess(on_day(asked, day, shipped()), shipped()))
    except BadHousehold:
        return None


def _plain(assessment):
    return without_dates(assessment.as_json(with_questions=False))
