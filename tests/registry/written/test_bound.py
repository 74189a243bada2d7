"""First and last days, with how they are known."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.written.bound import Bound, parse_begin, parse_end

days = st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31))


@given(days, st.sampled_from(["stated", "inferred", "by"]))
def test_a_first_day_is_read_as_it_is_written(day, known):
    bound = Bound(day, known)
    assert parse_begin(str(bound)) == bound


@given(days, st.sampled_from(["stated", "inferred", "not_before"]))
def test_a_last_day_is_read_as_it_is_written(day, known):
    bound = Bound(day, known)
    assert parse_end(str(bound)) == bound


@given(st.integers(1900, 2199))
def test_a_year_alone_is_its_first_or_its_last_day(year):
    assert parse_begin(str(year)) == (datetime.date(year, 1, 1), "year")
    assert parse_end(str(year)) == (datetime.date(year, 12, 31), "year")
    assert str(parse_end(str(year))) == str(year)


def test_words():
    assert parse_begin("unknown") == parse_end("unknown") == (None, "unknown")
    assert parse_end("open") == (None, "open")


@pytest.mark.parametrize("text", ["open", "not before 2026-01-01", "", "2026-1-1", "by 2026", "2026-01-01 ", "1899"])
def test_what_no_first_day_is(text):
    with pytest.raises(ValueError, match="not a bound"):
        parse_begin(text)


@pytest.mark.parametrize("text", ["by 2026-01-01", "2026-02-30", "unknown inferred", "2200"])
def test_what_no_last_day_is(text):
    with pytest.raises(ValueError, match=r"not a bound|day is out of range"):
        parse_end(text)
