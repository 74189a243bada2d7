"""Percents that are not whole: said, and handed on."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.law.percent import as_number, exact_text


@pytest.mark.parametrize(
    ("percent", "number", "text"),
    [
        (Fraction(200, 3), 66.67, "66 2/3"),
        (Fraction(1, 3), 0.33, "1/3"),
        (Fraction(67, 2), 33.5, "33.5"),
        (Fraction(30), 30, "30"),
        (0, 0, "0"),
        (100, 100, "100"),
        (Fraction(4_000_000, 3), 1_333_333.33, "1,333,333 1/3"),
        (Fraction(12345, 10), 1234.5, "1,234.5"),
    ],
)
def test_as_it_is_handed_on_and_said(percent, number, text):
    assert as_number(percent) == number
    assert type(as_number(percent)) is type(number)
    assert exact_text(percent) == text


def test_unknown_stays_unknown():
    assert as_number(None) is None


@given(st.integers(0, 10**9) | st.fractions(0, 10**6, max_denominator=1000))
def test_what_is_said_is_exact(number):
    whole, _, part = exact_text(number).replace(",", "").partition(" ")
    assert Fraction(whole) + Fraction(part or 0) == number
