"""Births between two lines: counted by days, they are where the ages say they are."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from calculator.alike.births import band, edges, fits
from tests.invented.checked import many, shipped

days = st.dates(datetime.date(2018, 1, 1), datetime.date(2027, 12, 31))


@many
@given(day=days, data=st.data())
def test_a_day_of_birth_has_reached_the_lines_whose_latest_days_it_is_not_after(day, data):
    law = shipped().law(day)
    lines = edges(law, day)
    near = [*lines.latest, lines.first, lines.last]
    ordinals = st.one_of(
        st.integers(1, day.toordinal()), st.builds(int.__add__, st.sampled_from(near), st.integers(-1, 1))
    )
    born = datetime.date.fromordinal(data.draw(ordinals))
    assert fits(born, law, day) == (lines.first <= born.toordinal() <= lines.last)
    if born <= day:
        reached = sum(born.toordinal() <= latest for latest in lines.latest)
        assert band(born, law, day) == (reached, reached)


@many
@given(day=days, year=st.integers(1900, 2027))
def test_a_year_of_birth_is_where_its_days_are(day, year):
    first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    law = shipped().law(day)
    if year < day.year:  # both days have been
        low, high = band(year, law, day)
        assert low <= band(last, law, day)[0]
        assert band(first, law, day)[1] <= high
