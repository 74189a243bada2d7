"""Who comes first in a household: settled places, who joins earlier, who pays for longer, who is older, the id."""

import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator import HealthInsurance, Person
from calculator.rules.household_order import Joining, birth_ordinal, free_places, household_order, standing
from tests.invented.checked import many

births = st.none() | st.integers(1900, 2026) | st.dates(datetime.date(1900, 1, 1), datetime.date(2026, 12, 31))


@st.composite
def households(draw):
    size = draw(st.integers(1, 8))
    orders = draw(st.lists(st.none() | st.integers(1, 10), min_size=size, max_size=size))
    settled = [None if order in orders[:i] else order for i, order in enumerate(orders)]
    return [
        Joining(
            Person(f"m{i}", born=draw(births), health_insurance=HealthInsurance(draw(st.integers(1, 12)), order)),
            draw(st.integers(0, 11)),
        )
        for i, order in enumerate(settled)
    ]


@many
@given(households(), st.randoms())
def test_places_are_distinct_settled_ones_stay_and_no_place_before_a_last_one_is_left_out(members, random):
    places = household_order(members)
    assert set(places) == {joining.member.id for joining in members}
    assert len(set(places.values())) == len(members)
    settled = {m.id: m.health_insurance.order for m, _ in members if m.health_insurance.order}
    assert settled.items() <= places.items()
    free = sorted(place for id_, place in places.items() if id_ not in settled)
    assert free == [place for place in range(1, 30) if place not in settled.values()][: len(free)]
    shuffled = random.sample(members, len(members))
    assert household_order(shuffled) == places


@many
@given(households())
def test_those_without_a_settled_place_stand_as_the_docstring_says(members):
    places = household_order(members)
    rest = [joining for joining in members if not joining.member.health_insurance.order]

    def seniority(joining):
        member = joining.member
        return joining.month, -member.health_insurance.months, birth_ordinal(member.born), member.id

    assert [j.member.id for j in sorted(rest, key=seniority)] == sorted((j.member.id for j in rest), key=places.get)


@many
@given(st.lists(st.tuples(st.integers(0, 11), st.integers(1, 12), births.map(birth_ordinal)), min_size=1))
def test_numbers_and_arrays_of_them_are_ranked_alike(members):
    columns = [np.array(column) for column in zip(*members, strict=True)]
    assert standing(*columns).tolist() == [standing(*member) for member in members]


def test_a_birth_by_its_year_is_its_first_day_and_an_unknown_one_the_latest():
    assert birth_ordinal(1980) == birth_ordinal(datetime.date(1980, 1, 1))
    assert birth_ordinal(None) == birth_ordinal(datetime.date.max)


@pytest.mark.parametrize(("settled", "free"), [((), [1, 2, 3]), ((1, 3), [2, 4, 5]), ((4,), [1, 2, 3])])
def test_free_places(settled, free):
    assert [place for place, _ in zip(free_places(settled), range(3), strict=False)] == free
