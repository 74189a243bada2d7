"""A household on another day, and on its own."""

from __future__ import annotations

import datetime

import pytest

from calculator import BadHousehold, HealthInsurance, Household, Person, assess
from calculator.comparison.on_day import on_day
from registry import Registry

BEFORE, AFTER = datetime.date(2024, 3, 1), datetime.date(2026, 3, 1)
PAYING = (Person("a", health_insurance=HealthInsurance(12)),)


@pytest.fixture(scope="module")
def registry():
    return Registry.load()


def test_moved_before_the_merger_it_lives_in_its_former_province(registry):
    household = Household(AFTER, PAYING, "ho-chi-minh-city", former_province="binh-duong")
    moved = on_day(household, BEFORE, registry)
    assert (moved.province, moved.former_province, moved.date) == ("binh-duong", None, BEFORE)
    assert on_day(household, AFTER, registry) == household


def test_on_its_own_day_it_is_refused_where_it_says_what_cannot_be(registry):
    household = Household(BEFORE, PAYING, "ho-chi-minh-city", former_province="binh-duong")
    with pytest.raises(BadHousehold) as bad:
        assess(household, registry)
    with pytest.raises(BadHousehold) as also:
        assess(on_day(household, BEFORE, registry), registry)
    assert str(bad.value) == str(also.value)
