"""Births between two edges: whoever is on the same side of each is assessed the same in every month paid for."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from calculator import Person, VoluntarySI
from calculator.alike.births import Watched, allowed, edges, fits, side
from calculator.input.eligibility import eligibility_problems
from calculator.rules.ages import age_lines, age_on, reached
from calculator.rules.child_card import card_runs_on
from registry.months import month_start
from tests.invented.checked import many, shipped

days = st.dates(datetime.date(2018, 1, 1), datetime.date(2027, 12, 31))


def watched(law, months):
    return Watched(age_lines(law), months, cards=True, joining=True)


def course(born, law, day, months):
    """What the law sees of a birth in each month, and which voluntary SI payments it may make."""
    ons = [month_start(day, month) for month in range(months)]
    seen = [(reached(age_lines(law), age_on(on, born)), card_runs_on(law, born, on)) for on in ons]
    payments = (VoluntarySI(1), VoluntarySI(1, missing_months=1))
    people = [Person("p", born=born, voluntary_si=payment) for payment in payments]
    return seen, [bool(list(eligibility_problems("", person, law, day))) for person in people]


@many
@given(day=days, months=st.sampled_from([1, 3, 12, 60]), data=st.data())
def test_two_births_on_one_side_of_each_edge_have_the_same_course(day, months, data):
    law = shipped().law(day)
    found = edges(law, day, watched(law, months))
    first, last = allowed(law, day)
    near = st.builds(int.__add__, st.sampled_from(found.latest), st.integers(-1, 2))
    ordinals = st.one_of(near, st.integers(first, last)).filter(lambda n: first <= n <= last)
    one, other = (datetime.date.fromordinal(data.draw(ordinals)) for _ in range(2))
    same = side(one, law, day, watched(law, months)) == side(other, law, day, watched(law, months))
    assert same == (course(one, law, day, months) == course(other, law, day, months))


@many
@given(day=days, data=st.data())
def test_births_that_are_refused_are_beyond_the_ends(day, data):
    law = shipped().law(day)
    first, last = allowed(law, day)
    ordinals = st.integers(1, day.toordinal() + 900) | st.builds(
        int.__add__, st.sampled_from([first, last]), st.integers(-1, 1)
    )
    born = datetime.date.fromordinal(data.draw(ordinals))
    assert fits(born, law, day) == (first <= born.toordinal() <= last)


@many
@given(month=st.dates(datetime.date(2018, 1, 1), datetime.date(2027, 12, 31)), data=st.data())
def test_sides_of_different_days_of_a_month_say_the_same(month, data):
    """Rows of different days of one month may be one situation: their sides must not say two things in one word."""
    one, other = (month.replace(day=data.draw(st.integers(1, 28))) for _ in range(2))
    law = shipped().law(one)
    births = [
        datetime.date.fromordinal(
            data.draw(st.sampled_from(edges(law, day, watched(law, 12)).latest)) + data.draw(st.integers(-1, 2))
        )
        for day in (one, other)
    ]
    if shipped().law(other) is law:
        sides = [side(born, law, day, watched(law, 12)) for born, day in zip(births, (one, other), strict=True)]
        courses = [course(born, law, day, 12) for born, day in zip(births, (one, other), strict=True)]
        assert (sides[0] == sides[1]) == (courses[0] == courses[1])


@many
@given(day=days, year=st.integers(1900, 2027), other=st.integers(1900, 2027))
def test_two_years_on_one_side_have_the_same_course(day, year, other):
    law = shipped().law(day)
    one, two = (side(born, law, day, watched(law, 12)) for born in (year, other))
    assert (one == two) == (course(year, law, day, 12) == course(other, law, day, 12))


def test_people_far_from_every_line_are_one_situation():
    law = shipped().law(datetime.date(2026, 3, 1))
    day = datetime.date(2026, 3, 1)
    births = [datetime.date(1970, 1, 1) + datetime.timedelta(n) for n in range(0, 365 * 35, 7)]
    assert len({side(born, law, day, watched(law, 12)) for born in births}) == 1
