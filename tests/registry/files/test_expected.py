"""What a schema expects, what a file has, and how to write what was meant."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.files.expected import digits, expected, found, hint
from registry.written.bound import BEGIN_PATTERN
from registry.written.forms import CODE, DAY, SLUG

NUMBER = {"type": "integer", "minimum": 0, "maximum": 100}
DAYS = {"type": "string", "pattern": DAY}


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        (NUMBER, "a whole number from 0 to 100"),
        ({"type": "number", "minimum": 0}, "a number, 0 or more"),
        ({"type": "number"}, "a number"),
        ({"type": "boolean"}, "true or false"),
        ({"type": "array", "minItems": 1}, "a list of one or more"),
        ({"enum": ["a", "b", "c"]}, "`a`, `b` or `c`"),
        ({"const": "unknown"}, "`unknown`"),
        ({"anyOf": [NUMBER, {"const": "unknown"}]}, "a whole number from 0 to 100 or `unknown`"),
        (DAYS, "a day as YYYY-MM-DD"),
        ({"type": "string"}, "text"),
    ],
)
def test_expected(schema, words):
    assert expected(schema) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing"),
        (True, "true"),
        ([], "an empty list"),
        ([1, 2], "a list of 2"),
        ({}, "an empty mapping"),
        ("", "an empty text"),
        ("poor", "'poor'"),
        (Decimal("1.5"), "1.5"),
    ],
)
def test_found(value, words):
    assert found(value) == words


def test_a_long_text_is_cut():
    assert found("x" * 1000) == repr("x" * 60 + "...")


@pytest.mark.parametrize(
    ("schema", "value", "words"),
    [
        (NUMBER, "30%", "; write 30"),
        (NUMBER, "2.340.000 đồng", "; write 2340000"),
        (DAYS, "5/1/2026", "; write 2026-01-05"),
        (DAYS, "2026-1-5", "; write 2026-01-05"),
        (DAYS, "31/13/2026", ""),
        ({"enum": ["adopted", "draft"]}, "adoptd", "; did you mean `adopted`?"),
        ({"type": "string", "pattern": SLUG}, "Sơn La", "; did you mean `son-la`?"),
        ({"type": "string", "pattern": CODE}, "Near poor", "; did you mean `near_poor`?"),
        ({"anyOf": [{"type": "string", "pattern": BEGIN_PATTERN}]}, "unknwon", "; did you mean `unknown`?"),
        ({"type": "array"}, "poor", "; write [poor] for a list of one"),
        ({"type": "array"}, {}, "; begin each entry with `- `"),
        (NUMBER, None, "; a key that has nothing to say is left out"),
        (NUMBER, True, ""),
    ],
)
def test_hint(schema, value, words):
    assert hint(schema, value) == words


@given(st.integers(0, 10**15 - 1), st.sampled_from(["{:,}", "{}"]), st.sampled_from(["", "%", " VND", "đ"]))
def test_digits_are_read_as_people_write_them(number, form, unit):
    assert digits(form.format(number) + unit) == str(number)


@pytest.mark.parametrize("text", ["", "1,23", "12 34", "-1", "1e3", "thirty"])
def test_other_text_is_no_number(text):
    assert digits(text) is None
