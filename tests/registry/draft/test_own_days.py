"""When a draft begins, and when it ends by its own words."""

import datetime

import pytest

from registry.draft.own_days import first_day, own_end
from tests.invented.drafts import draft, vsi


@pytest.mark.parametrize(
    ("begins", "day"),
    [
        ("2026-07-01", (2026, 7, 1)),
        ("2027", (2027, 1, 1)),
        ("2026-07-01 inferred", (2026, 7, 1)),
        ("by 2026-07-01", (2026, 7, 1)),
    ],
)
def test_the_first_day_that_is_sure(begins, day):
    assert first_day(draft(vsi("poor", 30), **{"from": begins})) == datetime.date(*day)


def test_of_several_instruments_the_first():
    one, other = (draft(vsi("poor", 30), **{"from": day}) for day in ("2027-01-01", "2026-07-01"))
    both = one.model_copy(update={"instruments": [*one.instruments, *other.instruments]})
    assert first_day(both) == datetime.date(2026, 7, 1)


def test_without_one_it_is_an_error():
    with pytest.raises(ValueError, match="empty"):
        first_day(draft(vsi("poor", 30), **{"from": "unknown"}))


@pytest.mark.parametrize(
    ("ends", "day"),
    [
        ("2031-06-30", (2031, 6, 30)),
        ("2031", (2031, 12, 31)),
        ("open", None),
        ("unknown", None),
        ("not before 2031-06-30", None),
        ("2031-06-30 inferred", None),
    ],
)
def test_its_own_end_is_one_that_it_states(ends, day):
    assert own_end(draft(vsi("poor", 30), to=ends)) == (day and datetime.date(*day))


def test_of_several_ends_the_last():
    one, other = (draft(vsi("poor", 30), to=day) for day in ("2031-06-30", "open"))
    both = one.model_copy(update={"instruments": [*one.instruments, *other.instruments]})
    assert own_end(both) == datetime.date(2031, 6, 30)
