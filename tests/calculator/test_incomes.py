"""What is known of the incomes between two: `assess` says the same of each of them, whatever the rules are."""

from __future__ import annotations

import dataclasses
import datetime

from checked import many, shipped
from hypothesis import given
from hypothesis import strategies as st
from made_up_drafts import draft, savings_provisions

from calculator import Household, Person, VoluntarySI, assess
from calculator.incomes import contributions, follows, may_be_chosen, spans
from calculator.voluntary_si import income_limits

AMOUNTS = ("contribution", "state", "local", "other", "pays", "lowest_local", "highest_local", "lowest_pays")
DAY = datetime.date(2026, 3, 1)

levels = st.sampled_from(["province", "district"])
statuses = st.sampled_from(["adopted", "unclear"])
payments = st.sampled_from([{"months": 1}, {"months": 12}, {"years_ahead": 4}, {"missing_months": 30}])


def amounts(household, law):
    (line,) = assess(household, law).lines
    return tuple(getattr(line, name) for name in AMOUNTS), line.local_known, [b.rule for b in line.because]


@many
@given(st.data())
def test_between_two_incomes_all_is_known_where_it_is_said_to_be(data):
    law = a_law(data)
    limits = income_limits(law)
    steps = st.integers(0, (limits.ceiling - limits.floor) // limits.step)
    low, middle, high = sorted(limits.floor + limits.step * data.draw(steps) for _ in range(3))
    payment = VoluntarySI(low, **data.draw(payments))
    person = Person("a", groups=data.draw(st.sampled_from([(), ("poor",)])), voluntary_si=payment)

    def at(income):
        paying = dataclasses.replace(person, voluntary_si=dataclasses.replace(payment, income=income))
        return amounts(Household(DAY, (paying,), "son-la"), law)

    (lower, *basis), (higher, *same) = at(low), at(high)
    following = follows(lower, higher)
    if basis != same or following is None:
        return
    (due,) = contributions(payment, [middle], law)
    risen = tuple(amount + (due - lower[0]) * follow for amount, follow in zip(lower, following, strict=True))
    assert at(middle) == (risen, *basis)


def a_law(data):
    """The law with two made-up resolutions, which may add up, and may be of a district."""
    registry = shipped()
    for n in range(data.draw(st.integers(1, 2))):
        provisions = data.draw(st.lists(savings_provisions, min_size=1, max_size=2))
        said = {"id": f"son-la-draft-{n}", "level": data.draw(levels), "status": data.draw(statuses)}
        registry = registry.with_draft(draft(*provisions, **said))
    return registry.law(DAY)


@given(st.lists(st.integers(0, 3), max_size=30))
def test_spans_cover_every_place_and_end_where_it_changes(values):
    values.sort()
    met = list(spans(len(values), lambda one, other: values[one] == values[other]))
    assert [first for first, _ in met[1:]] == [last for _, last in met[:-1]]
    assert [place for first, last in met for place in range(first, last)] == list(range(len(values) - 1))
    assert not met or values
    assert all(values[first] == values[last] or last - first == 1 for first, last in met)


def test_an_amount_stays_or_rises_as_the_contribution_does():
    assert follows((100, 10, 90), (150, 10, 140)) == (True, False, True)
    assert follows((100, 10, 90), (150, 20, 130)) is None
    assert follows((100, 10, 90), (100, 10, 90)) is None


def test_incomes_that_may_be_chosen_are_those_that_a_household_may_have():
    law = shipped().law(DAY)
    floor, ceiling, step = income_limits(law)
    for income in (floor - step, floor - 1, floor, floor + 1, floor + step, ceiling - 1, ceiling, ceiling + step):
        person = Person("a", voluntary_si=VoluntarySI(income))
        assert may_be_chosen(income, law) == accepted(Household(DAY, (person,)), law)


def accepted(household, law):
    try:
        assess(household, law)
    except ValueError:
        return False
    return True
