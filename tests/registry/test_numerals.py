"""Whole numbers with and without marks between the thousands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.numerals import whole_number
from tests.invented.checked import many


@many
@given(st.integers(0, 10**18 - 1), st.sampled_from(",. "))
def test_every_number_is_read_with_any_mark(number, mark):
    assert whole_number(str(number)) == number
    assert whole_number(f"{number:,}".replace(",", mark), marks=",. ") == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "1.5",
        "1.50",
        "15.00",
        "1500.000",
        "1.500,000",
        "1,500.000",
        "-5",
        "+5",
        "1_000",
        "1 500",
        "٣",
        "1.000.",
        "10" * 10,
        "1" + ".000" * 6,
    ],
)
def test_other_texts_are_none(text):
    assert whole_number(text) is None
