"""The law on a day: what holds, between which days, and the numbers of the State."""

import datetime
from fractions import Fraction

import pytest

from registry import Registry
from registry.law.law import ParameterUnknown

REGISTRY = Registry.load()


def on(day):
    return REGISTRY.law(datetime.date.fromisoformat(day))


def test_nothing_changes_inside_an_interval():
    law = on("2024-03-15")
    for found in law.local_rules:
        assert found.certainty == found.rule.certainty(law.last)
        assert found.rate == found.rule.rate(law.last)


@pytest.mark.parametrize(
    ("day", "key", "value"),
    [
        ("2019-07-01", "base_salary", 1_490_000),
        ("2023-07-01", "base_salary", 1_800_000),
        ("2024-07-01", "base_salary", 2_340_000),
        ("2026-06-30", "base_salary", 2_340_000),
        ("2026-07-01", "base_salary", 2_530_000),
        ("2016-01-01", "rural_poverty_line", 700_000),
        ("2021-12-31", "rural_poverty_line", 700_000),
        ("2022-01-01", "rural_poverty_line", 1_500_000),
        ("2027-01-01", "rural_poverty_line", 2_200_000),
        ("2024-01-01", "vsi_rate", 22),
        ("2024-01-01", "hi_rate", Fraction(9, 2)),
        ("2015-06-01", "vsi_income_floor", 1_150_000),
        ("2016-06-01", "vsi_income_floor", 700_000),
    ],
)
def test_parameters(day, key, value):
    assert on(day).number(key) == value


def test_a_number_that_nobody_stated_is_an_error_and_not_a_zero():
    with pytest.raises(ParameterUnknown, match="vsi_investment_rate"):
        on("2024-01-01").number("vsi_investment_rate")


def test_household_tiers():
    assert on("2024-01-01").value("household_tiers") == (100, 70, 60, 50, 40)


@pytest.mark.parametrize(
    ("day", "rates"),
    [
        ("2017-12-31", {("any",): 0}),
        ("2018-01-01", {("poor",): 30, ("near_poor",): 25, ("other",): 10}),
        (
            "2025-07-01",
            {
                ("poor",): 50,
                ("island_or_special_zone",): 50,
                ("near_poor",): 40,
                ("ethnic_minority",): 30,
                ("other",): 20,
            },
        ),
    ],
)
def test_what_the_state_adds_to_voluntary_si(day, rates):
    assert {r.who: r.percent for r in on(day).state_rules if r.programme == "voluntary_si"} == rates
