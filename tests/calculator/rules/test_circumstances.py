"""What the rules ask about a person: age, groups with those they imply, and which depend on an unknown birthday."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator import Person
from calculator.rules.ages import PossibleAge, age_on
from calculator.rules.circumstances import circumstances
from tests.invented.checked import many
from tests.invented.law import DAY, law

D = datetime.date


@pytest.mark.parametrize(
    ("born", "on", "years"),
    [
        (D(1964, 3, 1), D(2024, 3, 1), 60),
        (D(1964, 3, 2), D(2024, 3, 1), 59),
        (D(2024, 3, 1), D(2024, 3, 1), 0),
        (D(2004, 2, 29), D(2025, 2, 28), 20),  # born on 29 February: a year older on 1 March
        (D(2004, 2, 29), D(2025, 3, 1), 21),
    ],
)
def test_full_years_on_the_day(born, on, years):
    assert age_on(on, born) == PossibleAge(years, years)


def test_of_a_year_of_birth_two_ages_are_possible():
    assert age_on(D(2024, 3, 1), 1964) == PossibleAge(59, 60)
    assert age_on(D(2024, 12, 31), 1964) == PossibleAge(59, 60)
    assert age_on(D(2024, 3, 1), 2024) == PossibleAge(0, 0)


def test_no_birth_no_age():
    assert age_on(DAY, None) is None


@many
@given(st.dates(D(1900, 1, 1), D(2020, 12, 31)), st.dates(D(2021, 1, 1), D(2030, 12, 31)))
def test_the_age_of_a_day_is_one_of_its_years(born, on):
    exact, by_year = age_on(on, born), age_on(on, born.year)
    assert by_year.lowest <= exact.lowest == exact.highest <= by_year.highest


@pytest.mark.parametrize(
    ("age", "within"),
    [
        (PossibleAge(64, 64), False),
        (PossibleAge(65, 65), True),
        (PossibleAge(74, 75), None),
        (PossibleAge(75, 75), False),
    ],
)
def test_a_range_is_from_full_years_and_below_others(age, within):
    assert age.within(65, 75) is within


def groups_of(person):
    found = circumstances(person, law(), DAY, poor_commune=False)
    return found.groups, found.perhaps


def test_everybody_is_anybody_and_a_group_brings_those_it_implies():
    assert groups_of(Person("p", groups=("poor",))) == ({"any", "other", "poor", "poor_local_standard"}, set())


@pytest.mark.parametrize(
    ("born", "by_age", "perhaps"),
    [
        (D(1964, 3, 1), {"elderly"}, set()),
        (D(1964, 3, 2), set(), set()),
        (1964, {"elderly"}, {"elderly"}),
        (1963, {"elderly"}, set()),
        (1965, set(), set()),
        (D(2008, 3, 1), set(), set()),
        (D(2008, 3, 2), {"child"}, set()),
        (2008, {"child"}, {"child"}),
        (2009, {"child"}, set()),
    ],
)
def test_older_people_and_children_by_age(born, by_age, perhaps):
    assert groups_of(Person("p", born=born)) == ({"any", "other"} | by_age, perhaps)


def test_what_is_said_is_not_in_doubt():
    assert groups_of(Person("p", born=1964, groups=("elderly",))) == ({"any", "other", "elderly"}, set())
