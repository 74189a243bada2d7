"""What is known of the incomes between two: `assess` says the same of each of them, whatever the rules are."""

from __future__ import annotations

import copy
import dataclasses
import datetime
import itertools
import operator
import random
from fractions import Fraction
from types import SimpleNamespace
from typing import NamedTuple

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator import Household, Person, VoluntarySI, assess
from calculator.alike.incomes import contributions, follows, spans
from calculator.population import population
from calculator.rules.case import voluntary_si_payment
from calculator.rules.limits import income_limits, may_be_chosen
from calculator.rules.local_support import Candidate, local_support
from calculator.rules.money import percent_of
from calculator.rules.voluntary_si import contribution
from registry.law.kept import Kept
from tests.invented.checked import many, shipped
from tests.invented.drafts import draft, savings_provisions

AMOUNTS = ("contribution", "state", "local", "other", "pays", "lowest_local", "highest_local", "lowest_pays")
DAY = datetime.date(2026, 3, 1)

levels = st.sampled_from(["province", "district"])
statuses = st.sampled_from(["adopted", "unclear"])
payments = st.sampled_from([{"months": 1}, {"months": 12}, {"years_ahead": 4}, {"missing_months": 30}])


def amounts(household, law):
    (line,) = assess(household, law).lines
    return tuple(getattr(line, name) for name in AMOUNTS), line.local_known, line.support.rests_on


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


@many
@given(
    incomes=st.lists(st.integers(1, 10**9), max_size=8),
    payment=payments,
    rate=st.sampled_from([None, Fraction(221, 13), 22]),
)
def test_what_is_due_at_many_incomes_is_what_is_due_at_each(incomes, payment, rate):
    """Whatever the rate and what is paid for: no step between incomes hides a rounding."""
    law = shipped().law(DAY)
    if rate is not None:
        law = copy.copy(law)
        law.kept, law.parameters = Kept(law), dict(law.parameters)
        law.parameters["vsi_rate"] = law.parameters["vsi_rate"]._replace(value=rate)
    paid = VoluntarySI(1, **payment)
    one_by_one = [contribution(law, voluntary_si_payment(paid), income).amount for income in incomes]
    assert contributions(paid, incomes, law) == one_by_one


def a_law(data):
    """The law with two made-up resolutions, which may add up, and may be of a district."""
    registry = shipped()
    for n in range(data.draw(st.integers(1, 2))):
        provisions = data.draw(st.lists(savings_provisions, min_size=1, max_size=2))
        said = {"id": f"son-la-draft-{n}", "level": data.draw(levels), "status": data.draw(statuses)}
        registry = registry.with_draft(draft(*provisions, **said))
    return registry.law(DAY)


class Rule(NamedTuple):
    """What `local_support` asks of a rule when it puts rules together."""

    id: str
    level: str
    adds_up: bool
    kind: str
    value: int
    counted: bool


POVERTY_LINE = 330_000
"""Contribution at the rural poverty line, VND a month."""


def made_up_rules(dice):
    """Some rules of a place, half of them in doubt."""
    for n in range(dice.randint(1, 5)):
        kind = dice.choice(["fixed", "percent", "total", "of poverty line", "unknown"])
        value = 11_000 * dice.randrange(1, 60) if kind == "fixed" else 5 * dice.randint(1, 20)
        counted = kind != "unknown" and dice.random() < 0.5
        yield Rule(f"r{n}", dice.choice(["province", "district"]), dice.random() < 0.4, kind, value, counted)


def gives(rule, contribution, state):
    amounts = {
        "fixed": rule.value,
        "percent": percent_of(rule.value, contribution),
        "total": max(0, percent_of(rule.value, contribution) - state),
        "of poverty line": percent_of(rule.value, POVERTY_LINE),
        "unknown": None,
    }
    return amounts[rule.kind]


def supported(rules, contribution, state, known):
    room = contribution - state
    rooms = ((room, 1),)
    candidates = tuple(
        Candidate(SimpleNamespace(rule=r), gives(r, contribution, state), r.counted, (), 1, True, True) for r in rules
    )
    support = local_support(candidates, rooms, "said so" if known else None)
    combined, bounds = support.combined, support.bounds
    local, other, *_ = combined
    parts = (contribution, state, local, other, room - local - other, bounds.lowest, bounds.highest, room - bounds.most)
    return parts, support.rests_on


@pytest.mark.parametrize("seed", range(4))
def test_rules_put_together_at_random_leave_nothing_unknown_between_two_incomes(seed):
    dice, known_between = random.Random(seed), 0
    for _ in range(1_000):
        rules, state, known = list(made_up_rules(dice)), dice.choice([0, 66_000, 165_000]), dice.random() < 0.1
        dues = sorted(POVERTY_LINE + 11_000 * n for n in dice.sample(range(120), 9))
        found = [supported(rules, due, state, known) for due in dues]
        for first, last in itertools.combinations(range(9), 2):
            (lower, basis), (higher, same) = found[first], found[last]
            following = follows(lower, higher) if basis == same else None
            for middle in range(first + 1, last) if following else ():
                rise = dues[middle] - dues[first]
                risen = tuple(part + rise * follow for part, follow in zip(lower, following, strict=True))
                assert found[middle] == (risen, basis), (rules, dues[first], dues[middle], dues[last])
                known_between += 1
    assert known_between > 10_000


def test_a_doubtful_rule_that_takes_the_place_of_another_between_two_incomes():
    """Three rules in doubt, of which each is the highest somewhere; the jumps come to as much as the contribution."""
    registry = shipped()
    fixed = {"who": "other", "vnd_per_month": 264_000}
    some = {"who": "other", "percent": 10, "of": "rural_poverty_line_contribution"}
    old = {"who": "other", "percent": 60, "of": "contribution", "age": {"from": 60}}
    unsure = {"who": "other", "percent": "unknown"}
    registry = registry.with_draft(draft(fixed, id="son-la-d1", level="district"))
    registry = registry.with_draft(draft(some, old, id="son-la-p"))
    registry = registry.with_draft(draft(unsure, id="son-la-d2", level="district", status="unclear"))
    incomes = [1_800_000, 1_900_000, 2_500_000, 3_000_000, 4_500_000]
    table = pa.table({"province": ["son-la"] * 5, "born": [1966] * 5, "vsi_income": incomes, "vsi_months": [1] * 5})
    found = population(table, registry, DAY).table["vsi_highest_local"].to_pylist()
    people = [Person("a", born=1966, voluntary_si=VoluntarySI(income, months=1)) for income in incomes]
    lines = [assess(Household(DAY, (person,), "son-la"), registry).lines[0] for person in people]
    assert found == [line.highest_local for line in lines]


@given(st.lists(st.integers(0, 3), max_size=30))
def test_spans_cover_every_place_and_end_where_it_changes(values):
    values.sort()
    found = list(spans(len(values), values.__getitem__, operator.eq))
    met = [(first, last) for first, last, *_ in found]
    assert all((values[first], values[last]) == (one, other) for first, last, one, other in found)
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
        assert may_be_chosen(law, income) == accepted(Household(DAY, (person,)), law)


def accepted(household, law):
    try:
        assess(household, law)
    except ValueError:
        return False
    return True
