"""Places in the household are those of `health_insurance.household_order`, whatever the order of the rows."""

from __future__ import annotations

import datetime
import random

import pyarrow as pa
import pytest

from calculator import HealthInsurance, Household, Person
from calculator.population import population
from tests.invented.checked import shipped
from tests.invented.row_by_row import expected, whoever_is_bad
from tests.invented.tables import plainly, rows_of

DAY = datetime.date(2024, 3, 1)
BIRTHS = [
    None,
    datetime.date(1980, 5, 2),
    datetime.date(1980, 1, 1),
    datetime.date(1950, 7, 7),
    datetime.date(2004, 2, 29),
    datetime.date(2018, 3, 2),
    datetime.date(2018, 12, 2),
]
LEFT = [datetime.date(2021, month, 1) for month in (7, 9, 12)]
"""36 months of support run out within the months paid for: then the place in the household begins to count."""


def some_households(seed, births):
    """Households of up to nine who pay for themselves, many as old as each other, some with a place that is settled."""
    dice = random.Random(seed)
    for _ in range(300):
        size = dice.randint(1, 9)
        ids = dice.sample(["a", "b", "c", "B", "10", "9", "đ", "z", "aa", "é"], size)
        free = list(range(1, dice.choice([size, size, 11]) + 1))
        dice.shuffle(free)
        settled = dice.choice([0, 0, 0.3, 1])
        yield Household(DAY, tuple(_member(dice, name, births, free, settled) for name in ids), "ha-noi")


def _member(dice, name, births, free, settled):
    order = free.pop() if free and dice.random() < settled else None
    insurance = HealthInsurance(dice.choice([12, 12, 6]), covered_elsewhere=dice.random() < 0.1, order=order)
    groups = dice.choice([(), (), (), ("student",), ("poor",)])
    left = {"groups": ("ethnic_minority_left_list",), "since": {"ethnic_minority_left_list": dice.choice(LEFT)}}
    more = left if dice.random() < 0.2 else {"groups": groups}
    return Person(name, born=dice.choice(births), health_insurance=dice.choice([insurance] * 5 + [None]), **more)


@pytest.mark.parametrize("births", [BIRTHS, [*BIRTHS, 1980, 1950], [None]], ids=["days", "days and years", "unknown"])
@pytest.mark.parametrize("seed", range(3))
def test_places_are_those_of_the_household_order(seed, births):
    asked = list(some_households(seed, births))
    rows = rows_of(asked)
    answers = [answer for name, household in enumerate(asked) for answer in expected(household, shipped(), name)]
    places = list(range(len(rows)))
    random.Random(seed).shuffle(places)
    for order in (range(len(rows)), places):
        table = plainly([rows[place] for place in order])
        if 1980 not in births:
            born = pa.array([rows[place]["born"] for place in order], pa.date32())
            table = table.set_column(table.schema.get_field_index("born"), "born", born)
        found = population(table, shipped()).table.to_pylist()
        found = [{n: v for n, v in row.items() if n not in rows[0]} for row in found]
        assert whoever_is_bad(found) == whoever_is_bad([answers[p] for p in order])
