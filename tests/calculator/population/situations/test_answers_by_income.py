"""Many incomes in one table: what is not assessed is as if it had been."""

from __future__ import annotations

import dataclasses
import datetime
import random

import pytest

from calculator import Household, Person, VoluntarySI
from calculator.population import population
from calculator.rules.limits import income_limits
from tests.invented.checked import shipped
from tests.invented.every_rule import someone_for_every_rule
from tests.invented.row_by_row import expected
from tests.invented.tables import plainly, rows_of


def at_many_incomes(household, dice):
    """The same person at incomes from below the floor to above the ceiling, allowed or not."""
    floor, ceiling, step = income_limits(shipped().law(household.date))
    middle = [floor + step * dice.randrange((ceiling - floor) // step) for _ in range(6)]
    for income in {floor - step, floor, floor + step, *middle, middle[0] + 1, ceiling, ceiling + step}:
        (person,) = household.members
        payment = dataclasses.replace(person.voluntary_si, income=income)
        yield dataclasses.replace(household, members=(dataclasses.replace(person, voluntary_si=payment),))


@pytest.mark.parametrize("seed", range(4))
def test_every_rule_at_many_incomes_is_answered_as_it_is_assessed(seed):
    dice = random.Random(seed)
    people, _ = someone_for_every_rule(shipped())
    savers = [h for h in people if h.members[0].voluntary_si is not None][seed::12]
    asked = [h for one in savers for h in at_many_incomes(one, dice)]
    dice.shuffle(asked)
    rows = rows_of(asked)
    found = population(plainly(rows), shipped()).table.to_pylist()
    wanted = [answer for household in asked for answer in expected(household, shipped())]
    assert [{k: v for k, v in row.items() if k not in rows[0]} for row in found] == wanted
    assert any(row["reason"] for row in found)


INCOMES = [700_000, 750_000, 800_000, 1_500_000, 1_550_000, 1_600_000]


@pytest.mark.parametrize("day", [datetime.date(2019, 3, 1), datetime.date(2026, 3, 1)], ids=str)
@pytest.mark.parametrize(
    "payment", [{"months": 10**14}, {"years_ahead": 3}, {"years_ahead": 10**8}, {"missing_months": 10**8}], ids=str
)
def test_a_kind_of_row_that_is_refused_at_every_income_has_its_reason(payment, day):
    asked = [Household(day, (Person("a", voluntary_si=VoluntarySI(i, **payment)),), "ha-noi") for i in INCOMES]
    rows = rows_of(asked)
    found = population(plainly(rows), shipped()).table.to_pylist()
    wanted = [answer for household in asked for answer in expected(household, shipped())]
    assert [{k: v for k, v in row.items() if k not in rows[0]} for row in found] == wanted
