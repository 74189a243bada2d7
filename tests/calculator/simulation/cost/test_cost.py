"""Amounts that may be bands: sums over people, and the difference that a draft makes."""

from hypothesis import given
from hypothesis import strategies as st

from calculator.simulation.cost.cost import Band, added, cost, sides
from calculator.simulation.people.situation import Amounts
from calculator.simulation.people.year_of_many import YearGrounds, YearOfMany
from tests.invented.checked import many

dong = st.integers(0, 10**7)
GROUNDS = YearGrounds(frozenset(), frozenset(), frozenset())


def total(people, before, after):
    """Of people who are each of a kind of their own."""

    def alone(amounts):
        return YearOfMany([[amount] for amount in amounts], [GROUNDS], [None])

    kinds = zip(people, before, after, strict=True)
    return sides(([number], alone(one), alone(other)) for number, one, other in kinds)


@st.composite
def years(draw):
    """A person's year; what is known of it has no gap between the lowest and the highest."""
    contribution, state, local, other, unknown = (draw(dong) for _ in range(5))
    unknown *= draw(st.booleans())
    highest = local + unknown
    return Amounts(contribution + state + highest + other, state, local, highest, other, highest + other)


people_of = st.lists(st.tuples(st.integers(1, 1000), years(), years(), st.booleans()), min_size=1, max_size=5)


@many
@given(people_of)
def test_so_many_people_each(rows):
    people, before, after = ([row[part] for row in rows] for part in range(3))
    found = total(people, before, after)
    for side, of_side in ((found.before, before), (found.after, after)):
        for name in ("contribution", "state", "other"):
            wanted = sum(n * getattr(year, name) for n, year in zip(people, of_side, strict=True))
            assert getattr(side, name) == Band(wanted, wanted)
        assert side.pays.low <= side.pays.high
        assert side.local.low <= side.local.high


@many
@given(people_of)
def test_where_nothing_differs_nothing_changes_whatever_is_not_known(rows):
    people, before, after = ([row[part] for row in rows] for part in range(3))
    after = [one if same else other for one, other, same in zip(before, after, (row[3] for row in rows), strict=True)]
    found = total(people, before, after)
    differing = [n for n, (one, other) in enumerate(zip(before, after, strict=True)) if one != other]
    if differing:
        alone = total([people[n] for n in differing], [before[n] for n in differing], [after[n] for n in differing])
        assert found.change == alone.change
    else:
        assert set(found.change) == {Band(0, 0)}
    for band in found.change:
        assert band.low <= band.high


@many
@given(st.lists(people_of, min_size=1, max_size=3))
def test_groups_add_up(groups):
    every = [total(*([row[part] for row in rows] for part in range(3))) for rows in groups]
    together = added(every)
    for side in ("before", "after", "change"):
        for name in ("pays", "state", "local"):
            bands = [getattr(getattr(one, side), name) for one in every]
            wanted = Band(sum(band.low for band in bands), sum(band.high for band in bands))
            assert getattr(getattr(together, side), name) == wanted


def test_a_head_is_rounded_half_up_and_a_known_amount_stays_one():
    assert Band(5, 5).over(2) == Band(3, 3)
    assert Band(5, 8).over(3) == Band(2, 3)
    assert (Band(-5, -5).over(2).known, Band(7, 7).as_json(), Band(7, 8).as_json()) == (True, 7, [7, 8])


def test_who_pays():
    amounts = Amounts(100, 20, 10, 30, 5, 32)
    found = cost(amounts)
    assert (found.pays, found.local) == (Band(48, 65), Band(10, 30))
