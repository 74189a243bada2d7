"""Where two rules can be for the same person: against every person in turn."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from registry.law.people import ages_meet, ages_within, districts_meet, orders_meet

bands = st.tuples(st.none() | st.integers(0, 100), st.none() | st.integers(1, 101)).filter(
    lambda band: (band[0] or 0) < (band[1] or 1000)
)


def within(age, band):
    return (band[0] or 0) <= age and (band[1] is None or age < band[1])


@given(bands, bands)
def test_ages_meet_where_somebody_has_an_age_of_both(one, other):
    assert ages_meet(*one, *other) == any(within(age, one) and within(age, other) for age in range(130))


@given(bands, bands)
def test_a_band_is_within_another_where_the_other_has_each_of_its_ages(one, other):
    assert ages_within(*one, *other) == all(within(age, other) for age in range(1000) if within(age, one))


@given(st.none() | st.sets(st.sampled_from("abc")), st.none() | st.sets(st.sampled_from("abc")))
def test_districts_meet_where_somebody_can_live(one, other):
    assert districts_meet(one, other) == any(d in (one or "abc") and d in (other or "abc") for d in "abc")


def test_places_in_the_order_meet():
    assert orders_meet(None, 2)
    assert orders_meet(2, 2)
    assert not orders_meet(1, 2)
