"""Whole dong: exact, rounded once, half up."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.rules.money import dong, exact_percent, percent_of, within_due
from tests.invented.checked import many

amounts = st.integers(0, 10**12)
percents = st.integers(0, 300) | st.fractions(0, 100, max_denominator=1000)
months = st.integers(1, 120)


@pytest.mark.parametrize(
    ("amount", "whole"),
    [
        (7, 7),
        (Fraction(1, 2), 1),
        (Fraction(3, 2), 2),
        (Fraction(49, 100), 0),
        (Fraction(51, 100), 1),
        (Fraction(5), 5),
    ],
)
def test_half_a_dong_is_rounded_up(amount, whole):
    assert dong(amount) == whole


@many
@given(st.fractions(0, 10**12))
def test_rounding_moves_by_half_a_dong_at_most_and_up_from_the_middle(amount):
    assert -Fraction(1, 2) < dong(amount) - amount <= Fraction(1, 2)


@many
@given(percents, amounts, months)
def test_a_percent_is_rounded_once_over_the_whole_period(percent, base, time):
    assert percent_of(percent, base, time) == dong(Fraction(percent) * base * time / 100)


@many
@given(st.integers(0, 300), amounts, months)
def test_a_percent_is_what_decimal_arithmetic_gives(percent, base, time):
    exact = Decimal(percent) * base * time / 100
    assert percent_of(percent, base, time) == int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def test_rounding_each_month_would_give_another_sum():
    assert percent_of(33, 50, 12) == 198
    assert 12 * percent_of(33, 50, 1) == 204


@many
@given(percents, amounts)
def test_an_exact_percent_is_an_int_only_where_it_is_whole(percent, base):
    exact = exact_percent(percent, base)
    assert exact * 100 == Fraction(percent) * base
    assert isinstance(exact, int) == (Fraction(exact).denominator == 1)


def test_no_amount_of_today_is_too_large_to_be_exact():
    """A year at the highest income is 133,584,000; openfisca's 32-bit floats lose whole dong from 16,777,217 on."""
    assert percent_of(22, 50_600_000, 12) == 133_584_000
    assert percent_of(Fraction(9, 2), 16_777_217 * 100, 1) == 75_497_477


@given(st.lists(st.integers(0, 10**7), min_size=4, max_size=4))
def test_parts_within_what_is_due_never_exceed_it(parts):
    due, *given_ = parts
    found = within_due(due, *given_)
    assert sum(found) <= due
    assert all(0 <= kept <= part for kept, part in zip(found, given_, strict=True))
    assert sum(given_) > due or list(found) == given_
