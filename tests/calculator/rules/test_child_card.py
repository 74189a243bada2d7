"""A child's card runs on beyond the age: to the day of the year that the law names, or to the end of the month."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.rules.child_card import card_ages, card_runs_on
from tests.invented.checked import many
from tests.invented.law import STATE_RULES, law, state

D = datetime.date
CHILD = state("health_insurance", "child", 100, category="budget_pays", age_below=6, card_until=(9, 30))
LAW = law(state_rules=(CHILD, *(rule for rule in STATE_RULES if rule.who != ("child",))))


@pytest.mark.parametrize(
    ("born", "first", "last"),
    [
        (D(2018, 1, 1), D(2024, 1, 1), D(2024, 9, 30)),
        (D(2018, 9, 29), D(2024, 9, 29), D(2024, 9, 30)),
        (D(2018, 9, 30), D(2024, 9, 30), D(2024, 9, 30)),
        (D(2018, 10, 1), D(2024, 10, 1), D(2024, 10, 31)),
        (D(2018, 12, 31), D(2024, 12, 31), D(2024, 12, 31)),
        (2018, D(2024, 1, 1), D(2024, 9, 30)),
    ],
)
def test_first_and_last_day(born, first, last):
    day = datetime.timedelta(1)
    asked = (first - day, first, last, last + day)
    assert [card_runs_on(LAW, born, on) for on in asked] == [False, True, True, False]


@many
@given(st.dates(D(2016, 1, 1), D(2022, 12, 31)))
def test_the_days_are_one_run_that_begins_with_the_birthday(born):
    birthday = D(born.year + 6, 3, 1) if (born.month, born.day) == (2, 29) else born.replace(year=born.year + 6)
    days = [birthday + datetime.timedelta(n) for n in range(-5, 370)]
    runs = [card_runs_on(LAW, born, day) for day in days]
    assert runs[:5] == [False] * 5
    assert runs[5:] == sorted(runs[5:], reverse=True)
    assert runs[5]
    assert not runs[-1]


def test_the_ages_that_cards_outlive():
    assert card_ages(LAW) == (6,)
    assert card_ages(law()) == ()
    assert not card_runs_on(law(), D(2018, 3, 1), D(2024, 4, 1))
