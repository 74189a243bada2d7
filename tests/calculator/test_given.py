"""What programmers may give for a field; what cannot be is left as it is, for the check to name."""

import datetime
from collections import OrderedDict

import numpy as np
import pandas as pd
import pytest

from calculator.given import as_birth, as_day, as_days, as_tuple, as_whole

DAY = datetime.date(2026, 3, 1)


@pytest.mark.parametrize(
    "given", [DAY, "2026-03-01", "2026-03", datetime.datetime.combine(DAY, datetime.time()), pd.Timestamp(2026, 3, 1)]
)
def test_a_day(given):
    found = as_day(given)
    assert (type(found), found) == (datetime.date, DAY)


@pytest.mark.parametrize(
    "given",
    [
        "2026", "2026-02-30", "2026-13", "01/03/2026", "٢٠٢٦-03-01", "", None, 2026, True,
        datetime.datetime.combine(DAY, datetime.time(12)), datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC), [DAY],
    ],
)  # fmt: skip
def test_what_is_no_day_stays(given):
    assert as_day(given) is given


def test_a_birth_is_a_day_or_a_year():
    assert as_birth("1980-05-17") == datetime.date(1980, 5, 17)
    assert (as_birth(1980), type(as_birth(np.int32(1980)))) == (1980, int)
    for given in ("1980", "1980-05", None, True, 1980.0):  # a month is no birth
        assert as_birth(given) is given


def test_a_whole_number_of_any_library():
    assert [(n, type(n)) for n in map(as_whole, (12, np.int64(12), np.uint8(12)))] == [(12, int)] * 3
    for given in (12.0, np.float64(12), True, "12", b"12", None, [12]):
        assert as_whole(given) is given


def test_groups_in_any_sequence():
    assert as_tuple(["b", "a"]) == ("b", "a")
    assert as_tuple({"b", "a", "c"}) == ("a", "b", "c")
    assert as_tuple(np.array(["b", "a"])) == ("b", "a")
    assert as_tuple(group for group in "ab") == ("a", "b")
    for given in ("poor", b"poor", {"poor": 1}, None, 5):
        assert as_tuple(given) is given


def test_days_in_any_mapping():
    assert as_days(OrderedDict(poor="2026-03", near_poor="soon")) == {"poor": DAY, "near_poor": "soon"}
    for given in ({}, [("poor", DAY)], None):
        assert as_days(given) is given
