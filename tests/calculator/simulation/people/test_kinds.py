"""Participants who differ in the income alone are of one kind, whose incomes rise; nothing else is put together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from calculator.simulation.people.kinds import kinds
from tests.invented.checked import many
from tests.invented.drafts import patient, saver

INCOMES = st.sampled_from([None, 1_500_000, 1_550_000, 9_000_000])
people = st.one_of(
    st.builds(
        lambda income, age, months, used: saver(income=income, age=age, months=months, supported_months=used),
        INCOMES,
        st.sampled_from([None, 20, 40, 70]),
        st.sampled_from([3, 12]),
        st.sampled_from([0, 7]),
    ),
    st.builds(
        lambda age, order, poor: patient("student", age=age, household_order=order, poor_commune=poor),
        st.sampled_from([None, 8, 70]),
        st.sampled_from([None, 2]),
        st.booleans(),
    ),
)


def youngest(situation):
    return None if situation.age is None else 0


@many
@given(st.lists(people, max_size=20))
def test_everybody_is_found_again_at_a_place_of_a_kind(table):
    found = kinds(table, youngest)
    for situation, (number, place) in zip(table, found.places, strict=True):
        assert found.kinds[number].at(place) == situation._replace(age=youngest(situation))
    assert len({kind.person._replace(income=kind.person.income and 1) for kind in found.kinds}) == len(found.kinds)
    for kind in found.kinds:
        assert list(kind.incomes) == sorted(set(kind.incomes), key=lambda income: income or 0)
        assert len(kind.incomes) == 1 or (kind.person.programme == "voluntary_si" and None not in kind.incomes)
