"""The forms of text: each pattern in words, and the year of a number."""

import re

import pytest

from registry.written.bound import BEGIN_PATTERN, END_PATTERN
from registry.written.forms import CODE, DAY, SLUG, form, year_of_number


@pytest.mark.parametrize(
    ("pattern", "good", "bad"),
    [
        (SLUG, ["son-la", "a1"], ["Son-la", "son--la", "-a", "1a", "a_b", ""]),
        (CODE, ["near_poor", "a1"], ["near__poor", "Near", "near-poor", "_a"]),
        (DAY, ["2026-01-31"], ["2026-13-01", "2026-00-01", "26-01-01", "2026-1-1"]),
    ],
)
def test_patterns(pattern, good, bad):
    assert all(re.fullmatch(pattern, text) for text in good)
    assert not any(re.fullmatch(pattern, text) for text in bad)


@pytest.mark.parametrize("pattern", [SLUG, CODE, DAY, BEGIN_PATTERN, END_PATTERN])
def test_every_pattern_in_words(pattern):
    assert form(pattern) != form("another") == "text of another form"


@pytest.mark.parametrize(
    ("number", "year"),
    [
        ("19/2025/NQ-HĐND", 2025),
        ("355/KH-UBND", None),
        ("unknown", None),
        ("1/1899/NQ", None),
        ("2024/NQ", None),
    ],
)
def test_the_year_of_a_number(number, year):
    assert year_of_number(number) == year
