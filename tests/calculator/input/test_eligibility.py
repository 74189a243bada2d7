"""Who cannot pay voluntary SI; here: births and days at the ends of the calendar are refused in words."""

from __future__ import annotations

import datetime

import pytest

from calculator import BadHousehold, Household, Person, VoluntarySI, assess


@pytest.mark.parametrize("day", [datetime.date(2026, 3, 1), datetime.date(9990, 1, 1), datetime.date(9999, 12, 1)])
@pytest.mark.parametrize(
    "born", [20_000, -5, 0, 1, 9_940, 9_985, 9_999, datetime.date(9_999, 12, 31), datetime.date(1, 1, 1)]
)
def test_a_birth_at_the_end_of_the_calendar_is_refused_by_its_field(registry, day, born):
    person = Person("a", born=born, voluntary_si=VoluntarySI(2_200_000, missing_months=12))
    with pytest.raises(BadHousehold) as bad:
        assess(Household(day, (person,), "ha-noi"), registry)
    assert all(problem.field.startswith("members[0]") for problem in bad.value.problems)


@pytest.mark.parametrize("day", [datetime.date(2016, 1, 1), datetime.date(2025, 6, 30), datetime.date(2025, 7, 1)])
def test_who_is_in_compulsory_si_cannot_join(registry, day):
    """Decree 134/2015 art. 2 cl. 1 says so of the time before SI Law 41/2024."""
    saver = Person("a", compulsory_si=True, voluntary_si=VoluntarySI(1_500_000))
    with pytest.raises(BadHousehold) as bad:
        assess(Household(day, (saver,)), registry)
    assert "members[0].compulsory_si" in {problem.field for problem in bad.value.problems}


def test_who_is_on_a_pension_could_join_before_the_law_of_2024(registry):
    saver = Person("a", pension=True, voluntary_si=VoluntarySI(1_500_000))
    assert assess(Household(datetime.date(2025, 6, 30), (saver,)), registry).lines[0].state == 33_000
