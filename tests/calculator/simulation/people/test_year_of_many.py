"""Sums over columns are sums over people."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from calculator.simulation.people.situation import Amounts
from calculator.simulation.people.year_of_many import YearGrounds, YearOfMany
from tests.invented.checked import many

RULES = [YearGrounds(frozenset(), frozenset({rule}), frozenset()) for rule in "ab"]
amounts = st.builds(
    lambda pays, *parts: Amounts(sum(parts[:3]) + pays, parts[0], parts[1], parts[1], parts[2], parts[1] + parts[2]),
    st.sampled_from([0, 0, 7]),
    *[st.sampled_from([0, 5, 10**12])] * 3,
)
rows = st.tuples(amounts, st.sampled_from(RULES), st.sampled_from([None, 9]))


@st.composite
def same_people(draw):
    """Two years of the same people, of whom some may have the same in both, and how many there are of each."""
    one = draw(st.lists(rows, min_size=1, max_size=6))
    other = [draw(st.just(row) | rows) for row in one]
    people = [draw(st.integers(0, 10**9)) for _ in one]
    return one, other, people


def year(of_each):
    amounts, grounds, incomes = zip(*of_each, strict=True)
    return YearOfMany(list(zip(*amounts, strict=True)), grounds, incomes)


@many
@given(same_people())
def test_columns_come_to_what_the_people_come_to(made):
    one, other, people = made
    found = year(one)
    assert [(each.amounts, each[1:-1], each.income) for each in found.years] == one
    assert found.of(people) == tuple(
        sum(number * amounts[part] for number, (amounts, *_) in zip(people, one, strict=True)) for part in range(8)
    )
    left = list(zip(people, (amounts for amounts, *_ in one), strict=True))
    assert found.pay_nothing(people) == (
        sum(number for number, amounts in left if amounts.pays == 0),
        sum(number for number, amounts in left if amounts.lowest_pays == 0),
    )
    assert found.changes(year(other)) == [before != after for before, after in zip(one, other, strict=True)]
    assert not any(found.changes(found))
